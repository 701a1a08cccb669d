import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../base/result.ts';
import { type DeviceId, isDeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { canonicalJson } from './canonical.ts';
import { readFileHead } from './file-head.ts';
import { base64urlToBytes, bytesToBase64url } from './hash.ts';

/** What a key file says about itself, in plain. Only a file that was opened proves it. */
export interface KeyFileFacts {
  /** The programme whose root key is in the file: the id of that key. */
  readonly programme: DeviceId;
  /** The device on which it was saved. */
  readonly device: DeviceId;
  /** When it was saved, by that device's clock. */
  readonly at: Instant;
}

/** How the key in a file is locked. */
export interface KeyFileLock {
  readonly rounds: number;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 12 bytes. */
  readonly iv: Uint8Array;
}

/** A key file taken apart. */
export interface KeyFileParts {
  readonly facts: KeyFileFacts;
  readonly lock: KeyFileLock;
  /** The bytes of both head lines as they stand, which are authenticated with what is encrypted. */
  readonly head: Uint8Array;
  /** The encrypted private key, PKCS #8. */
  readonly sealed: Uint8Array;
}

/** Why a file is not read as a key file. */
export type KeyFileProblem =
  | { readonly type: 'not-a-key-file' }
  /** Cut short or changed on its way. */
  | { readonly type: 'key-file-damaged' }
  | { readonly type: 'needs-newer-version' };

const magic = 'WFKEY';
const version = 1;
const kdf = 'PBKDF2-SHA-256';
const cipher = 'AES-256-GCM';
const saltBytes = 16;
const ivBytes = 12;
const checkBytes = 32;
/** More would let a file that somebody made up hold a page for minutes. */
const maxRounds = 10_000_000;
const maxFileBytes = 16 * 1024;

/** The two head lines of a key file: `WFKEY1` and canonical JSON that names all that opening it takes. */
export function encodeKeyFileHead(facts: KeyFileFacts, lock: KeyFileLock): Uint8Array {
  const { programme, device, at } = facts;
  const [salt, iv] = [bytesToBase64url(lock.salt), bytesToBase64url(lock.iv)];
  const header = { v: version, kdf, rounds: lock.rounds, salt, cipher, iv, programme, device, at };
  return utf8ToBytes(`${magic}${version}\n${canonicalJson(header)}\n`);
}

/**
 * A key file: its head, what is encrypted, and SHA-256 over both, which tells a file that was damaged on its way from a
 * wrong passphrase. It proves nothing else: who changes a file can write it anew.
 */
export function encodeKeyFile({ head, sealed }: Pick<KeyFileParts, 'head' | 'sealed'>): Uint8Array {
  const checked = concatBytes(head, sealed);
  return concatBytes(checked, sha256(checked));
}

/** The parts of a key file; or why the file is none. Never throws. */
export function decodeKeyFile(bytes: Uint8Array): Result<KeyFileParts, KeyFileProblem> {
  const start = readFileHead(bytes, magic, version);
  if (start.type === 'other-file') return err({ type: 'not-a-key-file' });
  if (start.type === 'newer-version') return err({ type: 'needs-newer-version' });
  const damaged = err({ type: 'key-file-damaged' as const });
  if (start.type === 'head-damaged' || bytes.length > maxFileBytes) return damaged;
  const { header, restFrom } = start;
  const end = bytes.length - checkBytes;
  if (end <= restFrom) return damaged;
  const sum = sha256(bytes.subarray(0, end));
  if (sum.some((byte, place) => byte !== bytes[end + place])) return damaged;

  const { v, kdf: saidKdf, cipher: saidCipher } = header;
  const isNewer = Number.isSafeInteger(v) && (v as number) > version;
  if (isNewer || saidKdf !== kdf || saidCipher !== cipher) return err({ type: 'needs-newer-version' });
  const [facts, lock] = [factsOf(header), lockOf(header)];
  if (v !== version || facts === null || lock === null) return damaged;
  return ok({ facts, lock, head: bytes.slice(0, restFrom), sealed: bytes.slice(restFrom, end) });
}

function factsOf({ programme, device, at }: { readonly [name: string]: unknown }): KeyFileFacts | null {
  const areFacts = isDeviceId(programme) && isDeviceId(device) && Number.isSafeInteger(at);
  return areFacts ? { programme, device, at: at as Instant } : null;
}

function lockOf(header: { readonly [name: string]: unknown }): KeyFileLock | null {
  const { rounds } = header;
  const [salt, iv] = [header['salt'], header['iv']].map((one) =>
    typeof one === 'string' ? base64urlToBytes(one) : null,
  );
  const isLock = Number.isSafeInteger(rounds) && (rounds as number) >= 1 && (rounds as number) <= maxRounds;
  if (!isLock || salt?.length !== saltBytes || iv?.length !== ivBytes) return null;
  return { rounds: rounds as number, salt, iv };
}
