import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/contract/canonical.ts';
import type { Json } from '../../src/domain/log/event.ts';

const anyText = fc.string({ unit: 'binary' });
const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).json;

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((one: Json) => reversed(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [name: string]: Json })
      .map(([name, one]): [string, Json] => [name, reversed(one)])
      .reverse(),
  );
}

test('canonical JSON reads back as the value, and stands on one line', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).not.toMatch(/[\n\r]/);
    }),
  );
});

test('the order in which names were given does not matter; the order of a list does', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('names stand in code unit order and nothing is spaced out (RFC 8785)', () => {
  const value = {
    peach: 'This sorting order',
    péché: 'is wrong according to French',
    pêche: 'but canonicalization',
    sin: 'ignores locale',
  };
  expect(canonicalJson({ b: [1, true, null], a: '\u20AC\n"\\' })).toBe(
    '{"a":"€\\n\\"\\\\","b":[1,true,null]}',
  );
  expect(Object.keys(JSON.parse(canonicalJson(value)))).toEqual(['peach', 'péché', 'pêche', 'sin']);
  const rfc = { '\u20AC': 1, '\r': 2, '\uFB33': 3, '1': 4, '\u{1F600}': 5, '\u0080': 6, ö: 7 };
  expect(canonicalJson(rfc)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00F6":7,"€":1,"😀":5,"\uFB33":3}');
});

test('KEY-2: a lone surrogate is refused: it must have been replaced before', () => {
  expect(() => canonicalJson({ text: '\uD800' })).toThrow('surrogate');
});
