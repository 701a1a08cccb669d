import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { isolated } from '../../src/app/text/isolated.ts';

test('a name that turns the direction of writing is closed off, and any other is left as it is', () => {
  expect(isolated('28th Annual Conference')).toBe('28th Annual Conference');
  expect(isolated('\u202Eecnerefnoc')).toBe('\u2068\u202Eecnerefnoc\u2069');
  expect(isolated('a\u2069\u202Eb')).toBe('\u2068a\u202Eb\u2069');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const found = isolated(name);
      if (found !== name) expect([...found].filter((one) => one === '\u2069')).toHaveLength(1);
    }),
  );
});
