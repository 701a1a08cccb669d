import { findMember, type Member, memberFinder, memberIn } from '../../domain/plan/member.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { readReference, type RowReference } from './layout.ts';

/** Whose answers a sheet holds, as far as it says so. */
export type WhoseSheet =
  | { readonly kind: 'known'; readonly party: string }
  /** It names several, in the order of the file. */
  | { readonly kind: 'several'; readonly parties: readonly string[] }
  | { readonly kind: 'unsaid' };

/** Why no row of a sheet is of a round. */
export type StrangeSheet =
  | { readonly type: 'sheet-of-another-plan'; readonly plan: string }
  | { readonly type: 'sheet-of-another-round'; readonly round: string };

/** The plan and the round that sheets are read for. */
export interface ReadFor {
  readonly plan: string;
  readonly round: string;
}

/**
 * Whose sheet it is (MEMB-3): the member that its rows stand for and that it names, by code, name or alias; else the one
 * that the sheet, or the file, is called after. Where rows and name differ it is said to be of several.
 */
export function whoseSheet(
  sheet: AnswerSheet,
  fileName: string,
  members: readonly Member[],
  { plan }: ReadFor,
): WhoseSheet {
  const named = findMember(members, sheet.about.member ?? '')?.code;
  const inRows = referencesIn(sheet).flatMap((one) => (one.plan === plan ? one.party : []));
  const parties = [...new Set([...(named === undefined ? [] : [named]), ...inRows])].filter((code) =>
    members.some((one) => one.code === code),
  );
  const [first, ...more] = parties;
  if (first !== undefined)
    return more.length === 0 ? { kind: 'known', party: first } : { kind: 'several', parties };
  const called =
    findMember(members, sheet.name) ??
    memberIn(memberFinder(members), fileName.replace(/\.[A-Za-z]{2,4}$/, ''));
  return called === null ? { kind: 'unsaid' } : { kind: 'known', party: called.code };
}

/** Why nothing in a sheet is of this round; null: something may be, or no row says what it was made for. */
export function strangeSheet(sheet: AnswerSheet, { plan, round }: ReadFor): StrangeSheet | null {
  const references = referencesIn(sheet);
  const [first] = references;
  if (first === undefined) return null;
  const ofPlan = references.filter((one) => one.plan === plan);
  if (ofPlan.length === 0) return { type: 'sheet-of-another-plan', plan: first.plan };
  const other = ofPlan.find((one) => one.round !== null)?.round;
  const isOfRound = ofPlan.some((one) => one.round === null || one.round === round);
  return isOfRound || other === undefined || other === null
    ? null
    : { type: 'sheet-of-another-round', round: other };
}

function referencesIn({ rows }: AnswerSheet): readonly RowReference[] {
  return rows.flatMap(({ cells }) => readReference(cells.reference?.text ?? '') ?? []);
}
