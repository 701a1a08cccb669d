import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { sizeOfCounted } from '../../../domain/progress/figures/counted-blocks.ts';
import type { Paper } from '../../../domain/progress/paper/paper.ts';
import type { PastAnswer } from '../../../domain/progress/reports/past-answers.ts';
import type { Sheet } from '../../../exchange/paper/excel-file.ts';
import { figuresSheet } from './figures-sheet.ts';
import { type PaperFacts, paperDocument } from './paper-document.ts';
import { answersSheet, expectedSheet } from './rows-sheets.ts';
import { textCell } from './sheet-cells.ts';

/** A paper as the sheets of an Excel file: figures, what is expected, every answer, and what the file is. */
export function paperSheets(
  paper: Paper,
  facts: PaperFacts,
  answers: readonly PastAnswer[],
  sentences: I18n,
): readonly Sheet[] {
  return [
    figuresSheet(paper, sentences),
    expectedSheet(paper, facts.reports, sentences),
    answersSheet(paper, answers, sentences),
    aboutSheet(paper, facts, sentences),
  ];
}

function aboutSheet(paper: Paper, facts: PaperFacts, sentences: I18n): Sheet {
  const document = paperDocument(paper, facts, sentences);
  const words = (line: (typeof document)['title']) => line.map(({ text }) => text).join('');
  const rows = [
    [t(sentences)`Organisation`, document.organisation],
    [t(sentences)`Plan`, words(document.title)],
    ...document.facts.map(({ name, value }) => [name, words(value)]),
    ...(document.mark === null ? [] : [[t(sentences)`Demonstration`, document.mark]]),
    ...(sizeOfCounted(paper.listed) === sizeOfCounted(paper.counted)
      ? []
      : [
          [
            t(sentences)`Left out`,
            t(sentences)`What single members answered: this file is for the public. The figures hold them.`,
          ],
        ]),
  ];
  return {
    name: t(sentences)`About this file`,
    columns: [
      { title: t(sentences)`What`, widthCharacters: 20 },
      { title: t(sentences)`Words`, widthCharacters: 80 },
    ],
    rows: rows.map((row) => row.map(textCell)),
  };
}
