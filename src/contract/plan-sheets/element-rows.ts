import type { JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { BaseElement } from './base.ts';
import type { Layout } from './layout.ts';
import { type Origin, rowOrigin } from './origins.ts';
import { type CellReading, type PlacedCell, readField, readText, silently } from './row-fields.ts';
import { cellName, type Row } from './table.ts';
import type { TemplateColumn } from './template.ts';

/** An element of a plan as the file has it, or as it stays. */
export interface Element {
  readonly code: string;
  /** null: it says so nowhere. */
  readonly parent: string | null;
  readonly value: JsonObject;
  /** null: it is not in the file. */
  readonly origin: Origin | null;
  /** Where its milestones come from, in their order, null where they are not in the file; absent: none is. */
  readonly parts?: readonly (Origin | null)[];
}

/** The cell of a row in a column; null: the sheet has no such column. */
export function placedCell(layout: Layout, row: Row, id: string, inOther = false): PlacedCell | null {
  const column = layout.place(id, inOther);
  if (column === null) return null;
  const field = layout.headings.get(column) ?? '';
  return { cell: row.cells.get(column), at: { sheet: layout.table.name, column, row: row.number, field } };
}

/** `value` with everything that a row says in some columns. */
export function readColumns(
  value: JsonObject,
  layout: Layout,
  row: Row,
  columns: readonly TemplateColumn[],
  reading: CellReading,
): JsonObject {
  return columns.reduce((read, column) => {
    const [own, other] = [placedCell(layout, row, column.id), placedCell(layout, row, column.id, true)];
    return readField(read, column, own, other, reading);
  }, value);
}

/** The trimmed text of a cell; empty: the cell is; null: there is no such column, or it was said to be a problem. */
export function plainCell(layout: Layout, row: Row, id: string, reading: CellReading): string | null {
  const placed = placedCell(layout, row, id);
  const column = layout.sheet.columns.find((one) => one.id === id);
  if (placed === null || column === undefined) return null;
  return readText(placed, column, reading)?.trim() ?? null;
}

/** The elements of a sheet, a row each, in its order. What the plan in force says of a code stays where no cell speaks. */
export function elementRows(
  layout: Layout,
  before: readonly BaseElement[],
  reading: CellReading,
  lang: Language,
): readonly Element[] {
  const known = new Map(before.map((one) => [one.code, one]));
  const columns = layout.sheet.columns.filter(({ id }) => id !== 'code' && !isPlace(id));
  return layout.rows.map((row) => {
    const code = plainCell(layout, row, 'code', reading) ?? '';
    const earlier = known.get(code);
    const hasParent = layout.place('parent') !== null;
    const parent = hasParent ? plainCell(layout, row, 'parent', reading) : (earlier?.parent ?? null);
    const begun = earlier?.value ?? (code === '' ? {} : { code });
    const value = readColumns(begun, layout, row, columns, reading);
    return {
      code,
      parent: parent === '' ? null : parent,
      value,
      origin: rowOrigin({ layout, row: row.number, code }, lang),
    };
  });
}

/**
 * The elements that stand beside each activity of a table, one for each code. A title need stand in one row only; rows
 * that say different things of one code are a problem.
 */
export function elementsBeside(
  layout: Layout,
  which: 'priority' | 'objective',
  before: readonly BaseElement[],
  reading: CellReading,
  lang: Language,
): readonly Element[] {
  const known = new Map(before.map((one) => [one.code, one]));
  const codeColumn = which === 'priority' ? 'priority.code' : 'parent';
  const columns = layout.sheet.columns.filter(({ id }) => id.startsWith(`${which}.`) && id !== codeColumn);
  const told = [
    ...columns.flatMap(({ id }) => [id, `${id}/other`]),
    ...(which === 'objective' ? ['priority.code'] : []),
  ];
  const found = new Map<string, { readonly row: Row; readonly said: Map<string, PlacedCell> }>();
  const silent = silently(reading);
  for (const row of layout.rows) {
    // What is wrong with a code is said where the activity is read.
    const code = plainCell(layout, row, codeColumn, silent);
    if (code === null || code === '') continue;
    const { said } = found.get(code) ?? { said: new Map<string, PlacedCell>() };
    if (!found.has(code)) found.set(code, { row, said });
    for (const name of told) {
      const placed = placedCell(layout, row, name.replace('/other', ''), name.endsWith('/other'));
      if (placed?.cell === undefined) continue;
      const earlier = said.get(name)?.cell;
      if (earlier === undefined) said.set(name, placed);
      else if (JSON.stringify(earlier.value) !== JSON.stringify(placed.cell.value)) {
        const { sheet, column, row: number, field } = placed.at;
        reading.problems.push({
          type: 'rows-differ',
          sheet,
          cell: cellName(column, number),
          field,
          found: code,
        });
      }
    }
  }
  return [...found].map(([code, { row, said }]) => {
    const earlier = known.get(code);
    const value = columns.reduce((read, column) => {
      const inElement = { ...column, id: column.id.replace(`${which}.`, '') };
      const [own, other] = [said.get(column.id), said.get(`${column.id}/other`)];
      return readField(read, inElement, own ?? null, other ?? null, reading);
    }, earlier?.value ?? { code });
    const above = said.get('priority.code');
    const parent = above === undefined ? null : readText(above, { kind: 'code' }, reading);
    const inTable = (id: string) => {
      if (id === 'code') return codeColumn;
      return id === 'parent' ? 'priority.code' : `${which}.${id}`;
    };
    const origin = rowOrigin({ layout, row: row.number, code }, lang, inTable);
    return { code, parent: parent?.trim() ?? earlier?.parent ?? null, value, origin };
  });
}

/**
 * Elements of the file with those that it does not name, each behind the one that it stood behind below the same one. Where
 * it names all that stood below one, its order counts; else they keep theirs, and what is new stands behind them.
 */
export function withUnnamed(named: readonly Element[], before: readonly BaseElement[]): readonly Element[] {
  const isNamed = new Set(named.map(({ code }) => code));
  const unnamed = before.filter(({ code }) => !isNamed.has(code));
  const all = [...inEarlierOrder(named, before, new Set(unnamed.map(({ parent }) => parent)))];
  const lastBelow = new Map<string, string>();
  for (const one of before) {
    const previous = lastBelow.get(one.parent);
    lastBelow.set(one.parent, one.code);
    if (isNamed.has(one.code)) continue;
    const place = all.findIndex(({ code }) => code === previous);
    all.splice(place + 1, 0, { ...one, origin: null });
  }
  return all;
}

function inEarlierOrder(
  named: readonly Element[],
  before: readonly BaseElement[],
  parents: ReadonlySet<string | null>,
): readonly Element[] {
  const places = new Map(before.map(({ code, parent }, at) => [`${parent}/${code}`, at]));
  // What has no column for it stands where the others do: a priority below the plan.
  const parentOf = ({ parent }: Element) => parent ?? before[0]?.parent ?? null;
  const placeOf = (one: Element) => places.get(`${parentOf(one)}/${one.code}`) ?? before.length;
  const below = new Map([...parents].map((parent) => [parent, siblingsBelow(parent)]));
  return named.map((one) => below.get(parentOf(one))?.shift() ?? one);

  function siblingsBelow(parent: string | null): Element[] {
    return named.filter((one) => parentOf(one) === parent).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function isPlace(id: string): boolean {
  return id === 'parent' || id.startsWith('priority.') || id.startsWith('objective.');
}
