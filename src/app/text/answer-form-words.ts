import { type I18n, i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { LineProblem } from '../../domain/progress/rounds/answer-mail.ts';
import type { Language } from '../../domain/plan/text.ts';
import { type LetterMeaning, letterOf, sameLetter } from '../../domain/progress/rounds/answer-letter.ts';
import { readStatusWords } from '../../domain/progress/rounds/status-words.ts';
import { statuses } from '../../domain/progress/reports/status.ts';
import type { Behalf } from '../../domain/progress/reports/report.ts';
import { draftProblemSentence } from './error-sentences.ts';
import { formatDay } from './formats.ts';
import { sourceWord, statusWord } from './status-words.ts';

/** What a letter of the answer form says, and what has to stand beside it. */
export function letterWords(meaning: LetterMeaning, sentences: I18n = i18n): string {
  const word = meaning === 'same' ? t(sentences)`No change` : statusWord(meaning, sentences);
  switch (meaning) {
    case 'delayed':
      return t(sentences)`${word}: which date, and why?`;
    case 'complete':
      return t(sentences)`${word}: on which day, and how can we know?`;
    case 'at-risk':
    case 'partly-achieved':
    case 'not-achieved':
    case 'not-applicable':
      return t(sentences)`${word}: why?`;
    default:
      return word;
  }
}

/** The evidence of what a member says is done, and says no more about. */
export function wordAsEvidence({ source, who, day }: Behalf, sentences: I18n = i18n): string {
  const how = sourceWord(source, sentences);
  const when = formatDay(day, sentences.locale);
  return t(sentences)`Said by ${who} (${how}), ${when}`;
}

// The letters of the language of the screen, each with its status.
function lettersInWords(): string {
  const language: Language = i18n.locale === 'fr' ? 'fr' : 'en';
  const all = statuses.map((status) => `${letterOf(status, language)} (${statusWord(status)})`);
  return [`${sameLetter} (${t`No change`})`, ...all].join(', ');
}

// A line of a mail may be a whole paragraph.
function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Why a row or a line of an answer form is no answer, and what to write instead. */
export function lineProblemSentence(problem: LineProblem): string {
  switch (problem.type) {
    case 'letter-missing':
      return t`The letter is missing.`;
    case 'letter-unknown': {
      const text = excerpt(problem.text);
      const form = lettersInWords();
      const [word = ''] = /^\S+(?=\s)/.exec(problem.text) ?? [];
      if (readStatusWords(word) !== null)
        return t`“${text}” may be a sentence. If “${word}” is the answer, write a comma behind it. If not, write one of these: ${form}.`;
      return t`“${text}” is no letter of the form and no status. Write one of these: ${form}.`;
    }
    case 'written-day-ambiguous': {
      const { text } = problem;
      const [first, second] = [formatDay(problem.days[0]), formatDay(problem.days[1])];
      return t`“${text}” may be ${first} or ${second}. Write the month as a word.`;
    }
    case 'written-day-unreadable': {
      const { text } = problem;
      return t`“${text}” is not a day. Write it as 14 Mar 2026.`;
    }
    case 'written-day-not-whole': {
      const { text } = problem;
      return t`“${text}” is not a whole day. Write it as 14 Mar 2025.`;
    }
    case 'nothing-to-confirm':
      return t`“No change” does not fit: no earlier open answer waits to be confirmed.`;
    case 'words-beside-same': {
      const words = excerpt(problem.words);
      return t`“No change” keeps the earlier answer as it is, and “${words}” would be lost. Write the letter of the status, or take the words out.`;
    }
    case 'year-is-over':
      return t`This year is over: only how it ended can be said.`;
    case 'code-unknown': {
      const { code } = problem;
      return t`The plan has no activity ${code}.`;
    }
    case 'code-not-asked': {
      const { code } = problem;
      return t`${code} is not asked of this member in this round.`;
    }
    case 'activity-dropped': {
      const { code } = problem;
      const day = formatDay(problem.day);
      return t`${code} is dropped from the plan as of ${day}, and asked no longer. Nothing is to be entered for it.`;
    }
    case 'code-of-several-years': {
      const { code } = problem;
      return t`${code} is asked for several years. Write the year behind it, such as ${code}/25.`;
    }
    case 'answered-twice': {
      const lines = problem.lines.join(', ');
      return t`It is answered more than once and differently (lines ${lines}). Keep one of them.`;
    }
    default:
      return draftProblemSentence(problem);
  }
}
