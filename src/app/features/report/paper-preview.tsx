import { type Block, contentsOf, type PaperDocument } from '../../../exchange/paper/paper-document.ts';
import type { PaperSize } from '../../../exchange/paper/paper-size.ts';
import { inTurn } from '../../ui/in-turn.tsx';
import { PartPatterns } from '../../ui/part-look.tsx';
import { PaperChart } from './paper-chart.tsx';
import { PaperTable } from './paper-table.tsx';
import { paperSheetStyle } from './paper-sheet-style.ts';
import { Words } from './words.tsx';

/** The paper as it will be printed. What it links to stands in it. It has its turn: a large plan's is long to draw. */
export const PaperPreview = inTurn(function PaperPreview(props: {
  readonly paper: PaperDocument;
  readonly size: PaperSize;
}) {
  const { paper, size } = props;
  const contents = contentsOf(paper);
  return (
    <article
      lang={paper.language}
      aria-labelledby="paper-title"
      className="paper-preview print-paper card space-y-5 p-4 sm:p-8"
    >
      <PartPatterns />
      <style>{paperSheetStyle(size, paper.pageWords)}</style>
      <header className="space-y-2">
        <p className="text-ink-soft">{paper.organisation}</p>
        <h2 id="paper-title" className="text-2xl">
          <Words line={paper.title} />
        </h2>
        <dl className="grid gap-x-4 gap-y-1 [grid-template-columns:auto_1fr]">
          {paper.facts.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd className="min-w-0 [overflow-wrap:anywhere]">
                <Words line={value} />
              </dd>
            </div>
          ))}
        </dl>
      </header>
      {contents.length > 0 && (
        <nav aria-label={paper.contentsTitle} className="space-y-1">
          <p className="font-semibold">{paper.contentsTitle}</p>
          <ul>
            {contents.map(({ id, line }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="link"
                  onClick={(event) => {
                    // What stands after the # is the page's address: only the printed paper follows such a link.
                    event.preventDefault();
                    const heading = document.getElementById(id);
                    heading?.scrollIntoView();
                    heading?.focus({ preventScroll: true });
                  }}
                >
                  <Words line={line} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {paper.blocks.map((block, index) => (
        // Blocks are never put into another order.
        // oxlint-disable-next-line react/no-array-index-key
        <PaperBlock key={index} block={block} />
      ))}
    </article>
  );
});

function PaperBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h3' : 'h4';
      const look = block.level === 2 ? 'paper-section pt-3 text-xl' : 'font-semibold text-base leading-tight';
      return (
        <Heading id={block.id} tabIndex={-1} className={look}>
          <Words line={block.line} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={{ lead: 'text-lg', body: '', hint: 'hint' }[block.look]}>
          <Words line={block.line} />
        </p>
      );
    case 'typed':
      return (
        <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className="list-disc ps-6">
          {block.items.map((item) => (
            <li key={item.map(({ text }) => text).join('')}>
              <Words line={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable table={block} />;
    case 'chart':
      return <PaperChart chart={block} />;
  }
}
