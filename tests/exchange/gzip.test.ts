import { constants, createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Gunzipped, gunzip, gzip } from '../../src/exchange/gzip.ts';

const noLimit = 2 ** 26;

/** Node's own gzip in any of its ways, with the header that this product writes. */
function packedWith(bytes: Uint8Array, options: Parameters<typeof gzipSync>[1]): Uint8Array {
  const packed = new Uint8Array(gzipSync(bytes, options));
  packed.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  return packed;
}

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.constantFrom('{"b":', '"key"', 'aaaa', '\n', 'oco-2022-2027/TV'), { maxLength: 900 })
    .map((words) => new TextEncoder().encode(words.join(''))),
  // Long enough for several blocks, the alphabet small enough for codes of every length.
  fc
    .tuple(fc.integer({ min: 1, max: 255 }), fc.integer({ min: 1, max: 40_000 }), fc.nat(2 ** 31))
    .map(([most, length, seed]) => {
      let state = seed;
      return Uint8Array.from({ length }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        const drawn = state / 2 ** 32;
        return Math.floor(drawn ** 4 * most);
      });
    }),
);
/** What reading came to, compared by bytes: quicker than `toEqual` by far. */
function isComplete(read: Gunzipped, bytes: Uint8Array): boolean {
  return read.type === 'complete' && Buffer.compare(read.bytes, bytes) === 0;
}

const anyOptions = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FILTERED,
  ),
});

test('what is compressed comes back, here and in any other program', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      const packed = await gzip(bytes);
      expect(isComplete(gunzip(packed, noLimit), bytes)).toBe(true);
      expect(Buffer.compare(gunzipSync(packed), bytes)).toBe(0);
    }),
    { numRuns: 50 },
  );
}, 20_000);

test('whatever way of compressing another program took, it is inflated', () => {
  fc.assert(
    fc.property(anyBytes, anyOptions, (bytes, options) => {
      expect(isComplete(gunzip(packedWith(bytes, options), noLimit), bytes)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('bytes behind the end are passed over', () => {
  fc.assert(
    fc.property(anyBytes, fc.uint8Array({ maxLength: 40 }), (bytes, more) => {
      const packed = packedWith(bytes, {});
      for (const behind of [more, packed]) {
        const read = gunzip(Buffer.concat([packed, behind]), noLimit);
        expect(isComplete(read, bytes)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('cut anywhere it is truncated, with all that zlib itself gets out of the bytes before the cut', () => {
  const bytes = new TextEncoder().encode(
    Array.from({ length: 60 }, (_, n) => `line ${n} ${n * 7919}`).join('\n'),
  );
  for (const options of [
    {},
    { level: 0 },
    { strategy: constants.Z_FIXED },
    { strategy: constants.Z_HUFFMAN_ONLY },
  ]) {
    const packed = packedWith(bytes, options);
    for (let length = 0; length < packed.length; length++) {
      const cut = packed.subarray(0, length);
      const read = gunzip(cut, noLimit);
      if (read.type !== 'truncated') throw new Error(`${read.type} at ${length}`);
      const before = length < 10 ? Buffer.alloc(0) : gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH });
      expect(Buffer.compare(read.bytes, before)).toBe(0);
    }
  }
});

test('a bit that flips anywhere is noticed, unless the same comes out of it', () => {
  const bytes = new TextEncoder().encode(
    Array.from({ length: 60 }, (_, n) => `line ${n} ${n * 7919}`).join('\n'),
  );
  const packed = packedWith(bytes, {});
  for (let bit = 0; bit < packed.length * 8; bit++) {
    const flipped = packed.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
    const read = gunzip(flipped, noLimit);
    if (read.type === 'complete') expect([bit, Buffer.compare(read.bytes, bytes)]).toEqual([bit, 0]);
  }
});

test('any bytes at all are read without a throw', () => {
  const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      gunzip(bytes, noLimit);
      const read = gunzip(Uint8Array.from([...header, ...bytes]), 5000);
      expect(['truncated', 'damaged', 'too-large', 'complete']).toContain(read.type);
      if (read.type !== 'too-large') expect(read.bytes.length).toBeLessThanOrEqual(5000);
    }),
    { numRuns: 2000 },
  );
});

describe('the limit', () => {
  test('is met to the byte', () => {
    fc.assert(
      fc.property(anyBytes, anyOptions, (bytes, options) => {
        const packed = packedWith(bytes, options);
        expect(gunzip(packed, bytes.length).type).toBe('complete');
        if (bytes.length > 0) expect(gunzip(packed, bytes.length - 1)).toEqual({ type: 'too-large' });
      }),
      { numRuns: 50 },
    );
  });

  test('stops 200 MB of zeros', async () => {
    const packed = await bombOf(200);
    expect(packed.length).toBeLessThan(250_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(gunzip(packed, 2 ** 22)).toEqual({ type: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 24);
  }, 20_000);
});

async function bombOf(megabytes: number): Promise<Uint8Array> {
  const stream = createGzip();
  const packed: Buffer[] = [];
  stream.on('data', (some: Buffer) => packed.push(some));
  const ended = new Promise((resolve) => stream.on('end', resolve));
  const zeros = Buffer.alloc(2 ** 20);
  for (let written = 0; written < megabytes; written++) {
    if (!stream.write(zeros)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await ended;
  const whole = new Uint8Array(Buffer.concat(packed));
  whole.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  return whole;
}
