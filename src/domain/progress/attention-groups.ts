import { type Compare, compareBy, compareText } from '../../base/order.ts';
import { type Attention, type AttentionKind, attentionKinds, type Reason } from './attention.ts';
import type { ReportFacts } from './report.ts';
import type { Counted } from './tally.ts';

/** A deliverable that needs attention for one reason. */
export interface AttentionRow<T extends ReportFacts = ReportFacts> {
  readonly counted: Counted<T>;
  readonly reason: Reason;
}

/** What needs attention for one kind of reason; never empty. */
export interface AttentionGroup<T extends ReportFacts = ReportFacts> {
  readonly kind: AttentionKind;
  readonly rows: readonly AttentionRow<T>[];
}

/**
 * What needs attention by kind of reason, the most pressing first; in each what waits longest stands first, and what
 * waits equally long in the order given. A deliverable stands under each of its reasons (STAND-3).
 */
export function attentionGroups<T extends ReportFacts>(
  attention: readonly Attention<T>[],
): readonly AttentionGroup<T>[] {
  return attentionKinds
    .map((kind) => ({
      kind,
      rows: attention
        .flatMap(({ counted, reasons }) =>
          reasons.filter((reason) => reason.kind === kind).map((reason) => ({ counted, reason })),
        )
        .sort((a, b) => longestFirst(a.reason, b.reason)),
    }))
    .filter((group) => group.rows.length > 0);
}

const longestFirst: Compare<Reason> = compareBy(
  (a, b) => daysIn(b) - daysIn(a),
  (a, b) => compareText(dayIn(a), dayIn(b)),
);

function daysIn(reason: Reason): number {
  return 'days' in reason ? reason.days : 0;
}

function dayIn(reason: Reason): string {
  switch (reason.kind) {
    case 'new-date':
      return reason.newDay;
    case 'help-asked':
    case 'may-miss':
      return reason.since;
    case 'excused':
      return reason.until;
    default:
      return '';
  }
}
