import { err, ok, type Result } from '../base/result.ts';
import type { EventContent, ItemBody, JsonObject } from '../domain/log/event.ts';
import type { Day } from '../domain/plan/day.ts';
import { isSameJson } from './canonical.ts';
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
 * priorities and objectives that it leaves out stay where they are, and so does what was published at once with the plan in
 * force: no code is ever forgotten (PLAN-1). Nobody is removed from the members (MEMB-1). Where two were published at once,
 * saying the same as one of them settles them. A plan that was in force before, and is again, names what it stands upon in
 * `follows`: its revision is another one then, or it could not come after.
 */
export function amendmentOf(
  published: Pick<PublishedPlan, 'items' | 'memberValues' | 'beside' | 'revisions'>,
  file: PlanFile,
  { from, decision }: { readonly from: Day; readonly decision: string },
): Result<Amendment, AmendmentProblem> {
  const { items: before, memberValues, beside, revisions } = published;
  const id = before.find((item) => item.type === 'plan')?.code;
  if (file.plan.id !== id) return err({ type: 'another-plan', id: file.plan.id });
  const said = new Set(file.items.map(({ type, code }) => `${type} ${code}`));
  const codes = new Set([...before, ...file.items].map(({ code }) => code));
  const besideAlone = beside.flatMap(({ items }) =>
    items.filter(({ code }) => !codes.has(code) && codes.add(code)),
  );
  const leftOut = [...before, ...besideAlone]
    .filter(({ type, code }) => !said.has(`${type} ${code}`))
    .map((item) =>
      item.type === 'activity' && !isRetired(item)
        ? { ...item, value: { ...item.value, retired: { day: from, decision } } }
        : item,
    );
  const placed = inPlace(before, file.items);
  const wanted: readonly ItemBody[] = [...placed, ...leftOut];
  const known = new Map(memberValues.map((one) => [one.code, one]));
  const members = file.memberValues.filter((one) => !isSameJson(known.get(one.code ?? null), one));
  const isSame = changedItems(before, wanted).length === 0;
  if (isSame && members.length === 0 && beside.length === 0) return err({ type: 'nothing-changes' });
  // A file that leaves nothing out is the plan as it would be: it was read and named already.
  const isWhole =
    leftOut.length === 0 &&
    placed.every(({ value }, index) => value.position === file.items[index]?.value.position);
  // Where members alone change, too: the decision is published with a revision, and none is its own successor.
  const isKnown = revisions.has(isWhole ? file.rev : planRev(wanted));
  const follows = () => [planRev(before), ...beside.map(({ rev }) => rev)];
  const items = isKnown
    ? wanted.map((item) =>
        item.type === 'plan' ? { ...item, value: { ...item.value, follows: follows() } } : item,
      )
    : wanted;
  const after = isWhole && !isKnown ? file : planFileOf(items);
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
              // Not the file's own: what it leaves out stands beside it, and two may stand in one place.
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
