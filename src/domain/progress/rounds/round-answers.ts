import type { RoundBody } from './round-body.ts';
import { type Day, type Instant, instantToDay } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import { type Blocks, deliverablesFor } from '../../plan/blocks.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Member } from '../../plan/member.ts';
import type { Period, PlanCalendar } from '../../plan/period.ts';
import { type Excuse, excuseFor, standingExcuses } from '../remarks/excuse.ts';
import { firstSince, isInTime } from '../figures/late.ts';
import { type Question, questionsFor } from '../reports/questions.ts';
import { isWithin, type Reach } from '../figures/reach.ts';
import { noRemarks, type Remarks } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import { asksFor, type Round, roundAsking, roundFor } from './round.ts';
import { type AsAt, asAtDay, standingOf } from '../reports/standing.ts';

/**
 * How one thing that a round asks stands in it: answered in time, answered after the days of grace, not answered, or not
 * answered by a party that is excused for it (STAND-3, STAND-4).
 */
export const roundAnswerKinds = ['answered', 'late', 'not', 'excused'] as const;
export type RoundAnswerKind = (typeof roundAnswerKinds)[number];

/** One thing that a round asks of a member. */
export interface RoundItem {
  readonly question: Question;
  readonly answer: RoundAnswerKind;
}

/** What a round asks of one member, in plan order, and what that member's value of the round says. */
export interface RoundMember {
  readonly party: string;
  readonly body: RoundBody;
  /** Never none: a member of which nothing is asked is not listed. */
  readonly items: readonly RoundItem[];
}

/** What a plan expects, and of whom. */
export interface ExpectedOfMembers {
  readonly expected: Blocks;
  readonly members: readonly Member[];
}

/** What the answers to a round follow from. */
export interface RoundSources extends ExpectedOfMembers {
  /** The same as it was known on a day that is over. */
  readonly knownOn: (day: Day) => ExpectedOfMembers;
  /** Every report, replaced ones too. */
  readonly history: ReadonlyMap<DeliverableKey, readonly ReportFacts[]>;
  readonly remarks: ReadonlyMap<DeliverableKey, Remarks>;
  /** Replaced ones too. */
  readonly excuses: readonly Excuse[];
  readonly calendar: PlanCalendar;
  readonly firstYear: Period | null;
  readonly reach: Reach;
  readonly asAt: AsAt;
}

/**
 * Who has answered in a round, member by member in the order of what is expected (ROUND-2). While it is open that is as at
 * `asAt`; once it was closed, as it stood on the day on which it was: what was recorded later changes nothing in it. Parties
 * out of reach are left out.
 */
export function roundAnswers(round: Round, sources: RoundSources): readonly RoundMember[] {
  const now = standsNow(sources);
  const closedOn = new Map<Day, Stand>();
  const standOf = ({ closed }: RoundBody): Stand => {
    if (closed === undefined || closed >= sources.asAt.day) return now;
    const stand = closedOn.get(closed) ?? stoodOn(closed, sources);
    closedOn.set(closed, stand);
    return stand;
  };
  return sources.expected.order.flatMap((party) => {
    const body = roundFor(round, party);
    if (body === null || !isWithin(sources.reach, party)) return [];
    const stand = standOf(body);
    const items =
      roundAsking(round, stand.members, party, stand.asAt.day) === null ? [] : itemsOf(body, party, stand);
    return items.length === 0 ? [] : [{ party, body, items }];
  });
}

/** How many of some items stand in each way. */
export function countRoundItems(items: readonly RoundItem[]): Readonly<Record<RoundAnswerKind, number>> {
  const count = { answered: 0, late: 0, not: 0, excused: 0 };
  for (const { answer } of items) count[answer]++;
  return count;
}

// What a round is judged by.
interface Stand extends ExpectedOfMembers, Pick<RoundSources, 'calendar' | 'firstYear' | 'asAt'> {
  readonly reportsOn: (key: DeliverableKey) => readonly ReportFacts[];
  readonly remarksOn: (key: DeliverableKey) => Remarks;
  /** Those that nothing replaces. */
  readonly excuses: readonly Excuse[];
}

// While a round is open a clock that runs ahead takes no answer out of it.
function standsNow(sources: RoundSources): Stand {
  const { history, remarks, excuses } = sources;
  return {
    ...sources,
    reportsOn: (key) => history.get(key) ?? [],
    remarksOn: (key) => remarks.get(key) ?? noRemarks,
    excuses: standingExcuses(excuses),
  };
}

function stoodOn(closed: Day, sources: RoundSources): Stand {
  const { knownOn, calendar, firstYear, excuses } = sources;
  const now = standsNow(sources);
  const isBy = ({ recorded }: { readonly recorded: Instant }) => instantToDay(recorded) <= closed;
  return {
    ...knownOn(closed),
    calendar,
    firstYear,
    asAt: asAtDay(closed),
    reportsOn: (key) => now.reportsOn(key).filter(isBy),
    remarksOn: (key) => ({ ...now.remarksOn(key), reviews: now.remarksOn(key).reviews.filter(isBy) }),
    excuses: standingExcuses(excuses.filter(isBy)),
  };
}

function itemsOf(body: RoundBody, party: string, stand: Stand): readonly RoundItem[] {
  const { expected, reportsOn, remarksOn, excuses, calendar, firstYear, asAt } = stand;
  const asked = deliverablesFor(expected, new Set([party])).filter((one) => asksFor(body, one));
  const standing = (one: Deliverable) => standingOf(reportsOn(one.key), asAt);
  const remarks = new Map(asked.map(({ key }) => [key, remarksOn(key)]));
  const questions = questionsFor(asked, standing, calendar, asAt, firstYear, remarks, () => body.opens);
  return questions
    .filter((question) => question.kind !== 'earlier')
    .map((question): RoundItem => {
      const { deliverable } = question;
      const first = firstSince(reportsOn(deliverable.key), body.opens);
      if (question.answered)
        return { question, answer: first === null || isInTime(body, first) ? 'answered' : 'late' };
      const isExcused = excuseFor(excuses, deliverable, asAt) !== null;
      return { question, answer: isExcused ? 'excused' : 'not' };
    });
}
