import type { Day } from '../../domain/plan/day.ts';

/** What stands in a cell that somebody filled in. An empty cell is none. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  /** `text`: its digits as the file holds them, such as `1.2`. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'truth'; readonly text: string }
  /** What a spreadsheet shows where it cannot work something out, such as `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'formula'; readonly text: string };

export interface Cell {
  readonly value: CellValue;
  /** The value is what a formula came to when the file was saved. */
  readonly isResult: boolean;
}

/** A row that is not empty. */
export interface Row {
  /** As a spreadsheet counts: the first is 1. */
  readonly number: number;
  /** By column, the first being 0. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells that were made into one: from the first column and row to the last, all included. */
export interface MergedRange {
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

/** One sheet of a workbook, or a whole CSV file or pasted table. */
export interface Table {
  /** Empty: it has none. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merged: readonly MergedRange[];
}

/**
 * Whether a table stands alone, as a CSV file and pasted cells do: it speaks of what it names. The sheet of a workbook, which
 * has a name, speaks of everything of its kind.
 */
export function standsAlone({ name }: Table): boolean {
  return name === '';
}

/** A cell's name as a spreadsheet writes it: column 3 of row 7 is `D7`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** The column and the row of a cell's name, as `cellName` writes it, or of the first cell of several such as `B2:B5`. */
export function cellPlace(name: string): { readonly column: number; readonly row: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)/.exec(name) ?? [];
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return { column: column - 1, row: Number(digits) };
}

// What spreadsheets in English and French show where they cannot work something out.
const errorValue = /^#(REF!|N\/A|NAME\?|NOM\?|VALUE!|VALEUR!|DIV\/0!|NULL!|NUL!|NUM!|NOMBRE!)$/;

function valueOfText(text: string): CellValue {
  return { kind: errorValue.test(text.trim()) ? 'error' : 'text', text };
}

/** A table of plain texts: each row its cells, an empty text being no cell and what a spreadsheet shows as an error one. */
export function tableOfTexts(name: string, lines: readonly (readonly string[])[]): Table {
  const rows = lines.flatMap((line, index): Row[] => {
    const cells = line.flatMap((text, column): [number, Cell][] =>
      text.trim() === '' ? [] : [[column, { value: valueOfText(text), isResult: false }]],
    );
    return cells.length === 0 ? [] : [{ number: index + 1, cells: new Map(cells) }];
  });
  return { name, rows, merged: [] };
}
