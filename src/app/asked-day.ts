import { addDays, type Day, laterDay, parseDay } from '../domain/plan/day.ts';
import { type PlanCalendar, periodStart, planYearOf, quarterStart } from '../domain/plan/period.ts';

/** What an address asks the figures to be read for. Whatever is no day of the plan shows them as at today, and says so. */
export type AskedDay =
  | { readonly kind: 'today' }
  /** `isToCome`: what is due by then, with the answers of today. */
  | { readonly kind: 'day'; readonly day: Day; readonly isToCome: boolean }
  | { readonly kind: 'outside'; readonly day: Day }
  | { readonly kind: 'no-day' };

/** What the text `asAt` of an address asks for; undefined: it says nothing. A plan that is over can be read up to today. */
export function askedDay(asAt: string | undefined, plan: PlanCalendar, today: Day): AskedDay {
  if (asAt === undefined) return { kind: 'today' };
  const day = parseDay(asAt);
  if (day === null) return { kind: 'no-day' };
  if (day === today) return { kind: 'today' };
  if (day < plan.start || day > laterDay(plan.end, today)) return { kind: 'outside', day };
  return { kind: 'day', day, isToCome: day > today };
}

/** The days that people ask for most; null: there is none yet. */
export interface UsualDays {
  /** The last day of the last quarter: who was heard in it. */
  readonly quarter: Day | null;
  /** The first day of this plan year, or the one after the plan: all that was due in the last year counts as due. */
  readonly year: Day | null;
}

/** The days that people ask for most as at `today`. */
export function usualDays(plan: PlanCalendar, today: Day): UsualDays {
  const inPlan = (day: Day) => (day > plan.start && day < today ? day : null);
  if (today > plan.end) return { quarter: null, year: inPlan(addDays(plan.end, 1)) };
  return {
    quarter: inPlan(addDays(quarterStart(plan, today), -1)),
    year: inPlan(periodStart(plan, planYearOf(plan, today))),
  };
}
