import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import type { WrittenCell, WrittenTable } from '../../contract/plan-sheets/plan-tables.ts';

/** A sheet of plain sentences, each in a row of its own. */
export interface ExplanationSheet {
  readonly name: string;
  readonly lines: readonly string[];
}

// Empty rows behind the filled ones in which Excel leaves a code such as 1.10 as it was typed.
const rowsToFill = 100;

/** The sheets of a plan as an Excel file that `readWorkbook` gives back letter for letter; the explanation stands first. */
export function writePlanWorkbook(
  explanation: ExplanationSheet,
  tables: readonly WrittenTable[],
): Promise<Blob> {
  return writeXlsxFile([
    {
      sheet: explanation.name,
      columns: [{ width: 100 }],
      data: explanation.lines.map((line, at) => [
        { ...textCell(line), ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
      ]),
    },
    ...tables.map(({ name, columns, rows, kind }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ widthCharacters }) => ({ width: widthCharacters })),
      data: [
        columns.map(({ title }) => ({
          ...textCell(title),
          fontWeight: 'bold' as const,
          backgroundColor: '#EEEDE6',
        })),
        ...rows.map((row) => row.map(cellOf)),
        ...(kind === 'plan' ? [] : Array.from({ length: rowsToFill }, () => columns.map(() => emptyCell))),
      ] satisfies SheetData,
    })),
  ]).toBlob();
}

const emptyCell: Cell = { type: String, format: '@' };

function cellOf(cell: WrittenCell): Cell {
  if (cell === null) return emptyCell;
  if (cell.kind === 'text') return textCell(cell.text);
  return { type: Date, value: new Date(cell.day), format: 'yyyy-mm-dd', alignVertical: 'top' };
}

function textCell(text: string) {
  return { type: String, value: escaped(text), format: '@', wrap: true, alignVertical: 'top' as const };
}

/**
 * A text as a workbook holds it letter for letter: what XML forbids, and what would be read as an escape, as its number
 * between underlines; and the first letter of what the library would find in any object before it was put there.
 */
function escaped(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Surrogate}|[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, (one) => escape(one));
  return safe in {} ? `${escape(safe[0] as string)}${safe.slice(1)}` : safe;
}

function escape(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
