import { type Day, dayParts, makeDay, parseDay } from '../../plan/day.ts';

/** A day at the beginning of what somebody wrote by hand. `text` is what was read of it, letter for letter. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: Day; readonly text: string }
  /** Day and month may be either way round, as in 03/04/2026. */
  | { readonly kind: 'ambiguous'; readonly text: string; readonly days: readonly [Day, Day] }
  /** It has the shape of a day that does not exist, such as 31 Feb. */
  | { readonly kind: 'no-such-day'; readonly text: string }
  /** It does not begin with a day. */
  | { readonly kind: 'none' };

/** How a day without a year is meant: the last such day up to `day`, or the first one after it. */
export interface YearMeant {
  readonly day: Day;
  readonly lies: 'up-to' | 'after';
}

const months = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];

const end = '(?=$|[\\s,;:.!?)–—-])';
const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${end}`);
const numbers = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?${end}`);
const dayFirst = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(\\p{L}{3,9})\\.?(?:,?\\s+(\\d{4}))?${end}`,
  'iu',
);
const monthFirst = new RegExp(
  `^(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${end}`,
  'iu',
);

/**
 * The day that `text` begins with, in the ways in which English and French mails have it: 14 Mar, March 14, 1er mars,
 * 14/03/2026, 2026-03-14. Never throws.
 */
export function readWrittenDay(text: string, meant: YearMeant): WrittenDay {
  const inIso = iso.exec(text);
  if (inIso) return exactly(inIso[0], Number(inIso[1]), Number(inIso[2]), Number(inIso[3]));
  const inWords = dayFirst.exec(text) ?? null;
  if (inWords) {
    const month = monthOf(inWords[2] as string);
    if (month !== null) return inYear(inWords[0], inWords[3], month, Number(inWords[1]), meant);
  }
  const turned = monthFirst.exec(text);
  const monthTurned = turned && monthOf(turned[1] as string);
  if (turned && monthTurned) return inYear(turned[0], turned[3], monthTurned, Number(turned[2]), meant);
  const inNumbers = numbers.exec(text);
  if (!inNumbers) return { kind: 'none' };
  const [whole, first = '', separator, second = '', year] = inNumbers;
  // "2.5" and "5-6" are amounts, so that only a slash makes a day without a year.
  if (year === undefined && separator !== '/') return { kind: 'none' };
  const full = year === undefined || year.length === 4 ? year : `20${year}`;
  const [a, b] = [Number(first), Number(second)];
  const asDayFirst = inYear(whole, full, b, a, meant);
  const asMonthFirst = inYear(whole, full, a, b, meant);
  if (asDayFirst.kind === 'day' && asMonthFirst.kind === 'day' && a !== b)
    return { kind: 'ambiguous', text: whole, days: [asDayFirst.day, asMonthFirst.day] };
  return asDayFirst.kind === 'day' ? asDayFirst : asMonthFirst;
}

function monthOf(word: string): number | null {
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const place = months.findIndex((names) => names.includes(folded));
  return place < 0 ? null : place + 1;
}

function inYear(
  text: string,
  year: string | undefined,
  month: number,
  date: number,
  meant: YearMeant,
): WrittenDay {
  if (year !== undefined) return exactly(text, Number(year), month, date);
  const { year: around } = dayParts(meant.day);
  // The 29th of February may lie some years away.
  for (let offset = 0; offset <= 8; offset++) {
    const tried = meant.lies === 'up-to' ? around - offset : around + offset;
    const found = exactly(text, tried, month, date);
    const fits = (day: Day) => (meant.lies === 'up-to' ? day <= meant.day : day > meant.day);
    if (found.kind === 'day' && fits(found.day)) return found;
  }
  return { kind: 'no-such-day', text };
}

function exactly(text: string, year: number, month: number, date: number): WrittenDay {
  const isMonth = month >= 1 && month <= 12 && date >= 1;
  const day = isMonth && year >= 0 && year <= 9999 ? makeDay(year, month, date) : null;
  const exists = day !== null && dayParts(day).date === date && parseDay(day) !== null;
  return exists ? { kind: 'day', day, text } : { kind: 'no-such-day', text };
}
