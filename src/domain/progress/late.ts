import { daysBetween, instantToDay } from '../plan/day.ts';
import type { Deliverable } from '../plan/deliverables.ts';
import { wholePlan } from '../plan/period.ts';
import type { ReportFacts } from './report.ts';
import type { AsAt } from './standing.ts';
import { isFinal } from './status.ts';

/** Days after its due day in which the final answer for a plan year may still be given without being late (STAND-3). */
export const graceDays = 30;

/**
 * How many days after its due day a plan year got its first final answer, from all reports about it that are true by the
 * as-at day; null where that is within the days of grace, where there is none, and for what is expected once in the plan.
 */
export function lateByDays(
  { period, due }: Pick<Deliverable, 'period' | 'due'>,
  reports: readonly ReportFacts[],
  asAt: AsAt,
): number | null {
  if (period === wholePlan) return null;
  const recorded = reports
    .filter((report) => report.day <= asAt.trueBy && isFinal(report.status))
    .map((report) => report.recorded);
  if (recorded.length === 0) return null;
  const first = recorded.reduce((earliest, one) => (one < earliest ? one : earliest));
  const days = daysBetween(due, instantToDay(first));
  return days > graceDays ? days : null;
}
