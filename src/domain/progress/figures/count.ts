import type { Instant } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Period } from '../../plan/period.ts';
import { type Excuse, excuseFor } from '../remarks/excuse.ts';
import { isWithin, type Reach } from './reach.ts';
import { noRemarks, type Remarks } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type AsAt, type Standing, standingOf } from '../reports/standing.ts';
import type { Counted } from './counted.ts';
import { partOf } from './tally.ts';

/** Everything that was said, as figures read it. */
export interface Said<T extends ReportFacts = ReportFacts> {
  readonly reports: ReadonlyMap<DeliverableKey, readonly T[]>;
  readonly remarks: ReadonlyMap<DeliverableKey, Remarks>;
  /** Those that nothing replaces. */
  readonly excuses: readonly Excuse[];
}

/** As what figures are counted. */
export interface CountedFor {
  readonly asAt: AsAt;
  readonly reach: Reach;
  /** The first plan year that is reported; null: every year counts (PLAN-5). */
  readonly firstYear: Period | null;
  /** Only what the Secretariat decided by then counts; absent or null: all that is known now. */
  readonly knownBy?: Instant | null;
}

/** Each deliverable with its standing and part, in their order: what every figure everywhere is counted from. */
export function countDeliverables<T extends ReportFacts>(
  deliverables: readonly Deliverable[],
  said: Said<T>,
  counting: CountedFor,
): readonly Counted<T>[] {
  const { reach, asAt } = counting;
  return deliverables.map((deliverable) => {
    const standing: Standing<T> = isWithin(reach, deliverable.party)
      ? standingOf(said.reports.get(deliverable.key) ?? [], asAt)
      : { kind: 'not-on-device' };
    return countOne(deliverable, standing, said, counting);
  });
}

/** A deliverable whose standing is known, with the part that follows from it and from what was said beside. */
export function countOne<T extends ReportFacts>(
  deliverable: Deliverable,
  standing: Standing<T>,
  { remarks, excuses }: Pick<Said, 'remarks' | 'excuses'>,
  { asAt, firstYear, knownBy = null }: Omit<CountedFor, 'reach'>,
): Counted<T> {
  const beside = {
    remarks: remarks.get(deliverable.key) ?? noRemarks,
    excuse: excuses.length === 0 ? null : excuseFor(excuses, deliverable, asAt),
  };
  const part = partOf(deliverable, standing, asAt, firstYear, { ...beside, knownBy });
  return { deliverable, standing, part, ...beside };
}
