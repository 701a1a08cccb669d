import { type AttentionKind, attentionKinds, attentionOf } from './attention.ts';
import type { ReportFacts } from './report.ts';
import type { AsAt } from './standing.ts';
import type { Counted } from './tally.ts';

/** What needs attention for one reason, in plan order; never empty. */
export interface AttentionGroup<T extends ReportFacts = ReportFacts> {
  readonly kind: AttentionKind;
  readonly counted: readonly Counted<T>[];
}

/**
 * What needs attention as at a day by reason, the most pressing first; a deliverable stands under each of its reasons,
 * and a reason that nothing has is left out (STAND-3).
 */
export function attentionGroups<T extends ReportFacts>(
  counted: readonly Counted<T>[],
  asAt: AsAt,
): readonly AttentionGroup<T>[] {
  const attention = attentionOf(counted, asAt);
  return attentionKinds
    .map((kind) => ({
      kind,
      counted: attention.filter((one) => one.kinds.includes(kind)).map((one) => one.counted),
    }))
    .filter((group) => group.counted.length > 0);
}
