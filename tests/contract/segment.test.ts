import { fc } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { chainStart } from '../../src/contract/hash.ts';
import {
  chainHashAfter,
  decodeSegmentHead,
  encodeSegment,
  type Segment,
  verifySegment,
} from '../../src/contract/segment.ts';
import { withheldHash, withholdLine } from '../../src/contract/withheld-line.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { SegmentRow } from '../../src/storage/rows.ts';
import {
  createWriter,
  otherProgramme,
  programme,
  statusLine,
  verifyText,
  type Writer,
} from '../fixtures/signed-packets.ts';

let writer: Writer;
let other: Writer;
let first: SegmentRow;
let second: SegmentRow;

beforeAll(async () => {
  writer = await createWriter();
  other = await createWriter();
  const groups = [
    [statusLine(1), statusLine(2), statusLine(3)],
    [statusLine(4), statusLine(5)],
  ];
  [first, second] = (await writer.chain(programme, ...groups)) as [SegmentRow, SegmentRow];
});

const against = (more: Partial<Parameters<typeof verifySegment>[1]> = {}) => ({
  previous: chainStart,
  programme,
  publicKey: writer.publicKey,
  verify: verifyText,
  ...more,
});
const verdict = async (segment: Segment, more: Partial<Parameters<typeof verifySegment>[1]> = {}) => {
  const sealed = await verifySegment(segment, against(more));
  return sealed.ok ? 'good' : sealed.error.type;
};

describe('the text of a segment', () => {
  test('is its head, then its lines, byte for byte', () => {
    const text = encodeSegment(first);
    const [head, ...lines] = text.split('\n');
    expect(head).toBe(`{"d":"${writer.device}","f":1,"n":3,"s":"${first.seal}"}`);
    expect(lines).toEqual([statusLine(1), statusLine(2), statusLine(3), '']);
    const { device, from, count, seal } = first;
    expect(decodeSegmentHead(head as string)).toEqual({ device, from, count, seal });
  });

  test('a head with names that this version does not know is read; one with a wrong value is none', () => {
    const head = { d: writer.device, f: 1, n: 3, s: first.seal };
    const read = (more: object) => decodeSegmentHead(JSON.stringify({ ...head, ...more }));
    expect(read({ later: [1] })).toEqual(decodeSegmentHead(JSON.stringify(head)));
    const wrong: readonly object[] = [
      { d: 'short' },
      { d: null },
      { f: 0 },
      { f: 1.5 },
      { f: '1' },
      { f: 2 ** 53 },
      { n: 0 },
      { n: -1 },
      { f: 999_999_999_999_999, n: 2 },
      { s: '' },
      { s: `${first.seal}A` },
      { s: undefined },
    ];
    for (const more of wrong) expect([more, read(more)]).toEqual([more, null]);
    for (const text of ['', 'null', '[]', '{', '1', '"x"']) expect(decodeSegmentHead(text)).toBeNull();
  });

  test('a seal is written in one way only', async () => {
    // The last character of 86 carries four bits that stand for nothing.
    const last = first.seal.at(-1) as string;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const seal = first.seal.slice(0, -1) + alphabet[alphabet.indexOf(last) ^ 1];
    expect(Buffer.from(seal, 'base64url')).toEqual(Buffer.from(first.seal, 'base64url'));
    expect(decodeSegmentHead(JSON.stringify({ d: writer.device, f: 1, n: 3, s: seal }))).toBeNull();
    expect(await verdict({ ...first, seal })).toBe('seal-broken');
  });
});

describe('a seal', () => {
  test('vouches for the lines, the chain before them and the programme', async () => {
    expect(await verifySegment(first, against())).toEqual({
      ok: true,
      value: { hash: first.hash, programme },
    });
    expect(await verdict(second, { previous: first.hash })).toBe('good');
    expect(chainHashAfter(second, first.hash)).toEqual(second.hash);
  });

  test('does not hold after any change to a line, its number or its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(first.lines.length - 1), fc.string({ minLength: 1 }), async (at, text) => {
        fc.pre(!first.lines.startsWith(text, at));
        const lines = first.lines.slice(0, at) + text + first.lines.slice(at + text.length);
        expect(await verdict({ ...first, lines })).toBe('seal-broken');
      }),
      { numRuns: 40 },
    );
    const lines = first.lines.split('\n');
    const changed: readonly Segment[] = [
      { ...first, lines: lines.toReversed().join('\n') },
      { ...first, lines: lines.slice(1).join('\n') },
      { ...first, lines: lines.slice(1).join('\n'), count: 2 },
      { ...first, from: 2 },
      { ...first, seal: second.seal },
      { ...first, seal: 'A'.repeat(86) },
      { ...first, seal: '' },
    ];
    for (const one of changed) expect(await verdict(one)).toBe('seal-broken');
    expect(await verdict(second)).toBe('seal-broken');
    expect(await verdict(second, { previous: second.hash })).toBe('seal-broken');
  });

  test('does not hold for another programme, device or key', async () => {
    expect(await verdict(first, { programme: otherProgramme })).toBe('seal-broken');
    expect(await verdict(first, { programme: null })).toBe('seal-broken');
    expect(await verdict(first, { publicKey: other.publicKey })).toBe('key-of-another-device');
    expect(await verdict({ ...first, device: other.device })).toBe('key-of-another-device');
    expect(await verdict({ ...first, device: other.device }, { publicKey: other.publicKey })).toBe(
      'seal-broken',
    );
    for (const publicKey of ['', '!', 'AAAA'])
      expect(await verdict(first, { publicKey })).toBe('key-of-another-device');
  });

  test('made before a programme was known holds in any, and says so', async () => {
    const [early] = (await writer.chain(null, [statusLine(1)])) as [SegmentRow];
    const sealed = await verifySegment(early, against());
    expect(sealed).toEqual({ ok: true, value: { hash: early.hash, programme: null } });
    expect(await verdict(early, { programme: null })).toBe('good');
    expect(await verdict({ ...early, lines: statusLine(2) })).toBe('seal-broken');
  });
});

describe('a withheld line', () => {
  test('has its hash in its place and leaves the chain and the seal as they are, whichever lines it is', async () => {
    for (let mask = 1; mask < 8; mask++) {
      const lines = first.lines.split('\n').map((line, at) => ((mask >> at) & 1 ? withholdLine(line) : line));
      const withheld = { ...first, lines: lines.join('\n') };
      expect(chainHashAfter(withheld, chainStart)).toEqual(first.hash);
      expect(await verdict(withheld)).toBe('good');
      expect(withheld.lines.includes('"k":"report"')).toBe(mask !== 7);
    }
  });

  test('is recognised, and withholding it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const withheld = withholdLine(line);
        expect(withheld).toMatch(/^\{"x":"[\w-]{43}"\}$/);
        expect(withheldHash(withheld)).toHaveLength(32);
        expect(withholdLine(withheld)).toBe(withheld);
      }),
    );
    const hash = 'A'.repeat(43);
    for (const line of [
      '',
      statusLine(1),
      `{"x":"${hash}" }`,
      `{"x":"${hash}A"}`,
      `{"x":"${'A'.repeat(42)}B"}`,
    ])
      expect(withheldHash(line)).toBeNull();
  });

  test('of another line breaks the seal', async () => {
    const lines = [withholdLine(statusLine(9)), ...first.lines.split('\n').slice(1)].join('\n');
    expect(await verdict({ ...first, lines })).toBe('seal-broken');
  });
});

test('a segment whose lines are not as many as it says cannot be written', () => {
  expect(() => encodeSegment({ ...first, count: 2 })).toThrow('invariant');
  expect(() => encodeSegment({ ...first, device: 'x' as DeviceId, lines: '' })).toThrow('invariant');
});
