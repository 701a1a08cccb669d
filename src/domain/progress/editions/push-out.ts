import type { Day } from '../../plan/day.ts';
import type { ReportFacts } from '../reports/report.ts';
import type { AsAt } from '../reports/standing.ts';

/** How often the date of a deliverable was pushed out, and the day of the first report that did so. */
export interface PushOuts {
  /** Distinct new dates: one that is said again pushes nothing out. At least 1. */
  readonly times: number;
  readonly since: Day;
}

/** The new dates that all reports about one deliverable named by a day; null: none did. The order of `reports` never matters. */
export function pushOutsOf(reports: readonly ReportFacts[], asAt: AsAt): PushOuts | null {
  const named = reports.filter((report) => report.newDay !== null && report.day <= asAt.trueBy);
  const [first] = named;
  if (first === undefined) return null;
  return {
    times: new Set(named.map((report) => report.newDay)).size,
    since: named.reduce((earliest, { day }) => (day < earliest ? day : earliest), first.day),
  };
}
