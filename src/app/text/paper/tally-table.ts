import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { type Part, parts } from '../../../domain/progress/figures/counted.ts';
import { expectedOf, inPart, type Tally } from '../../../domain/progress/figures/tally.ts';
import type { Column, Line, TableBlock } from '../../../exchange/paper/paper-document.ts';
import { completionWords } from '../completion-words.ts';
import { formatCount } from '../formats.ts';
import { partWord } from '../status-words.ts';
import { answeredWords } from './paper-words.ts';

/** Something counted, with its name; `more` stands in the columns that a table adds. */
export interface TallyRow {
  readonly name: Line;
  readonly tally: Tally;
  readonly more?: readonly Line[];
}

/** A column as wide as a number needs it. */
export function numberColumn(title: string): Column {
  return { title, share: 2.3, isNumber: true };
}

/** A column of words. */
export function wordColumn(title: string, share: number): Column {
  return { title, share, isNumber: false };
}

/** Words that have nothing to mark. */
export function plain(text: string): Line {
  return [{ text }];
}

/** A line for each of `rows` with every part that occurs in `whole`, who answered and what is done; the sum below. */
export function tallyTable(
  table: {
    readonly caption: string;
    readonly what: string;
    readonly rows: readonly TallyRow[];
    readonly whole: Tally;
    readonly more?: readonly Column[];
  },
  sentences: I18n,
): TableBlock {
  const { caption, what, rows, whole, more = [] } = table;
  const shown = parts.filter((part) => inPart(whole, part) > 0);
  const lineOf = ({ name, tally, more: added = [] }: TallyRow): readonly Line[] => [
    name,
    plain(formatCount(expectedOf(tally), sentences.locale)),
    ...shown.map((part) => partCell(tally, part, sentences)),
    plain(answeredWords(tally, sentences)),
    plain(completionWords(tally, sentences).count),
    ...added,
  ];
  const sum = { name: plain(t(sentences)`Together`), tally: whole, more: more.map(() => []) };
  return {
    kind: 'table',
    caption,
    columns: [
      wordColumn(what, 5.5),
      numberColumn(t(sentences)`Expected`),
      ...shown.map((part) => numberColumn(partWord(part, sentences))),
      { ...numberColumn(t(sentences)`Answers received`), share: 2.5 },
      wordColumn(t(sentences)`Done of due`, 3.2),
      ...more,
    ],
    rows: rows.map(lineOf),
    foot: lineOf(sum),
  };
}

function partCell(tally: Tally, part: Part, sentences: I18n): Line {
  const count = { text: formatCount(inPart(tally, part), sentences.locale) };
  if (part !== 'not-due-yet' || tally.doneEarly === 0) return [count];
  const early = formatCount(tally.doneEarly, sentences.locale);
  const words = t(sentences)`${early} done early`;
  return [count, { text: ` (${words})`, look: 'soft' }];
}
