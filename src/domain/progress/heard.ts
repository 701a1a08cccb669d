import { type Day, instantToDay, laterDay } from '../plan/day.ts';
import { reportOf } from './standing.ts';
import type { Counted } from './tally.ts';

/**
 * The parties with a counted report that is true for, or was recorded on, `since` or a later day: who has told us
 * anything lately. A report on an earlier year counts as well as one on this year.
 */
export function partiesHeardSince(counted: readonly Counted[], since: Day): ReadonlySet<string> {
  const heard = new Set<string>();
  for (const { deliverable, standing } of counted) {
    const report = reportOf(standing);
    if (report === null) continue;
    if (laterDay(report.day, instantToDay(report.recorded)) >= since) heard.add(deliverable.party);
  }
  return heard;
}
