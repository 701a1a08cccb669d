// The spelling alphabet of radio and aviation: the same words in every language, so they are not translated.
const words: { readonly [letter: string]: string } = {
  A: 'Alfa',
  B: 'Bravo',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  N: 'November',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  S: 'Sierra',
  T: 'Tango',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  Z: 'Zulu',
};

/** The groups of a code that is read out, each with what to say for it, character by character; digits are said as they are. */
export function spokenGroups(
  code: string,
): readonly { readonly group: string; readonly said: readonly string[] }[] {
  return code
    .split('-')
    .map((group) => ({ group, said: Array.from(group, (character) => words[character] ?? character) }));
}
