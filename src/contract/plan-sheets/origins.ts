import type { Language } from '../../domain/plan/text.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { excerpt } from '../excerpt.ts';
import { otherLanguage } from './fields.ts';
import type { Layout } from './layout.ts';
import type { SheetProblem, SheetProblemType } from './sheet-problem.ts';
import { cellName } from './table.ts';

/** Where what stands at one place of a plan file came from. */
export interface Origin {
  readonly sheet: string;
  /** Where a field is said, or would be. */
  cellOf(id: string, inOther: boolean): FieldCell;
}

export interface FieldCell {
  /** null: the sheet as a whole. */
  readonly cell: string | null;
  /** What the column is called; null: no column is meant. */
  readonly field: string | null;
  /**
   * The code of the row, where its sheet has no column for the field; empty: whose row it is cannot be told, and the plan in
   * force may say it. null: there is a cell for it.
   */
  readonly lackedBy: string | null;
}

/** Origins by place, such as `priorities[0].objectives[1]`. */
export type Origins = Map<string, Origin>;

/** A row of a sheet, and what is known of it. */
export interface OriginRow {
  readonly layout: Layout;
  readonly row: number;
  /** What the row speaks of; empty: its code could not be read. */
  readonly code: string;
}

/**
 * The origin of what a row says: the row's own cell where the sheet has no column for it. `renamed`: columns that say it
 * under another name than the plan file does.
 */
export function rowOrigin(
  { layout, row, code }: OriginRow,
  lang: Language,
  renamed: (id: string) => string = (id) => id,
): Origin {
  const { table, sheet, headings } = layout;
  return {
    sheet: table.name,
    cellOf(id, inOther) {
      const wanted = renamed(id);
      const place = layout.place(wanted, inOther) ?? layout.place(wanted);
      if (place !== null)
        return { cell: cellName(place, row), field: headings.get(place) ?? null, lackedBy: null };
      const column = sheet.columns.find((one) => one.id === wanted);
      const own = layout.place(renamed('code'));
      const field = column?.headings[lang] ?? null;
      return { cell: own === null ? null : cellName(own, row), field, lackedBy: code };
    },
  };
}

/**
 * A problem of a field of what came from `origin`; where the sheet has no column for what is missing, of that column. Empty:
 * nobody can tell whether it is one.
 */
export function problemAt(
  origin: Origin,
  type: SheetProblemType,
  id: string,
  found: string | null,
  inOther = false,
): readonly SheetProblem[] {
  const { sheet } = origin;
  const { cell, field, lackedBy } = origin.cellOf(id, inOther);
  if (type !== 'missing' || lackedBy === null) return [{ type, sheet, cell, field, found }];
  if (lackedBy === '') return [];
  return [{ type: 'column-needed', sheet, cell: null, field, found: field, neededBy: [excerpt(lackedBy)] }];
}

/** A problem of the plan file that tables made, said of the cell that it came from; empty: nobody can tell whether it is one. */
export function placedProblem(
  { type, place, found, between }: PlanProblem,
  origins: Origins,
  own: Language,
): readonly SheetProblem[] {
  for (let prefix = place; ; prefix = prefix.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const origin = origins.get(prefix);
    if (origin !== undefined) {
      const id = place
        .slice(prefix.length)
        .replace(/^\./, '')
        .replace(/\[\d+\]/g, '');
      const inOther = id.endsWith(`.${otherLanguage(own)}`);
      const placed = problemAt(origin, type, id.replace(/\.(en|fr)$/, ''), found, inOther);
      return placed.map((one) => ({ ...one, ...(between && { between }) }));
    }
    if (prefix === '')
      return [{ type, sheet: null, cell: null, field: place, found, ...(between && { between }) }];
  }
}
