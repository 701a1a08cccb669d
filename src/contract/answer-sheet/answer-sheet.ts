import type { Remarking, SheetRemark } from '../plan-sheets/sheet-problem.ts';
import { createRemarking } from '../plan-sheets/sheet-problem.ts';
import { type CellValue, cellName, type Row, type Table } from '../plan-sheets/table.ts';
import {
  type AboutLabel,
  aboutLabelOf,
  type AnswerColumn,
  answerColumnOf,
  answerSheetNames,
} from './layout.ts';

/** What stands in one cell of a row, as text. */
export interface SheetText {
  readonly text: string;
  readonly kind: CellValue['kind'];
}

/** A row below the headings. A column that says nothing in it is absent. */
export interface SheetRow {
  /** As a spreadsheet counts: the first is 1. */
  readonly number: number;
  readonly cells: { readonly [C in AnswerColumn]?: SheetText };
  /** Cells of it that are one with those of other rows, such as `E2:E4`; null: none. */
  readonly merged: string | null;
}

/** A sheet of answers as it came back, before anybody knows whose it is. It can be sent from a worker. */
export interface AnswerSheet {
  /** Empty: a file without sheets. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Where the columns are, the first being 0. */
  readonly places: { readonly [C in AnswerColumn]?: number };
  /** What the file says about itself, as written. */
  readonly about: { readonly [A in AboutLabel]?: string };
  readonly remarks: readonly SheetRemark[];
}

/** Headings are looked for in this many rows: a title or a date may stand above them. */
const rowsAbove = 20;

/**
 * The sheets of answers among the tables of a file, in its order; empty: no table has the headings of one, which are those
 * of a row, its reference or its activity, and of the letter or the status. `more` is remarked upon of each.
 */
export function answerSheetsIn(
  tables: readonly Table[],
  more: readonly SheetRemark[],
): readonly AnswerSheet[] {
  const found = tables.flatMap((table) => {
    const head = headOf(table);
    return head === null ? [] : [{ table, head }];
  });
  const beside = tables.filter((table) => !found.some((one) => one.table === table));
  const everywhere = aboutIn(beside.flatMap(({ rows }) => rows.slice(0, 100)));
  const ours = Object.values(answerSheetNames).flatMap((names) => Object.values(names));
  return found.map(({ table, head }, index) => {
    const remarks = createRemarking();
    if (index === 0)
      for (const { name, rows } of beside)
        if (rows.length > 0 && !ours.includes(name)) remarks.add('sheet-left-out', name, null, name);
    const rows = table.rows
      .filter(({ number }) => number > head.number)
      .flatMap((row) => rowOf(row, table, head.places, remarks));
    const above = table.rows.filter(({ number }) => number < head.number);
    return {
      name: table.name,
      rows,
      places: head.places,
      about: { ...everywhere, ...aboutIn(above) },
      remarks: [...more, ...remarks.all()],
    };
  });
}

/** How many headings of a sheet of answers stand in one of the first rows of a table; 0: it is none. */
export function answerHeadingCount(table: Table): number {
  return Object.keys(headOf(table)?.places ?? {}).length;
}

interface Head {
  readonly number: number;
  readonly places: AnswerSheet['places'];
}

function headOf({ rows }: Table): Head | null {
  for (const { number, cells } of rows.slice(0, rowsAbove)) {
    const places: { [C in AnswerColumn]?: number } = {};
    for (const [place, { value }] of cells) {
      const column = value.kind === 'text' ? answerColumnOf(value.text) : null;
      if (column !== null) places[column] ??= place;
    }
    // In a sheet of a member's own the activity says what each row is about.
    if (places.row === undefined && places.reference === undefined && places.activity !== undefined)
      places.row = places.activity;
    const isAnswers = (places.row ?? places.reference) !== undefined && places.letter !== undefined;
    if (isAnswers) return { number, places };
  }
  return null;
}

const written = ['row', 'letter', 'day', 'note', 'reference'] as const;

function rowOf(
  { number, cells }: Row,
  { name, merged }: Table,
  places: AnswerSheet['places'],
  remarks: Remarking,
): readonly SheetRow[] {
  const said: { [C in AnswerColumn]?: SheetText } = {};
  for (const column of written) {
    const place = places[column];
    const cell = place === undefined ? undefined : cells.get(place);
    if (place === undefined || cell === undefined) continue;
    said[column] = { text: textOf(cell.value), kind: cell.value.kind };
    if (cell.isResult && cell.value.kind !== 'formula' && cell.value.kind !== 'error')
      remarks.add('formula-result-taken', name, cellName(place, number), null);
  }
  const one = merged.find(
    ({ from, to }) =>
      from.row !== to.row &&
      from.row <= number &&
      number <= to.row &&
      written.some((column) => {
        const place = places[column];
        return place !== undefined && from.column <= place && place <= to.column;
      }),
  );
  const range =
    one === undefined
      ? null
      : `${cellName(one.from.column, one.from.row)}:${cellName(one.to.column, one.to.row)}`;
  return Object.keys(said).length === 0 && range === null ? [] : [{ number, cells: said, merged: range }];
}

// What stands beside the names of the sheet about the sheet, wherever somebody moved them.
function aboutIn(rows: readonly Row[]): AnswerSheet['about'] {
  const about: { [A in AboutLabel]?: string } = {};
  for (const { cells } of rows) {
    for (const [place, { value }] of cells) {
      const label = value.kind === 'text' ? aboutLabelOf(value.text) : null;
      const beside = cells.get(place + 1)?.value;
      if (label !== null && beside !== undefined && beside.kind !== 'formula' && beside.kind !== 'error')
        about[label] ??= textOf(beside).trim();
    }
  }
  return about;
}

function textOf(value: CellValue): string {
  return value.kind === 'day' ? value.day : value.text;
}
