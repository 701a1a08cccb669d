import { useMemo } from 'react';
import type { Day } from '../../domain/plan/day.ts';
import { dependsOnDay, expectedAsAt } from '../../domain/plan/plan-history.ts';
import { countExpected } from '../../domain/progress/figures/count-expected.ts';
import type { CountedBlocks } from '../../domain/progress/figures/counted-blocks.ts';
import { type AsAt, asAtDay, asAtToday } from '../../domain/progress/reports/standing.ts';
import { useHistory } from './history.ts';
import { type OpenSession, useOpenSession } from './session.ts';

/** What the pages count as at a day; `counted` is null while an earlier day's history is read. */
export interface Figures {
  readonly asAt: AsAt;
  readonly counted: CountedBlocks | null;
}

/** Everything expected, counted as at `day` (null: today). `earlier` counts years before the first reported one in (PLAN-5). */
export function useFigures(day: Day | null, earlier: 'in' | 'out'): Figures {
  const open = useOpenSession();
  const { standings, remarks, excuses, reach, today, inForce } = open;
  const past = day !== null && day < today;
  const expected = useExpected(open, day);
  const history = useHistory(past);
  const { firstYear } = inForce;
  const reports = past ? history : standings;
  return useMemo((): Figures => {
    const asAt = past ? asAtDay(day) : day === null || day === today ? asAtToday(today) : asAtDay(day);
    if (reports === null) return { asAt, counted: null };
    const counting = { asAt, reach, firstYear: earlier === 'in' ? null : firstYear };
    return { asAt, counted: countExpected(expected, { reports, remarks, excuses }, counting) };
  }, [past, day, today, reports, remarks, excuses, expected, reach, firstYear, earlier]);
}

// What was expected on another day is something else only where the plan was amended (DELIV-5).
function useExpected({ expected, inForce, today }: OpenSession, day: Day | null) {
  const { published, members } = inForce;
  return useMemo(
    () =>
      day === null || day === today || !dependsOnDay(published.history)
        ? expected
        : expectedAsAt(published.history, members, day),
    [expected, published, members, today, day],
  );
}
