import { err, ok, type Result } from '../base/result.ts';
import type { EventContent, ItemBody, JsonObject } from '../domain/log/event.ts';
import type { Day } from '../domain/plan/day.ts';
import { canonicalJson } from './canonical.ts';
import type { PlanFile } from './plan-file.ts';
import { planRev } from './plan-items.ts';
import { type BasePlan, changedItems, planFileOf, type PublishedPlan } from './plan-revisions.ts';

/** A plan file that amends the plan in force, ready to be published. */
export interface Amendment {
  /** The plan as it would be: what the file says, and as retired what it leaves out (PLAN-1). */
  readonly after: PlanFile;
  readonly items: readonly ItemBody[];
  /** The members that are new or say something else. */
  readonly members: readonly JsonObject[];
}

/** Why a plan file does not amend the plan in force. */
export type AmendmentProblem =
  | { readonly type: 'another-plan'; readonly id: string }
  /** It says the same as the plan in force. */
  | { readonly type: 'nothing-changes' }
  /** What it leaves out cannot stand beside what it says, such as a code that names something else now. */
  | { readonly type: 'does-not-fit' };

/**
 * What a plan file changes in the plan in force. An activity that it leaves out is retired from `from` on, by `decision`;
 * priorities and objectives that it leaves out stay where they are. Nobody is removed from the members (MEMB-1).
 */
export function amendmentOf(
  { items: before, memberValues }: Pick<PublishedPlan, 'items' | 'memberValues'>,
  file: PlanFile,
  { from, decision }: { readonly from: Day; readonly decision: string },
): Result<Amendment, AmendmentProblem> {
  const id = before.find((item) => item.type === 'plan')?.code;
  if (file.plan.id !== id) return err({ type: 'another-plan', id: file.plan.id });
  const said = new Set(file.items.map(({ type, code }) => `${type} ${code}`));
  const leftOut = before
    .filter(({ type, code }) => !said.has(`${type} ${code}`))
    .map((item) =>
      item.type === 'activity' && !isRetired(item)
        ? { ...item, value: { ...item.value, retired: { day: from, decision } } }
        : item,
    );
  const items = [...file.items, ...leftOut];
  const known = new Map(memberValues.map((one) => [one.code, canonicalJson(one)]));
  const members = file.memberValues.filter((one) => known.get(one.code ?? null) !== canonicalJson(one));
  if (changedItems(before, items).length === 0 && members.length === 0)
    return err({ type: 'nothing-changes' });
  const after = planFileOf(items);
  return after === null ? err({ type: 'does-not-fit' }) : ok({ after, items, members });
}

/**
 * What publishes an amendment (PLAN-3): the items that differ, or all of them while no publication is in the log that
 * the others could build on; the members; then the publication that names every revision that it stands upon.
 */
export function publicationOf(
  base: Pick<BasePlan, 'items' | 'rev'> & {
    readonly isPublished: boolean;
    readonly beside: readonly string[];
  },
  { after, items, members }: Amendment,
  { from, note }: { readonly from: Day; readonly note: string },
): readonly EventContent[] {
  const said = base.isPublished ? changedItems(base.items, items) : items;
  return [
    ...said.map((body): EventContent => ({ kind: 'item', body })),
    ...members.map((body): EventContent => ({ kind: 'member', body })),
    ...(changedItems(base.items, items).length === 0 && base.beside.length === 0
      ? []
      : [
          {
            kind: 'publish' as const,
            body: {
              plan: after.plan.id,
              rev: planRev(items),
              parents: [base.rev, ...base.beside],
              from,
              note,
            },
          },
        ]),
  ];
}

/** Why a plan file cannot stand beside the plan in force as a plan of its own. */
export type NewPlanProblem =
  /** Whoever keeps it is another organisation's Secretariat, whose code is `code`. */
  { readonly type: 'another-secretariat'; readonly code: string };

/**
 * What publishes a plan file as a plan of its own, beside those there are (PLAN-4): all its items, the members that nobody
 * knew, then the publication, which names no parent and applies from the plan's first day. Members that are known
 * stay as they are: another plan's file may say what was true of them long ago.
 */
export function publicationOfNew(
  { memberValues, history }: Pick<PublishedPlan, 'memberValues' | 'history'>,
  file: PlanFile,
  note: string,
): Result<readonly EventContent[], NewPlanProblem> {
  const { id, start, secretariat } = file.plan;
  if (secretariat.code !== history[0].plan.secretariat.code)
    return err({ type: 'another-secretariat', code: secretariat.code });
  const known = new Set(memberValues.map((one) => one.code));
  return ok([
    ...file.items.map((body): EventContent => ({ kind: 'item', body })),
    ...file.memberValues
      .filter((one) => !known.has(one.code ?? null))
      .map((body): EventContent => ({ kind: 'member', body })),
    { kind: 'publish', body: { plan: id, rev: planRev(file.items), parents: [], from: start, note } },
  ]);
}

function isRetired({ value }: ItemBody): boolean {
  return value.retired !== undefined && value.retired !== null;
}
