import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { completionOf } from '../../../domain/progress/figures/completion.ts';
import type { Paper } from '../../../domain/progress/paper/paper.ts';
import { notDoneStatuses } from '../../../domain/progress/reports/status.ts';
import { outsides, parts } from '../../../domain/progress/figures/counted.ts';
import {
  answeredOf,
  dueOf,
  expectedOf,
  inPart,
  outsideOf,
  type Tally,
} from '../../../domain/progress/figures/tally.ts';
import type { Sheet, SheetCell } from '../../../exchange/paper/excel-file.ts';
import { partWord, statusWord } from '../status-words.ts';
import { planSpan } from './paper-words.ts';
import { numberCell, textCell } from './sheet-cells.ts';

/** The tallies of a paper, a row each: the whole, each element of the plan, and each party where the paper names them. */
export function figuresSheet(paper: Paper, sentences: I18n): Sheet {
  const named = (code: string, text: Parameters<typeof planSpan>[0]) => [
    textCell(code),
    textCell(planSpan(text, sentences).text),
  ];
  const row = (what: string, name: readonly SheetCell[], tally: Tally) => [
    textCell(what),
    ...name,
    ...numbersOf(tally),
  ];
  const all = t(sentences)`Everything that is shown`;
  return {
    name: t(sentences)`Figures`,
    columns: columnsOf(sentences),
    rows: [
      row(all, [null, null], paper.whole),
      ...paper.priorities.flatMap(({ priority, tally, objectives }) => [
        row(t(sentences)`Priority`, named(priority.code, priority.title), tally),
        ...objectives.flatMap((one) => [
          row(t(sentences)`Objective`, named(one.objective.code, one.objective.title), one.tally),
          ...one.activities.map(({ placed: { activity }, tally: own }) =>
            row(t(sentences)`Activity`, named(activity.code, activity.title), own),
          ),
        ]),
      ]),
      ...(paper.parties?.members ?? []).map(({ code, name, tally }) =>
        row(t(sentences)`Member`, [textCell(code), textCell(name)], tally),
      ),
      ...(paper.parties?.office ?? []).map(({ code, name, tally }) =>
        row(t(sentences)`Secretariat`, [textCell(code), textCell(name)], tally),
      ),
    ],
  };
}

function columnsOf(sentences: I18n): Sheet['columns'] {
  const wide = (title: string, widthCharacters: number) => ({ title, widthCharacters });
  const number = (title: string) => wide(title, 12);
  const notDone = partWord('not-done', sentences);
  return [
    wide(t(sentences)`Of what`, 22),
    wide(t(sentences)`Code`, 10),
    wide(t(sentences)`Name`, 50),
    number(t(sentences)`Expected`),
    number(t(sentences)`Due`),
    number(t(sentences)`Answers received`),
    ...parts.map((part) => number(partWord(part, sentences))),
    number(t(sentences)`Done early`),
    number(t(sentences)`Two answers to settle`),
    ...notDoneStatuses.map((status) => number(`${notDone}: ${statusWord(status, sentences)}`)),
    ...outsides.map((outside) => number(partWord(outside, sentences))),
    number(t(sentences)`Done, at least %`),
    number(t(sentences)`Done, at most %`),
  ];
}

function numbersOf(tally: Tally): readonly SheetCell[] {
  const completion = completionOf(tally);
  const share = completion.kind === 'range' ? [completion.low, completion.high] : [null, null];
  return [
    expectedOf(tally),
    dueOf(tally),
    answeredOf(tally),
    ...parts.map((part) => inPart(tally, part)),
    tally.doneEarly,
    tally.competing,
    ...notDoneStatuses.map((status) => tally.notDone[status]),
    ...outsides.map((outside) => outsideOf(tally, outside)),
    ...share,
  ].map(numberCell);
}
