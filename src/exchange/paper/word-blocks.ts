import { Bookmark, HeadingLevel, ImageRun, Paragraph, type Table } from 'docx';
import { fileText } from './file-text.ts';
import type { Block, ChartBlock } from './paper-document.ts';
import { wordTable } from './word-tables.ts';
import { bookmarkOf, textRuns } from './word-text.ts';

/** A drawn chart. Width and height are what its picture is drawn for, in pixels of a screen, whatever its own are. */
export interface Picture {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;
const lead = 25;

/** One block as Word has it; `width` is that of the text, in twentieths of a point. */
export function blockParts(
  block: Block,
  width: number,
  pictures: ReadonlyMap<string, Picture>,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const children = [new Bookmark({ id: bookmarkOf(block.id), children: textRuns(block.line) })];
      return [new Paragraph({ heading: headings[block.level], children })];
    }
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.line, block.look === 'lead' ? lead : undefined) })];
    case 'typed':
      return fileText(block.text)
        .split('\n')
        .filter((words) => words.trim() !== '')
        .map((words) => new Paragraph({ children: textRuns([{ text: words }]) }));
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: textRuns(item) }));
    case 'table':
      // Two tables with nothing between them would be one.
      return [wordTable(block, width), new Paragraph({ children: [] })];
    case 'chart': {
      const picture = pictures.get(block.id);
      return picture === undefined ? [] : [chartPicture(block, picture, width)];
    }
  }
}

function chartPicture(chart: ChartBlock, picture: Picture, width: number): Paragraph {
  const widest = width / 15;
  const scale = Math.min(1, widest / picture.width);
  const bars = chart.bars.map(({ label, words }) => `${label.map(({ text }) => text).join('')}: ${words}`);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: picture.png,
        transformation: {
          width: Math.round(picture.width * scale),
          height: Math.round(picture.height * scale),
        },
        altText: {
          name: bookmarkOf(`chart_${chart.id}`),
          title: fileText(chart.description),
          description: fileText(`${chart.description}. ${bars.join('; ')}.`),
        },
      }),
    ],
  });
}
