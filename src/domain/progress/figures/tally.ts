import { type Counted, isExpected, type Outside, type Part, parts } from './counted.ts';
import type { Instant } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { type Period, wholePlan } from '../../plan/period.ts';
import { alikeIn, type Countable, type CountedBlock, type CountedBlocks } from './counted-blocks.ts';
import type { Excuse } from '../remarks/excuse.ts';
import { type Remarks, reviewOf } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type AsAt, reportOf, type Standing } from '../reports/standing.ts';
import { isFinal, type NotDoneStatus, notDoneStatuses } from '../reports/status.ts';
import { isDue } from './timing.ts';

/** Excused deliverables by what they would count as (STAND-4). */
export interface ExcusedCounts {
  readonly notAnswered: number;
  readonly notDone: Readonly<Record<NotDoneStatus, number>>;
}

/** Deliverables counted by part; a number is a count of deliverables (TALLY-1). */
export interface Tally {
  readonly done: number;
  readonly notDone: Readonly<Record<NotDoneStatus, number>>;
  /** The member says that it does not apply, and nobody has accepted that yet. */
  readonly saysNotApplicable: number;
  readonly notAnswered: number;
  readonly notDueYet: number;
  /** Of `notDueYet`, those already complete. */
  readonly doneEarly: number;
  /** Of the expected ones, those with two answers that nobody has settled. */
  readonly competing: number;
  /** Outside what is expected, down to the last. */
  readonly doesNotApply: number;
  readonly excused: ExcusedCounts;
  readonly earlierYears: number;
  readonly notOnDevice: number;
}

/** What counts alike so many times. */
interface Times {
  readonly one: Counted;
  times: number;
}

function* timesIn(alike: Iterable<Pick<CountedBlock, 'one' | 'parties'>>): Iterable<Times> {
  for (const { one, parties } of alike) yield { one, times: parties.length };
}

const noneNotDone: Tally['notDone'] = {
  'not-started': 0,
  'on-track': 0,
  'at-risk': 0,
  delayed: 0,
  'partly-achieved': 0,
  'not-achieved': 0,
};

/** The tally of nothing: adding it changes nothing. */
export const emptyTally: Tally = {
  done: 0,
  notDone: noneNotDone,
  saysNotApplicable: 0,
  notAnswered: 0,
  notDueYet: 0,
  doneEarly: 0,
  competing: 0,
  doesNotApply: 0,
  excused: { notAnswered: 0, notDone: noneNotDone },
  earlierYears: 0,
  notOnDevice: 0,
};

/** What a part follows from beside the standing. */
export interface Judged {
  readonly remarks: Remarks;
  readonly excuse: Excuse | null;
  /** Only what was decided by then counts; null: all that is known now. */
  readonly knownBy?: Instant | null;
}

/**
 * The part that a deliverable falls into as at a day. Years before `firstYear` are outside (PLAN-5; null: every
 * year counts); so are what is not on this device, what the Secretariat accepted as not applicable, and while an excuse
 * holds what is due and has no final answer (STAND-4). Begun but not due is "not due yet" (TALLY-4).
 */
export function partOf(
  deliverable: Deliverable,
  standing: Standing<ReportFacts>,
  asAt: AsAt,
  firstYear: Period | null,
  judged: Judged,
): Part | Outside {
  if (isEarlierYear(deliverable, firstYear)) return 'earlier-year';
  if (standing.kind === 'not-on-device') return 'not-on-device';
  const report = reportOf(standing);
  if (report?.status === 'not-applicable') {
    const review = reviewOf(judged.remarks, report.id, judged.knownBy);
    if (review?.outcome === 'accepted') return 'does-not-apply';
  }
  if (!isDue(deliverable, asAt)) return 'not-due-yet';
  if (judged.excuse !== null && (report === null || !isFinal(report.status))) return 'excused';
  if (report === null) return 'not-answered';
  if (report.status === 'complete') return 'done';
  return report.status === 'not-applicable' ? 'says-not-applicable' : 'not-done';
}

/** Whether a deliverable belongs to a plan year before the first one that is reported (PLAN-5). */
export function isEarlierYear(deliverable: Pick<Deliverable, 'period'>, firstYear: Period | null): boolean {
  return firstYear !== null && deliverable.period !== wholePlan && deliverable.period < firstYear;
}

/** The tally of counted deliverables: one pass, any order (TALLY-1). What counts alike is counted at once (DELIV-6). */
export function tallyOf(counted: Iterable<Counted> | CountedBlocks): Tally {
  return sumOfTimes(timesIn(alikeIn(counted)));
}

function sumOfTimes(some: Iterable<Times>): Tally {
  const notDone = { ...noneNotDone };
  const excused = { notAnswered: 0, notDone: { ...noneNotDone } };
  const sum = { ...emptyTally, notDone, excused };
  for (const {
    one: { standing, part },
    times,
  } of some) {
    const status = reportOf(standing)?.status;
    if (part === 'done') sum.done += times;
    else if (part === 'not-done') notDone[status as NotDoneStatus] += times;
    else if (part === 'says-not-applicable') sum.saysNotApplicable += times;
    else if (part === 'not-answered') sum.notAnswered += times;
    else if (part === 'earlier-year') sum.earlierYears += times;
    else if (part === 'not-on-device') sum.notOnDevice += times;
    else if (part === 'does-not-apply') sum.doesNotApply += times;
    else if (part === 'excused') {
      if (status === undefined) excused.notAnswered += times;
      else excused.notDone[status as NotDoneStatus] += times;
    } else {
      sum.notDueYet += times;
      if (status === 'complete') sum.doneEarly += times;
    }
    if (standing.kind === 'competing' && isExpected(part)) sum.competing += times;
  }
  return sum;
}

/**
 * A tally for each value that `keyOf` gives, in the order in which the values first appear; they add up to the whole. The
 * value is that of an activity in a period, whichever party: see `tallyByPartyCode` for a tally of each.
 */
export function tallyBy(counted: Countable, keyOf: (one: Counted) => string): ReadonlyMap<string, Tally> {
  const groups = new Map<string, Times[]>();
  for (const some of timesIn(alikeIn(counted))) {
    const key = keyOf(some.one);
    const group = groups.get(key);
    if (group) group.push(some);
    else groups.set(key, [some]);
  }
  return new Map([...groups].map(([key, group]) => [key, sumOfTimes(group)]));
}

/** The tally of each party that something is counted of, by its code; they add up to the whole. */
export function tallyByPartyCode(counted: Countable): ReadonlyMap<string, Tally> {
  // Blocks share their lists of parties: what a list holds is summed once for all on it.
  const byList = new Map<readonly string[], Map<string, Times>>();
  for (const { one, parties } of alikeIn(counted)) {
    const sums = byList.get(parties) ?? new Map<string, Times>();
    byList.set(parties, sums);
    const kind = `${one.part} ${reportOf(one.standing)?.status} ${one.standing.kind}`;
    const before = sums.get(kind);
    if (before === undefined) sums.set(kind, { one, times: 1 });
    else before.times++;
  }
  const byParty = new Map<string, Times[]>();
  for (const [parties, sums] of byList) {
    for (const party of parties) {
      const own = byParty.get(party);
      if (own === undefined) byParty.set(party, [...sums.values()]);
      else own.push(...sums.values());
    }
  }
  return new Map([...byParty].map(([party, some]) => [party, sumOfTimes(some)]));
}

/** The tally of two disjoint sets of deliverables together (TALLY-1). */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    done: a.done + b.done,
    notDone: addNotDone(a.notDone, b.notDone),
    saysNotApplicable: a.saysNotApplicable + b.saysNotApplicable,
    notAnswered: a.notAnswered + b.notAnswered,
    notDueYet: a.notDueYet + b.notDueYet,
    doneEarly: a.doneEarly + b.doneEarly,
    competing: a.competing + b.competing,
    doesNotApply: a.doesNotApply + b.doesNotApply,
    excused: {
      notAnswered: a.excused.notAnswered + b.excused.notAnswered,
      notDone: addNotDone(a.excused.notDone, b.excused.notDone),
    },
    earlierYears: a.earlierYears + b.earlierYears,
    notOnDevice: a.notOnDevice + b.notOnDevice,
  };
}

/** The tally as if nobody were excused: what is due without an answer counts as that (STAND-4). */
export function withoutExcuses(tally: Tally): Tally {
  return {
    ...tally,
    notAnswered: tally.notAnswered + tally.excused.notAnswered,
    notDone: addNotDone(tally.notDone, tally.excused.notDone),
    excused: emptyTally.excused,
  };
}

/** How many stand outside the expected ones in one way. */
export function outsideOf(tally: Tally, outside: Outside): number {
  switch (outside) {
    case 'does-not-apply':
      return tally.doesNotApply;
    case 'excused':
      return tally.excused.notAnswered + sumOf(tally.excused.notDone);
    case 'earlier-year':
      return tally.earlierYears;
    case 'not-on-device':
      return tally.notOnDevice;
  }
}

/** How many are in one part. The five parts sum to `expectedOf`. */
export function inPart(tally: Tally, part: Part): number {
  switch (part) {
    case 'done':
      return tally.done;
    case 'not-done':
      return sumOf(tally.notDone);
    case 'says-not-applicable':
      return tally.saysNotApplicable;
    case 'not-answered':
      return tally.notAnswered;
    case 'not-due-yet':
      return tally.notDueYet;
  }
}

/** Everything expected within the device's reach and the reported years. */
export function expectedOf(tally: Tally): number {
  return parts.reduce((sum, part) => sum + inPart(tally, part), 0);
}

/** Of the expected ones, those due by the as-at day: what completion is a share of (TALLY-4). */
export function dueOf(tally: Tally): number {
  return expectedOf(tally) - tally.notDueYet;
}

/** Of those due, the ones that somebody answered: who told us, not who did it (TALLY-3). */
export function answeredOf(tally: Tally): number {
  return dueOf(tally) - tally.notAnswered;
}

function addNotDone(a: Tally['notDone'], b: Tally['notDone']): Tally['notDone'] {
  const sum = { ...a };
  for (const status of notDoneStatuses) sum[status] += b[status];
  return sum;
}

function sumOf(notDone: Tally['notDone']): number {
  return notDoneStatuses.reduce((sum, status) => sum + notDone[status], 0);
}
