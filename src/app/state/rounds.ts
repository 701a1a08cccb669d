import { useMemo } from 'react';
import { compareText } from '../../base/order.ts';
import type { Result } from '../../base/result.ts';
import type { RoundBody } from '../../domain/progress/rounds/round-body.ts';
import type { Day } from '../../domain/plan/day.ts';
import { planKnownOn } from '../../contract/plan-known-on.ts';
import { deliverablesFor } from '../../domain/plan/blocks.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import { expectedAsAt } from '../../domain/plan/plan-history.ts';
import { type RoundMember, roundAnswers } from '../../domain/progress/rounds/round-answers.ts';
import {
  asksFor,
  isOpenOn,
  membersOfRound,
  type Round,
  roundAsking,
  roundEvents,
  roundFor,
} from '../../domain/progress/rounds/round.ts';
import { type Question, questionsFor } from '../../domain/progress/reports/questions.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import { currentStanding } from './answers.ts';
import { useHistory } from './history.ts';
import { type OpenSession, useOpenSession } from './session.ts';

/** Holds after the call: the round is stored as `body` says, and asked or not as it says. All of it or, on an error, none. */
export async function writeRound(
  { store }: Pick<OpenSession, 'store'>,
  body: RoundBody,
): Promise<Result<void, StoreError>> {
  return writeRounds({ store }, [body]);
}

/**
 * Changes a round for every member that it is for, each member's own value keeping what `change` does not name (ROUND-1).
 * All of it or, on an error, none.
 */
export async function changeRound(
  open: Pick<OpenSession, 'store'>,
  round: Round,
  change: Partial<Pick<RoundBody, 'closes' | 'closed'>>,
): Promise<Result<void, StoreError>> {
  const members = membersOfRound(round);
  const bodies =
    members === 'all'
      ? [{ ...round.body, members } as const]
      : members.flatMap((one) => roundFor(round, one) ?? []);
  return writeRounds(
    open,
    bodies.map((body) => ({ ...body, ...change })),
  );
}

function writeRounds(
  { store }: Pick<OpenSession, 'store'>,
  bodies: readonly RoundBody[],
): Promise<Result<void, StoreError>> {
  return append(store, bodies.flatMap(roundEvents), [], 'write-round');
}

/** A round that asks a member now, with the value that holds for it. */
export interface AskingRound {
  readonly round: Round;
  readonly body: RoundBody;
}

/** The rounds that ask a party today, the one that opened last first; none asks the Secretariat. */
export function roundsAsking(
  { rounds, today, inForce }: Pick<OpenSession, 'rounds' | 'today' | 'inForce'>,
  party: string,
): readonly AskingRound[] {
  return rounds.flatMap((round) => {
    const body = roundAsking(round, inForce.members, party, today);
    return body !== null && isOpenOn(body, today) ? [{ round, body }] : [];
  });
}

/** The day on which the open round opened that asks for a deliverable, the last one of several; null: none asks for it. */
export function roundOpening(
  open: Pick<OpenSession, 'rounds' | 'today' | 'inForce'>,
): (deliverable: Deliverable) => Day | null {
  const byParty = new Map<string, readonly AskingRound[]>();
  return (deliverable) => {
    const { party } = deliverable;
    const asking = byParty.get(party) ?? roundsAsking(open, party);
    byParty.set(party, asking);
    return asking.find(({ body }) => asksFor(body, deliverable))?.body.opens ?? null;
  };
}

/** Who has answered in each of some rounds, in the order of names; null until the earlier answers are read. */
export function useRoundAnswers(
  rounds: readonly Round[],
): ReadonlyMap<string, readonly RoundMember[]> | null {
  const open = useOpenSession();
  const history = useHistory(rounds.length > 0);
  const { expected, remarks, allExcuses, inForce, reach, today } = open;
  return useMemo(() => {
    if (history === null) return rounds.length === 0 ? new Map() : null;
    const { plan: calendar, firstYear, members, published } = inForce;
    const knownOn = (day: Day) => {
      const known = planKnownOn(published, day);
      return { expected: expectedAsAt(known.history, known.members, day), members: known.members };
    };
    const asAt = asAtToday(today);
    const said = { history, remarks, excuses: allExcuses };
    const sources = { expected, members, knownOn, ...said, calendar, firstYear, reach, asAt };
    const nameOf = (party: string) => members.find((one) => one.code === party)?.name ?? party;
    const byName = (a: RoundMember, b: RoundMember) => compareText(nameOf(a.party), nameOf(b.party));
    return new Map(rounds.map((round) => [round.id, [...roundAnswers(round, sources)].sort(byName)]));
  }, [rounds, history, expected, remarks, allExcuses, inForce, reach, today]);
}

/**
 * What a round asks of a party today with each latest answer, in plan order; also once it is closed. Whether it is answered
 * is judged by the day on which this round opened, whatever other round opened since (ROUND-2).
 */
export function roundQuestions(
  open: Pick<OpenSession, 'expected' | 'inForce' | 'today' | 'remarks' | 'standings'>,
  round: Round,
  party: string,
): readonly Question<Report>[] {
  const { expected, inForce, today, remarks } = open;
  const body = roundAsking(round, inForce.members, party, today);
  if (body === null) return [];
  return questionsFor(
    deliverablesFor(expected, new Set([party])).filter((one) => asksFor(body, one)),
    (one) => currentStanding(open, one),
    inForce.plan,
    asAtToday(today),
    inForce.firstYear,
    remarks,
    () => body.opens,
  ).filter((one) => one.kind !== 'earlier');
}
