import { compareBy, compareText } from '../../../base/order.ts';
import type { Frontier } from '../../log/frontier.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Report } from './report.ts';
import { type AsAt, reportOf } from './standing.ts';
import type { Counted } from '../figures/counted.ts';

/** One answer of the history, and what became of it as at a day. */
export interface PastAnswer {
  readonly deliverable: Deliverable;
  readonly report: Report;
  /** `competes`: it waits to be settled beside the one that counts (STAND-2). `replaced`: a later one, or one that goes first, counts. */
  readonly place: 'counts' | 'competes' | 'replaced';
}

/**
 * Every answer to the deliverables of `counted` that was true by the as-at day, one each: in the order of `counted`, then
 * by day, instant and id. With `within`, only those that it covers: what a conference copy did not know then is in no list of
 * it; null: everything that is held. What is not on this device has none, whatever `reports` holds (STAND-5).
 */
export function pastAnswers(
  counted: readonly Counted[],
  reports: readonly Report[],
  asAt: AsAt,
  within: Frontier | null = null,
): readonly PastAnswer[] {
  const byKey = new Map<DeliverableKey, Report[]>();
  for (const report of reports) {
    const known = byKey.get(report.body.key);
    if (known) known.push(report);
    else byKey.set(report.body.key, [report]);
  }
  return counted.flatMap(({ deliverable, standing }) => {
    if (standing.kind === 'not-on-device') return [];
    const counts = reportOf(standing)?.id;
    const competing = standing.kind === 'competing' ? standing.others.map(({ id }) => id) : [];
    return (byKey.get(deliverable.key) ?? [])
      .filter((report) => report.day <= asAt.trueBy)
      .filter(({ device, seq }) => within === null || seq <= (within.get(device) ?? 0))
      .sort(firstToLast)
      .map((report) => ({
        deliverable,
        report,
        place: report.id === counts ? 'counts' : competing.includes(report.id) ? 'competes' : 'replaced',
      }));
  });
}

const firstToLast = compareBy<Report>(
  (a, b) => compareText(a.day, b.day),
  (a, b) => a.recorded - b.recorded,
  (a, b) => compareText(a.id, b.id),
);
