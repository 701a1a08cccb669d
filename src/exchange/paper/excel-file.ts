import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { Day, Instant } from '../../domain/plan/day.ts';
import { fileText } from './file-text.ts';

/** A value of a sheet. null: nothing is known, which is no zero and no empty text. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: Day }
  /** Shown as UTC: a spreadsheet knows no time zones. */
  | { readonly kind: 'instant'; readonly instant: Instant }
  | null;

/** A sheet with one row of names that stays in sight. */
export interface Sheet {
  /** At most 31 characters, none of `[]/\:*?`. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly widthCharacters: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

// The longest text that a cell may hold; Excel calls a file with a longer one damaged.
const longestCell = 32_767;

/** Sheets as an Excel file: days are dates, and a text that begins like a formula is a text. */
export function writeExcel(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map((column) => ({ width: column.widthCharacters })),
      data: [
        columns.map(({ title }) => ({
          type: String,
          value: cellText(title),
          fontWeight: 'bold' as const,
          backgroundColor: '#EEEDE6',
          wrap: true,
          alignVertical: 'top' as const,
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBlob();
}

function cellOf(cell: SheetCell): SheetData[number][number] {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text': {
      const value = cellText(cell.text);
      return value === '' ? null : { type: String, value, wrap: true, alignVertical: 'top' };
    }
    case 'number':
      return { type: Number, value: cell.value, alignVertical: 'top' };
    case 'day':
      return { type: Date, value: new Date(cell.day), format: 'd mmm yyyy', alignVertical: 'top' };
    case 'instant':
      return { type: Date, value: new Date(cell.instant), format: 'd mmm yyyy hh:mm', alignVertical: 'top' };
  }
}

function cellText(text: string): string {
  const clean = fileText(text);
  const fits = clean.length <= longestCell ? clean : `${clean.slice(0, longestCell - 1)}…`;
  // The library keeps texts by name in a plain object: "constructor" would be found in it before it was put there.
  return fits in {} ? `${fits}\u00A0` : fits;
}
