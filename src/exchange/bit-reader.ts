import type { HuffmanCode } from './huffman-code.ts';

/** Why nothing more can be read: the input is over, or its bits stand for nothing. */
export type ReadFault = 'truncated' | 'damaged';

/** Reads the bits of bytes, lowest first, as deflate orders them. After a fault every number read is 0. */
export interface BitReader {
  fault(): ReadFault | null;
  /** The next `count` bits, 0 to 16, as a number. */
  take(count: number): number;
  /** The symbol of `code` that comes next. */
  symbol(code: HuffmanCode): number;
  /** Goes to the next whole byte; a fault where a bit passed over is not 0. */
  alignToByte(): void;
  /** The next `count` whole bytes, or as many as there are, with a fault. Stands on a whole byte. */
  takeBytes(count: number): Uint8Array;
  /** The place in the input of the first byte that was not begun. */
  place(): number;
}

/** A reader that begins at byte `start` of `input`. */
export function createBitReader(input: Uint8Array, start: number): BitReader {
  let next = start;
  let held = 0;
  let heldBits = 0;
  let fault: ReadFault | null = null;

  return {
    fault: () => fault,

    take(count) {
      if (heldBits < count) refill();
      if (heldBits < count) return fail('truncated');
      const value = held & ((1 << count) - 1);
      drop(count);
      return value;
    },

    symbol({ bits, table }) {
      if (heldBits < bits) refill();
      const entry = table[held & ((1 << bits) - 1)] as number;
      const length = entry & 15;
      if (length > heldBits || (length === 0 && heldBits < bits)) return fail('truncated');
      if (length === 0) return fail('damaged');
      drop(length);
      return entry >> 4;
    },

    alignToByte() {
      const rest = heldBits % 8;
      if ((held & ((1 << rest) - 1)) !== 0) fail('damaged');
      drop(rest);
    },

    takeBytes(count) {
      const from = next - heldBits / 8;
      const bytes = input.subarray(from, from + count);
      next = from + bytes.length;
      held = 0;
      heldBits = 0;
      if (bytes.length < count) fail('truncated');
      return bytes;
    },

    place: () => next - Math.floor(heldBits / 8),
  };

  function refill(): void {
    while (heldBits <= 24 && next < input.length) {
      held |= (input[next] as number) << heldBits;
      next += 1;
      heldBits += 8;
    }
  }

  function drop(count: number): void {
    held >>>= count;
    heldBits -= count;
  }

  function fail(why: ReadFault): 0 {
    fault ??= why;
    return 0;
  }
}
