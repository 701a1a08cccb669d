import Papa from 'papaparse';
import { err, ok, type Result } from '../../base/result.ts';
import { kindByHeadings } from '../../contract/plan-sheets/known-sheets.ts';
import { type Table, tableOfTexts } from '../../contract/plan-sheets/table.ts';
import { mostRows } from './sheet-xml.ts';

/** Why a text with the headings of the template cannot be read as a table. */
export type CsvTableProblem =
  /** A quotation mark stands open from this row on. */
  | { readonly type: 'quote-open'; readonly row: number }
  | { readonly type: 'too-many-rows'; readonly sheet: string; readonly rows: number; readonly most: number };

/**
 * The table in a CSV text, or in cells that were pasted, whatever stands between them; null: `headings` counts none in its
 * first rows, which are those of the template for a plan where nothing else is said.
 */
export function readCsvTable(
  text: string,
  headings: (table: Table) => number = headingsOfPlan,
): Result<Table | null, CsvTableProblem> {
  const [best] = [',', ';', '\t']
    .map((delimiter) => ({ delimiter, count: headings(firstRows(text, delimiter)) }))
    .sort((a, b) => b.count - a.count);
  if (best === undefined || best.count === 0) return ok(null);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: best.delimiter });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open !== undefined) return err({ type: 'quote-open', row: (open.row ?? 0) + 1 });
  const table = tableOfTexts(
    '',
    data.map((line) => line.map(unprotect)),
  );
  const rows = table.rows.length;
  return rows > mostRows ? err({ type: 'too-many-rows', sheet: '', rows, most: mostRows }) : ok(table);
}

/** Rows of texts as CSV with a byte order mark, so that spreadsheets read it as UTF-8 and take no text for a formula. */
export function csvText(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const lines = rows.map((row) => row.map((text) => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text)));
  return `\uFEFF${Papa.unparse(lines, { delimiter: separator, newline: '\r\n' })}\r\n`;
}

function firstRows(text: string, delimiter: string): Table {
  return tableOfTexts('', Papa.parse<string[]>(text, { delimiter, preview: 20 }).data);
}

function headingsOfPlan(table: Table): number {
  return kindByHeadings(table)?.count ?? 0;
}

function unprotect(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
