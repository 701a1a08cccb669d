import { addDays, type Day, laterDay } from '../plan/day.ts';
import type { DeliverableKey } from '../plan/deliverable-key.ts';
import type { Deliverable } from '../plan/deliverables.ts';
import type { Period } from '../plan/period.ts';
import { isWithin, type Reach } from './reach.ts';
import type { ReportFacts } from './report.ts';
import { type AsAt, asAtDay, createGrowing } from './standing.ts';
import { partOf } from './tally.ts';

/** What holds from a day until the next step: counts of deliverables. */
export interface CurveStep {
  readonly day: Day;
  /** Those due by the day. */
  readonly due: number;
  /** Of those due, the ones complete by the day, as known on it. */
  readonly done: number;
  /** Those complete before they were due. */
  readonly doneEarly: number;
}

/** Expected against actual (TALLY-5). */
export interface Curve {
  /** One for the plan's first day, one for each later day on which a number changes, and one for the as-at day. */
  readonly steps: readonly CurveStep[];
  /** What becomes due after the as-at day if nothing changes, by the day from which it counts. */
  readonly ahead: readonly { readonly day: Day; readonly due: number }[];
}

/** What a curve is drawn within. */
export interface CurveContext {
  /** The plan's first day; an as-at day before it has no steps. */
  readonly start: Day;
  readonly asAt: AsAt;
  readonly reach: Reach;
  /** null: every year counts (PLAN-5). */
  readonly firstYear: Period | null;
  /** The day on which a report became known, on the reader's calendar; never after today. */
  readonly knownOn: (report: ReportFacts) => Day;
}

/**
 * The step curve of deliverables up to an as-at day (TALLY-5): at every day, `due`, `done` and `doneEarly` are those of
 * the tally as at that day by what was known on it (STAND-1). The order of reports never matters. One sort of each
 * deliverable's reports and one of the days; no tally is made again.
 */
export function curveOf(
  deliverables: readonly Deliverable[],
  reports: ReadonlyMap<DeliverableKey, readonly ReportFacts[]>,
  context: CurveContext,
): Curve {
  const { start, asAt, reach } = context;
  if (asAt.day < start) return { steps: [], ahead: [] };
  const moves = new Map<Day, Move>([start, asAt.day].map((day) => [day, { due: 0, done: 0, doneEarly: 0 }]));
  const ahead = new Map<Day, number>();
  for (const deliverable of deliverables) {
    if (!isWithin(reach, deliverable.party)) continue;
    addMoves(deliverable, reports.get(deliverable.key) ?? [], context, moves, ahead);
  }
  let sum = { due: 0, done: 0, doneEarly: 0 };
  const steps: CurveStep[] = [];
  for (const day of [...moves.keys()].sort()) {
    const move = moves.get(day) as Move;
    const isStill = move.due === 0 && move.done === 0 && move.doneEarly === 0;
    if (isStill && day !== start && day !== asAt.day) continue;
    sum = {
      due: sum.due + move.due,
      done: sum.done + move.done,
      doneEarly: sum.doneEarly + move.doneEarly,
    };
    steps.push({ day, ...sum });
  }
  let due = sum.due;
  const days = [...ahead.keys()].sort();
  return { steps, ahead: days.map((day) => ({ day, due: (due += ahead.get(day) as number) })) };
}

/** The numbers that hold on a day: those of the last step by then; null before the first one. */
export function stepAt(steps: readonly CurveStep[], day: Day): CurveStep | null {
  return steps.findLast((step) => step.day <= day) ?? null;
}

type Move = { due: number; done: number; doneEarly: number };
const noReport = { kind: 'no-report' } as const;
const nothing: Move = { due: 0, done: 0, doneEarly: 0 };

// What one deliverable changes, day by day: only where a report comes to count or its day has passed can it change.
function addMoves(
  deliverable: Deliverable,
  reports: readonly ReportFacts[],
  { start, asAt, firstYear, knownOn }: CurveContext,
  moves: Map<Day, Move>,
  ahead: Map<Day, number>,
) {
  const seen = reports
    .map((report) => {
      // Tomorrow's day counts as at today (REP-3), though not on any day that is over.
      const isTomorrows = report.day > asAt.day && report.day <= asAt.trueBy;
      return { report, from: laterDay(isTomorrows ? asAt.day : report.day, knownOn(report)) };
    })
    .filter(({ from }) => from <= asAt.day)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const growing = createGrowing<ReportFacts>();
  const dueFrom = laterDay(addDays(deliverable.due, 1), start);
  const partOn = (day: Day) => {
    const report = growing.counting();
    const standing = report === null ? noReport : ({ kind: 'reported', report } as const);
    return partOf(deliverable, standing, asAtDay(day), firstYear);
  };
  let before = nothing;
  const turn = (day: Day) => {
    const part = partOn(day);
    const isDue = part !== 'not-due-yet' && part !== 'earlier-year' && part !== 'not-on-device';
    const now = {
      due: isDue ? 1 : 0,
      done: part === 'done' ? 1 : 0,
      doneEarly: part === 'not-due-yet' && growing.counting()?.status === 'complete' ? 1 : 0,
    };
    if (now.due === before.due && now.done === before.done && now.doneEarly === before.doneEarly) return;
    const move = moves.get(day) ?? { ...nothing };
    move.due += now.due - before.due;
    move.done += now.done - before.done;
    move.doneEarly += now.doneEarly - before.doneEarly;
    moves.set(day, move);
    before = now;
  };
  let isTurned = false;
  for (let i = 0; i < seen.length; i++) {
    const { report, from } = seen[i] as (typeof seen)[number];
    if (!isTurned && dueFrom < from) {
      turn(dueFrom);
      isTurned = true;
    }
    growing.add(report);
    // What becomes known on one day becomes so together.
    if (seen[i + 1]?.from !== from) turn(laterDay(from, start));
  }
  if (dueFrom <= asAt.day) turn(dueFrom);
  else if (partOn(dueFrom) !== 'earlier-year') ahead.set(dueFrom, (ahead.get(dueFrom) ?? 0) + 1);
}
