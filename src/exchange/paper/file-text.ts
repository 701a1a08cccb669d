// A right-to-left mark that somebody opened and did not close would turn what stands after it.
const openers = /[\u202A\u202B\u202D\u202E]/g;
const isolates = /[\u2066-\u2068]/g;

/**
 * A text as a Word or Excel file may hold it: without what XML forbids (control characters but tab and line feed, lone
 * surrogates, U+FFFE and U+FFFF), every kind of line end as a line feed, and every turn of direction closed. Applying it
 * twice changes nothing.
 */
export function fileText(text: string): string {
  const legal = text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\p{Surrogate}|[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '');
  const missing = (open: RegExp, close: string) =>
    Math.max(0, (legal.match(open)?.length ?? 0) - (legal.split(close).length - 1));
  return legal + '\u202C'.repeat(missing(openers, '\u202C')) + '\u2069'.repeat(missing(isolates, '\u2069'));
}
