import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { cleanText, isCleanText, maxTextLength } from '../../../src/domain/log/clean-text.ts';
import { anyTyped } from '../../fixtures/generated-reports.ts';

test('KEY-2: cleaning a text twice changes nothing, and what was cleaned is clean', () => {
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const clean = cleanText(typed);
      expect(cleanText(clean)).toBe(clean);
      expect(isCleanText(clean)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('KEY-2: a clean text is NFC and holds no control character but line feed and no lone surrogate', () => {
  fc.assert(
    fc.property(fc.oneof(anyTyped, anyTyped.map(cleanText)), (text) => {
      const holdsOthers = [...text].some((one) => {
        const code = one.codePointAt(0) as number;
        return (code < 32 && code !== 10) || (code > 126 && code < 160) || (code >= 0xd800 && code <= 0xdfff);
      });
      const holdsLineEnds = /[\u2028\u2029]/.test(text);
      expect(isCleanText(text)).toBe(!holdsOthers && !holdsLineEnds && text === text.normalize('NFC'));
    }),
    { numRuns: 1_000 },
  );
});

test('KEY-2: a text that is clean already stays letter for letter, but for white space at its ends', () => {
  const own = 'Enhance the Leadership capability to enable Customs’ modernisation reforms.';
  expect(cleanText(own)).toBe(own);
  expect(cleanText(`\u00A0 ${own}\n\n`)).toBe(own);
  expect(cleanText('one\n\n two  three')).toBe('one\n\n two  three');
  expect(cleanText('👩🏽‍✈️ 𝒳 \u200F')).toBe('👩🏽‍✈️ 𝒳 \u200F');
});

test('KEY-2: every kind of line end becomes a line feed, a tab a space, an accent one letter', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
  expect(cleanText('a\tb')).toBe('a b');
  expect(cleanText('e\u0301')).toBe('é');
  expect(cleanText('a\u0000\u001B\u007F\u009Fb')).toBe('ab');
  expect(cleanText('a\uD800b\uDC00')).toBe('a\uFFFDb\uFFFD');
});

test('KEY-2: white space at the ends is nothing against a text, but a control character there is', () => {
  expect(isCleanText(' \n text \n')).toBe(true);
  for (const text of ['\ttext', 'text\r', 'text\r\n', '\u000Btext', 'text\u2028'])
    expect(isCleanText(text)).toBe(false);
});

test('KEY-2: a text of 10,000 characters is short enough, one more is not', () => {
  expect(maxTextLength).toBe(10_000);
  expect(isCleanText('x'.repeat(10_000))).toBe(true);
  expect(isCleanText('x'.repeat(10_001))).toBe(false);
});
