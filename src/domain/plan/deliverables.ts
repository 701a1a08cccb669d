import type { Day } from './day.ts';
import { makeDay, dayParts } from './day.ts';
import { type DeliverableKey, makeKey } from './deliverable-key.ts';
import { isMemberOn, type Member } from './member.ts';
import { type Period, type PlanCalendar, periodEnd, periodStart, planYears, wholePlan } from './period.ts';
import { type Activity, activitiesOf, type PlacedActivity, type Plan } from './plan.ts';

/** What is expected: one activity of one party in one period. */
export interface Deliverable {
  readonly key: DeliverableKey;
  readonly party: string;
  readonly period: Period;
  readonly placed: PlacedActivity;
  readonly due: Day;
  /** false: no day was set, and `due` is the last day of the period (DELIV-1, DELIV-2). */
  readonly hasOwnDay: boolean;
}

/**
 * Everything that a plan expects of its parties (DELIV-1 to DELIV-3, DELIV-6): activities in plan order, then
 * parties in the order of `members` with the Secretariat alone for regional ones, then periods from first to
 * last. Linear in the result.
 */
export function deliverablesOf(plan: Plan, members: readonly Member[]): readonly Deliverable[] {
  const years = planYears(plan);
  return activitiesOf(plan).flatMap((placed) => {
    const { activity } = placed;
    const periods = activity.cadence === 'once' ? [wholePlan] : years;
    const days = periods.map((period) => ({
      period,
      ...dueIn(plan, activity, period),
      end: periodEnd(plan, period),
    }));
    const expect = (party: string, { period, due, hasOwnDay }: (typeof days)[number]): Deliverable => ({
      key: makeKey(plan.id, party, activity.code, period),
      party,
      period,
      placed,
      due,
      hasOwnDay,
    });
    if (activity.scope === 'regional') return days.map((expected) => expect(plan.secretariat.code, expected));
    return members
      .filter((member) => activity.appliesTo === null || activity.appliesTo.includes(member.code))
      .flatMap((member) =>
        days
          .filter((expected) => isMemberOn(member, expected.end))
          .map((expected) => expect(member.code, expected)),
      );
  });
}

/** The day that an activity is due in a period, and whether the plan set one (DELIV-1, DELIV-2). */
export function dueIn(
  calendar: PlanCalendar,
  activity: Pick<Activity, 'due'>,
  period: Period,
): { readonly due: Day; readonly hasOwnDay: boolean } {
  const last = periodEnd(calendar, period);
  if (activity.due === null) return { due: last, hasOwnDay: false };
  if (activity.due.kind === 'day') return { due: activity.due.day, hasOwnDay: true };
  const first = periodStart(calendar, period);
  const { month, date } = activity.due;
  const { year } = dayParts(first);
  const sameYear = makeDay(year, month, date);
  const due = sameYear >= first ? sameYear : makeDay(year + 1, month, date);
  return { due: due <= last ? due : last, hasOwnDay: true };
}
