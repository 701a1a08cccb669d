/** A style that puts `words` into a margin of every printed sheet. */
export function printMark(words: string, margin: 'bottom-center' | 'top-right' = 'bottom-center'): string {
  return `@media print { @page { @${margin} { content: ${JSON.stringify(words)}; font-size: 9pt } } }`;
}
