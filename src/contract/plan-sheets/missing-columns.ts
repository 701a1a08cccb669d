import type { JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import { elementsOf, type SheetBase } from './base.ts';
import { fieldOf } from './fields.ts';
import type { Layout } from './layout.ts';
import type { Remarking, SheetProblem } from './sheet-problem.ts';
import type { Table } from './table.ts';
import { type SheetKind, type TemplateColumn, templateSheet } from './template.ts';

/**
 * Says which sheets and columns a file lacks: those that nothing can be read without are problems; of the others, those in
 * which the plan in force says something are remarked upon, because that stays.
 */
export function missingColumns(
  sheets: ReadonlyMap<SheetKind, Table>,
  layouts: ReadonlyMap<SheetKind, Layout>,
  base: SheetBase | null,
  lang: Language,
  problems: SheetProblem[],
  remarks: Remarking,
): void {
  const table = layouts.get('activities');
  const isAlone = table !== undefined && table.place('priority.code') !== null;
  for (const kind of ['plan', 'priorities', 'objectives', 'activities'] as const) {
    const isBeside = isAlone && (kind === 'priorities' || kind === 'objectives');
    if (base !== null || sheets.has(kind) || isBeside || sheets.size === 0) continue;
    const name = templateSheet(kind).names[lang];
    problems.push({ type: 'missing-sheet', sheet: null, cell: null, field: name, found: name });
  }
  for (const [kind, { name }] of sheets) {
    if (kind === 'plan') continue;
    const layout = layouts.get(kind);
    for (const column of templateSheet(kind).columns) {
      if (layout !== undefined && layout.place(column.id) !== null) continue;
      const heading = column.headings[lang];
      const isNeeded = column.isNeeded === 'always' || (column.isNeeded === 'new' && base === null);
      if (isNeeded) {
        problems.push({ type: 'missing-column', sheet: name, cell: null, field: heading, found: heading });
      } else if (isSaid(kind, column, base)) remarks.add('column-missing', name, null, heading);
    }
  }
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
