import { useEffect, useMemo } from 'react';
import type { Day } from '../../domain/plan/day.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import type { Period } from '../../domain/plan/period.ts';
import { isWithin, type Reach } from '../../domain/progress/reach.ts';
import type { ReportFacts } from '../../domain/progress/report.ts';
import { type AsAt, asAtDay, asAtToday, type Standing, standingOf } from '../../domain/progress/standing.ts';
import { type Counted, partOf } from '../../domain/progress/tally.ts';
import type { ReportsByKey } from '../../storage/local-store.ts';
import { loadHistory } from './open-workspace.ts';
import { useOpenSession } from './session.ts';

/** Each deliverable with its standing and part, in their order: what every figure on every page is counted from. */
export function countDeliverables<T extends ReportFacts>(
  deliverables: readonly Deliverable[],
  reports: ReportsByKey<T>,
  reach: Reach,
  asAt: AsAt,
  firstYear: Period | null,
): readonly Counted<T>[] {
  return deliverables.map((deliverable) => {
    const standing: Standing<T> = isWithin(reach, deliverable.party)
      ? standingOf(reports.get(deliverable.key) ?? [], asAt)
      : { kind: 'not-on-device' };
    return { deliverable, standing, part: partOf(deliverable, standing, asAt, firstYear) };
  });
}

/** What the pages count as at a day; `counted` is null while an earlier day's history is being read. */
export interface Figures {
  readonly asAt: AsAt;
  readonly counted: readonly Counted[] | null;
}

/** Everything expected, counted as at `day` (null: today). `earlier` counts years before the first reported one in (PLAN-5). */
export function useFigures(day: Day | null, earlier: 'in' | 'out'): Figures {
  const { deliverables, standings, history, reach, today, inForce, store } = useOpenSession();
  const past = day !== null && day < today;
  const needsHistory = past && history === null;
  useEffect(() => {
    if (needsHistory) void loadHistory(store);
  }, [needsHistory, store]);
  return useMemo(() => {
    const asAt = past ? asAtDay(day) : day === null || day === today ? asAtToday(today) : asAtDay(day);
    const reports = past ? history : standings;
    const firstYear = earlier === 'in' ? null : inForce.firstYear;
    const counted =
      reports === null ? null : countDeliverables<ReportFacts>(deliverables, reports, reach, asAt, firstYear);
    return { asAt, counted };
  }, [past, day, today, history, standings, deliverables, reach, inForce.firstYear, earlier]);
}
