import { compareText } from '../../base/order.ts';
import type { Day } from './day.ts';
import { earlierDay } from './day.ts';
import { type Blocks, activityOf, deliverablesIn, type ExpectedBlock, narrowed } from './blocks.ts';
import { expectedOf } from './expected.ts';
import type { Deliverable } from './deliverables.ts';
import type { Member } from './member.ts';
import { type Period, periodEnd, planYears, wholePlan } from './period.ts';
import { activitiesOf, type Plan } from './plan.ts';

/** A revision of a plan, and the day from which it applies (PLAN-3). */
export interface AppliedRevision {
  readonly plan: Plan;
  readonly rev: string;
  readonly from: Day;
}

/** The revisions that led to the one in force, each before the one that amends it; the last is in force. */
export type PlanHistory = readonly [AppliedRevision, ...AppliedRevision[]];

/** The revision in force: the last. */
export function latestOf(history: PlanHistory): AppliedRevision {
  return history.at(-1) ?? history[0];
}

/**
 * The revision that applies on a day: the latest amendment whose day has come, whichever day an earlier one named; before
 * the first of them, the first.
 */
export function revisionOn(history: PlanHistory, day: Day): AppliedRevision {
  return history.findLast((one) => one.from <= day) ?? history[0];
}

/** Whether another day may expect something else: the plan was amended, or something of it was dropped. */
export function dependsOnDay(history: PlanHistory): boolean {
  return (
    history.length > 1 ||
    activitiesOf(latestOf(history).plan).some(({ activity }) => activity.retired !== null)
  );
}

/**
 * What is expected as at a day (DELIV-5): of each period, what the revision expects that applies on that day, or on the
 * period's last day where that came before. An activity that was dropped is expected in the periods that ended before the
 * day on which it was dropped (PLAN-1). In the order of the plan in force; what it no longer has comes last.
 */
export function expectedAsAt(history: PlanHistory, members: readonly Member[], asAt: Day): Blocks {
  const { plan } = latestOf(history);
  const inForce = expectedOf(plan, members);
  if (!dependsOnDay(history)) return inForce;
  const dayOf = (period: Period) => earlierDay(asAt, periodEnd(plan, period));
  const applied = new Map<AppliedRevision, Set<Period>>();
  for (const period of [...planYears(plan), wholePlan]) {
    const revision = revisionOn(history, dayOf(period));
    const periods = applied.get(revision);
    if (periods) periods.add(period);
    else applied.set(revision, new Set([period]));
  }
  const expected = [...applied].flatMap(([{ plan: applying }, periods]) => {
    const all = applying === plan ? inForce : expectedOf(applying, members);
    return narrowed(
      all,
      ({ period, placed }) =>
        periods.has(period) &&
        (placed.activity.retired === null || dayOf(period) < placed.activity.retired.day),
      null,
    ).groups;
  });
  return { ...inForce, groups: applied.size === 1 ? expected : inOrderOf(inForce, expected) };
}

/** The same as `expectedAsAt`, each deliverable by itself. Linear in the result: not for plans of any size. */
export function deliverablesAsAt(
  history: PlanHistory,
  members: readonly Member[],
  asAt: Day,
): readonly Deliverable[] {
  return deliverablesIn(expectedAsAt(history, members, asAt));
}

// What the plan in force has as well stands in its order, then what it has no longer.
function inOrderOf(inForce: Blocks, expected: Blocks['groups']): Blocks['groups'] {
  const nowByCode = new Map(inForce.groups.map((group) => [activityOf(group), group]));
  const kept = new Map<string, ExpectedBlock[]>(inForce.groups.map((group) => [activityOf(group), []]));
  const gone: ExpectedBlock[][] = [];
  for (const group of expected) {
    const now = nowByCode.get(activityOf(group));
    const stays = kept.get(activityOf(group));
    const rest: ExpectedBlock[] = [];
    for (const block of group) {
      const parties = now?.find(({ period }) => period === block.period)?.parties ?? [];
      const [stay, leave] =
        parties === block.parties ? [parties, []] : parted(block.parties, new Set(parties));
      if (stay.length > 0) stays?.push({ ...block, parties: stay });
      if (leave.length > 0) rest.push({ ...block, parties: leave });
    }
    if (rest.length > 0) gone.push(rest);
  }
  const periodsFirst = [...kept.values()].map((blocks) =>
    blocks.sort((a, b) => compareText(a.period, b.period)),
  );
  return [...periodsFirst.filter((blocks) => blocks.length > 0), ...gone];
}

function parted(parties: readonly string[], now: ReadonlySet<string>): readonly [string[], string[]] {
  return [parties.filter((one) => now.has(one)), parties.filter((one) => !now.has(one))];
}
