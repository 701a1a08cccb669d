import {
  decodeEvidencePacket,
  encodeEvidencePacket,
  type EvidencePacketFacts,
  maxPackedFiles,
  type PackedFile,
  type ReadEvidencePacket,
} from '../contract/evidence-packet.ts';
import { hashOfBytes } from '../contract/hash.ts';
import { maxEvidenceFileBytes } from '../domain/progress/reports/evidence-file.ts';
import { gunzip, gzip } from './gzip.ts';

/** A file with its hash. */
export interface FileBytes {
  readonly sha: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file of an evidence file, after it was unpacked: its bytes fit its hash, or it is not there as it was written. */
export type UnpackedFile =
  | ({ readonly state: 'whole' } & FileBytes)
  | { readonly state: 'damaged' | 'cut' | 'over-limit'; readonly sha: string };

/** An evidence file with the files in it, each verified against its hash. */
export interface UnpackedEvidence extends EvidencePacketFacts {
  readonly files: readonly UnpackedFile[];
}

/** What bytes are, read as an evidence file, with every file in it verified. */
export type ReadEvidence =
  | Exclude<ReadEvidencePacket, { readonly type: 'readable' }>
  | { readonly type: 'readable'; readonly evidence: UnpackedEvidence };

/** Most bytes of files in one evidence file: what most mail programs still let through as an attachment. */
export const maxEvidencePacketBytes = 8_000_000;

/**
 * Evidence files with all the files given, in their order, as few as stay under the limits. A file is gzipped where that
 * makes it smaller by a tenth: most are packed already.
 */
export async function writeEvidence(
  files: readonly FileBytes[],
  facts: Pick<EvidencePacketFacts, 'programme' | 'by'>,
  maxBytes = maxEvidencePacketBytes,
): Promise<readonly { readonly bytes: Uint8Array; readonly files: readonly string[] }[]> {
  const parts: PackedFile[][] = [];
  let room = 0;
  for (const file of files) {
    const packed = await pack(file);
    let last = parts.at(-1);
    if (last === undefined || last.length === maxPackedFiles || packed.packed.length > room) {
      last = [];
      parts.push(last);
      room = maxBytes;
    }
    last.push(packed);
    room -= packed.packed.length;
  }
  return parts.map((part, index) => ({
    bytes: encodeEvidencePacket({ ...facts, part: index + 1, of: parts.length }, part),
    files: part.map(({ sha }) => sha),
  }));
}

/** What an evidence file holds. One that is damaged or cut off takes no other with it. Linear in the bytes; never throws. */
export function readEvidence(bytes: Uint8Array): ReadEvidence {
  const read = decodeEvidencePacket(bytes);
  if (read.type !== 'readable') return read;
  const { files, ...facts } = read.packet;
  return { type: 'readable', evidence: { ...facts, files: files.map(unpack) } };
}

async function pack({ sha, bytes }: FileBytes): Promise<PackedFile> {
  const zipped = await gzip(bytes);
  const gz = zipped.length < bytes.length * 0.9;
  return { sha, size: bytes.length, gz, packed: gz ? zipped : bytes };
}

type Packed = Omit<PackedFile, 'packed'> & { readonly packed: Uint8Array | null };

function unpack({ sha, size, gz, packed }: Packed): UnpackedFile {
  if (size > maxEvidenceFileBytes) return { state: 'over-limit', sha };
  if (packed === null) return { state: 'cut', sha };
  const inflated = gz ? gunzip(packed, size) : null;
  if (inflated !== null && inflated.type !== 'complete') return { state: 'damaged', sha };
  const bytes = new Uint8Array(inflated === null ? packed : inflated.bytes);
  return bytes.length === size && hashOfBytes(bytes) === sha
    ? { state: 'whole', sha, bytes }
    : { state: 'damaged', sha };
}
