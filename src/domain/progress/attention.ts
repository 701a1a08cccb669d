import type { ReportFacts } from './report.ts';
import { openHelpOf } from './remarks.ts';
import { type AsAt, reportOf } from './standing.ts';
import { type Counted, isExpected } from './tally.ts';
import { timingOf } from './timing.ts';

/** Why somebody should look, most pressing first (STAND-3). */
export const attentionKinds = [
  'past-date',
  'new-date-passed',
  'may-miss',
  'new-date',
  'help-asked',
  'two-answers',
  'year-not-closed',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** A deliverable to look at and every reason for it, most pressing first; never none. */
export interface Attention<T extends ReportFacts = ReportFacts> {
  readonly counted: Counted<T>;
  readonly kinds: readonly AttentionKind[];
}

/**
 * The deliverables that need attention as at a day, in their order. Earlier years and what is not on this device
 * never do; one without any answer does only once its day has passed.
 */
export function attentionOf<T extends ReportFacts>(
  counted: readonly Counted<T>[],
  asAt: AsAt,
): readonly Attention<T>[] {
  return counted.flatMap((one) => {
    if (!isExpected(one.part)) return [];
    const kinds = kindsOf(one, asAt);
    return kinds.length > 0 ? [{ counted: one, kinds }] : [];
  });
}

function kindsOf({ deliverable, standing, remarks }: Counted, asAt: AsAt): readonly AttentionKind[] {
  const timing = timingOf(deliverable, standing, asAt);
  const report = reportOf(standing);
  const holds: Record<AttentionKind, boolean> = {
    'past-date': timing.overdue === 'past-date',
    'new-date-passed': timing.newDatePassed,
    'may-miss': report?.status === 'at-risk',
    'new-date': report?.status === 'delayed',
    'help-asked': openHelpOf(remarks, asAt).length > 0,
    'two-answers': standing.kind === 'competing',
    'year-not-closed': timing.overdue === 'year-not-closed',
  };
  return attentionKinds.filter((kind) => holds[kind]);
}
