import { type Day, dayParts, type Instant, makeDay } from '../../domain/plan/day.ts';

/** The moment that this device's clock shows. The only place that reads it. */
export function now(): Instant {
  return Date.now() as Instant;
}

/** The day on this device's calendar. */
export function today(): Day {
  return dayOnThisDevice(now());
}

/** The day on this device's calendar at an instant. */
export function dayOnThisDevice(instant: Instant): Day {
  const date = new Date(instant);
  return makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The last moment of a day on this device's calendar. */
export function endOfDayOnThisDevice(day: Day): Instant {
  const { year, month, date } = dayParts(day);
  return (new Date(year, month - 1, date + 1).getTime() - 1) as Instant;
}

/** Whether the clock cannot be right, because this very program was built later (REP-3). */
export function isClockWrong(): boolean {
  return now() < BUILT_AT;
}

/** When this program was built, in milliseconds since 1970. */
declare const BUILT_AT: number;
