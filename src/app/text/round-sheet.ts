import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Sheet } from '../../exchange/paper/excel-file.ts';
import { lettersOf, type RoundMailFacts } from './round-mail.ts';

/** The sheet that a member fills in for a round, with its latest answers, and what the letters say. */
export function roundSheets(facts: RoundMailFacts, sentences: I18n): readonly Sheet[] {
  const text = (words: string) => ({ kind: 'text', text: words }) as const;
  return [
    {
      name: t(sentences)`Answers`,
      columns: [
        { title: t(sentences)`Row`, widthCharacters: 10 },
        { title: t(sentences)`Activity`, widthCharacters: 50 },
        { title: t(sentences)`Period`, widthCharacters: 12 },
        { title: t(sentences)`Latest answer`, widthCharacters: 28 },
        { title: t(sentences)`Letter`, widthCharacters: 8 },
        { title: t(sentences)`Day`, widthCharacters: 14 },
        { title: t(sentences)`Why, or how can we know?`, widthCharacters: 50 },
      ],
      rows: facts.items.map(({ code, title, period, latest }) => [
        text(code),
        text(title),
        text(period),
        latest === null ? null : text(latest),
        null,
        null,
        null,
      ]),
    },
    {
      name: t(sentences)`Letters`,
      columns: [
        { title: t(sentences)`Letter`, widthCharacters: 8 },
        { title: t(sentences)`What it says`, widthCharacters: 50 },
      ],
      rows: lettersOf(facts.language, sentences).map(({ letter, words }) => [text(letter), text(words)]),
    },
  ];
}
