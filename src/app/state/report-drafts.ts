import { useEffect, useState } from 'react';
import type { Result } from '../../base/result.ts';
import { isOffice } from '../../domain/log/authority.ts';
import { type KeyParts, parseKey } from '../../domain/plan/deliverable-key.ts';
import type { Period } from '../../domain/plan/period.ts';
import { emptyDraft, type ReportDraft } from '../../domain/progress/reports/report-draft.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { noteStoreError } from './last-error.ts';
import { partyWith } from './party.ts';
import { type OpenSession, useOpenSession } from './session.ts';

/** Of which answer a draft is: one deliverable, or an activity for several earlier years with one form (PLAN-5). */
export interface ReportDraftOf extends Omit<KeyParts, 'period'> {
  readonly id: string;
  readonly period: Period | 'earlier';
}

/** Where My updates shows some drafts. */
export interface DraftPlace {
  readonly plan: string;
  readonly party: string;
}

/** Under which name the draft of one answer for several earlier years is kept. */
export function earlierDraftId(plan: string, party: string, activity: string): string {
  return `${plan}/${party}/${activity}${earlier}`;
}

const earlier = '/earlier';

/** Of which answer the draft of this name is; null: it is of something else, such as a note or a paper. */
export function reportDraftOf(id: string): ReportDraftOf | null {
  const isEarlier = id.endsWith(earlier);
  const key = parseKey(isEarlier ? `${id.slice(0, -earlier.length)}/plan` : id);
  return key === null ? null : { ...key, id, period: isEarlier ? 'earlier' : key.period };
}

/** The drafts of answers among all drafts, in the order of their names. */
export function reportDraftsIn(ids: Iterable<string>): readonly ReportDraftOf[] {
  return [...ids].sort().flatMap((id) => reportDraftOf(id) ?? []);
}

/**
 * Where My updates shows a draft of an answer: with its plan and its party. Where this device has no such plan, or nobody can
 * choose that party on it any more, with the plan that the pages show, and with its own party: it is on some page in any case.
 */
export function placeOfDraft(
  { plans, inForce, own }: Pick<OpenSession, 'plans' | 'inForce' | 'own'>,
  { plan, party }: ReportDraftOf,
): DraftPlace {
  const of = plans.find((one) => one.plan.id === plan) ?? inForce;
  const canChoose = isOffice(own.role) && partyWith(of, party) !== undefined;
  return { plan: of.plan.id, party: canChoose ? party : own.party };
}

/** A draft of an answer as it was typed. */
export interface KeptReportDraft {
  readonly of: ReportDraftOf;
  readonly draft: ReportDraft;
}

/** What was typed into some drafts, followed as it is written, in their order; null: not read yet. One that is gone is left out. */
export function useKeptReportDrafts(
  drafts: readonly ReportDraftOf[],
): Result<readonly KeptReportDraft[], StoreError> | null {
  // Another set of names tells that some draft was written.
  const { store, draftIds } = useOpenSession();
  const [kept, setKept] = useState<Result<readonly KeptReportDraft[], StoreError> | null>(null);
  useEffect(() => {
    let isShown = true;
    void readAll({ store }, drafts).then((read) => {
      if (isShown) setKept(read);
    });
    return () => {
      isShown = false;
    };
  }, [store, draftIds, drafts]);
  return kept;
}

async function readAll(
  { store }: Pick<OpenSession, 'store'>,
  drafts: readonly ReportDraftOf[],
): Promise<Result<readonly KeptReportDraft[], StoreError>> {
  const kept: KeptReportDraft[] = [];
  for (const of of drafts) {
    const read = await store.readDraft(of.id);
    if (!read.ok) return read;
    // What was typed into an earlier version may lack a field.
    if (read.value !== null)
      kept.push({ of, draft: { ...emptyDraft(null), ...(read.value.value as Partial<ReportDraft>) } });
  }
  return { ok: true, value: kept };
}

/** Holds after the call: the draft is gone for good, or, on an error, as it was. */
export async function throwDraftAway(
  { store }: Pick<OpenSession, 'store'>,
  { id }: ReportDraftOf,
): Promise<Result<void, StoreError>> {
  const removed = await store.removeDraft(id);
  if (!removed.ok) noteStoreError(removed.error, 'remove-draft');
  return removed;
}
