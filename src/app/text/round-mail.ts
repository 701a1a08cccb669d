import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { letterOf, type LetterMeaning, sameLetter } from '../../domain/progress/rounds/answer-letter.ts';
import type { ReportFacts } from '../../domain/progress/reports/report.ts';
import { statuses } from '../../domain/progress/reports/status.ts';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Language } from '../../domain/plan/text.ts';
import { letterWords } from './answer-form-words.ts';
import { formatDay } from './formats.ts';
import type { Mail } from './mail-address.ts';
import { statusWord } from './status-words.ts';

/** What the mail of a round says to one member. Texts are in the language of the member. */
export interface RoundMailFacts {
  readonly round: string;
  readonly roundId: string;
  /** Until when it asks, as a sentence. */
  readonly until: string;
  /** null: the round has none. */
  readonly instruction: string | null;
  readonly plan: string;
  readonly secretariat: string;
  readonly member: string;
  readonly language: Language;
  readonly items: readonly RoundMailItem[];
  /** Where Wayfinder opens; null: the organisation named no address. */
  readonly address: string | null;
}

/** One thing that is asked and not answered yet. */
export interface RoundMailItem {
  readonly key: DeliverableKey;
  readonly code: string;
  readonly title: string;
  /** As shown, such as 2025/26, or the whole plan. */
  readonly period: string;
  /** The latest answer and its day, as shown, never its words; null: there is none. */
  readonly latest: string | null;
}

/** The letters of an answer form in a language, each with what it says. */
export function lettersOf(
  language: Language,
  sentences: I18n,
): readonly { readonly letter: string; readonly words: string }[] {
  const meanings: readonly LetterMeaning[] = ['same', ...statuses];
  return meanings.map((one) => ({
    letter: one === 'same' ? sameLetter : letterOf(one, language),
    words: letterWords(one, sentences),
  }));
}

/** The latest answer in a word or two with its day, and with the new date that it names; never its words. */
export function latestWords(
  { status, day, newDay }: Pick<ReportFacts, 'status' | 'day' | 'newDay'>,
  sentences: I18n,
): string {
  const word = statusWord(status, sentences);
  const said = formatDay(day, sentences.locale);
  return newDay === null ? `${word}, ${said}` : `${word} ${formatDay(newDay, sentences.locale)}, ${said}`;
}

/**
 * The mail of a round in the language of `sentences`, with the answer form for the first `named` of its items. No line of it
 * but those of the form begins with a row's code, so that a reply that quotes it reads as it should.
 */
export function roundMail(sentences: I18n, facts: RoundMailFacts, named: number): Mail {
  const say = (message: MessageDescriptor) => sentences._(message);
  const { round, member, plan, secretariat, address, items, until } = facts;
  const left = items.length - named;
  const form = items
    .slice(0, named)
    .flatMap(({ code, title, period, latest }) => [
      `${title} (${period})`,
      ...(latest === null ? [] : [say(msg`Last answer: ${latest}`)]),
      `${code}: `,
      '',
    ]);
  const body = [
    say(msg`Dear colleagues,`),
    '',
    say(msg`In the round “${round}” of the plan “${plan}”, ${member} is asked for the answers below.`),
    until,
    ...(facts.instruction === null ? [] : ['', facts.instruction]),
    '',
    address === null
      ? say(msg`You can answer in Wayfinder, under “My updates”.`)
      : say(msg`You can answer in Wayfinder, under “My updates”: ${address}`),
    say(
      msg`Or reply to this mail, or fill in the sheet: behind each code one letter, a day, and a few words, such as “c 14 Mar, signed by the Minister”.`,
    ),
    '',
    ...lettersOf(facts.language, sentences).map(({ letter, words }) => `   ${letter}   ${words}`),
    '',
    ...form,
    ...(left === 0 ? [] : [say(msg`${left} more stand in Wayfinder and in the sheet.`), '']),
    say(msg`Thank you.`),
    secretariat,
  ];
  return { subject: say(msg`${round}: ${member}`), body: body.join('\n') };
}
