import type { Language } from '../../domain/plan/text.ts';
import { otherLanguage } from './fields.ts';
import type { Remarking, SheetProblem } from './sheet-problem.ts';
import { type Cell, cellName, type Row, type Table } from './table.ts';
import {
  activityTable,
  type Heading,
  headingOf,
  type TemplateColumn,
  type TemplateSheet,
  templateSheets,
} from './template.ts';

/** Where the columns of a sheet are, and the rows below their headings. */
export interface Layout {
  readonly table: Table;
  readonly sheet: TemplateSheet;
  /** What each column is called in this file, by its place. */
  readonly headings: ReadonlyMap<number, string>;
  readonly rows: readonly Row[];
  /** The place of a column, or of the column with its texts in the other language than the plan's; null: there is none. */
  place(id: string, inOther?: boolean): number | null;
}

/** Headings are looked for in this many rows: a title or a date may stand above them. */
const rowsAbove = 20;

/** The row of a table that holds most headings of a sheet, and how many; null: no row holds any. */
export function headingRow(
  table: Table,
  columns: readonly TemplateColumn[],
): { readonly row: Row; readonly count: number } | null {
  let best: { row: Row; count: number } | null = null;
  for (const row of table.rows.slice(0, rowsAbove)) {
    const count = [...row.cells.values()].filter(
      ({ value }) => value.kind === 'text' && headingOf(columns, value.text) !== null,
    ).length;
    if (count > (best?.count ?? 0)) best = { row, count };
  }
  return best;
}

/**
 * Finds the columns of a sheet by their headings. What is not of the plan is remarked upon; a heading that stands twice,
 * and cells merged where they matter, are problems. null: there are no headings.
 */
export function layoutOf(
  table: Table,
  sheet: TemplateSheet,
  own: Language,
  problems: SheetProblem[],
  remarks: Remarking,
): Layout | null {
  const found = headingRow(table, sheet.columns);
  if (found === null) return null;
  const placeByName = new Map<string, number>();
  const headings = new Map<number, string>();
  for (const [place, { value }] of found.row.cells) {
    const text = value.kind === 'text' ? value.text.trim() : '';
    const cell = cellName(place, found.row.number);
    const heading = headingOf(sheet.columns, text);
    if (heading === null) {
      if (text !== '') remarks.add('column-left-out', table.name, cell, text);
      continue;
    }
    const name = nameOf(heading, own);
    if (placeByName.has(name)) {
      problems.push({ type: 'twice', sheet: table.name, cell, field: text, found: text });
      continue;
    }
    placeByName.set(name, place);
    headings.set(place, text);
  }
  const below = table.rows
    .filter((row) => row.number > found.row.number)
    .filter((row) => [...row.cells.keys()].some((place) => headings.has(place)));
  const second = below.findIndex(areHeadings);
  const rows = second < 0 ? below : below.slice(0, second);
  const again = below[second];
  if (again !== undefined) {
    const cell = cellName(Math.min(...again.cells.keys()), again.number);
    problems.push({ type: 'second-headings', sheet: table.name, cell, field: null, found: null });
  }
  for (const { from, to } of table.merged) {
    const columns = [...headings.keys()].filter((place) => from.column <= place && place <= to.column);
    if (columns.length === 0 || to.row < found.row.number) continue;
    const cell = `${cellName(from.column, from.row)}:${cellName(to.column, to.row)}`;
    const field = headings.get(columns[0] as number) ?? null;
    problems.push({ type: 'merged-cells', sheet: table.name, cell, field, found: null });
  }
  const place = (id: string, inOther = false) => placeByName.get(inOther ? `${id}/other` : id) ?? null;
  return { table, sheet, headings, rows, place };
}

const allColumns = [activityTable, ...templateSheets].flatMap(({ columns }) => columns);

// Two headings and nothing else are no words of a plan.
function areHeadings({ cells }: Row): boolean {
  const isHeading = ({ value }: Cell) => value.kind === 'text' && headingOf(allColumns, value.text) !== null;
  return cells.size > 1 && [...cells.values()].every(isHeading);
}

function nameOf({ column, language }: Heading, own: Language): string {
  return language === otherLanguage(own) ? `${column.id}/other` : column.id;
}
