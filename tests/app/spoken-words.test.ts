import { expect, test } from 'vitest';
import { spokenGroups } from '../../src/app/text/spoken-words.ts';
import { digitsToSpoken } from '../../src/contract/spoken-digits.ts';

test('every letter of a code has a word that begins with it, and every digit is said as it is', () => {
  const code = digitsToSpoken(Array.from({ length: 32 }, (_, digit) => digit));
  const said = spokenGroups(code);
  expect(said.map((one) => one.group).join('-')).toBe(code);
  for (const { group, said: words } of said) {
    expect(words.map((word) => word[0])).toEqual([...group]);
    for (const word of words) expect(word).toMatch(/^(\d|[A-Z][a-z-]+)$/);
  }
  const all = said.flatMap((one) => one.said);
  expect(new Set(all).size).toBe(32);
});
