import { err, ok, type Result } from '../base/result.ts';
import type { EventContent, ItemBody, JsonObject } from '../domain/log/event.ts';
import type { Day } from '../domain/plan/day.ts';
import { canonicalJson } from './canonical.ts';
import type { PlanFile } from './plan-file.ts';
import { planRev } from './plan-items.ts';
import { inPlace } from './plan-places.ts';
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
 * priorities and objectives that it leaves out stay where they are. Nobody is removed from the members (MEMB-1). What is
 * as it was once before is another revision all the same: it carries a number that tells it apart (PLAN-3).
 */
export function amendmentOf(
  {
    items: before,
    memberValues,
    history,
    beside,
  }: Pick<PublishedPlan, 'items' | 'memberValues' | 'history' | 'beside'>,
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
  const items = [...inPlace(before, withNumber(before, file.items)), ...leftOut];
  const known = new Map(memberValues.map((one) => [one.code, canonicalJson(one)]));
  const members = file.memberValues.filter((one) => known.get(one.code ?? null) !== canonicalJson(one));
  if (changedItems(before, items).length === 0 && members.length === 0)
    return err({ type: 'nothing-changes' });
  const taken = new Set([...history, ...beside].map(({ rev }) => rev));
  let told = items;
  // Two revisions of one name could not be told apart by those that build on them.
  while (changedItems(before, items).length > 0 && taken.has(planRev(told))) told = withNextNumber(told);
  const after = planFileOf(told);
  return after === null ? err({ type: 'does-not-fit' }) : ok({ after, items: told, members });
}

// The number belongs to the revision and not to what a file says: a file that was made before one was needed has none.
function withNumber(before: readonly ItemBody[], items: readonly ItemBody[]): readonly ItemBody[] {
  const again = before.find((item) => item.type === 'plan')?.value.again;
  return items.map((item) => {
    if (item.type !== 'plan') return item;
    const { again: _, ...value } = item.value;
    return { ...item, value: again === undefined ? value : { ...value, again } };
  });
}

function withNextNumber(items: readonly ItemBody[]): readonly ItemBody[] {
  return items.map((item) => {
    if (item.type !== 'plan') return item;
    const { again } = item.value;
    return { ...item, value: { ...item.value, again: typeof again === 'number' ? again + 1 : 1 } };
  });
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

function isRetired({ value }: ItemBody): boolean {
  return value.retired !== undefined && value.retired !== null;
}
