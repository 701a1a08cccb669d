import type { DeliverableKey } from '../plan/deliverable-key.ts';
import type { Deliverable } from '../plan/deliverables.ts';
import type { Instant } from '../plan/day.ts';
import type { WhenKnown } from './known-by.ts';
import type { ReportFacts } from './report.ts';
import { type AsAt, reportOf, type Standing } from './standing.ts';
import type { Counted } from './tally.ts';

/** A deliverable whose answer for a day that is over became known after that day. */
export interface Restatement<T extends ReportFacts = ReportFacts> {
  readonly deliverable: Deliverable;
  /** The report that was not known then. */
  readonly report: T;
  /** When it became known; null: it is held by now, and nothing says since when. */
  readonly known: Instant | null;
  readonly then: Standing<T>;
  readonly now: Standing<T>;
}

/**
 * What was restated about a day: each deliverable that stands on another report now than by what was known by the
 * instant `by` (STAND-1). `then` and `now` are counted as at `asAt` over the same deliverables in the same order, `then`
 * from what was known by `by` alone. Whatever falls into another part is among them. The one that became known last
 * comes first, those of which it is not known before all.
 */
export function restatementsOf<T extends ReportFacts>(
  then: readonly Counted<T>[],
  now: readonly Counted<T>[],
  reports: ReadonlyMap<DeliverableKey, readonly T[]>,
  context: { readonly asAt: AsAt; readonly whenKnown: WhenKnown; readonly by: Instant },
): readonly Restatement<T>[] {
  const { asAt, whenKnown, by } = context;
  const isLater = (report: T) => {
    const at = whenKnown(report);
    return at === null || at > by;
  };
  const restated = now.flatMap((one, index): Restatement<T>[] => {
    const before = then[index];
    if (before === undefined || before.deliverable !== one.deliverable) return [];
    const counts = reportOf(one.standing);
    if (counts?.id === reportOf(before.standing)?.id) return [];
    const later = (reports.get(one.deliverable.key) ?? []).filter(
      (report) => report.day <= asAt.trueBy && isLater(report),
    );
    // What counts now was the news, or else what came with the news and took away what counted before.
    const report = later.find(({ id }) => id === counts?.id) ?? later[0];
    if (report === undefined) return [];
    const known = whenKnown(report);
    return [{ deliverable: one.deliverable, report, known, then: before.standing, now: one.standing }];
  });
  const order = (one: Restatement) => one.known ?? Number.POSITIVE_INFINITY;
  return restated.sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
}
