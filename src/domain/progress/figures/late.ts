import { compareBy, compareText } from '../../../base/order.ts';
import { daysBetween, type Day, type Instant, instantToDay } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { wholePlan } from '../../plan/period.ts';
import { isSince } from '../reports/questions.ts';
import type { ReportFacts } from '../reports/report.ts';
import { asksFor, lastDayInTime, type Round, roundFor } from '../rounds/round.ts';
import type { RoundBody } from '../rounds/round-body.ts';
import type { AsAt } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';

/** Days after its due day in which the final answer for a plan year may still be given where no round asked for it (STAND-3). */
export const graceDays = 30;

/** How late an answer came. */
export interface LateAnswer {
  /** Whole days after the due day or, where a round decides, after the round's last day. */
  readonly days: number;
  readonly after: 'due' | 'round';
}

/**
 * How late a deliverable got its final answer, from all reports about it that are true by the as-at day; null: in time, or
 * it has none. A round that asked for it when it came decides by its first answer since the round opened, and of several
 * the one that opened last; without one, the days of grace after its due day, which what is expected once in the plan does
 * not have.
 */
export function lateAnswer(
  deliverable: Deliverable,
  reports: readonly ReportFacts[],
  asAt: AsAt,
  rounds: readonly Round[],
): LateAnswer | null {
  const known = reports.filter((report) => report.day <= asAt.trueBy);
  const first = firstThatCame(known.filter((report) => isFinal(report.status)));
  if (first === null) return null;
  const given = cameOn(first);
  const round = rounds
    .flatMap((one) => roundFor(one, deliverable.party) ?? [])
    .find(
      (body) =>
        asksFor(body, deliverable) &&
        body.opens <= given &&
        (body.closed === undefined || given <= body.closed),
    );
  if (round !== undefined) {
    const answered = firstSince(known, round.opens);
    return answered === null || isInTime(round, answered)
      ? null
      : { days: daysBetween(round.closes, overOn(answered)), after: 'round' };
  }
  const days = daysBetween(deliverable.due, given);
  return deliverable.period !== wholePlan && days > graceDays ? { days, after: 'due' } : null;
}

/** When an answer came: on the day on which a party told it, else at the instant at which it was recorded (STAND-3). */
export type Came = Pick<ReportFacts, 'toldOn' | 'recorded'>;

/** The answer that came first of those since a day; null: there is none. */
export function firstSince(reports: readonly ReportFacts[], since: Day): Came | null {
  return firstThatCame(reports.filter((report) => isSince(report, since)));
}

/** Whether an answer came within a round's days of grace (STAND-3). */
export function isInTime(round: Pick<RoundBody, 'closes' | 'graceDays'>, answer: Came): boolean {
  return overOn(answer) <= lastDayInTime(round);
}

function cameOn({ toldOn, recorded }: Came): Day {
  return toldOn ?? instantToDay(recorded);
}

// Members live on both sides of the date line: the day that it still was somewhere.
function overOn({ toldOn, recorded }: Came): Day {
  return toldOn ?? instantToDay((recorded - 12 * 3_600_000) as Instant);
}

const inOrderOfComing = compareBy<Came>(
  (a, b) => compareText(cameOn(a), cameOn(b)),
  (a, b) => a.recorded - b.recorded,
);

function firstThatCame(reports: readonly ReportFacts[]): Came | null {
  return [...reports].sort(inOrderOfComing)[0] ?? null;
}
