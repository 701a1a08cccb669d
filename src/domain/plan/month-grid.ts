import { addDays, type Day, daysBetween, makeDay } from './day.ts';

/** A Monday. */
const someMonday = '2024-01-01' as Day;

/**
 * The weeks of a month (1 to 12), from Monday to Sunday, in order. null: a day of another month, so that every week has
 * seven places.
 */
export function weeksOfMonth(year: number, month: number): readonly (readonly (Day | null)[])[] {
  const [first, last] = [makeDay(year, month, 1), makeDay(year, month, 31)];
  const before = (((daysBetween(someMonday, first) % 7) + 7) % 7) as number;
  const start = addDays(first, -before);
  const weeks = Math.ceil((before + daysBetween(first, last) + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, place) => {
      const day = addDays(start, week * 7 + place);
      return day < first || day > last ? null : day;
    }),
  );
}
