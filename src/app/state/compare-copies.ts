import { useMemo } from 'react';
import { type Comparison, compareViews, type View } from '../../domain/progress/editions/compare.ts';
import { type CountedFor, countDeliverables } from '../../domain/progress/figures/count.ts';
import { rowsIn } from '../../domain/progress/figures/counted-blocks.ts';
import { asAtDay, asAtToday } from '../../domain/progress/reports/standing.ts';
import { type CopyState, type OpenCopy, useCopy } from './copies.ts';
import { useFigures } from './figures.ts';
import { useHistory } from './history.ts';
import { useOpenSession } from './session.ts';

/** Two conference copies, or one and today, and what differs; null while it is worked out. */
export interface Compared {
  readonly from: CopyState;
  /** null: today. */
  readonly to: CopyState | null;
  readonly comparison: Comparison | null;
}

/** Compares the copy `fromId` with a later one, or with today (`toId` null). */
export function useComparison(fromId: string | null, toId: string | null): Compared {
  const from = useCopy(fromId);
  const later = useCopy(toId);
  const to = toId === null ? null : later;
  const { remarks, excuses, reach, today } = useOpenSession();
  const history = useHistory(from.kind !== 'none');
  const { counted: countedToday } = useFigures(null, 'out');
  const before = from.kind === 'open' ? from.copy : null;
  const after = to?.kind === 'open' ? to.copy : null;
  const comparison = useMemo((): Comparison | null => {
    if (before === null) return null;
    const then = viewOf(before);
    const again = (for_: Pick<CountedFor, 'reach'>, said: Parameters<typeof countDeliverables>[1]) => {
      const { day, firstYear } = before.edition;
      const expected = before.counted.map(({ deliverable }) => deliverable);
      return countDeliverables(expected, said, { asAt: asAtDay(day), firstYear, reach: for_.reach });
    };
    if (toId !== null) {
      if (after === null) return null;
      const { found } = after;
      const restated = found === null ? null : again({ reach: found.parties }, found.said);
      return compareViews(then, viewOf(after), restated);
    }
    if (history === null || countedToday === null) return null;
    const now: View = { asAt: asAtToday(today), counted: rowsIn(countedToday), reports: history };
    return compareViews(then, now, again({ reach }, { reports: history, remarks, excuses }));
  }, [before, after, toId, history, countedToday, remarks, excuses, reach, today]);
  return { from, to, comparison };
}

function viewOf({ edition, counted, found }: OpenCopy): View {
  return { asAt: asAtDay(edition.day), counted, reports: found?.said.reports ?? null };
}
