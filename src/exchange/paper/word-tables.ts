import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Column, Line, PaperDocument, TableBlock } from './paper-document.ts';
import { textRuns } from './word-text.ts';

const edge = { style: BorderStyle.SINGLE, size: 4, color: '7C8B8F' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const smallText = 17;

/** A table of the document over `width`, in twentieths of a point; its names of columns stand on every sheet. */
export function wordTable({ columns, rows, foot }: TableBlock, width: number): Table {
  const names = columns.map((column): Line => [{ text: column.title, look: 'strong' }]);
  const strong = (line: Line): Line => line.map((span) => ({ ...span, look: 'strong' }));
  const lines = foot === null ? rows : [...rows, foot.map(strong)];
  return tableOf(columns, width, [
    rowOf(names, columns, true),
    ...lines.map((cells) => rowOf(cells, columns, false)),
  ]);
}

/** What stands under the title, a name and its value on each line. */
export function factsTable(facts: PaperDocument['facts'], width: number): Table {
  const columns = [1, 3].map((share): Column => ({ title: '', share, isNumber: false }));
  const rows = facts.map(({ name, value }) => rowOf([[{ text: name, look: 'soft' }], value], columns, false));
  return tableOf(columns, width, rows);
}

function tableOf(columns: readonly Column[], width: number, rows: TableRow[]): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return new Table({
    rows,
    columnWidths: columns.map(({ share }) => Math.floor((width * share) / whole)),
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    borders: {
      top: edge,
      bottom: edge,
      left: none,
      right: none,
      insideHorizontal: edge,
      insideVertical: none,
    },
  });
}

function rowOf(cells: readonly Line[], columns: readonly Column[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (cell, index) =>
        new TableCell({
          ...(isHead && { shading: { fill: 'EEEDE6', type: 'clear' as const, color: 'auto' } }),
          children: [
            new Paragraph({
              spacing: { after: 0 },
              alignment: columns[index]?.isNumber === true ? AlignmentType.END : AlignmentType.START,
              children: textRuns(cell, smallText),
            }),
          ],
        }),
    ),
  });
}
