import { useMemo } from 'react';
import { earlierDay } from '../../domain/plan/day.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import { type Curve, curveOf } from '../../domain/progress/curve.ts';
import type { AsAt } from '../../domain/progress/standing.ts';
import { endOfDayOnThisDevice } from './clock.ts';
import { useHistory } from './history.ts';
import { useOpenSession } from './session.ts';
import { createDayOf, useWhenKnown } from './when-known.ts';

/** Expected against actual of some deliverables up to a day (TALLY-5); null while the reports are read. */
export function useCurve(
  deliverables: readonly Deliverable[],
  asAt: AsAt,
  earlier: 'in' | 'out',
): Curve | null {
  const { remarks, excuses, reach, inForce, today } = useOpenSession();
  const history = useHistory(true);
  const whenKnown = useWhenKnown();
  const firstYear = earlier === 'in' ? null : inForce.firstYear;
  const { start } = inForce.plan;
  return useMemo(() => {
    if (history === null) return null;
    const dayOf = createDayOf();
    return curveOf(
      deliverables,
      { reports: history, remarks, excuses },
      {
        start,
        asAt,
        reach,
        firstYear,
        dayOf,
        endOf: endOfDayOnThisDevice,
        knownOn: (report) => {
          const known = whenKnown(report);
          // A clock that is ahead, or nothing that says since when: what is held is known by today.
          return known === null ? today : earlierDay(dayOf(known), today);
        },
      },
    );
  }, [deliverables, asAt, history, remarks, excuses, reach, firstYear, start, today, whenKnown]);
}
