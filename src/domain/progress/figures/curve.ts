import { addDays, type Day, earlierDay, type Instant, laterDay } from '../../plan/day.ts';
import { type ExpectedBlock, toDeliverable } from '../../plan/blocks.ts';
import { makeKey } from '../../plan/deliverable-key.ts';
import type { ExpectedSpans } from '../../plan/expected-spans.ts';
import { type CountedFor, countOne, type Said } from './count.ts';
import { createSpoken } from './count-expected.ts';
import { type Expectation, expectationsOf } from './expectations.ts';
import { isWithin } from './reach.ts';
import { noRemarks } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import { asAtDay, createGrowing } from '../reports/standing.ts';
import type { Status } from '../reports/status.ts';
import { isExpected } from './counted.ts';

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
  /** How many are due on days after the as-at day if nobody says more: one for each day on which the number changes. */
  readonly ahead: readonly { readonly day: Day; readonly due: number }[];
}

/** What a curve is drawn for. */
export interface CurveContext extends Omit<CountedFor, 'knownBy'> {
  /** The plan's first day; an as-at day before it has no steps. */
  readonly start: Day;
  /** The day on which a report became known, on the reader's calendar; never after today. */
  readonly knownOn: (report: ReportFacts) => Day;
  /** The day of an instant on the reader's calendar, and the last instant of a day. */
  readonly dayOf: (instant: Instant) => Day;
  readonly endOf: (day: Day) => Instant;
}

/**
 * The step curve of what is expected up to an as-at day (TALLY-5): at every day, `due`, `done` and `doneEarly` are those
 * of the tally as at that day, of what was expected as at it (DELIV-5), by what was known on it (STAND-1). After the as-at
 * day `due` is that of the tally as at the day to come, by what is known on the as-at day. The order of reports never
 * matters. One sort of each deliverable's reports and one of the days; no tally is made again.
 */
export function curveOf(expected: ExpectedSpans, said: Said, context: CurveContext): Curve {
  const { start, asAt, reach } = context;
  if (asAt.day < start) return { steps: [], ahead: [] };
  const moves = new Map<Day, Numbers>([start, asAt.day].map((day) => [day, { ...noNumbers }]));
  const ahead = new Map<Day, number>();
  const spokenOf = createSpoken(said);
  const silent = new Map<string, Some>();
  for (const one of expectationsOf(expected)) {
    const { period } = placeOfTurns(one);
    const spoken = spokenOf(placeOfTurns(one));
    let times = reach === 'all' && spoken === null ? one.parties.length : 0;
    for (const party of times > 0 ? [] : one.parties) {
      if (!isWithin(reach, party)) continue;
      if (spoken?.has(party)) addMoves({ one, party, times: 1 }, said, context, moves, ahead);
      else times++;
    }
    // Of the silent ones only the days count: whose they are, and of which activity, makes no difference.
    const days = `${period} ${one.turns.map(({ from, block }) => `${from}:${block?.due}`).join(' ')}`;
    const alike = silent.get(days);
    if (alike !== undefined) alike.times += times;
    else if (times > 0) silent.set(days, { one, party: null, times });
  }
  for (const some of silent.values()) addMoves(some, said, context, moves, ahead);
  let sum = noNumbers;
  const steps: CurveStep[] = [];
  for (const day of [...moves.keys()].sort()) {
    const move = moves.get(day) as Numbers;
    if (isSame(move, noNumbers) && day !== start && day !== asAt.day) continue;
    sum = {
      due: sum.due + move.due,
      done: sum.done + move.done,
      doneEarly: sum.doneEarly + move.doneEarly,
    };
    steps.push({ day, ...sum });
  }
  let due = sum.due;
  const days = [...ahead.keys()].filter((day) => ahead.get(day) !== 0).sort();
  return { steps, ahead: days.map((day) => ({ day, due: (due += ahead.get(day) as number) })) };
}

/** The numbers that hold on a day: those of the last step by then; null before the first one. */
export function stepAt(steps: readonly CurveStep[], day: Day): CurveStep | null {
  return steps.findLast((step) => step.day <= day) ?? null;
}

interface Numbers {
  due: number;
  done: number;
  doneEarly: number;
}

const noNumbers: Numbers = { due: 0, done: 0, doneEarly: 0 };
const noReport = { kind: 'no-report' } as const;

// An expectation begins with something that is expected.
function placeOfTurns({ turns }: Pick<Expectation, 'turns'>): ExpectedBlock {
  return turns[0]?.block as ExpectedBlock;
}

// What is expected of one party, or alike of so many of which nothing was said.
interface Some {
  readonly one: Expectation;
  /** null: of no one that anything was said of. */
  readonly party: string | null;
  times: number;
}

// No party has this code, so that nothing was said of it.
const nobody = '';

// What one expectation changes, day by day: it can change only where something about it comes to count.
function addMoves(
  { one: { plan, turns: expected }, party, times }: Some,
  said: Said,
  { start, asAt, firstYear, knownOn, dayOf, endOf }: CurveContext,
  moves: Map<Day, Numbers>,
  ahead: Map<Day, number>,
) {
  const { placed, period } = placeOfTurns({ turns: expected });
  const key = party === null ? null : makeKey(plan, party, placed.activity.code, period);
  const seen = ((key === null ? null : said.reports.get(key)) ?? [])
    .map((report) => {
      // Tomorrow's day counts as at today (REP-3), though not as at any day before.
      const isTomorrows = report.day > asAt.day && report.day <= asAt.trueBy;
      return { report, from: laterDay(isTomorrows ? asAt.day : report.day, knownOn(report)) };
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const growing = createGrowing<ReportFacts>();
  const numbersOn = (day: Day): Numbers => {
    const block = expected.findLast(({ from }) => from <= day)?.block ?? null;
    if (block === null) return noNumbers;
    const deliverable = toDeliverable(plan, block, party ?? nobody);
    const report = growing.counting();
    const standing = report === null ? noReport : ({ kind: 'reported', report } as const);
    const counting = { asAt: asAtDay(day), firstYear, knownBy: endOf(earlierDay(day, asAt.day)) };
    const { part } = countOne(deliverable, standing, said, counting);
    return {
      due: isExpected(part) && part !== 'not-due-yet' ? times : 0,
      done: part === 'done' ? times : 0,
      doneEarly: part === 'not-due-yet' && report?.status === 'complete' ? times : 0,
    };
  };

  const { reviews } = (key === null ? null : said.remarks.get(key)) ?? noRemarks;
  const excuses = said.excuses.filter((one) => one.party === party && one.period === period);
  const dues = expected.flatMap(({ block }) =>
    block === null ? [] : laterDay(addDays(block.due, 1), start),
  );
  const turns = [
    ...dues,
    ...expected.map(({ from }) => from),
    ...seen.map(({ from }) => from),
    ...reviews.map(({ recorded }) => dayOf(recorded)),
    ...excuses.map(({ until }) => addDays(until, 1)),
  ].map((day) => laterDay(day, start));
  const isAlways = expected.length === 1 && expected.every(({ from }) => from <= start);
  const isPlain = reviews.length + excuses.length === 0 && isAlways;
  const [dueOn] = dues;
  let statusBefore: Status | null = null;
  let before = noNumbers;
  let next = 0;
  for (const day of [...new Set(turns)].sort()) {
    // What is said on a day to come is not known yet.
    for (; day <= asAt.day && next < seen.length; next++) {
      const one = seen[next] as (typeof seen)[number];
      if (one.from > day) break;
      growing.add(one.report);
    }
    // Most reports confirm what was said before, and nothing else about the deliverable has come to count since.
    const status = growing.counting()?.status ?? null;
    if (isPlain && status === statusBefore && day !== dueOn) continue;
    statusBefore = status;
    const now = numbersOn(day);
    if (isSame(now, before)) continue;
    if (day > asAt.day) ahead.set(day, (ahead.get(day) ?? 0) + now.due - before.due);
    else {
      const move = moves.get(day) ?? { ...noNumbers };
      move.due += now.due - before.due;
      move.done += now.done - before.done;
      move.doneEarly += now.doneEarly - before.doneEarly;
      moves.set(day, move);
    }
    before = now;
  }
}

function isSame(a: Numbers, b: Numbers): boolean {
  return a.due === b.due && a.done === b.done && a.doneEarly === b.doneEarly;
}
