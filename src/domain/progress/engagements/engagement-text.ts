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

const currencies = 'USD|AUD|NZD|EUR|FJD|PGK|SBD|TOP|VUV|WST|XPF|JPY|GBP|dollars?|euros?|francs?';
const amount = new RegExp(
  `[$€£¥]\\s?\\d|\\d\\s?[$€£¥]|\\b(${currencies})\\s?\\d|\\d[\\d., ]*\\s?(k|m|thousand|million)?\\s?(${currencies})\\b`,
  'iu',
);

/** Whether a line names a sum of money: the register says who paid, never how much. */
export function isAmount(line: string): boolean {
  return amount.test(line);
}
