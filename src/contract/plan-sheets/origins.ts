import type { Language } from '../../domain/plan/text.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { otherLanguage } from './fields.ts';
import type { Layout } from './layout.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { cellName } from './table.ts';

/** Where what stands at one place of a plan file came from. */
export interface Origin {
  readonly sheet: string;
  /** The cell of a field, and what it is called; the row's own cell where the sheet has no column for it. */
  cellOf(id: string, inOther: boolean): { readonly cell: string | null; readonly field: string | null };
}

/** Origins by place, such as `priorities[0].objectives[1]`. */
export type Origins = Map<string, Origin>;

/** The origin of what a row says. `renamed`: columns that say it under another name than the plan file does. */
export function rowOrigin(
  layout: Layout,
  row: number,
  lang: Language,
  renamed: (id: string) => string = (id) => id,
): Origin {
  const { table, sheet, headings } = layout;
  return {
    sheet: table.name,
    cellOf(id, inOther) {
      const wanted = renamed(id);
      const place = layout.place(wanted, inOther) ?? layout.place(wanted);
      if (place !== null) return { cell: cellName(place, row), field: headings.get(place) ?? null };
      const column = sheet.columns.find((one) => one.id === wanted);
      const own = layout.place(renamed('code'));
      return { cell: own === null ? null : cellName(own, row), field: column?.headings[lang] ?? null };
    },
  };
}

/** A problem of the plan file that tables made, said of the cell that it came from. */
export function placedProblem(
  { type, place, found, between }: PlanProblem,
  origins: Origins,
  own: Language,
): SheetProblem {
  for (let prefix = place; ; prefix = prefix.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const origin = origins.get(prefix);
    if (origin !== undefined) {
      const id = place
        .slice(prefix.length)
        .replace(/^\./, '')
        .replace(/\[\d+\]/g, '');
      const inOther = id.endsWith(`.${otherLanguage(own)}`);
      const { cell, field } = origin.cellOf(id.replace(/\.(en|fr)$/, ''), inOther);
      return { type, sheet: origin.sheet, cell, field, found, ...(between && { between }) };
    }
    if (prefix === '')
      return { type, sheet: null, cell: null, field: place, found, ...(between && { between }) };
  }
}
