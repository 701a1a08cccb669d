import { foldName } from '../../plan/member.ts';
import { type LetterMeaning, readLetter, sameLetter } from './answer-letter.ts';
import { statuses } from '../reports/status.ts';

// What people write out where a letter is asked for: the words of the pages, and others that mean one thing alone.
// "In progress" and "late" are not among them, because nobody can tell what they mean.
const wordsFor: { readonly [M in LetterMeaning]: readonly string[] } = {
  'not-started': [
    'not started yet',
    'not yet started',
    'pas encore commencé',
    'pas commencé',
    'non commencé',
  ],
  'on-track': ['going well', 'en bonne voie'],
  'at-risk': [
    'may miss the date',
    'we may miss the date',
    'à risque',
    'risque de manquer l’échéance',
    'nous risquons de manquer l’échéance',
  ],
  delayed: ['new date', 'delayed new date', 'nouvelle date', 'retardé', 'retardé nouvelle date'],
  complete: ['done', 'completed', 'fait', 'terminé', 'achevé'],
  'partly-achieved': [
    'done in part',
    'partly done',
    'partially achieved',
    'fait en partie',
    'partiellement fait',
    'partiellement atteint',
  ],
  'not-achieved': ['not going to happen', 'ne se fera pas', 'non atteint'],
  'not-applicable': [
    'does not apply',
    'does not apply to us',
    'ne nous concerne pas',
    'sans objet',
    'non applicable',
  ],
  same: ['no change', 'unchanged', 'pas de changement', 'sans changement', 'inchangé'],
};

const meaningByWords = new Map<string, LetterMeaning>([
  ...statuses.map((status) => [foldName(status), status] as const),
  ...Object.entries(wordsFor).flatMap(([meaning, all]) =>
    all.map((words) => [foldName(words), meaning as LetterMeaning] as const),
  ),
]);

// Not among the words above: with an apostrophe for its slash it is the French "n’a".
const notApplicable = /^n(?:\s?\/\s?|\.)a(?![\p{L}\p{M}\p{N}'’])\.?/iu;

// No words are longer, with spaces to spare.
const longest = 60;

/**
 * What somebody means who writes a letter of the form, the words of a status in English or French, or its code; case,
 * accents and punctuation do not matter, but what is asked ("Done?") is not said. null: nothing that is known for sure.
 */
export function readStatusWords(text: string): LetterMeaning | null {
  const words = text.trim();
  if (notApplicable.exec(words)?.[0] === words) return 'not-applicable';
  if (words.includes('?')) return null;
  return readLetter(words) ?? meaningByWords.get(foldName(words)) ?? null;
}

/**
 * The letter or the words of a status that `text` begins with, as typed; null: it begins with neither. "Done in part" goes
 * before "Done", and "Done, in part" is "Done". A letter that is part of a word is none, as in "n’a", "p.s." and "x-ray".
 */
export function statusWordsAt(text: string): string | null {
  if (text.startsWith(sameLetter)) return sameLetter;
  const [none] = notApplicable.exec(text) ?? [];
  if (none !== undefined) return none;
  let found: { readonly words: string; readonly meaning: LetterMeaning } | null = null;
  for (const { 0: word, index } of text
    .slice(0, longest)
    .matchAll(/[\p{L}\p{M}\p{N}]+(?=$|[\s,;:.!()–—-])/gu)) {
    const words = text.slice(0, index + word.length);
    if (words.length === 1 && /^[.-]\p{L}/u.test(text.slice(1))) continue;
    // "n a lot to do" is a letter with a note.
    if (found?.words.length === 1 && word.length === 1) break;
    const meaning = readStatusWords(words);
    if (meaning === null) continue;
    if (found === null || found.meaning === meaning || !/[,;:.?!()–—]/.test(words))
      found = { words, meaning };
  }
  return found?.words ?? null;
}
