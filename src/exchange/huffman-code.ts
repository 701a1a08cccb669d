/**
 * A Huffman code as a table over the next `bits` bits of input, first bit lowest: the symbol times 16, plus the number
 * of bits that it takes; 0 where no symbol begins so.
 */
export interface HuffmanCode {
  readonly bits: number;
  readonly table: Uint16Array;
}

const maxCodeBits = 15;

/**
 * The code in which symbol number i takes `lengths[i]` bits, at most 15, and 0 means that it does not occur (RFC 1951,
 * 3.2.2). Null where no such code exists, or where some bits stand for nothing; `mayBeSparse` lets a code with one
 * symbol of one bit, or none, pass.
 */
export function makeHuffmanCode(
  lengths: readonly number[],
  mayBeSparse: 'may-be-sparse' | 'complete',
): HuffmanCode | null {
  const counts = zeros();
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  const bits = Math.max(...lengths);
  const nextCodes = zeros();
  let free = 1;
  let code = 0;
  for (let length = 1; length <= maxCodeBits; length++) {
    nextCodes[length] = code;
    code = (code + (counts[length] as number)) * 2;
    free = free * 2 - (counts[length] as number);
    if (free < 0) return null;
  }
  if (free > 0 && (mayBeSparse === 'complete' || bits > 1)) return null;

  const table = new Uint16Array(1 << bits);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const own = nextCodes[length] as number;
    nextCodes[length] = own + 1;
    for (let at = reversed(own, length); at < table.length; at += 1 << length)
      table[at] = symbol * 16 + length;
  });
  return { bits, table };
}

function zeros(): number[] {
  return Array.from({ length: maxCodeBits + 1 }, () => 0);
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
