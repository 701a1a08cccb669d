import { type Day, dayParts, daysBetween, makeDay, parseDay } from '../../plan/day.ts';

/** A day at the beginning of what somebody wrote by hand. `text` is what was read of it, letter for letter. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: Day; readonly text: string }
  /** Day and month may be either way round, as in 03/04/2026. */
  | { readonly kind: 'ambiguous'; readonly text: string; readonly days: readonly [Day, Day] }
  /** It has the shape of a day that does not exist, such as 31 Feb, or a Tuesday that was none. */
  | { readonly kind: 'no-such-day'; readonly text: string }
  /** It begins like a day and does not name one: a month, a weekday, several days, digits that nobody can tell. */
  | { readonly kind: 'not-whole'; readonly text: string }
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
const date = '(\\d{1,2})(?:st|nd|rd|th|er)?';
const name = '(\\p{L}{3,9})\\.?';
const between = '([\\s./-]*)';
// Two digits are a year where they stand as the month does: not in 10.30, 25-30 or "14 Mar, 25 officers".
const shortYear = `['’]?(\\d{2})(?!\\d|[.,:/-]\\d)`;
const iso = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${end}`);
const run = new RegExp(`^((?:19|20)\\d{2})(\\d{2})(\\d{2})${end}`);
const yearFirst = new RegExp(`^(\\d{4})[\\s./-]+${name}[\\s./-]+(\\d{1,2})${end}`, 'iu');
const dayFirst = new RegExp(
  `^${date}(?:\\s+of)?${between}${name}(?:[\\s,./-]*(\\d{4})|(?:\\2|\\s+)${shortYear})?${end}`,
  'iu',
);
const monthFirst = new RegExp(
  `^${name}([\\s./-]+)${date}(?:[\\s,./-]+(\\d{4})|(?:\\2|\\s+)${shortYear})?${end}`,
  'iu',
);
const numbers = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?${end}`);

const weekdays = [
  ['monday', 'mon', 'lundi', 'lun'],
  ['tuesday', 'tues', 'tue', 'mardi', 'mar'],
  ['wednesday', 'weds', 'wed', 'mercredi', 'mer'],
  ['thursday', 'thurs', 'thur', 'thu', 'jeudi', 'jeu'],
  ['friday', 'fri', 'vendredi', 'ven'],
  ['saturday', 'sat', 'samedi', 'sam'],
  ['sunday', 'sun', 'dimanche', 'dim'],
];
// "Mon", "sat" and "mer" are words too: alone they are no weekday.
const plainWeekday =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:tues?|weds?|thu(?:rs?)?)$|(?:lun|mar|mercre|jeu|vendre|same)di$|^dimanche$/;
const aMonday = '1970-01-05' as Day;

// What may stand in front of a day, and what makes it no certain day.
const before = /^(?:on|in|since|as of|le|en|depuis(?: le)?)\s+/i;
const about =
  /^(?:early|mid|late|about|around|circa|the end of|end of|end|beginning of|start of|fin|début|debut|mi|vers)(?:\s+|-)(?:de\s+)?/i;
const relative =
  /^(?:yesterday|today|tomorrow|hier|aujourd['’]hui|demain|(?:last|this|next) (?:week|month|year))(?=$|[\s,;:.!?)–—-])/i;
const until = /^\s*(?:[-–—&/]|to|till|until|and|au|et)\s*(?=[\p{L}\d])/iu;
// The verb "may", and the French number "sept".
const verb =
  /^\s+(?:be|not|have|need|slip|miss|take|come|go|only|also|still|even|well|fail|require)(?![\p{L}])/iu;

/**
 * The day that `text` begins with, in the ways in which English and French mails have it: 14 Mar, March 14, 1er mars,
 * 14 Mar 25, 5-Nov-2026, Tuesday 17 March 2026, 14/03/2026, 2026-03-14. What begins like a day and is none is never taken
 * for a note. `text` read again alone says the same. Never throws.
 */
export function readWrittenDay(text: string, meant: YearMeant): WrittenDay {
  const plain = text.replace(/[\u2010-\u2012\u2212]/g, '-');
  const found = readAt(plain, meant);
  return found.kind === 'none' ? found : { ...found, text: text.slice(0, found.text.length) };
}

function readAt(text: string, meant: YearMeant): WrittenDay {
  const [lead = ''] = before.exec(text) ?? [];
  if (lead !== '') return behind(lead, readAt(text.slice(lead.length), meant));
  const [vague = ''] = about.exec(text) ?? [];
  if (vague !== '') return unsure(behind(vague, readAt(text.slice(vague.length), meant)));
  const [soon] = relative.exec(text) ?? [];
  if (soon !== undefined) return { kind: 'not-whole', text: soon };
  const onWeekday = readBehindWeekday(text, meant);
  if (onWeekday !== null) return onWeekday;
  const day = readWhole(text, meant);
  return day.kind === 'none' ? readPart(text) : goesOn(text, day, meant);
}

function behind(lead: string, written: WrittenDay): WrittenDay {
  return written.kind === 'none' ? written : { ...written, text: lead + written.text };
}

function unsure(written: WrittenDay): WrittenDay {
  return written.kind === 'none' ? written : { kind: 'not-whole', text: written.text };
}

// "March 14-16" and "14 Mar to 2 Apr" are several days, "14 Mar (2025)" has its year elsewhere.
function goesOn(text: string, day: Exclude<WrittenDay, { kind: 'none' }>, meant: YearMeant): WrittenDay {
  const rest = text.slice(day.text.length);
  const [close] = /^[-–/.]\d[^\s,;:]*/.exec(rest) ?? [];
  if (close !== undefined) return { kind: 'not-whole', text: day.text + close };
  const [year] = /^[\s,.;:(–—-]*(?:19|20)\d{2}(?!\d)[^\s,;:]*/.exec(rest) ?? [];
  if (year !== undefined && !/\d{4}/.test(day.text)) return { kind: 'not-whole', text: day.text + year };
  const [link] = until.exec(rest) ?? [];
  const other = link === undefined ? null : readAt(rest.slice(link.length), meant);
  if (link === undefined || other === null || other.kind === 'none') return day;
  return { kind: 'not-whole', text: day.text + link + other.text };
}

// A weekday with the day behind it has to be that day's.
function readBehindWeekday(text: string, meant: YearMeant): WrittenDay | null {
  const [lead, word = ''] = /^(\p{L}{3,9})\.?(?:,\s*|\s+)(?:the\s+|le\s+)?(?=[\p{L}\d])/iu.exec(text) ?? [];
  const place = weekdays.findIndex((names) => names.includes(folded(word)));
  if (lead === undefined || place < 0) return null;
  const rest = text.slice(lead.length);
  const day = readWhole(rest, meant);
  if (day.kind === 'none') return null;
  const found = goesOn(rest, day, meant);
  if (found.kind !== 'day') return behind(lead, found);
  const isThat = ((daysBetween(aMonday, found.day) % 7) + 7) % 7 === place;
  return isThat ? behind(lead, found) : { kind: 'no-such-day', text: lead + found.text };
}

const parts: readonly RegExp[] = [
  // 03/2026, 2026-03, and years that are none.
  /^\d{1,2}[./-](?:19|20)\d{2}(?!\d)[^\s,;:]*/,
  /^(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])(?!\d)[^\s,;:]*/,
  /^\d{1,4}([/-])\d{1,2}\1\w[^\s,;:]*/,
  /^\d{1,4}\.\d{1,2}\.\d{2}[^\s,;:]*/,
  /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}(?!\d)[^\s,;:]*/,
  /^\d{1,2}\s+\d{1,2}\s+(?:19|20)\d{2}(?!\d)[^\s,;:]*/,
  // 14 Febuary 2026.
  /^\d{1,2}(?:st|nd|rd|th|er)?[\s./-]*\p{L}{3,}\.?[\s,./-]+(?:19|20)\d{2}(?!\d)[^\s,;:]*/u,
];
const several = new RegExp(
  `^${date}\\s*(?:[-–—,&/]|to|and|au|et)\\s*${date}(?:\\s+of)?[\\s./-]*${name}${end}`,
  'iu',
);
const monthAlone = new RegExp(`^(\\p{L}{3,9})\\.?(?:[\\s,./-]*['’]?\\d{2,4})?${end}`, 'iu');

function readPart(text: string): WrittenDay {
  const days = several.exec(text);
  if (days && monthOf(days[3] as string) !== null) return { kind: 'not-whole', text: days[0] };
  for (const one of parts) {
    const [part] = one.exec(text) ?? [];
    if (part !== undefined) return { kind: 'not-whole', text: part };
  }
  const [whole, word = ''] = monthAlone.exec(text) ?? [];
  if (whole === undefined) return { kind: 'none' };
  if (plainWeekday.test(folded(word)) && weekdays.some((names) => names.includes(folded(word))))
    return { kind: 'not-whole', text: word };
  if (monthOf(word) === null) return { kind: 'none' };
  const isBare = whole.replace('.', '') === word;
  return isBare && isOtherWord(word, text.slice(word.length))
    ? { kind: 'none' }
    : { kind: 'not-whole', text: whole };
}

// "may slip" and "sept agents" are words of a note; "May trained", "May, trained" and "sept. 2025" are not.
function isOtherWord(word: string, rest: string): boolean {
  if (!/^\s+\p{L}/u.test(rest)) return false;
  if (word === 'sept') return true;
  return word === 'may' || (folded(word) === 'may' && verb.test(rest));
}

function readWhole(text: string, meant: YearMeant): WrittenDay {
  const inIso = iso.exec(text);
  if (inIso) return exactly(inIso[0], Number(inIso[1]), Number(inIso[3]), Number(inIso[4]));
  const inRun = run.exec(text);
  const dayInRun = inRun && exactly(inRun[0], Number(inRun[1]), Number(inRun[2]), Number(inRun[3]));
  if (dayInRun?.kind === 'day') return dayInRun;
  const [ofYear, fullYear, monthOfYear = '', dateOfYear] = yearFirst.exec(text) ?? [];
  const inYearFirst = ofYear === undefined ? null : monthOf(monthOfYear);
  if (ofYear !== undefined && inYearFirst !== null)
    return exactly(ofYear, Number(fullYear), inYearFirst, Number(dateOfYear));
  const inWords = dayFirst.exec(text);
  const month = inWords && monthOf(inWords[3] as string);
  if (inWords && month !== null) {
    const [whole, first, , word = '', long, short] = inWords;
    const isVerb = folded(word) === 'may' && verb.test(text.slice(whole.length));
    return isVerb
      ? { kind: 'none' }
      : inYear(whole, yearOf(long, short), month as number, Number(first), meant);
  }
  const turned = monthFirst.exec(text);
  const monthTurned = turned && monthOf(turned[1] as string);
  if (turned && monthTurned)
    return inYear(turned[0], yearOf(turned[4], turned[5]), monthTurned, Number(turned[3]), meant);
  const inNumbers = numbers.exec(text);
  if (!inNumbers) return { kind: 'none' };
  const [whole, first = '', separator, second = '', year] = inNumbers;
  // "2.5" and "5-6" are amounts, so that only a slash makes a day without a year.
  if (year === undefined && separator !== '/') return { kind: 'none' };
  const full = year?.length === 2 ? yearOf(undefined, year) : year;
  const [a, b] = [Number(first), Number(second)];
  const asDayFirst = inYear(whole, full, b, a, meant);
  const asMonthFirst = inYear(whole, full, a, b, meant);
  if (asDayFirst.kind === 'day' && asMonthFirst.kind === 'day' && a !== b)
    return { kind: 'ambiguous', text: whole, days: [asDayFirst.day, asMonthFirst.day] };
  return asDayFirst.kind === 'day' ? asDayFirst : asMonthFirst;
}

function yearOf(long: string | undefined, short: string | undefined): string | undefined {
  return long ?? (short === undefined ? undefined : `20${short}`);
}

function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function monthOf(word: string): number | null {
  const place = months.findIndex((names) => names.includes(folded(word)));
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
