import type { JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import { languageOf } from './base.ts';
import { otherLanguage } from './fields.ts';
import type { Origin } from './origins.ts';
import { type CellReading, type PlacedCell, readField } from './row-fields.ts';
import { cellName, type Row, type Table } from './table.ts';
import { choiceOf, headingOf, templateSheet } from './template.ts';

const fields = templateSheet('plan').columns;

/** The sheet of the plan itself: a name and a value in each row. */
export interface HeadSheet {
  /** What stands beside a name, as plain text; null: the name is not there, or what stands there is no text. */
  plainText(id: string): string | null;
  readonly language: Language;
  /** `before` with what the sheet says. */
  read(before: JsonObject, reading: CellReading): JsonObject;
  readonly origin: Origin;
}

/** Finds the names of a plan's sheet in its first filled column, the values right of it. */
export function headSheet(table: Table, before: JsonObject | null, lang: Language): HeadSheet {
  const rows = new Map<string, { readonly row: Row; readonly column: number; readonly name: string }>();
  const named = table.rows.flatMap((row) => {
    const [first] = [...row.cells.entries()].sort(([a], [b]) => a - b);
    if (first === undefined || first[1].value.kind !== 'text') return [];
    const name = first[1].value.text.trim();
    const heading = headingOf(fields, name);
    return heading === null ? [] : [{ row, column: first[0] + 1, name, heading }];
  });
  const plain = (id: string) => {
    const found = named.find(({ heading }) => heading.column.id === id && heading.language === null);
    const value = found?.row.cells.get(found.column)?.value;
    return value?.kind === 'text' ? value.text.trim() : null;
  };
  const said = plain('language');
  const language = languageOf(said === null ? before : { language: choiceOf(said) });
  for (const { row, column, name, heading } of named) {
    const isOther = heading.language === otherLanguage(language);
    const key = isOther ? `${heading.column.id}/other` : heading.column.id;
    if (!rows.has(key)) rows.set(key, { row, column, name });
  }
  const placed = (key: string): PlacedCell | null => {
    const found = rows.get(key);
    if (found === undefined) return null;
    const { row, column, name } = found;
    const at = { sheet: table.name, column, row: row.number, field: name };
    return { cell: row.cells.get(column), at };
  };
  return {
    plainText: plain,
    language,
    read: (value, reading) =>
      fields
        .filter(({ kind }) => kind !== 'for-reading')
        .reduce((read, field) => {
          return readField(read, field, placed(field.id), placed(`${field.id}/other`), reading);
        }, value),
    origin: {
      sheet: table.name,
      cellOf(id, inOther) {
        const found = rows.get(inOther ? `${id}/other` : id) ?? rows.get(id);
        const field = fields.find((one) => one.id === id)?.headings[lang] ?? null;
        if (found === undefined) return { cell: null, field, lackedBy: null };
        return { cell: cellName(found.column, found.row.number), field: found.name, lackedBy: null };
      },
    },
  };
}

/** The state of the plan that a template says it was made from; null: it does not say. */
export function stateOf(sheet: HeadSheet): string | null {
  return sheet.plainText('rev');
}
