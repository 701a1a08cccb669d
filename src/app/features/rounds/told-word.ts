import type { I18n } from '@lingui/core';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { type Day, parseDay } from '../../../domain/plan/day.ts';
import type { Language } from '../../../domain/plan/text.ts';
import type { Behalf, BehalfSource } from '../../../domain/progress/reports/report.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import type { RowContext } from '../../../domain/progress/rounds/answer-rows.ts';
import type { OpenSession } from '../../state/session.ts';
import { wordAsEvidence } from '../../text/answer-form-words.ts';

/** On whose word answers are entered, as typed (REP-6); it is kept on this device at every keystroke. */
export interface ToldWord {
  readonly source: BehalfSource | '';
  readonly who: string;
  readonly day: string;
}

/** What lacks in a word: how, by whom or when it was told. */
export type Lacks = Readonly<Record<keyof ToldWord, boolean>>;

/** What lacks in the word on which answers are entered. */
export function lacksIn({ source, who, day }: ToldWord, today: Day): Lacks {
  const told = parseDay(day);
  return {
    source: source === '',
    who: cleanText(who) === '',
    day: told === null || told > asAtToday(today).trueBy,
  };
}

/** Whether nothing lacks. */
export function isComplete({ source, who, day }: Lacks): boolean {
  return !source && !who && !day;
}

/** The word on which answers are read: what lacks in it has a stand-in, which is never stored. */
export function behalfOf(word: ToldWord, today: Day): Behalf {
  const lacks = lacksIn(word, today);
  const who = cleanText(word.who);
  return {
    source: word.source === '' ? 'telephone' : word.source,
    who: who === '' ? '…' : who,
    day: (lacks.day ? null : parseDay(word.day)) ?? today,
  };
}

/** For reading the rows of a form on a word; `sentences` are those of the member's language. */
export function rowContext(
  { inForce, today }: OpenSession,
  behalf: Behalf,
  language: Language,
  sentences: I18n,
): RowContext {
  return {
    calendar: inForce.plan,
    asAt: asAtToday(today),
    language,
    behalf,
    evidence: wordAsEvidence(behalf, sentences),
  };
}
