import type { PlanFile } from '../../contract/plan-file.ts';
import type { EventContent } from '../../domain/log/event.ts';
import { addDays, type Day, dayParts, earlierDay, type Instant } from '../../domain/plan/day.ts';
import { isMemberOn } from '../../domain/plan/member.ts';
import { periodEnd, planYearOf, planYears } from '../../domain/plan/period.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { Evidence, ReportBody } from '../../domain/progress/report.ts';
import { createDice, type Dice } from './dice.ts';

type Said = EventContent & { readonly t: Instant };

/** Dice apart from those that decide what is reported: what stands beside the reports changes none of them. */
export function besideDice(seed: number): Dice {
  return createDice(seed + 101);
}

/** A "done" whose evidence can mostly be found again; the others have a note only. Any other report stays as it is. */
export function withReference(body: ReportBody, dice: Dice): ReportBody {
  if (body.status !== 'complete') return body;
  const kept = dice.chance(0.85);
  const number = dice.whole(1, 60);
  const year = body.day.slice(0, 4);
  if (!kept) return body;
  const [first, ...more] = body.evidence;
  const found: Evidence = { ...first, number: `${number}/${year}` };
  return { ...body, evidence: [found, ...more] };
}

/** The excuse of the first member that says nothing, for the last plan year that is over; none where there is neither. */
export function demonstrationExcuse(
  { plan, members }: Pick<PlanFile, 'plan' | 'members'>,
  silent: (party: string) => boolean,
  today: Day,
  language: Language,
): readonly Said[] {
  const period = planYears(plan)
    .filter((year) => year < planYearOf(plan, today) || plan.end < today)
    .at(-1);
  if (period === undefined) return [];
  const end = periodEnd(plan, period);
  const member = members.find((one) => silent(one.code) && isMemberOn(one, end));
  const until = earlierDay(plan.end, addDays(today, 120));
  if (member === undefined || until < today) return [];
  const cause = language === 'fr' ? 'saison cyclonique' : 'cyclone season';
  const { year, month, date } = dayParts(today);
  // In the first minute of the day, so that it stands after what was said on days before.
  const t = Date.UTC(year, month - 1, date, 0, 0, 30) as Instant;
  return [{ kind: 'excuse', body: { party: member.code, period, cause, until, sup: [] }, t }];
}
