import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import {
  aboutLabels,
  type AnswerColumn,
  answerHeadings,
  answerSheetNames,
  writeReference,
} from '../../contract/answer-sheet/layout.ts';
import type { Sheet } from '../../exchange/paper/excel-file.ts';
import { textCell } from './paper/sheet-cells.ts';
import { lettersOf, type RoundMailFacts } from './round-mail.ts';

const widths: { readonly [C in AnswerColumn]: number } = {
  row: 10,
  activity: 50,
  period: 12,
  latest: 28,
  letter: 8,
  day: 14,
  note: 50,
  reference: 20,
};

/** The sheet that a member fills in for a round and sends back, what the letters say, and what the sheet is. */
export function roundSheets(facts: RoundMailFacts, sentences: I18n): readonly Sheet[] {
  const { language } = facts;
  return [
    {
      name: answerSheetNames.answers[language],
      columns: Object.entries(answerHeadings).map(([column, names]) => ({
        title: names[language],
        widthCharacters: widths[column as AnswerColumn],
      })),
      rows: facts.items.map(({ code, title, period, latest, key }) => [
        textCell(code),
        textCell(title),
        textCell(period),
        textCell(latest),
        null,
        null,
        null,
        textCell(writeReference(key, facts.roundId)),
      ]),
    },
    {
      name: answerSheetNames.letters[language],
      columns: [
        { title: answerHeadings.letter[language], widthCharacters: 8 },
        { title: t(sentences)`What it says`, widthCharacters: 50 },
      ],
      rows: lettersOf(language, sentences).map(({ letter, words }) => [textCell(letter), textCell(words)]),
    },
    {
      name: answerSheetNames.about[language],
      columns: [
        { title: t(sentences)`What`, widthCharacters: 24 },
        { title: t(sentences)`Words`, widthCharacters: 70 },
      ],
      rows: [
        [aboutLabels.plan[language], facts.plan],
        [aboutLabels.round[language], facts.round],
        [aboutLabels.member[language], facts.member],
        [aboutLabels.filledBy[language], null],
        [
          t(sentences)`How to fill it in`,
          t(
            sentences,
          )`Write a letter, a day and a few words in each row of the first sheet that you can answer. What you leave empty stays as it is. Send this file back.`,
        ],
      ].map((row) => row.map(textCell)),
    },
  ];
}
