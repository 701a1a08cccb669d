import { type BitReader, createBitReader, type ReadFault } from './bit-reader.ts';
import { type HuffmanCode, makeHuffmanCode } from './huffman-code.ts';

/** What came out of a deflate stream. */
export interface Inflated {
  /** Null: the stream was read to its end. */
  readonly fault: ReadFault | 'too-large' | null;
  /** All that could be read before the end or the fault. */
  readonly bytes: Uint8Array;
  /** Where in the input the stream ended. */
  readonly place: number;
}

interface BlockCodes {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const lengthCodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const endOfBlock = 256;
const firstLength = 257;

/**
 * Inflates the deflate stream (RFC 1951) that begins at byte `start` of `input`, and stops where it would write more
 * than `limitBytes`. It is written out here because the browsers' `DecompressionStream` does not tell a cut from a
 * change, drops what it had read when it meets either, and does not say where the stream ends: a packet's reader needs
 * all three, and the same in every browser. About two seconds for 64 MiB.
 */
export function inflate(input: Uint8Array, start: number, limitBytes: number): Inflated {
  const reader = createBitReader(input, start);
  let output = new Uint8Array(Math.min(limitBytes, 1024 + input.length * 4));
  let length = 0;
  let fault: ReadFault | 'too-large' | null = null;

  let isLast = false;
  while (!isLast && fault === null) {
    isLast = reader.take(1) === 1;
    const kind = reader.take(2);
    if (kind === 0) copyStored();
    else {
      const codes = kind === 1 ? fixedCodes : kind === 2 ? readCodes(reader) : null;
      if (codes !== null) inflateBlock(codes);
      else fault = 'damaged';
    }
    fault = reader.fault() ?? fault;
  }
  if (fault === null) {
    reader.alignToByte();
    fault = reader.fault();
  }
  return { fault, bytes: output.subarray(0, length), place: reader.place() };

  function copyStored(): void {
    reader.alignToByte();
    const count = reader.take(16);
    const complement = reader.take(16);
    if (reader.fault() !== null) return;
    if ((count ^ complement) !== 0xffff) fault = 'damaged';
    else if (hasRoomFor(count)) {
      const bytes = reader.takeBytes(count);
      output.set(bytes, length);
      length += bytes.length;
    }
  }

  function inflateBlock({ literals, distances }: BlockCodes): void {
    for (;;) {
      const symbol = reader.symbol(literals);
      if (symbol === endOfBlock || reader.fault() !== null) return;
      if (symbol < endOfBlock) {
        if (!hasRoomFor(1)) return;
        output[length] = symbol;
        length += 1;
      } else if (!copyEarlier(symbol - firstLength, distances)) return;
    }
  }

  function copyEarlier(lengthCode: number, distances: HuffmanCode): boolean {
    const lengthBase = lengthBases[lengthCode];
    const isLongest = lengthBase === 258;
    const count = (lengthBase ?? 0) + reader.take(isLongest ? 0 : Math.max(0, (lengthCode >> 2) - 1));
    const distanceCode = reader.symbol(distances);
    const distanceBase = distanceBases[distanceCode];
    const distance = (distanceBase ?? 0) + reader.take(Math.max(0, (distanceCode >> 1) - 1));
    if (reader.fault() !== null) return false;
    if (lengthBase === undefined || distanceBase === undefined || distance > length) {
      fault = 'damaged';
      return false;
    }
    if (!hasRoomFor(count)) return false;
    const end = length + count;
    for (; length < end; length++) output[length] = output[length - distance] as number;
    return true;
  }

  function hasRoomFor(count: number): boolean {
    const needed = length + count;
    if (needed <= output.length) return true;
    if (needed > limitBytes) {
      fault = 'too-large';
      return false;
    }
    const larger = new Uint8Array(Math.min(limitBytes, Math.max(needed, output.length * 2)));
    larger.set(output);
    output = larger;
    return true;
  }
}

const fixedCodes: BlockCodes = {
  literals: makeHuffmanCode(
    Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
    'complete',
  ) as HuffmanCode,
  distances: makeHuffmanCode(
    Array.from({ length: 32 }, () => 5),
    'complete',
  ) as HuffmanCode,
};

// Symbol 16 repeats the length before it; 17 and 18 stand for runs of zeros.
const once = { least: 1, extraBits: 0 };
const repeats: { readonly [symbol: number]: typeof once } = {
  16: { least: 3, extraBits: 2 },
  17: { least: 3, extraBits: 3 },
  18: { least: 11, extraBits: 7 },
};

/** The codes that stand before a block; null where there are none such, or after a fault. */
function readCodes(reader: BitReader): BlockCodes | null {
  const literalCount = reader.take(5) + 257;
  const distanceCount = reader.take(5) + 1;
  const lengthCodeCount = reader.take(4) + 4;
  const ofLengths = lengthCodeOrder.map(() => 0);
  for (const symbol of lengthCodeOrder.slice(0, lengthCodeCount)) ofLengths[symbol] = reader.take(3);
  const lengthCode = makeHuffmanCode(ofLengths, 'complete');
  if (lengthCode === null || literalCount > 286 || distanceCount > 30) return null;

  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const symbol = reader.symbol(lengthCode);
    const { least, extraBits } = repeats[symbol] ?? once;
    const times = least + reader.take(extraBits);
    const value = symbol < 16 ? symbol : symbol === 16 ? lengths.at(-1) : 0;
    if (value === undefined) return null;
    if (reader.fault() !== null) return null;
    for (let time = 0; time < times; time++) lengths.push(value);
  }
  if (lengths.length > literalCount + distanceCount || lengths[endOfBlock] === 0) return null;
  const literals = makeHuffmanCode(lengths.slice(0, literalCount), 'may-be-sparse');
  const distances = makeHuffmanCode(lengths.slice(literalCount), 'may-be-sparse');
  return literals === null || distances === null ? null : { literals, distances };
}
