/** A line of a mail without its marks, and how often it is quoted: 0 is what the sender wrote. */
export interface MailLine {
  readonly depth: number;
  readonly words: string;
  /** The line as it came. */
  readonly raw: string;
}

/** The lines of a mail in their order, however they end. */
export function mailLines(text: string): readonly MailLine[] {
  return text.split(/\r\n|\r|\n/).map(unquoted);
}

// Quote marks, list marks and the stars of bold text in front of the words, and spaces that only look like some.
function unquoted(raw: string): MailLine {
  const plain = raw.replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '').replace(/[\u00A0\u202F\t]/g, ' ');
  const [quotes = ''] = /^(?:\s*[>|])*/.exec(plain) ?? [];
  const depth = quotes.replace(/\s/g, '').length;
  const words = plain.slice(quotes.length).trim();
  return {
    raw,
    depth,
    words: words.replace(/^(?:[•·*–-]\s+|\*+(?=\S))/, '').replace(/^(\S+?)\*+(?=[\s:]|$)/, '$1'),
  };
}

/**
 * Whether another mail begins with a line: `From:` or `De :`, `-----Original Message-----` in any language, or the end of
 * `On … wrote:` or `Le … a écrit :`, which mail programs break.
 */
export function beginsMail({ words }: MailLine): boolean {
  return (
    /^(?:from|de)\s*:/i.test(words) ||
    /^-{3,}\s*\p{L}[^-]*-{3,}$/u.test(words) ||
    /(?<!\p{L})(?:wrote|a écrit)\s*:$/iu.test(words)
  );
}
