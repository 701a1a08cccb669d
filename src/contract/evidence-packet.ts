import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type DeviceId, isDeviceId } from '../domain/log/ids.ts';
import { canonicalJson } from './canonical.ts';
import { readFileHead } from './file-head.ts';
import { shortHashOfText } from './hash.ts';

/** The version of evidence files that this code writes, and the highest that it reads. */
export const evidencePacketVersion = 1;

/** Most files in one. Somebody who has more sends several. */
export const maxPackedFiles = 100;

/** Longest header line, in bytes: room for that many files. */
const maxHeaderBytes = 16 * 1024;

const magic = 'WFEVID';

/** One file as it travels. */
export interface PackedFile {
  /** SHA-256 over the file's bytes, as base64url: what a report names it by. */
  readonly sha: string;
  readonly size: number;
  /** Whether the bytes that follow are gzipped. */
  readonly gz: boolean;
  readonly packed: Uint8Array;
}

/** What an evidence file says about itself. Nobody signs it: a file in it is genuine if a signed report names its hash. */
export interface EvidencePacketFacts {
  /** The programme of whoever wrote it; null: it knew none. */
  readonly programme: string | null;
  readonly by: DeviceId;
  /** Which one it is of those that were made together, from 1. */
  readonly part: number;
  readonly of: number;
}

/** An evidence file taken apart. */
export interface EvidencePacket extends EvidencePacketFacts {
  /** In their order; `packed` is null where the bytes end before it does. What is there is not verified yet. */
  readonly files: readonly (Omit<PackedFile, 'packed'> & { readonly packed: Uint8Array | null })[];
}

/** What bytes are, read as an evidence file. */
export type ReadEvidencePacket =
  | { readonly type: 'other-file' }
  | { readonly type: 'needs-newer-version' }
  /** It names more files than one may hold. */
  | { readonly type: 'too-large' }
  /** Its head is missing or not as it was written, and without it nothing can be found in the rest. */
  | { readonly type: 'unusable'; readonly why: 'cut-short' | 'altered' }
  | { readonly type: 'readable'; readonly packet: EvidencePacket };

/** Whether bytes begin as an evidence file does, of whichever version. */
export function isEvidencePacket(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, magic.length)) === magic;
}

/**
 * The bytes of an evidence file: a line `WFEVID1`, a header line of canonical JSON, and the files one behind the other. The
 * header names each with its length, so that one that is damaged takes no other with it, and closes with a checksum of its
 * own.
 */
export function encodeEvidencePacket(
  { programme, by, part, of }: EvidencePacketFacts,
  files: readonly PackedFile[],
): Uint8Array {
  const named = files.map(({ sha, size, gz, packed }) => ({ sha, size, gz: gz ? 1 : 0, n: packed.length }));
  const said = { v: evidencePacketVersion, programme, by, part, of, files: named };
  const header = canonicalJson({ ...said, sum: checksum(said) });
  const head = utf8ToBytes(`${magic}${evidencePacketVersion}\n${header}\n`);
  return concatBytes(head, ...files.map(({ packed }) => packed));
}

/** What `bytes` are as an evidence file; bytes behind its last file are passed over. Never throws. */
export function decodeEvidencePacket(bytes: Uint8Array): ReadEvidencePacket {
  const head = readHead(bytes);
  if (head.type !== 'readable') return head;
  const { files: named, ...facts } = head.packet;
  if (named.length > maxPackedFiles) return { type: 'too-large' };
  let from = head.restFrom;
  const files = named.map(({ sha, size, gz, n }) => {
    const packed = from + n <= bytes.length ? bytes.subarray(from, from + n) : null;
    from += n;
    return { sha, size, gz: gz === 1, packed };
  });
  return { type: 'readable', packet: { ...facts, files } };
}

/**
 * How many bytes the evidence file has that begins with `bytes`, as its header says: one that was only half written has
 * fewer. null: these are no evidence file of this version, or its header is not there as it was written.
 */
export function evidencePacketBytes(bytes: Uint8Array): number | null {
  const head = readHead(bytes);
  return head.type === 'readable' ? head.packet.files.reduce((sum, { n }) => sum + n, head.restFrom) : null;
}

type NamedPacket = EvidencePacketFacts & { readonly files: readonly NamedFile[] };

function readHead(
  bytes: Uint8Array,
):
  | Exclude<ReadEvidencePacket, { readonly type: 'readable' }>
  | { readonly type: 'readable'; readonly packet: NamedPacket; readonly restFrom: number } {
  const head = readFileHead(bytes, magic, evidencePacketVersion, maxHeaderBytes);
  if (head.type === 'other-file') return { type: 'other-file' };
  if (head.type === 'newer-version') return { type: 'needs-newer-version' };
  if (head.type === 'head-damaged') return { type: 'unusable', why: isCut(bytes) ? 'cut-short' : 'altered' };
  const { sum, ...said } = head.header;
  const packet = factsOf(said);
  if (packet === null || checksum(said) !== sum) return { type: 'unusable', why: 'altered' };
  return { type: 'readable', packet, restFrom: head.restFrom };
}

interface NamedFile {
  readonly sha: string;
  readonly size: number;
  readonly gz: 0 | 1;
  readonly n: number;
}

function factsOf(said: Readonly<Record<string, unknown>>): NamedPacket | null {
  const { programme, by, part, of, files } = said;
  const isKnown =
    (programme === null || isDeviceId(programme)) &&
    isDeviceId(by) &&
    isCount(part, 1) &&
    isCount(of, part) &&
    Array.isArray(files) &&
    files.every(isNamedFile);
  return isKnown ? { programme, by, part, of, files } : null;
}

function isNamedFile(value: unknown): value is NamedFile {
  const { sha, size, gz, n } = (value ?? {}) as Partial<Record<keyof NamedFile, unknown>>;
  return (
    typeof sha === 'string' &&
    /^[A-Za-z0-9_-]{43}$/.test(sha) &&
    isCount(size, 1) &&
    isCount(n, 1) &&
    (gz === 0 || gz === 1)
  );
}

function isCount(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isCut(bytes: Uint8Array): boolean {
  const ends = [...bytes.subarray(0, maxHeaderBytes)].filter((byte) => byte === 0x0a).length;
  return ends < 2 && bytes.length < maxHeaderBytes;
}

function checksum(said: object): string {
  return shortHashOfText(canonicalJson(said));
}
