import type { Deliverable } from '../../plan/deliverables.ts';
import type { Instant } from '../../plan/day.ts';
import type { Said } from '../figures/count.ts';
import type { WhenKnown } from '../reports/known-by.ts';
import { reviewOf } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type AsAt, reportOf, type Standing } from '../reports/standing.ts';
import type { Counted } from '../figures/counted.ts';

/** A deliverable that counts otherwise for a day that is over than by what was known on it. */
export interface Restatement<T extends ReportFacts = ReportFacts> {
  readonly deliverable: Deliverable;
  /** What became known later: a report, or that the Secretariat took what stood before to be so. */
  readonly by: 'report' | 'review';
  /** When it became known; null: it is held by now, and nothing says since when. */
  readonly known: Instant | null;
  /** By what was known then, and by what is known now. */
  readonly before: Standing<T>;
  readonly now: Standing<T>;
}

/**
 * What was restated about a day: each deliverable that stands on another report or falls into another part now than by
 * what was known by an instant (STAND-1). `before` and `now` are counted as at `asAt` over the same deliverables in the same
 * order, `before` from what was known by `by` alone. What became known last comes first, and before it that of which it is
 * not known.
 */
export function restatementsOf<T extends ReportFacts>(
  before: readonly Counted<T>[],
  now: readonly Counted<T>[],
  reports: Said<T>['reports'],
  context: { readonly asAt: AsAt; readonly whenKnown: WhenKnown; readonly by: Instant },
): readonly Restatement<T>[] {
  const { asAt, whenKnown, by } = context;
  const restated = now.flatMap((one, index): Restatement<T>[] => {
    const was = before[index];
    if (was === undefined || was.deliverable !== one.deliverable) return [];
    const { deliverable, standing } = one;
    const counts = reportOf(standing);
    const both = { deliverable, before: was.standing, now: standing };
    if (counts?.id === reportOf(was.standing)?.id) {
      const review = counts === null || one.part === was.part ? null : reviewOf(one.remarks, counts.id);
      return review === null ? [] : [{ ...both, by: 'review', known: review.recorded }];
    }
    const later = (reports.get(deliverable.key) ?? []).filter((report) => {
      const known = whenKnown(report);
      return report.day <= asAt.trueBy && (known === null || known > by);
    });
    // What counts now was the news, or else what came with the news took away what counted before.
    const news = later.find(({ id }) => id === counts?.id) ?? later[0];
    return news === undefined ? [] : [{ ...both, by: 'report', known: whenKnown(news) }];
  });
  const order = ({ known }: Restatement) => known ?? Number.POSITIVE_INFINITY;
  return restated.sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
}
