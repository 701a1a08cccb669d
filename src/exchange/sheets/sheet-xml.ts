import type { Cell, CellValue, MergedRange, Row, Table } from '../../contract/plan-sheets/table.ts';
import { serialDay } from './number-format.ts';
import { scanXml } from './xml-scan.ts';

/** What the cells of every sheet are read with. */
export interface WorkbookFacts {
  readonly strings: readonly string[];
  /** By a cell's style: whether its number is shown as a day. */
  readonly isDayStyle: readonly boolean[];
  readonly from1904: boolean;
}

/** More filled rows than this in one sheet are no plan. */
export const mostRows = 10_000;

/** The table in the XML of a sheet, and how many rows of it are filled; those past `mostRows` are only counted. */
export function tableOfSheet(
  name: string,
  xml: string,
  facts: WorkbookFacts,
): { readonly table: Table; readonly filledRows: number } {
  const rows: Row[] = [];
  const merged: MergedRange[] = [];
  let filledRows = 0;
  let row = 0;
  let column = -1;
  let cells = new Map<number, Cell>();
  let type = '';
  let style = 0;
  let formula: string | null = null;
  let value: string | null = null;
  let inline: string | null = null;
  let inside = '';
  let isPhonetic = false;
  scanXml(xml, {
    open(tag, attribute) {
      if (tag === 'row') {
        row = Number(attribute('r') ?? row + 1);
        column = -1;
        cells = new Map();
      } else if (tag === 'c') {
        const at = placeOf(attribute('r') ?? '');
        column = at?.column ?? column + 1;
        type = attribute('t') ?? 'n';
        style = Number(attribute('s') ?? 0);
        formula = value = inline = null;
      } else if (tag === 'f') formula = '';
      else if (tag === 'rPh') isPhonetic = true;
      else if (tag === 'mergeCell') {
        const [from, to] = (attribute('ref') ?? '').split(':').map(placeOf);
        if (from && to) merged.push({ from, to });
      }
      inside = tag;
    },
    text(text) {
      if (inside === 'v') value = (value ?? '') + text;
      else if (inside === 'f') formula = (formula ?? '') + text;
      else if (inside === 't' && !isPhonetic) inline = (inline ?? '') + text;
    },
    close(tag) {
      inside = '';
      if (tag === 'rPh') isPhonetic = false;
      if (tag === 'c') {
        const found = cellValue();
        if (found !== null) cells.set(column, { value: found, isResult: formula !== null });
      }
      if (tag === 'row' && cells.size > 0) {
        filledRows += 1;
        if (filledRows <= mostRows) rows.push({ number: row, cells });
      }
    },
  });
  return { table: { name, rows, merged }, filledRows };

  function cellValue(): CellValue | null {
    if (type === 'inlineStr') return textValue(unescaped(inline ?? ''));
    if (value === null) return formula === null ? null : { kind: 'formula', text: `=${formula}` };
    switch (type) {
      case 's':
        return textValue(facts.strings[Number(value)] ?? '');
      case 'str':
        return textValue(unescaped(value));
      case 'b':
        return { kind: 'truth', text: value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { kind: 'error', text: value };
      case 'd':
        return textValue(value.slice(0, 10));
      default:
        return numberValue(value.trim());
    }
  }

  function numberValue(text: string): CellValue | null {
    if (text === '') return null;
    const day = facts.isDayStyle[style] ? serialDay(Number(text), facts.from1904) : null;
    if (day !== null) return { kind: 'day', day };
    // A spreadsheet keeps 1.1 as 1.1000000000000001 and shows 15 figures of it.
    const shown = Number(Number(text).toPrecision(15));
    return { kind: 'number', text: Number.isFinite(shown) ? String(shown) : text };
  }
}

/** The shared texts of a workbook, in their order. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inside = '';
  let isPhonetic = false;
  scanXml(xml, {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isPhonetic = true;
      inside = tag;
    },
    text(more) {
      if (inside === 't' && !isPhonetic) text += more;
    },
    close(tag) {
      inside = '';
      if (tag === 'rPh') isPhonetic = false;
      if (tag === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

function textValue(text: string): CellValue | null {
  return text.trim() === '' ? null : { kind: 'text', text };
}

// Excel writes what XML cannot hold, and what would be taken for that, as its number between underlines.
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (match === null) return null;
  const [, letters = '', row = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(row) };
}
