import type { PaperSize } from '../../../exchange/paper/paper-size.ts';

/** A style for the printed sheets of a paper: their size, and the number of each in its margin. */
export function paperSheetStyle(size: PaperSize, pageWords: string): string {
  const counters: Readonly<Record<string, string>> = {
    '{page}': 'counter(page)',
    '{pages}': 'counter(pages)',
  };
  const content = pageWords
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => counters[part] ?? JSON.stringify(part))
    .join(' ');
  const sheet = size === 'a4' ? 'A4' : 'letter';
  return `@media print { @page paper { size: ${sheet}; margin: 16mm 15mm 18mm; @bottom-right { content: ${content}; font-size: 9pt } } }`;
}
