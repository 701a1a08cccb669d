import { useEffect, useMemo, useState } from 'react';
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

/** What the pages count as at a day; `counted` is null while an earlier day's history is read or a large plan counted. */
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
  const question = useMemo((): Question => {
    const asAt = past ? asAtDay(day) : day === null || day === today ? asAtToday(today) : asAtDay(day);
    const firstYear = earlier === 'in' ? null : inForce.firstYear;
    return { asAt, deliverables, reports: past ? history : standings, reach, firstYear };
  }, [past, day, today, history, standings, deliverables, reach, inForce.firstYear, earlier]);
  return useAnswer(question);
}

interface Question {
  readonly asAt: AsAt;
  readonly deliverables: readonly Deliverable[];
  readonly reports: ReportsByKey<ReportFacts> | null;
  readonly reach: Reach;
  readonly firstYear: Period | null;
}

// Counting more than these takes longer than a press should wait for, so it is done a piece at a time.
const countedAtOnce = 20_000;

function useAnswer(question: Question): Figures {
  const { asAt, firstYear, deliverables, reports } = question;
  const isLarge = deliverables.length > countedAtOnce;
  const atOnce = useMemo(
    () => (isLarge ? null : count(question, deliverables)),
    [question, deliverables, isLarge],
  );
  const [inPieces, setInPieces] = useState<{ of: Question; counted: readonly Counted[] } | null>(null);
  useEffect(() => {
    if (!isLarge || question.reports === null) return;
    const pieces: (readonly Counted[])[] = [];
    let next: ReturnType<typeof setTimeout>;
    const countOn = () => {
      const from = pieces.length * countedAtOnce;
      pieces.push(count(question, question.deliverables.slice(from, from + countedAtOnce)) ?? []);
      if (from + countedAtOnce < question.deliverables.length) next = setTimeout(countOn);
      else setInPieces({ of: question, counted: pieces.flat() });
    };
    next = setTimeout(countOn);
    return () => clearTimeout(next);
  }, [question, isLarge]);
  // Figures of a moment ago stand until the new ones are there, but never under another day or another scope.
  const isOfThis =
    inPieces !== null &&
    reports !== null &&
    inPieces.of.asAt.day === asAt.day &&
    inPieces.of.firstYear === firstYear;
  return { asAt, counted: isLarge && isOfThis ? inPieces.counted : atOnce };
}

function count(question: Question, some: readonly Deliverable[]): readonly Counted[] | null {
  const { reports, reach, asAt, firstYear } = question;
  return reports === null ? null : countDeliverables<ReportFacts>(some, reports, reach, asAt, firstYear);
}
