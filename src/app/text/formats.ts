import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { type Day, dayParts, type Instant, makeDay } from '../../domain/plan/day.ts';
import { type Period, type PlanCalendar, wholePlan } from '../../domain/plan/period.ts';

/** The locale whose dates and numbers go with a language: the one on the screen where none is named. */
export function localeTag(language = i18n.locale): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

/** A day in words: 14 Mar 2026, 14 mars 2026; in the language on the screen where none is named. */
export function formatDay(day: Day, language = i18n.locale): string {
  const { year, month, date } = dayParts(day);
  const months = language === 'fr' ? frenchMonths : englishMonths;
  return `${date} ${months[month - 1]} ${year}`;
}

/** The month of a day, as it stands in one: Mar, mars. */
export function formatMonth(day: Day): string {
  return (i18n.locale === 'fr' ? frenchMonths : englishMonths)[dayParts(day).month - 1] as string;
}

/** A month (1 to 12) by its whole name: March, mars. */
export function monthName(month: number): string {
  return new Intl.DateTimeFormat(localeTag(), { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, month - 1, 1)),
  );
}

/** The days of the week by their whole names, Monday first. */
export function weekdayNames(): readonly string[] {
  const format = new Intl.DateTimeFormat(localeTag(), { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, place) => format.format(new Date(Date.UTC(2024, 0, 1 + place))));
}

/** A month and date of any year: 31 Mar, 31 mars. */
export function formatMonthDay(month: number, date: number): string {
  const months = i18n.locale === 'fr' ? frenchMonths : englishMonths;
  return `${date} ${months[month - 1]}`;
}

// By hand: to have the browser make its own formatter takes a slow phone as long as drawing a page.
const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const frenchMonths = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

/** The day of a moment on this device's calendar: 14 Mar 2026. */
export function formatDayOf(instant: Instant, language = i18n.locale): string {
  const date = new Date(instant);
  return formatDay(makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate()), language);
}

/** A moment on this device's clock: 14 Mar 2026, 09:30. */
export function formatInstant(instant: Instant): string {
  const date = new Date(instant);
  const time = remembered(
    timeFormats,
    (locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
  ).format(date);
  return `${formatDayOf(instant)}, ${time}`;
}

/** A plan year as 2024/25, or 2024 where years start in January; the whole plan in words. */
export function formatPeriod(calendar: PlanCalendar, period: Period, sentences = i18n): string {
  if (period === wholePlan) return t(sentences)`Whole plan`;
  if (calendar.yearStartsInMonth === 1) return period;
  return `${period}/${String((Number(period) + 1) % 100).padStart(2, '0')}`;
}

/** A count with the language's grouping. */
export function formatCount(count: number, language = i18n.locale): string {
  // Nothing to group, and no formatter to wait for: making one takes a slow phone a fifth of a second.
  if (Number.isInteger(count) && count >= 0 && count < 1_000) return String(count);
  return remembered(numberFormats, (locale) => new Intl.NumberFormat(locale), language).format(count);
}

/** A whole percentage: 56 %, with the space that keeps it in one piece. */
export function formatPercent(percent: number, language = i18n.locale): string {
  return `${formatCount(percent, language)}\u00A0%`;
}

/** A size as people say it: 120 kB, 1.4 MB, 3 GB; in French 1,4 Mo. */
export function formatSize(sizeBytes: number): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'];
  const place = Math.min(Math.max(Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3), 1), units.length);
  const value = sizeBytes / 1000 ** place;
  const unit = units[place - 1] as string;
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(localeTag(), { style: 'unit', unit, maximumFractionDigits }).format(value);
}

/** How long ago, as a person would say it: today, yesterday, 12 days ago, 5 months ago, 3 years ago. */
export function formatAge(days: number): string {
  if (days === 0) return t`today`;
  if (days === 1) return t`yesterday`;
  if (days < 60) return plural(days, { one: '# day ago', other: '# days ago' });
  const months = Math.floor(days / 30.44);
  if (months < 24) return plural(months, { one: '# month ago', other: '# months ago' });
  return plural(Math.floor(months / 12), { one: '# year ago', other: '# years ago' });
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const timeFormats = new Map<string, Intl.DateTimeFormat>();

// Making one takes longer than all it ever formats on a slow phone.
function remembered<Format>(
  formats: Map<string, Format>,
  make: (locale: string) => Format,
  language = i18n.locale,
): Format {
  const locale = localeTag(language);
  const known = formats.get(locale) ?? make(locale);
  formats.set(locale, known);
  return known;
}

/** A name with its number, set as the language sets a colon: "Done: 6", "Fait : 6". */
export function formatNamedCount(name: string, count: number, sentences = i18n): string {
  const number = formatCount(count, sentences.locale);
  return t(sentences)`${name}: ${number}`;
}
