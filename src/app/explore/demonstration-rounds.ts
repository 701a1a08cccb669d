import type { PlanFile } from '../../contract/plan-file.ts';
import { makeEntityId } from '../../domain/log/entity-id.ts';
import { addDays, type Day, dayParts, earlierDay, type Instant, laterDay } from '../../domain/plan/day.ts';
import { type Period, periodEnd, planYearOf, planYears, wholePlan } from '../../domain/plan/period.ts';
import { usualGraceDays } from '../../domain/progress/rounds/round.ts';
import type { RoundBody } from '../../domain/progress/rounds/round-body.ts';
import { formatPeriod } from '../text/formats.ts';
import { type DemonstrationChain, type Said, withOfficeSaying } from './demonstration-chain.ts';
import { createDice } from './dice.ts';

const daysOfRound = 45;
const daysSinceOpened = 20;

/**
 * The chains with reporting rounds of the Secretariat: one about the last plan year that is over, opened the day after its
 * end and closed with its days of grace, and one about the year of `today`, which is open. Outside the plan's days and in
 * its first weeks as they are.
 */
export function withRounds(
  chains: readonly DemonstrationChain[],
  { plan }: Pick<PlanFile, 'plan'>,
  today: Day,
  seed: number,
): readonly DemonstrationChain[] {
  const opens = addDays(today, -daysSinceOpened);
  if (opens < plan.start || today > plan.end) return chains;
  // Dice of their own: what is asked changes nothing that is reported.
  const dice = createDice(seed + 202);
  const round = (period: Period, from: Day, name: { en: string; fr: string }): RoundBody => ({
    id: makeEntityId(
      instantOf(from),
      Uint8Array.from({ length: 10 }, () => dice.whole(0, 255)),
    ),
    name,
    plan: plan.id,
    opens: from,
    closes: earlierDay(addDays(from, daysOfRound), plan.end),
    graceDays: usualGraceDays,
    activities: 'all',
    periods: [period, wholePlan],
    members: 'all',
  });
  const said = (body: RoundBody, day: Day): Said => ({ kind: 'round', body, t: instantOf(day) });

  const running = planYearOf(plan, today);
  const now = round(running, opens, {
    en: `Mid-year ${formatPeriod(plan, running)}`,
    fr: `Mi-année ${formatPeriod(plan, running)}`,
  });
  const over = planYears(plan).findLast((year) => periodEnd(plan, year) < opens);
  if (over === undefined) return withOfficeSaying(chains, [said(now, opens)]);
  const began = addDays(periodEnd(plan, over), 1);
  const past = round(over, began, {
    en: `Annual ${formatPeriod(plan, over)}`,
    fr: `Bilan annuel ${formatPeriod(plan, over)}`,
  });
  const ended = laterDay(addDays(past.closes, usualGraceDays + 1), began);
  const closing = ended < opens ? [said({ ...past, closed: ended }, ended)] : [];
  return withOfficeSaying(chains, [said(past, began), ...closing, said(now, opens)]);
}

function instantOf(day: Day): Instant {
  const { year, month, date } = dayParts(day);
  return Date.UTC(year, month - 1, date, 1) as Instant;
}
