import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { RoundBody } from '../../domain/progress/rounds/round-body.ts';
import type { Day } from '../../domain/plan/day.ts';
import { dayParts } from '../../domain/plan/day.ts';
import type { RoundProblem } from '../../domain/progress/rounds/round-draft.ts';
import { isOpenOn, lastDayInTime } from '../../domain/progress/rounds/round.ts';
import type { RoundAnswerKind } from '../../domain/progress/rounds/round-answers.ts';
import { formatDay } from './formats.ts';

/** How something that a round asks stands in it, as tables name it. */
export function roundAnswerWord(kind: RoundAnswerKind): string {
  switch (kind) {
    case 'answered':
      return t`Answered`;
    case 'late':
      return t`Answered late`;
    case 'not':
      return t`Not answered`;
    case 'excused':
      return t`Excused`;
  }
}

/** Until when a round asks, seen from a day. */
export function roundTimeSentence(body: RoundBody, today: Day, sentences = i18n): string {
  const language = sentences.locale;
  const [opens, closes] = [formatDay(body.opens, language), formatDay(body.closes, language)];
  const last = formatDay(lastDayInTime(body), language);
  if (body.closed !== undefined && !isOpenOn(body, today) && body.opens <= today) {
    const closed = formatDay(body.closed, language);
    if (body.closed <= body.closes)
      return t(sentences)`Closed on ${closed}. It ran from ${opens} until then.`;
    return t(sentences)`Closed on ${closed}. It ran from ${opens} to ${closes}.`;
  }
  if (today < body.opens) return t(sentences)`It opens on ${opens} and runs to ${closes}.`;
  if (today <= body.closes) return t(sentences)`Please answer by ${closes}.`;
  if (today <= lastDayInTime(body))
    return t(sentences)`It ran to ${closes}. Answers up to ${last} are still in time.`;
  return t(sentences)`It ran to ${closes}. Answers still count, and are marked as late.`;
}

/** The name that is offered for a round of the quarter that begins on a day, in both languages. */
export function quarterName(start: Day): { readonly en: string; readonly fr: string } {
  const { year, month } = dayParts(start);
  const at = (offset: number) => new Date(Date.UTC(year, month - 1 + offset, 15));
  const [first, last] = [at(0), at(2)];
  const monthIn = (locale: string, date: Date) =>
    date.toLocaleString(locale, { month: 'long', timeZone: 'UTC' });
  const until = last.getUTCFullYear();
  return {
    en: `${monthIn('en-GB', first)} to ${monthIn('en-GB', last)} ${until}`,
    fr: `${capital(monthIn('fr-FR', first))} à ${monthIn('fr-FR', last)} ${until}`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What keeps a round from being opened, and what to write there. */
export function roundProblemSentence({ type, field, ...facts }: RoundProblem): string {
  switch (type) {
    case 'round-name-missing':
      return t`Give the round a name.`;
    case 'round-day-missing':
      return field === 'opens' ? t`Give its first day.` : t`Give its last day.`;
    case 'round-ends-early':
      return t`The last day lies before the first one.`;
    case 'round-chooses-nothing':
      if (field === 'members') return t`Choose at least one member.`;
      return field === 'periods' ? t`Choose at least one year.` : t`Choose at least one activity.`;
    case 'round-text-too-long': {
      const limit = 'limit' in facts ? facts.limit : 0;
      return t`A text has more than ${limit} characters. Shorten it.`;
    }
    case 'round-grace-unreadable': {
      const limit = 'limit' in facts ? facts.limit : 0;
      return t`The days of grace are a whole number from 0 to ${limit}.`;
    }
  }
}
