import { t } from '@lingui/core/macro';
import type { Member } from '../../../domain/plan/member.ts';
import type { Period, PlanCalendar } from '../../../domain/plan/period.ts';
import type { PlacedActivity } from '../../../domain/plan/plan.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { Square } from '../../../domain/progress/matrix.ts';
import { reportOf } from '../../../domain/progress/standing.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { statusWord } from '../../text/status-words.ts';

/** What a square says, in a word or two. */
export function squareWord(square: Square): string {
  if (square === null) return t`Not expected`;
  const report = reportOf(square.standing);
  if (report !== null) return statusWord(report.status);
  return square.standing.kind === 'not-on-device' ? t`Not on this device` : t`No answer yet`;
}

/** One spoken sentence a square: who, what, when, and how it stands. */
export function squareSentence(
  calendar: PlanCalendar,
  member: Member,
  { activity }: PlacedActivity,
  year: Period,
  square: Square,
): string {
  const { name } = member;
  const title = textIn(activity.title, currentLanguage()).words;
  const period = formatPeriod(calendar, square === null ? year : square.deliverable.period);
  const word = squareWord(square);
  const report = square === null ? null : reportOf(square.standing);
  if (report === null) return t`${name}, ${title}, ${period}: ${word}`;
  const day = formatDay(report.day);
  if (report.newDay === null) return t`${name}, ${title}, ${period}: ${word}, ${day}`;
  const newDay = formatDay(report.newDay);
  return t`${name}, ${title}, ${period}: ${word} ${newDay}, said on ${day}`;
}
