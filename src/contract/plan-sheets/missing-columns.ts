import type { JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import { elementsOf, type SheetBase } from './base.ts';
import { fieldOf } from './fields.ts';
import type { Layout } from './layout.ts';
import type { Remarking, SheetProblem } from './sheet-problem.ts';
import type { Table } from './table.ts';
import { type SheetKind, type TemplateColumn, templateSheet } from './template.ts';

type Sheets = ReadonlyMap<SheetKind, Table>;
type Layouts = ReadonlyMap<SheetKind, Layout>;

/** Says which sheets and columns a file lacks without which nothing can be read. */
export function missingColumns(
  sheets: Sheets,
  layouts: Layouts,
  base: SheetBase | null,
  lang: Language,
  problems: SheetProblem[],
): void {
  const table = layouts.get('activities');
  const isAlone = table !== undefined && table.place('priority.code') !== null;
  for (const kind of ['plan', 'priorities', 'objectives', 'activities'] as const) {
    const isBeside = isAlone && (kind === 'priorities' || kind === 'objectives');
    if (base !== null || sheets.has(kind) || isBeside || sheets.size === 0) continue;
    const name = templateSheet(kind).names[lang];
    problems.push({ type: 'missing-sheet', sheet: null, cell: null, field: name, found: name });
  }
  for (const { column, sheet } of lackedColumns(sheets, layouts)) {
    if (!isNeeded(column, base)) continue;
    const heading = column.headings[lang];
    problems.push({ type: 'missing-column', sheet, cell: null, field: heading, found: heading });
  }
}

/**
 * Remarks upon the other columns that a file lacks and in which the plan in force says something, because that stays; not
 * upon those that a problem asks for.
 */
export function columnsThatStay(
  sheets: Sheets,
  layouts: Layouts,
  base: SheetBase | null,
  lang: Language,
  problems: readonly SheetProblem[],
  remarks: Remarking,
): void {
  for (const { kind, column, sheet } of lackedColumns(sheets, layouts)) {
    const heading = column.headings[lang];
    const isAskedFor = problems.some((one) => {
      return one.type === 'column-needed' && one.sheet === sheet && one.field === heading;
    });
    if (isNeeded(column, base) || isAskedFor || !isSaid(kind, column, base)) continue;
    remarks.add('column-missing', sheet, null, heading);
  }
}

function lackedColumns(sheets: Sheets, layouts: Layouts) {
  return [...sheets].flatMap(([kind, { name }]) => {
    if (kind === 'plan') return [];
    const lacked = templateSheet(kind).columns.filter(
      ({ id }) => (layouts.get(kind)?.place(id) ?? null) === null,
    );
    return lacked.map((column) => ({ kind, column, sheet: name }));
  });
}

function isNeeded({ isNeeded: when }: TemplateColumn, base: SheetBase | null): boolean {
  return when === 'always' || (when === 'new' && base === null);
}

function isSaid(kind: SheetKind, { id }: TemplateColumn, base: SheetBase | null): boolean {
  const says = (value: JsonObject) => {
    const field = fieldOf(value, id);
    return field !== undefined && field !== null;
  };
  switch (kind) {
    case 'members':
      return (base?.memberValues ?? []).some(says);
    case 'priorities':
      return elementsOf(base, 'priority').some(({ value }) => says(value));
    case 'objectives':
      return id === 'parent' || elementsOf(base, 'objective').some(({ value }) => says(value));
    case 'activities':
      return id === 'parent' || elementsOf(base, 'activity').some(({ value }) => says(value));
    default:
      return false;
  }
}
