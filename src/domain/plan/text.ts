/** A language that plan texts and screens come in. */
export type Language = 'en' | 'fr';

/** The organisation's own words, letter for letter, in at least one language. */
export type Text =
  | { readonly en: string; readonly fr?: string }
  | { readonly en?: string; readonly fr: string };

/** A text as a reader of `wanted` sees it: in that language where it exists, otherwise in the one that does. */
export function textIn(
  text: Text,
  wanted: Language,
): { readonly words: string; readonly language: Language } {
  const own = text[wanted];
  if (own !== undefined) return { words: own, language: wanted };
  const other: Language = wanted === 'en' ? 'fr' : 'en';
  return { words: text[other] as string, language: other };
}
