import type { PlanFile } from '../../contract/plan-file.ts';
import { addDays, type Day, dayParts, earlierDay, type Instant } from '../../domain/plan/day.ts';
import { parseKey } from '../../domain/plan/deliverable-key.ts';
import { isMemberOn } from '../../domain/plan/member.ts';
import { periodEnd, planYearOf, planYears } from '../../domain/plan/period.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { Evidence, ReportBody } from '../../domain/progress/reports/report.ts';
import { type DemonstrationChain, withOfficeSaying } from './demonstration-chain.ts';
import { createDice, type Dice } from './dice.ts';

/** The chains with evidence that can mostly be found again where something is done; the others have a note only. */
export function withReferences(
  chains: readonly DemonstrationChain[],
  seed: number,
): readonly DemonstrationChain[] {
  // Dice of their own: what stands beside the reports changes none of them.
  const dice = createDice(seed + 101);
  return chains.map((chain) => ({
    ...chain,
    contents: chain.contents.map((one) =>
      one.kind === 'report' ? { ...one, body: withReference(one.body, dice) } : one,
    ),
  }));
}

/** The chains with an excuse of the first member that says nothing, for the last plan year that is over; as they are where there is neither. */
export function withExcuse(
  chains: readonly DemonstrationChain[],
  { plan, members }: Pick<PlanFile, 'plan' | 'members'>,
  today: Day,
  language: Language,
): readonly DemonstrationChain[] {
  const period = planYears(plan)
    .filter((year) => year < planYearOf(plan, today) || plan.end < today)
    .at(-1);
  if (period === undefined) return chains;
  const end = periodEnd(plan, period);
  const spoken = new Set(
    chains.flatMap(({ contents }) =>
      contents.map((one) => (one.kind === 'report' ? parseKey(one.body.key)?.party : undefined)),
    ),
  );
  const member = members.find((one) => !spoken.has(one.code) && isMemberOn(one, end));
  const until = earlierDay(plan.end, addDays(today, 120));
  if (member === undefined || until < today) return chains;
  const cause = language === 'fr' ? 'saison cyclonique' : 'cyclone season';
  const { year, month, date } = dayParts(today);
  const t = Date.UTC(year, month - 1, date, 0, 0, 30) as Instant;
  const body = { party: member.code, period, cause, until, sup: [] };
  return withOfficeSaying(chains, [{ kind: 'excuse', body, t }]);
}

function withReference(body: ReportBody, dice: Dice): ReportBody {
  if (body.status !== 'complete') return body;
  const [isFound, number] = [dice.chance(0.85), dice.whole(1, 60)];
  if (!isFound) return body;
  const [first, ...more] = body.evidence;
  const found: Evidence = { ...first, number: `${number}/${body.day.slice(0, 4)}` };
  return { ...body, evidence: [found, ...more] };
}
