import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { fileText } from './file-text.ts';
import type { PaperDocument } from './paper-document.ts';
import type { PaperSize } from './paper-size.ts';
import { blockParts, type Picture } from './word-blocks.ts';
import { languageTag, textRuns } from './word-text.ts';
import { contentsParts, titleParts } from './word-title.ts';

// In twentieths of a point.
const sheets: { readonly [S in PaperSize]: { readonly width: number; readonly height: number } } = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};
const margin = 1_020;

/**
 * A document as a Word file: real headings, lists and tables, contents that lead to each heading, page numbers, and each
 * chart as its picture with what it says as alternative text. `pictures` are by the chart's id; one without a picture is
 * left out, since its numbers stand in a table.
 */
export async function writeWord(
  paper: PaperDocument,
  size: PaperSize,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Blob> {
  const sheet = sheets[size];
  const width = sheet.width - 2 * margin;
  const { mark } = paper;
  const document = new Document({
    title: fileText(paper.title.map(({ text }) => text).join('')),
    creator: fileText(paper.organisation),
    styles: { default: stylesOf(paper) },
    sections: [
      {
        properties: {
          page: { size: sheet, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        ...(mark !== null && {
          headers: {
            default: new Header({
              children: [new Paragraph({ children: textRuns([{ text: mark, look: 'strong' }]) })],
            }),
          },
        }),
        footers: { default: new Footer({ children: [pageNumber(paper.pageWords)] }) },
        children: [
          ...titleParts(paper, width),
          ...contentsParts(paper),
          ...paper.blocks.flatMap((block) => blockParts(block, width, pictures)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function stylesOf({ language }: PaperDocument) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '0B3C49' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    document: {
      run: { font: 'Calibri', size: 21, language: { value: languageTag(language) } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: heading(40, 0),
    heading1: heading(28, 320),
    heading2: heading(23, 220),
  };
}

function pageNumber(words: string): Paragraph {
  const fields = new Map([
    ['{page}', PageNumber.CURRENT],
    ['{pages}', PageNumber.TOTAL_PAGES],
  ]);
  const parts = words.split(/(\{pages?\})/).filter((part) => part !== '');
  const children = parts.map((part) => fields.get(part) ?? part);
  return new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ children, size: 18 })] });
}
