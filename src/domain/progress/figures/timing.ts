import { daysBetween } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { wholePlan } from '../../plan/period.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type AsAt, reportOf, type Standing } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';

/** Days without a report after which an open deliverable is stale (STAND-3). */
export const staleAfterDays = 90;

/** Facts that stand beside the declared status and never replace it (STAND-3). */
export interface Timing {
  /** `year-not-closed`: a plan year with no day of its own is over and nothing final was said. */
  readonly overdue: 'no' | 'past-date' | 'year-not-closed';
  /** A delayed one whose own new date has passed. */
  readonly newDatePassed: boolean;
  /** Open, answered, and no report for 90 days; never true where there was no answer at all. */
  readonly stale: boolean;
  /** Days since the day that the counted report is true for; null where there is none here. */
  readonly ageDays: number | null;
}

/** The computed facts of a deliverable as at a day (STAND-3). Where the reports are not on this device nothing is overdue. */
export function timingOf(deliverable: Deliverable, standing: Standing<ReportFacts>, asAt: AsAt): Timing {
  const report = reportOf(standing);
  const open = report === null || !isFinal(report.status);
  const ageDays = report === null ? null : Math.max(0, daysBetween(report.day, asAt.day));
  const passed = open && standing.kind !== 'not-on-device' && isDue(deliverable, asAt);
  return {
    overdue: !passed ? 'no' : yearlyWithoutDay(deliverable) ? 'year-not-closed' : 'past-date',
    newDatePassed: report !== null && report.newDay !== null && report.newDay < asAt.day,
    stale: open && ageDays !== null && ageDays >= staleAfterDays,
    ageDays,
  };
}

/** Whether the due day has passed: the day itself still belongs to the one who answers. */
export function isDue(deliverable: Pick<Deliverable, 'due'>, asAt: AsAt): boolean {
  return deliverable.due < asAt.day;
}

function yearlyWithoutDay(deliverable: Deliverable): boolean {
  return !deliverable.hasOwnDay && deliverable.period !== wholePlan;
}
