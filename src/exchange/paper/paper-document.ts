import type { Language } from '../../domain/plan/text.ts';
import type { Part } from '../../domain/progress/figures/counted.ts';
import type { Tally } from '../../domain/progress/figures/tally.ts';

/** Some words; `language` where it is another than the document's, as plan texts may be. */
export interface Span {
  readonly text: string;
  readonly language?: Language;
  readonly look?: 'strong' | 'soft';
}

/** Words that stand in one paragraph or cell. */
export type Line = readonly Span[];

/** A column of a table; `share` is its part of the width beside the others'. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly isNumber: boolean;
}

/** A table with its names of columns above, the name of each row first, and maybe a sum below. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Line[])[];
  readonly foot: readonly Line[] | null;
}

/** Tallies as bars of their parts, with the words that stand beside each: a reader needs no colour. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  /** What the bars show, for who cannot see them. */
  readonly description: string;
  readonly bars: readonly { readonly label: Line; readonly tally: Tally; readonly words: string }[];
  /** The parts that occur, with their words. */
  readonly key: readonly { readonly part: Part; readonly word: string }[];
}

/** One piece of a document, drawn in its own way by each output. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly look: 'lead' | 'body' | 'hint'; readonly line: Line }
  /** What somebody typed, line ends as typed. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | TableBlock
  | ChartBlock;

/** A paper in words: the preview, the print and the Word file are all drawn from it. */
export interface PaperDocument {
  readonly language: Language;
  readonly title: Line;
  readonly organisation: string;
  /** What stands under the title: whom it is for, the day, what is shown. */
  readonly facts: readonly { readonly name: string; readonly value: Line }[];
  /** What every sheet says beside its number, such as that it is a demonstration; null: nothing. */
  readonly mark: string | null;
  readonly contentsTitle: string;
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly pageWords: string;
  readonly blocks: readonly Block[];
}

/** What the contents list: the headings of the second level. */
export function contentsOf({ blocks }: PaperDocument): readonly Extract<Block, { kind: 'heading' }>[] {
  return blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 2);
}
