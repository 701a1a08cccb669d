import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { leastPassphraseLength, readPassphrase } from '../../src/contract/passphrase.ts';

const tooShort = { ok: false, error: { type: 'passphrase-too-short' } };

test('a passphrase has 12 characters or more, white space at its ends not counted', () => {
  for (const typed of ['', 'x'.repeat(11), ` ${'x'.repeat(11)} `, ' '.repeat(20), 'e\u0301'.repeat(11)])
    expect([typed, readPassphrase(typed)]).toEqual([typed, tooShort]);
  for (const typed of ['x'.repeat(12), 'a b c d e f g', '\u{1F41F}'.repeat(12), 'e\u0301'.repeat(12)])
    expect([typed, readPassphrase(typed).ok]).toEqual([typed, true]);
  expect(readPassphrase('\u{1F41F}'.repeat(11))).toEqual(tooShort);
});

test('it is the same bytes however accents are composed and whatever white space is around it', () => {
  const anyTyped = fc.string({ unit: 'grapheme', minLength: leastPassphraseLength, maxLength: 40 });
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const read = readPassphrase(typed);
      for (const other of [typed.normalize('NFD'), typed.normalize('NFC'), `  ${typed}\n`])
        expect(readPassphrase(other)).toEqual(read);
    }),
  );
});

test('it is other bytes for another letter, another case or white space inside', () => {
  const read = readPassphrase('the reef guards the island');
  for (const other of [
    'The reef guards the island',
    'the reef guards the islan',
    'the  reef guards the island',
  ])
    expect(readPassphrase(other)).not.toEqual(read);
});
