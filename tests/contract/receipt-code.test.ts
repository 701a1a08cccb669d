import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { makeReceiptCode, matchesReceipt, parseReceiptCode } from '../../src/contract/receipt-code.ts';
import { maxEventNumber } from '../../src/domain/log/ids.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anySeq = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: maxEventNumber }));
const anyHash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const isMistyped = (text: string) => {
  const read = parseReceiptCode(text);
  return !read.ok && read.error.type === 'receipt-code-mistyped';
};

describe('a receipt code', () => {
  test('says the number and matches the hash that it was made from', () => {
    fc.assert(
      fc.property(anySeq, anyHash, (seq, hash) => {
        const read = parseReceiptCode(makeReceiptCode(seq, hash));
        if (!read.ok) throw new Error(read.error.type);
        expect(read.value.seq).toBe(seq);
        expect(matchesReceipt(read.value, hash)).toBe(true);
      }),
    );
  });

  test('matches no hash that differs in its first 20 bits, and takes no notice of the others', () => {
    fc.assert(
      fc.property(anySeq, anyHash, fc.nat(255), (seq, hash, bit) => {
        const read = parseReceiptCode(makeReceiptCode(seq, hash));
        const other = hash.slice();
        other[bit >> 3] = (other[bit >> 3] as number) ^ (0x80 >> (bit & 7));
        expect(read.ok && matchesReceipt(read.value, other)).toBe(bit >= 20);
      }),
    );
  });

  test('is two groups of four up to event 1,023, and never more than four', () => {
    expect(makeReceiptCode(1, new Uint8Array(32))).toMatch(/^0100-00..$/);
    fc.assert(
      fc.property(anySeq, anyHash, (seq, hash) => {
        const code = makeReceiptCode(seq, hash);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,4}){0,2}$/);
        if (seq < 1024) expect(code).toHaveLength(9);
      }),
    );
  });

  test('is the same from now on', () => {
    const hash = Uint8Array.from({ length: 32 }, (_, at) => 255 - at * 3);
    expect(makeReceiptCode(17, hash)).toBe('0HZZ-YF11');
    expect(makeReceiptCode(40_000, hash)).toBe('1720-ZZYF-Q2');
  });

  test('is read however it is typed', () => {
    fc.assert(
      fc.property(anySeq, anyHash, (seq, hash) => {
        const code = makeReceiptCode(seq, hash);
        const read = parseReceiptCode(code);
        const typings = [
          code.toLowerCase(),
          code.replaceAll('-', ''),
          ` ${code.replaceAll('-', ' \u2013 ')}\u00A0\n`,
          [...code].join(' '),
          code.replaceAll('0', 'O').replaceAll('1', 'I'),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ];
        for (const typed of typings) expect(parseReceiptCode(typed)).toEqual(read);
      }),
    );
  });

  test('with any one character wrong is mistyped, whichever it is', () => {
    for (const [seq, fill] of [
      [1, 0],
      [17, 0xa7],
      [1023, 0xff],
      [123_456_789, 0x5c],
      [maxEventNumber, 1],
    ] as const) {
      const code = makeReceiptCode(seq, new Uint8Array(32).fill(fill)).replaceAll('-', '');
      [...code].forEach((right, at) => {
        for (const wrong of alphabet) {
          const typed = code.slice(0, at) + wrong + code.slice(at + 1);
          expect([typed, isMistyped(typed)]).toEqual([typed, wrong !== right]);
        }
      });
    }
  });

  test('with any two characters wrong is mistyped', () => {
    const anyWrong = fc.tuple(fc.nat(15), fc.constantFrom(...alphabet));
    fc.assert(
      fc.property(anySeq, anyHash, anyWrong, anyWrong, (seq, hash, one, two) => {
        const code = makeReceiptCode(seq, hash).replaceAll('-', '');
        const letters = [...code];
        for (const [at, wrong] of [one, two]) letters[at % letters.length] = wrong;
        fc.pre(letters.join('') !== code);
        expect(isMistyped(letters.join(''))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('with any two characters in the wrong order is mistyped', () => {
    fc.assert(
      fc.property(anySeq, anyHash, (seq, hash) => {
        const letters = [...makeReceiptCode(seq, hash).replaceAll('-', '')];
        for (let at = 1; at < letters.length; at++) {
          const swapped = letters.with(at, letters[at - 1] as string).with(at - 1, letters[at] as string);
          expect(isMistyped(swapped.join(''))).toBe(letters[at] !== letters[at - 1]);
        }
      }),
    );
  });
});

test('what is no code at all is told apart', () => {
  const code = makeReceiptCode(17, new Uint8Array(32).fill(9));
  for (const text of [
    '',
    '-',
    code.slice(0, -2),
    `${code}0123456789`,
    code.replace(/.$/, 'U'),
    'é'.repeat(8),
  ])
    expect(parseReceiptCode(text)).toEqual({ ok: false, error: { type: 'not-a-receipt-code' } });
  // Event 0 does not exist, and a number is written in one way only.
  expect(parseReceiptCode('00000000').ok).toBe(false);
  expect(parseReceiptCode('000000000').ok).toBe(false);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseReceiptCode(text)).toHaveProperty('ok');
    }),
  );
});
