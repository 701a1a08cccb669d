import { inflate } from './inflate.ts';

/** What came out of gzip, and whether that is all of it. */
export type Gunzipped =
  /** All of it, with the length and checksum that it should have. Bytes behind the end are passed over. */
  | { readonly type: 'complete'; readonly bytes: Uint8Array }
  /** The input ends too early: what came before. */
  | { readonly type: 'truncated'; readonly bytes: Uint8Array }
  /** The input was changed: what came before the place where that shows. */
  | { readonly type: 'damaged'; readonly bytes: Uint8Array }
  | { readonly type: 'too-large' };

// Method deflate and nothing else: no name, no time, and not which system wrote it. No other header is read.
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const trailerBytes = 8;

/** The bytes compressed with gzip, the header being always the same ten bytes. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  packed.set(header);
  return packed;
}

/** What `gzip` compressed, if it is at most `limitBytes`; it never holds more than twice that. Never throws. */
export function gunzip(packed: Uint8Array, limitBytes: number): Gunzipped {
  const none = new Uint8Array();
  const start = packed.subarray(0, header.length);
  if (start.some((byte, place) => byte !== header[place])) return { type: 'damaged', bytes: none };
  if (start.length < header.length) return { type: 'truncated', bytes: none };

  const { fault, bytes, place } = inflate(packed, header.length, limitBytes);
  if (fault === 'too-large') return { type: 'too-large' };
  if (fault !== null) return { type: fault, bytes };
  const trailer = packed.subarray(place, place + trailerBytes);
  if (trailer.length < trailerBytes) return { type: 'truncated', bytes };
  const stated = new DataView(trailer.buffer, trailer.byteOffset, trailerBytes);
  const isAsStated =
    stated.getUint32(0, true) === crc32(bytes) && stated.getUint32(4, true) === bytes.length % 2 ** 32;
  return { type: isAsStated ? 'complete' : 'damaged', bytes };
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
