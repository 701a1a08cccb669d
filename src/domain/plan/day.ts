import type { Brand } from '../../base/brand.ts';
import { invariant } from '../../base/invariant.ts';

/** A calendar day, `YYYY-MM-DD`, in nobody's time zone (KEY-2). Text order is day order. */
export type Day = Brand<string, 'Day'>;

/** Milliseconds since 1970 UTC, an integer, as a device's clock read it (KEY-2). */
export type Instant = Brand<number, 'Instant'>;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** The day that `text` names, or null where it is not `YYYY-MM-DD` or no such day exists (2026-02-30). */
export function parseDay(text: string): Day | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return text as Day;
}

/** The day of a year, month (1 to 12) and date that exist; a date past the month's end is its last day. */
export function makeDay(year: number, month: number, date: number): Day {
  invariant(year >= 0 && year <= 9999 && month >= 1 && month <= 12 && date >= 1, 'a day in the calendar');
  const kept = Math.min(date, daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(kept, 2)}` as Day;
}

/** Year, month (1 to 12) and date of a day. */
export function dayParts(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** The day `count` days after `day`; before it where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return numberToDay(dayToNumber(day) + count);
}

/** How many days `to` lies after `from`: 0 on the same day, negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayToNumber(to) - dayToNumber(from);
}

/** The UTC day of an instant. A reporter east of Greenwich may already write the next day (REP-3). */
export function instantToDay(instant: Instant): Day {
  return numberToDay(Math.floor(instant / msPerDay));
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** How many days a month (1 to 12) has in a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// Counting years from March puts the leap day last, so that a year's days before each month are one line.
function dayToNumber(day: Day): number {
  const { year, month, date } = dayParts(day);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + date - 1 - 719_468;
}

function numberToDay(days: number): Day {
  const sinceYearZero = days + 719_468;
  let marchYear = Math.floor(sinceYearZero / 365.2425);
  let left = sinceYearZero - startOfMarchYear(marchYear);
  if (left < 0) {
    marchYear -= 1;
    left = sinceYearZero - startOfMarchYear(marchYear);
  } else if (left >= startOfMarchYear(marchYear + 1) - startOfMarchYear(marchYear)) {
    marchYear += 1;
    left = sinceYearZero - startOfMarchYear(marchYear);
  }
  const marchMonth = Math.floor((left * 5 + 2) / 153);
  const date = left - Math.floor((marchMonth * 153 + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return `${pad(month <= 2 ? marchYear + 1 : marchYear, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

function startOfMarchYear(marchYear: number): number {
  return (
    marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  );
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
