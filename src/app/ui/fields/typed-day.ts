import { type Day, parseDay } from '../../../domain/plan/day.ts';

/** What stands in the three parts of a day field. */
export type TypedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'half' }
  | { readonly kind: 'day'; readonly day: Day }
  /** A day, in a year of fewer than four figures: nobody means the year 202. */
  | { readonly kind: 'short-year' }
  /** All three stand there and are no day of any calendar, such as 31 February; `text`: as `YYYY-MM-DD`. */
  | {
      readonly kind: 'impossible';
      readonly year: number;
      readonly month: number;
      readonly date: number;
      readonly text: string;
    };

/** What year, month and date make as they are typed, letter for letter; null: nothing stands in that part. */
export function typedDay(year: number | null, month: number | null, date: number | null): TypedDay {
  if (year === null && month === null && date === null) return { kind: 'empty' };
  if (year === null || month === null || date === null) return { kind: 'half' };
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  const day = parseDay(text);
  if (day === null) return { kind: 'impossible', year, month, date, text };
  return year < 1000 ? { kind: 'short-year' } : { kind: 'day', day };
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
