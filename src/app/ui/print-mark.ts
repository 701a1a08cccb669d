/** A style that puts `words` into a margin of every printed sheet. */
export function printMark(words: string, margin: 'bottom-center' | 'top-right' = 'bottom-center'): string {
  return `@media print { @page { @${margin} { content: ${JSON.stringify(words)}; font-size: 9pt } } }`;
}

/** A style that puts `words` at the head of every printed sheet. */
export function copyMark(words: string): string {
  return `@media print { @page { @top-center { content: ${JSON.stringify(words)}; font-size: 9pt } } }`;
}
