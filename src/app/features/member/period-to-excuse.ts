import { deliverablesFor } from '../../../domain/plan/blocks.ts';
import { type Period, planYearOf, planYears, wholePlan } from '../../../domain/plan/period.ts';
import type { OpenSession } from '../../state/session.ts';

/** The periods that a member may be excused for: the reported plan years that have begun, the last one first, and the whole plan. */
export function periodsToExcuse({
  inForce,
  today,
}: Pick<OpenSession, 'inForce' | 'today'>): readonly Period[] {
  const { plan, firstYear } = inForce;
  const current = planYearOf(plan, today);
  const years = planYears(plan).filter((one) => one <= current && (firstYear === null || one >= firstYear));
  return [...years.reverse(), wholePlan];
}

/** The period that an excuse is most likely about: the last year that is over and still asks something, else the current one. */
export function periodToExcuse(
  open: Pick<OpenSession, 'inForce' | 'today' | 'standings' | 'expected'>,
  party: string,
): Period {
  const current = planYearOf(open.inForce.plan, open.today);
  const own = deliverablesFor(open.expected, new Set([party]));
  const isSilent = (period: Period) =>
    own.some((one) => one.period === period && !open.standings.has(one.key));
  return periodsToExcuse(open).find((one) => one !== wholePlan && one < current && isSilent(one)) ?? current;
}
