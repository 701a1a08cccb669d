import { useEffect, useMemo, useState } from 'react';
import type { Day } from '../../domain/plan/day.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import { dependsOnDay, deliverablesAsAt } from '../../domain/plan/plan-history.ts';
import { type CountedFor, countDeliverables, type Said } from '../../domain/progress/count.ts';
import { type AsAt, asAtDay, asAtToday } from '../../domain/progress/standing.ts';
import type { Counted } from '../../domain/progress/tally.ts';
import { useHistory } from './history.ts';
import { type OpenSession, useOpenSession } from './session.ts';

/** What the pages count as at a day; `counted` is null while an earlier day's history is read or a large plan counted. */
export interface Figures {
  readonly asAt: AsAt;
  readonly counted: readonly Counted[] | null;
}

/** Everything expected, counted as at `day` (null: today). `earlier` counts years before the first reported one in (PLAN-5). */
export function useFigures(day: Day | null, earlier: 'in' | 'out'): Figures {
  const open = useOpenSession();
  const { standings, remarks, excuses, reach, today, inForce } = open;
  const past = day !== null && day < today;
  const deliverables = useExpected(open, day);
  const history = useHistory(past);
  const question = useMemo((): Question => {
    const asAt = past ? asAtDay(day) : day === null || day === today ? asAtToday(today) : asAtDay(day);
    const firstYear = earlier === 'in' ? null : inForce.firstYear;
    const reports = past ? history : standings;
    const said = reports === null ? null : { reports, remarks, excuses };
    return { asAt, deliverables, said, reach, firstYear };
  }, [
    past,
    day,
    today,
    history,
    standings,
    remarks,
    excuses,
    deliverables,
    reach,
    inForce.firstYear,
    earlier,
  ]);
  return useAnswer(question);
}

// What was expected on another day is another list only where the plan was amended (DELIV-5).
function useExpected({ deliverables, inForce, today }: OpenSession, day: Day | null) {
  const { published, members } = inForce;
  return useMemo(
    () =>
      day === null || day === today || !dependsOnDay(published.history)
        ? deliverables
        : deliverablesAsAt(published.history, members, day),
    [deliverables, published, members, today, day],
  );
}

interface Question extends CountedFor {
  readonly deliverables: readonly Deliverable[];
  /** null: it is still to be read. */
  readonly said: Said | null;
}

// Counting more than these takes longer than a press should wait for, so it is done a piece at a time.
const countedAtOnce = 20_000;

function useAnswer(question: Question): Figures {
  const { asAt, firstYear, deliverables, said } = question;
  const isLarge = deliverables.length > countedAtOnce;
  const atOnce = useMemo(
    () => (isLarge ? null : count(question, deliverables)),
    [question, deliverables, isLarge],
  );
  const [inPieces, setInPieces] = useState<{ of: Question; counted: readonly Counted[] } | null>(null);
  useEffect(() => {
    if (!isLarge || question.said === null) return;
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
    said !== null &&
    inPieces.of.asAt.day === asAt.day &&
    inPieces.of.firstYear === firstYear;
  return { asAt, counted: isLarge && isOfThis ? inPieces.counted : atOnce };
}

function count(question: Question, some: readonly Deliverable[]): readonly Counted[] | null {
  return question.said === null ? null : countDeliverables(some, question.said, question);
}
