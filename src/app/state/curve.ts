import { useMemo } from 'react';
import { earlierDay } from '../../domain/plan/day.ts';
import { type ExpectedSpans, expectedSpans } from '../../domain/plan/expected-spans.ts';
import { type Curve, curveOf } from '../../domain/progress/figures/curve.ts';
import type { Narrow } from '../../domain/progress/figures/selection.ts';
import type { AsAt } from '../../domain/progress/reports/standing.ts';
import { endOfDayOnThisDevice } from './clock.ts';
import { useHistory } from './history.ts';
import { useOpenPart, useOpenSession } from './session.ts';
import { createDayOf, useWhenKnown } from './when-known.ts';

/**
 * Expected against actual up to a day of what was expected as at each day (TALLY-5, DELIV-5); null while the reports are
 * read. See `useExpectedSpans`.
 */
export function useCurve(expected: ExpectedSpans, asAt: AsAt, earlier: 'in' | 'out'): Curve | null {
  const { remarks, excuses, reach, inForce, today } = useOpenSession();
  const history = useHistory(true);
  const whenKnown = useWhenKnown();
  const firstYear = earlier === 'in' ? null : inForce.firstYear;
  const { start } = inForce.plan;
  return useMemo(() => {
    if (history === null) return null;
    const dayOf = createDayOf();
    return curveOf(
      expected,
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
  }, [expected, asAt, history, remarks, excuses, reach, firstYear, start, today, whenKnown]);
}

/** What was expected as at each day (DELIV-5), of what `narrow` leaves: the same function as long as it leaves the same. */
export function useExpectedSpans(narrow: Narrow): ExpectedSpans {
  const { published, members } = useOpenPart((open) => open.inForce);
  const spans = useMemo(() => expectedSpans(published.history, members), [published, members]);
  return useMemo(() => {
    const narrowed = ({ from, expected }: ExpectedSpans[0]) => ({ from, expected: narrow(expected) });
    const [first, ...later] = spans;
    return [narrowed(first), ...later.map(narrowed)];
  }, [spans, narrow]);
}
