/** Longest text that an event may carry, in characters as JavaScript counts them (KEY-2). */
export const maxTextLength = 10_000;

/**
 * A text as it may be stored (KEY-2): NFC, line feeds for every kind of line end, a space for a tab, no other
 * control character, U+FFFD for each lone surrogate, no white space at either end. Applying it twice changes
 * nothing. Length is not limited here: a text that is too long is refused, never cut.
 */
export function cleanText(text: string): string {
  return storableText(text).trim();
}

/** Whether a text stands as `cleanText` would leave it, white space at its ends aside, and is short enough. */
export function isCleanText(text: string): boolean {
  return text.length <= maxTextLength && text === storableText(text);
}

/** A text as `cleanText` leaves it, but for the white space at its ends, which stays: plan text is the organisation's own. */
export function storableText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .normalize('NFC');
}
