import { addDays, type Day, parseDay } from '../../domain/plan/day.ts';

// The formats that Excel knows by number and does not list: days, and days with a time.
const builtInDays = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

/** Whether numbers in a format are shown as days. `code` null: the format is one that Excel knows by its number. */
export function isDayFormat(id: number, code: string | null): boolean {
  if (code === null) return builtInDays.has(id);
  // What stands in quotes, behind a backslash or in brackets is shown as it is, or is a colour or a language.
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0] as string;
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters));
}

/**
 * The day that a spreadsheet's number means; null: none that a calendar has. `from1904`: the workbook counts from 1904, as
 * those from old Macintoshes do; the others from 1900, and as if that had been a leap year.
 */
export function serialDay(value: number, from1904: boolean): Day | null {
  const days = Math.floor(value);
  if (!(days >= 0) || days > 2_958_465) return null;
  if (from1904) return addDays(epoch('1904-01-01'), days);
  if (days === 0 || days === 60) return null;
  return addDays(epoch(days < 60 ? '1899-12-31' : '1899-12-30'), days);
}

function epoch(text: string): Day {
  return parseDay(text) as Day;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
