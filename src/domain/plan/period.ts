import type { Brand } from '../../base/brand.ts';
import { addDays, type Day, dayParts, earlierDay, laterDay, makeDay } from './day.ts';
import type { Plan } from './plan.ts';

/** The calendar year that a plan year begins in ("2024", shown 2024/25), or "plan" for all of it (KEY-1). */
export type Period = Brand<string, 'Period'>;

/** What a plan's calendar is read from. */
export type PlanCalendar = Pick<Plan, 'start' | 'end' | 'yearStartsInMonth'>;

/** The period of what is expected once in the whole plan. */
export const wholePlan = 'plan' as Period;

/** The plan years from first to last. */
export function planYears(calendar: PlanCalendar): readonly Period[] {
  const first = yearNumberOf(calendar, calendar.start);
  const last = yearNumberOf(calendar, calendar.end);
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i) as Period);
}

/** The plan year that `day` falls in; the first or the last one for a day outside the plan. */
export function planYearOf(calendar: PlanCalendar, day: Day): Period {
  const inside = laterDay(calendar.start, earlierDay(calendar.end, day));
  return String(yearNumberOf(calendar, inside)) as Period;
}

/** The first day of a period, never before the plan's. */
export function periodStart(calendar: PlanCalendar, period: Period): Day {
  if (period === wholePlan) return calendar.start;
  return laterDay(calendar.start, makeDay(Number(period), calendar.yearStartsInMonth, 1));
}

/** The last day of a period, never after the plan's. */
export function periodEnd(calendar: PlanCalendar, period: Period): Day {
  if (period === wholePlan) return calendar.end;
  const next = makeDay(Number(period) + 1, calendar.yearStartsInMonth, 1);
  return earlierDay(calendar.end, addDays(next, -1));
}

/** The first day of the quarter of the plan's year that `day` falls in: what "this quarter" starts from. */
export function quarterStart(calendar: PlanCalendar, day: Day): Day {
  const { year, month } = dayParts(day);
  const into = (month - calendar.yearStartsInMonth + 12) % 3;
  const start = month - into;
  return start >= 1 ? makeDay(year, start, 1) : makeDay(year - 1, start + 12, 1);
}

/**
 * The days on which the plan's quarters are over, each the day after the last one of its quarter, so that what is due on
 * that has passed. The first and the last quarter are as short as the plan makes them.
 */
export function quarterTurns(calendar: PlanCalendar): readonly Day[] {
  const turns: Day[] = [];
  let start = quarterStart(calendar, calendar.start);
  while (start <= calendar.end) {
    // A quarter has 90 to 92 days.
    start = quarterStart(calendar, addDays(start, 95));
    turns.push(earlierDay(addDays(calendar.end, 1), start));
  }
  return turns;
}

/** The period that `text` names in a plan, or null where the plan has no such period. */
export function parsePeriod(calendar: PlanCalendar, text: string): Period | null {
  if (text === wholePlan) return wholePlan;
  return planYears(calendar).find((year) => year === text) ?? null;
}

function yearNumberOf(calendar: PlanCalendar, day: Day): number {
  const { year, month } = dayParts(day);
  return month >= calendar.yearStartsInMonth ? year : year - 1;
}
