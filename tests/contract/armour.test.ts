import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { encodeArmour, findArmour, maxLinkCharacters, packetLink } from '../../src/contract/armour.ts';
import { manglings, quotedPrintable } from '../fixtures/mail-manglings.ts';

const anyContent = fc.oneof(
  fc.uint8Array({ maxLength: 900 }),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => bytes.fill(0)),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => bytes.fill(255)),
);
const found = (...contents: readonly Uint8Array[]) => ({ type: 'found', contents, damagedCount: 0 });

describe('an armour', () => {
  test('is letters and digits between its marks, 25 and 1.344 a byte', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const armour = encodeArmour(content);
        expect(armour).toMatch(/^WFpkt1[0-9A-Za-z]+WFend$/);
        expect(armour.length).toBeLessThanOrEqual(25 + Math.ceil(content.length * 1.344));
      }),
    );
  });

  test('of a packet of a megabyte comes back', () => {
    const content = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 2_654_435_761) >>> 24);
    const read = findArmour(encodeArmour(content));
    expect(read.type === 'found' && Buffer.compare(read.contents[0] as Uint8Array, content)).toBe(0);
  }, 20_000);

  test.each(Object.keys(manglings))('is found %s', (name) => {
    fc.assert(
      fc.property(anyContent, fc.integer({ min: 1, max: 80 }), (content, width) => {
        const text = manglings[name]?.(encodeArmour(content), width) as string;
        expect(findArmour(text)).toEqual(found(content));
      }),
      { numRuns: 60 },
    );
  });

  test('is found after two of these, one after the other', () => {
    const anyName = fc.constantFrom(...Object.keys(manglings).filter((name) => !name.includes('HTML')));
    fc.assert(
      fc.property(anyContent, anyName, fc.integer({ min: 1, max: 80 }), (content, name, width) => {
        const text = manglings[name]?.(encodeArmour(content), width) as string;
        expect(findArmour(quotedPrintable(text, 76))).toEqual(found(content));
        expect(findArmour(`> ${text.replaceAll('\n', '\n> ')}`)).toEqual(found(content));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text', () => {
  test('with several gives all, in order, none twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyContent, { minLength: 2, maxLength: 4, selector: String }),
        (contents) => {
          const text = [...contents, ...contents]
            .map((one) => `My 5 updates: ${encodeArmour(one)}`)
            .join('\n> ');
          expect(findArmour(text)).toEqual(found(...contents));
        },
      ),
    );
  });

  test('without any has none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findArmour(text)).toEqual({ type: 'none' });
      }),
    );
    for (const text of ['', 'WFend', 'wfpkt1', 'WAYFINDER 1'])
      expect(findArmour(text)).toEqual({ type: 'none' });
  });

  test('with one that lost, gained or changed any character of its content has a damaged one', () => {
    const armour = encodeArmour(Uint8Array.from({ length: 50 }, (_, at) => at * 37));
    const body = Array.from(armour.slice(6, -5));
    body.forEach((letter, at) => {
      const changed = [
        body.toSpliced(at, 1),
        body.toSpliced(at, 0, 'x'),
        body.with(at, letter === 'z' ? 'y' : 'z'),
        body.slice(0, at),
      ];
      for (const one of changed.filter((letters) => letters.join('') !== body.join(''))) {
        const read = findArmour(`WFpkt1${one.join('')}WFend`);
        expect([at, one.join(''), read]).toEqual([at, one.join(''), { type: 'damaged' }]);
      }
    });
  });

  test('with a whole one and a damaged one gives the whole one, and says that another is damaged', () => {
    const [one, two] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6)].map((content) =>
      encodeArmour(content),
    ) as [string, string];
    const whole = { type: 'found', contents: [Uint8Array.of(4, 5, 6)], damagedCount: 1 };
    expect(findArmour(`${one.replace(/.WFend/, '')}\n${two}`)).toEqual(whole);
    expect(findArmour(`${two}\n${one.replace(/.WFend/, '')}`)).toEqual(whole);
  });

  test('that only lost the mark at the end is whole', () => {
    expect(findArmour(encodeArmour(Uint8Array.of(1, 2)).slice(0, -3))).toEqual(found(Uint8Array.of(1, 2)));
  });
});

describe('a link', () => {
  test('opens the page that takes packets in, whatever the address ends with', () => {
    const armour = encodeArmour(Uint8Array.of(1));
    expect(packetLink('https://x.org/plan/', armour)).toBe(`https://x.org/plan/#/transfer?file=${armour}`);
    expect(packetLink('https://x.org/#/overview?as-at=1', armour)).toBe(
      `https://x.org/#/transfer?file=${armour}`,
    );
  });

  test('is at most 1,500 characters long', () => {
    const address = 'https://x.org/';
    const most = maxLinkCharacters - `${address}#/transfer?file=`.length;
    expect(packetLink(address, 'x'.repeat(most))).toHaveLength(1500);
    expect(packetLink(address, 'x'.repeat(most + 1))).toBeNull();
  });
});
