import type { Language } from '../../plan/text.ts';
import { type Status, statuses } from '../reports/status.ts';

/** What one letter of an answer form says: how it stands, or that nothing changed (REP-5). */
export type LetterMeaning = Status | 'same';

/** What is written for "no change", in every language. */
export const sameLetter = '=';

// No letter means one thing in English and another in French, so that a form may be answered in either.
const letters: { readonly [S in Status]: { readonly en: string; readonly fr: string } } = {
  'not-started': { en: 'n', fr: 'n' },
  'on-track': { en: 'g', fr: 'v' },
  'at-risk': { en: 'm', fr: 'r' },
  delayed: { en: 'd', fr: 'd' },
  complete: { en: 'c', fr: 'f' },
  'partly-achieved': { en: 'p', fr: 'p' },
  'not-achieved': { en: 'x', fr: 'x' },
  'not-applicable': { en: 'a', fr: 's' },
};

/** The letter that a form in a language asks for. */
export function letterOf(status: Status, language: Language): string {
  return letters[status][language];
}

/** What a letter means, in whichever language and case; null: it means nothing. */
export function readLetter(text: string): LetterMeaning | null {
  const letter = text.trim().toLowerCase();
  if (letter === sameLetter) return 'same';
  return statuses.find((status) => letters[status].en === letter || letters[status].fr === letter) ?? null;
}

/** What a number from 1 to 8 means in the brackets of a reminder; null: nothing. */
export function readNumber(text: string): Status | null {
  const place = /^[1-8]$/.test(text.trim()) ? Number(text) - 1 : null;
  return place === null ? null : (statuses[place] ?? null);
}
