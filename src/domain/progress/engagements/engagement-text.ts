/** The lines of a clean text that say something, each once, in their order. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The whole number in a text, digits grouped or not, up to 7 of them; null: it is none, or there is none. */
export function numberIn(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[ ,.\u00A0\u202F](?=\d{3}(?!\d))/gu, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}

// TOP is a code and "Top-up" a word, so codes stand in capitals alone.
const codes = String.raw`USD|AUD|NZD|EUR|FJD|PGK|SBD|TOP|VUV|WST|XPF|JPY|GBP|CNY|KRW|CAD|CHF|F\.?\s?CFP`;
const names = anyCase(
  "vt vatu kina tala pa’anga pa'anga paʻanga paanga dollar dollars euro euros franc francs pound pounds livre livres yen yuan",
);
const scales = anyCase('k m thousand mille million millions billion billions milliard milliards');

const start = String.raw`(?<![\p{L}\p{N}-])`;
const end = String.raw`(?![\p{L}\p{N}]|[-‐‑–’']\p{L})`;
const scale = String.raw`\s?(?:${scales})(?:\s(?:de\s|of\s|d[’'])|\s)?`;
// A number that is no programme's year or count: grouped, long, or so many thousands.
const sum = String.raw`(?:\d+(?:[.,\s]\d+)*${scale}|\d+(?:[.,\s]\d+)+|\d{5,})`;
// "11 Francs Pacifique" goes on as a name does.
const noName = String.raw`(?!\s\p{Lu})`;
const noYear = String.raw`(?!(?:19|20)\d\d(?!\d))`;

const amounts = [
  String.raw`[$€£¥]\s?\d|\d(?:\s?[kKM])?\s?[$€£¥]`,
  String.raw`${start}(?:${codes})\s?\d`,
  String.raw`${start}(?:${names})\.?\s?(?:${sum}|${noYear}\d{3,4}${end}${noName})`,
  String.raw`${start}${sum}\s?(?:${codes}|${names})${end}`,
  String.raw`${start}\d+\s?(?:${codes}|${names})${end}${noName}`,
  // "20,000 Solomon Islands dollars"
  String.raw`${start}${sum}(?:\s?\p{Lu}\p{L}+){1,2}\s(?:${names})${end}${noName}`,
].map((one) => new RegExp(one, 'u'));

/**
 * Whether a line names a sum of money: the register says who paid, never how much. Where the same words may be the name
 * of a programme it is a name, since the rule stands beside the field and a funder that is refused cannot be entered.
 */
export function isAmount(line: string): boolean {
  return amounts.some((one) => one.test(line));
}

function anyCase(words: string): string {
  const all = words.split(' ').flatMap((word) => {
    const [first = '', ...rest] = word;
    return [word, first.toUpperCase() + rest.join(''), word.toUpperCase()];
  });
  return [...new Set(all)].join('|');
}
