import { HeadingLevel, InternalHyperlink, Paragraph, type Table } from 'docx';
import { contentsOf, type PaperDocument } from './paper-document.ts';
import { bookmarkOf, textRuns } from './word-text.ts';
import { factsTable } from './word-tables.ts';

/** What a document begins with: whose it is, its title, and what stands under it. */
export function titleParts(paper: PaperDocument, width: number): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ children: textRuns([{ text: paper.organisation, look: 'soft' }]) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(paper.title) }),
    factsTable(paper.facts, width),
  ];
}

/** The headings of the document, each leading to its place; nothing where there are none. */
export function contentsParts(paper: PaperDocument): readonly Paragraph[] {
  const entries = contentsOf(paper);
  if (entries.length === 0) return [];
  return [
    // No heading, or it would stand among those that Word lists beside the text.
    new Paragraph({
      spacing: { before: 240 },
      children: textRuns([{ text: paper.contentsTitle, look: 'strong' }]),
    }),
    ...entries.map(
      ({ id, line }) =>
        new Paragraph({
          spacing: { after: 40 },
          children: [new InternalHyperlink({ anchor: bookmarkOf(id), children: textRuns(line) })],
        }),
    ),
  ];
}
