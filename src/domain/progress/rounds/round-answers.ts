import type { RoundBody } from './round-body.ts';
import { instantToDay } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import { type Blocks, deliverablesFor } from '../../plan/blocks.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Period, PlanCalendar } from '../../plan/period.ts';
import { type Excuse, excuseFor } from '../remarks/excuse.ts';
import { firstSince, isInTime } from '../figures/late.ts';
import { type Question, questionsFor } from '../reports/questions.ts';
import { isWithin, type Reach } from '../figures/reach.ts';
import type { Remarks } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import { asksFor, type Round, roundFor } from './round.ts';
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

/** What the answers to a round follow from. */
export interface RoundSources {
  readonly expected: Blocks;
  /** Every report, replaced ones too. */
  readonly history: ReadonlyMap<DeliverableKey, readonly ReportFacts[]>;
  readonly remarks: ReadonlyMap<DeliverableKey, Remarks>;
  /** Those that nothing replaces. */
  readonly excuses: readonly Excuse[];
  readonly calendar: PlanCalendar;
  readonly firstYear: Period | null;
  readonly reach: Reach;
  readonly asAt: AsAt;
}

/**
 * Who has answered in a round, member by member in the order of what is expected (ROUND-2). While it is open that is as at
 * `asAt`; once it was closed, what was true and recorded by the day on which it was. Parties out of reach are left out.
 */
export function roundAnswers(round: Round, sources: RoundSources): readonly RoundMember[] {
  return sources.expected.order.flatMap((party) => {
    const body = roundFor(round, party);
    if (body === null || !isWithin(sources.reach, party)) return [];
    const items = itemsOf(body, party, sources);
    return items.length === 0 ? [] : [{ party, body, items }];
  });
}

/** How many of some items stand in each way. */
export function countRoundItems(items: readonly RoundItem[]): Readonly<Record<RoundAnswerKind, number>> {
  const count = { answered: 0, late: 0, not: 0, excused: 0 };
  for (const { answer } of items) count[answer]++;
  return count;
}

function itemsOf(body: RoundBody, party: string, sources: RoundSources): readonly RoundItem[] {
  const { expected, history, remarks, excuses, calendar, firstYear } = sources;
  const closed = body.closed !== undefined && body.closed < sources.asAt.day ? body.closed : null;
  const asAt = closed === null ? sources.asAt : asAtDay(closed);
  // While it is open a clock that runs ahead takes no answer out of it.
  const known = (key: DeliverableKey) =>
    (history.get(key) ?? []).filter((one) => closed === null || instantToDay(one.recorded) <= closed);
  const asked = deliverablesFor(expected, new Set([party])).filter((one) => asksFor(body, one));
  const standing = (one: Deliverable) => standingOf(known(one.key), asAt);
  const questions = questionsFor(asked, standing, calendar, asAt, firstYear, remarks, () => body.opens);
  return questions
    .filter((question) => question.kind !== 'earlier')
    .map((question): RoundItem => {
      const { deliverable } = question;
      const first = firstSince(known(deliverable.key), body.opens);
      if (question.answered)
        return { question, answer: first === null || isInTime(body, first) ? 'answered' : 'late' };
      const isExcused = excuseFor(excuses, deliverable, asAt) !== null;
      return { question, answer: isExcused ? 'excused' : 'not' };
    });
}
