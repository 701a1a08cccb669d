import { isPartyCode } from '../../domain/plan/deliverable-key.ts';
import { foldName } from '../../domain/plan/member.ts';
import { headingRow } from './layout.ts';
import { withoutStop } from './row-fields.ts';
import type { Remarking, SheetProblem } from './sheet-problem.ts';
import type { Cell, Table } from './table.ts';
import {
  activityTable,
  headingOf,
  type SheetKind,
  type TemplateColumn,
  templateSheet,
  templateSheets,
} from './template.ts';

/** What the sheet with the explanations is called, which nobody reads back. */
export const explanationNames = { en: 'Read me first', fr: 'À lire d’abord' };

/** The tables that hold the sheets of the template, by name; a file with one table of another name by its headings. */
export function knownSheets(
  tables: readonly Table[],
  problems: SheetProblem[],
  remarks: Remarking,
): ReadonlyMap<SheetKind, Table> {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const found = new Map<SheetKind, Table>();
  const unknown: Table[] = [];
  for (const table of filled) {
    const sheet = templateSheets.find(({ names }) =>
      Object.values(names).some((name) => foldName(name) === foldName(table.name)),
    );
    if (sheet === undefined) unknown.push(table);
    else if (!found.has(sheet.kind)) found.set(sheet.kind, table);
    else problems.push({ type: 'twice', sheet: table.name, cell: null, field: null, found: table.name });
  }
  let isUnclear = false;
  const isExplanation = ({ name }: Table) =>
    Object.values(explanationNames).some((one) => foldName(one) === foldName(name));
  for (const table of unknown.filter((one) => !isExplanation(one))) {
    const told = found.size === 0 ? kindByHeadings(table) : null;
    if (told?.kind === null) isUnclear = true;
    if (told?.kind) found.set(told.kind, table);
    else if (told !== null)
      problems.push({ type: 'unclear-kind', sheet: table.name, cell: null, field: null, found: null });
    else remarks.add('sheet-left-out', table.name, null, table.name);
  }
  if (found.size === 0 && !isUnclear) {
    problems.push({ type: 'missing-sheet', sheet: null, cell: null, field: null, found: null });
  }
  return found;
}

/**
 * What a table holds, told by its headings, of which it has `count`, and where they fit several sheets, by the codes below
 * them; `kind` null: these do not tell either. null: no sheet of the template has two of its headings.
 */
export function kindByHeadings(
  table: Table,
): { readonly kind: SheetKind | null; readonly count: number } | null {
  const counted = templateSheets
    .filter(({ kind }) => kind !== 'plan')
    .map(({ kind, columns }) => {
      const found = headingRow(table, kind === 'activities' ? placedColumns(table) : columns);
      return { kind, columns, row: found?.row.number ?? 0, count: found?.count ?? 0 };
    });
  const count = Math.max(...counted.map((one) => one.count));
  if (count < 2) return null;
  const fitting = counted.filter((one) => one.count === count);
  const [first] = fitting as [(typeof fitting)[number]];
  const below = table.rows.filter((row) => row.number > first.row);
  if (fitting.length === 1 || below.length === 0) return { kind: first.kind, count };
  const heads = table.rows.find((row) => row.number === first.row)?.cells ?? new Map<number, Cell>();
  const [place] =
    [...heads].find(([, { value }]) => {
      return value.kind === 'text' && headingOf(first.columns, value.text)?.column.id === 'code';
    }) ?? [];
  const kinds = new Set(
    below.map((row) => kindOfCode(place === undefined ? undefined : row.cells.get(place))),
  );
  kinds.delete(null);
  const [kind, another] = kinds;
  const told = another === undefined ? fitting.find((one) => one.kind === kind) : undefined;
  return { kind: told?.kind ?? null, count };
}

// A table of activities that stands alone says of each both its priority and its objective.
function placedColumns(table: Table): readonly TemplateColumn[] {
  const { columns } = activityTable;
  const places = columns.filter(({ id }) => id === 'priority.code' || id === 'parent');
  return headingRow(table, places)?.count === places.length ? columns : templateSheet('activities').columns;
}

/** `unknown`: it is none of a plan as plans number their elements; null: there is no code. */
function kindOfCode(cell: Cell | undefined): SheetKind | 'unknown' | null {
  if (cell === undefined) return null;
  const code = 'text' in cell.value ? withoutStop(cell.value.text.trim()) : '';
  if (/^\d+$/.test(code)) return 'priorities';
  if (/^\d+\.\d+$/.test(code)) return 'objectives';
  if (/^\d+(\.\d+){2}$/.test(code)) return 'activities';
  return isPartyCode(code) ? 'members' : 'unknown';
}
