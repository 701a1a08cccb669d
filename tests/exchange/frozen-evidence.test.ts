import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { base64urlToBytes } from '../../src/contract/hash.ts';
import { readEvidence } from '../../src/exchange/evidence-packets.ts';

interface FrozenEvidence {
  readonly programme: string;
  readonly by: string;
  readonly part: number;
  readonly of: number;
  readonly files: readonly { readonly sha: string; readonly base64url: string }[];
}

const folder = 'tests/fixtures/format-1';
const bytes = new Uint8Array(readFileSync(`${folder}/evidence.wayfinder`));
const frozenText = readFileSync(`${folder}/evidence.json`, 'utf8');
const frozen: FrozenEvidence = JSON.parse(frozenText);
const { files, ...facts } = frozen;
const whole = files.map(({ sha, base64url }) => ({
  state: 'whole',
  sha,
  bytes: base64urlToBytes(base64url),
}));

test('the frozen evidence file is the one that was frozen', () => {
  const digest = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
  expect([bytes, frozenText].map(digest)).toEqual([
    '8403fd1c526346766f998d31a73edcf3529c5e044723e13dfbc85baa3e05db2a',
    '63f08a458ae25cea5390e0222b7adadc480e339c6723e3d823df8cfb433e9ae2',
  ]);
});

test('it is still read, and every file in it fits its hash', () => {
  expect(readEvidence(bytes)).toEqual({ type: 'readable', evidence: { ...facts, files: whole } });
});

test('IMPORT-3: cut anywhere, or with any one bit flipped, it gives no file that is not as it was written', () => {
  const isGenuine = (given: Uint8Array) => {
    const read = readEvidence(given);
    if (read.type !== 'readable') return true;
    return read.evidence.files.every((file) => {
      const written = whole.find(({ sha }) => sha === file.sha);
      return file.state !== 'whole' || Buffer.compare(file.bytes, written?.bytes as Uint8Array) === 0;
    });
  };
  for (let length = 0; length < bytes.length; length++)
    expect(isGenuine(bytes.subarray(0, length))).toBe(true);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
    if (!isGenuine(flipped)) throw new Error(`bit ${bit}`);
  }
});
