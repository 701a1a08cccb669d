import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { makeVoiceCode, matchesVoiceCode, type SlowHash } from '../../src/contract/voice-code.ts';
import { hashSlowly, slowHash } from '../../src/storage/slow-hash.ts';

/** The same hash with so few rounds that a property can be tried. */
const quickHash: SlowHash = (secret, salt, sizeBytes) => hashSlowly(secret, salt, 2, sizeBytes);
const anyBytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const codeOf = (bytes: Uint8Array) =>
  makeVoiceCode({ deviceKey: 'device', rootKey: 'root' }, () => Promise.resolve(bytes));

test('a voice code is two groups of four, each 5 bytes another', async () => {
  expect(await codeOf(new Uint8Array(5))).toBe('0000-0000');
  expect(await codeOf(new Uint8Array(5).fill(255))).toBe('ZZZZ-ZZZZ');
  expect(await codeOf(Uint8Array.of(0x00, 0x44, 0x32, 0x14, 0xc7))).toBe('0123-4567');
  await fc.assert(
    fc.asyncProperty(anyBytes, fc.nat(39), async (bytes, bit) => {
      const other = bytes.slice();
      other[bit >> 3] = (other[bit >> 3] as number) ^ (1 << (bit & 7));
      const code = await codeOf(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(await codeOf(other)).not.toBe(code);
    }),
  );
});

test('both sides come to the same code, and another key to another', async () => {
  const keys = { deviceKey: 'one', rootKey: 'two' };
  const code = await makeVoiceCode(keys, quickHash);
  expect(await makeVoiceCode({ ...keys }, quickHash)).toBe(code);
  for (const other of [
    { ...keys, deviceKey: 'onf' },
    { ...keys, rootKey: 'twp' },
    { deviceKey: 'two', rootKey: 'one' },
    { deviceKey: 'onet', rootKey: 'wo' },
  ])
    expect(await makeVoiceCode(other, quickHash)).not.toBe(code);
});

test('the slow hash takes 600,000 rounds', async () => {
  const [secret, salt] = [new TextEncoder().encode('secret'), new TextEncoder().encode('salt')];
  const [slow, stated] = [await slowHash(secret, salt, 5), await hashSlowly(secret, salt, 600_000, 5)];
  expect(slow).toEqual(stated);
  expect(slow).toHaveLength(5);
});

test('a code is the same however it is typed', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      const code = await codeOf(bytes);
      const typings = [
        code,
        code.toLowerCase(),
        code.replaceAll('-', ''),
        ` ${code.replaceAll('-', ' \u2013 ')}\u00A0\n`,
        [...code].join(' '),
        code.replaceAll('0', 'O').replaceAll('1', 'I'),
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
      ];
      for (const typed of typings) expect(matchesVoiceCode(typed, code)).toEqual({ ok: true, value: true });
    }),
  );
});

test('a code with any one character wrong does not match', async () => {
  const code = await codeOf(Uint8Array.of(1, 35, 69, 103, 137));
  const letters = code.replaceAll('-', '');
  [...letters].forEach((right, at) => {
    for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      const typed = letters.slice(0, at) + wrong + letters.slice(at + 1);
      expect(matchesVoiceCode(typed, code)).toEqual({ ok: true, value: wrong === right });
    }
  });
});

test('what is no code at all is told from one that does not match', () => {
  for (const typed of ['', '-', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCD-EFGU', 'ABCD-EF*G', 'é'.repeat(8)])
    expect(matchesVoiceCode(typed, 'ABCD-EFGH')).toEqual({ ok: false, error: { type: 'not-a-voice-code' } });
});
