import type { Day } from './day.ts';
import { earlierDay } from './day.ts';
import { type Deliverable, deliverablesOf } from './deliverables.ts';
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

/**
 * What is expected as at a day (DELIV-5): of each period, what the revision expects that applies on that day, or on the
 * period's last day where that came before. An activity that was dropped is expected in the periods that ended before the
 * day on which it was dropped (PLAN-1). In the order of the plan in force; what it no longer has comes last.
 */
export function deliverablesAsAt(
  history: PlanHistory,
  members: readonly Member[],
  asAt: Day,
): readonly Deliverable[] {
  const { plan } = latestOf(history);
  const changes = history.length > 1 || activitiesOf(plan).some(({ activity }) => activity.retired !== null);
  if (!changes) return deliverablesOf(plan, members);
  const dayOf = (period: Period) => earlierDay(asAt, periodEnd(plan, period));
  const applied = new Map<AppliedRevision, Set<Period>>();
  for (const period of [...planYears(plan), wholePlan]) {
    const revision = revisionOn(history, dayOf(period));
    const periods = applied.get(revision);
    if (periods) periods.add(period);
    else applied.set(revision, new Set([period]));
  }
  const expected = [...applied].flatMap(([revision, periods]) =>
    deliverablesOf(revision.plan, members).filter(
      ({ period, placed }) =>
        periods.has(period) &&
        (placed.activity.retired === null || dayOf(period) < placed.activity.retired.day),
    ),
  );
  if (applied.size === 1) return expected;
  const place = new Map(deliverablesOf(plan, members).map(({ key }, index) => [key, index]));
  const last = place.size;
  return expected
    .map((one) => ({ one, at: place.get(one.key) ?? last }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
