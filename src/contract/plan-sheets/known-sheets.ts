import { foldName } from '../../domain/plan/member.ts';
import { headingRow } from './layout.ts';
import type { Remarking, SheetProblem } from './sheet-problem.ts';
import type { Table } from './table.ts';
import { activityTable, type SheetKind, templateSheets } from './template.ts';

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
  const isExplanation = ({ name }: Table) =>
    Object.values(explanationNames).some((one) => foldName(one) === foldName(name));
  for (const table of unknown.filter((one) => !isExplanation(one))) {
    const kind = found.size === 0 ? (kindByHeadings(table)?.kind ?? null) : null;
    if (kind !== null) found.set(kind, table);
    else remarks.add('sheet-left-out', table.name, null, table.name);
  }
  if (found.size === 0) {
    problems.push({ type: 'missing-sheet', sheet: null, cell: null, field: null, found: null });
  }
  return found;
}

/** What a table holds, told by its headings alone, and by how many; null: no sheet of the template has two of them. */
export function kindByHeadings(table: Table): { readonly kind: SheetKind; readonly count: number } | null {
  const counted = templateSheets
    .filter(({ kind }) => kind !== 'plan')
    .map(({ kind, columns }) => {
      const all = kind === 'activities' ? activityTable.columns : columns;
      return { kind, count: headingRow(table, all)?.count ?? 0 };
    });
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= 2 ? best : null;
}
