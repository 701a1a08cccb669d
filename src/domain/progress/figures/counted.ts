import type { Deliverable } from '../../plan/deliverables.ts';
import type { Excuse } from '../remarks/excuse.ts';
import type { Remarks } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import type { Standing } from '../reports/standing.ts';

/** The parts that every expected deliverable falls into, one each (TALLY-1). */
export const parts = ['done', 'not-done', 'says-not-applicable', 'not-answered', 'not-due-yet'] as const;
export type Part = (typeof parts)[number];

/**
 * What stands beside the expected ones and is in no figure (PLAN-5, STAND-4, STAND-5): `does-not-apply` is what a party
 * said and the Secretariat accepted.
 */
export const outsides = ['does-not-apply', 'excused', 'earlier-year', 'not-on-device'] as const;
export type Outside = (typeof outsides)[number];

/** A deliverable with its standing and the part that it falls into. */
export interface Counted<T extends ReportFacts = ReportFacts> {
  readonly deliverable: Deliverable;
  readonly standing: Standing<T>;
  readonly part: Part | Outside;
  /** What was said beside its reports. */
  readonly remarks: Remarks;
  /** Why it need not be answered; null: it is expected like any other. */
  readonly excuse: Excuse | null;
}

/** Whether a deliverable counts as expected, whatever its part. */
export function isExpected(part: Part | Outside): part is Part {
  return (parts as readonly string[]).includes(part);
}
