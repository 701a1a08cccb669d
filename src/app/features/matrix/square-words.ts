import { plural, t } from '@lingui/core/macro';
import type { Member } from '../../../domain/plan/member.ts';
import type { Period, PlanCalendar } from '../../../domain/plan/period.ts';
import type { PlacedActivity } from '../../../domain/plan/plan.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { Square } from '../../../domain/progress/figures/matrix.ts';
import { reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { excusedWords } from '../../text/excuse-words.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { countedWord, standingWord } from '../../text/status-words.ts';

/** What a square says, in a word or two. */
export function squareWord(square: Square): string {
  return square === null ? t`Not expected` : countedWord(square);
}

/** One spoken sentence a square: who, what, when, how it stands, and on how many reports; `count` null: not read yet. */
export function squareSentence(
  calendar: PlanCalendar,
  member: Member,
  { activity }: PlacedActivity,
  year: Period,
  square: Square,
  count: number | null,
): string {
  const { name } = member;
  const title = textIn(activity.title, currentLanguage()).words;
  const period = formatPeriod(calendar, square === null ? year : square.deliverable.period);
  const word = square === null ? squareWord(square) : spokenWord(square);
  const report = square === null ? null : reportOf(square.standing);
  if (report === null) return t`${name}, ${title}, ${period}: ${word}`;
  const day = formatDay(report.day);
  const newDay = report.newDay === null ? null : formatDay(report.newDay);
  const sentence =
    newDay === null
      ? t`${name}, ${title}, ${period}: ${word}, ${day}`
      : t`${name}, ${title}, ${period}: ${word} ${newDay}, said on ${day}`;
  if (count === null) return sentence;
  const reports = plural(count, { one: 'one report', other: '# reports' });
  return t`${sentence}, ${reports}`;
}

// The mark of an excuse stands in place of the answer's; spoken, both are said.
function spokenWord(square: Counted): string {
  if (square.part !== 'excused' || square.excuse === null) return countedWord(square);
  const excused = excusedWords(square.excuse);
  const said = standingWord(square.standing);
  return `${excused}. ${said}`;
}
