import { useMemo } from 'react';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import { countDeliverables } from '../../domain/progress/figures/count.ts';
import { type Countable, rowsIn } from '../../domain/progress/figures/counted-blocks.ts';
import { knownBy } from '../../domain/progress/reports/known-by.ts';
import type { ReportFacts } from '../../domain/progress/reports/report.ts';
import { type Restatement, restatementsOf } from '../../domain/progress/editions/restatement.ts';
import type { AsAt } from '../../domain/progress/reports/standing.ts';
import type { Counted } from '../../domain/progress/figures/counted.ts';
import { endOfDayOnThisDevice } from './clock.ts';
import { useOpenSession } from './session.ts';
import { useWhenKnown } from './when-known.ts';

/** What was known on a day that is over, and what was restated about it since. */
export interface KnownThen {
  readonly before: readonly Counted[];
  readonly restated: readonly Restatement[];
}

/**
 * The same deliverables as in `all`, counted as at the same day by what was known at its end (STAND-1). null: the day is
 * not over, or the reports are still to be read.
 */
export function useKnownThen(all: Countable, asAt: AsAt, earlier: 'in' | 'out'): KnownThen | null {
  const { history, remarks, excuses, reach, inForce, today } = useOpenSession();
  const whenKnown = useWhenKnown();
  const firstYear = earlier === 'in' ? null : inForce.firstYear;
  return useMemo(() => {
    if (history === null || asAt.day >= today) return null;
    const by = endOfDayOnThisDevice(asAt.day);
    const now = rowsIn(all);
    const deliverables = now.map((one) => one.deliverable);
    const reports = new Map<DeliverableKey, readonly ReportFacts[]>(
      deliverables.map(({ key }) => [key, knownBy(history.get(key) ?? [], whenKnown, by)]),
    );
    const before = countDeliverables(
      deliverables,
      { reports, remarks, excuses },
      { asAt, reach, firstYear, knownBy: by },
    );
    return { before, restated: restatementsOf(before, now, history, { asAt, whenKnown, by }) };
  }, [all, asAt, history, remarks, excuses, reach, firstYear, today, whenKnown]);
}
