// Crockford's base 32: no I, L, O or U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;

/** Digits of base 32 as letters and numbers to read out, in groups of four with hyphens between them. */
export function digitsToSpoken(digits: readonly number[]): string {
  const letters = digits.map((digit) => alphabet[digit]).join('');
  return (letters.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-');
}

/**
 * The digits of base 32 that somebody typed, in small or capital letters, with or without spaces, hyphens and full
 * stops; O is read as 0, I and L as 1. None for an empty text, null where some character stands for no digit.
 */
export function spokenToDigits(text: string): readonly number[] | null {
  const typed = text
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const digits = Array.from(typed, (character) => alphabet.indexOf(character));
  return digits.includes(-1) ? null : digits;
}
