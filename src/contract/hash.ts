import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad, utf8 } from '@scure/base';
import type { DeviceId } from '../domain/log/ids.ts';

/** The end of an empty chain: what event 1 is hashed onto. */
export const chainStart: Uint8Array = new Uint8Array(32);

/** Bytes as base64url without padding. */
export function bytesToBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** The id of the device that owns a public key: base64url of the first 12 bytes of SHA-256 over its SPKI encoding. */
export function deviceIdOf(spki: Uint8Array): DeviceId {
  return shortHash(spki) as DeviceId;
}

/** base64url of the first 12 bytes of SHA-256 over the UTF-8 of `text`: 16 characters. */
export function shortHashOfText(text: string): string {
  return shortHash(utf8ToBytes(text));
}

/** The bytes that base64url without padding stands for; null where `text` is not how those bytes are written. */
export function base64urlToBytes(text: string): Uint8Array | null {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return null;
  }
}

/** The text that bytes are in UTF-8, with every character that they hold; null where they are not UTF-8. */
export function bytesToText(bytes: Uint8Array): string | null {
  try {
    return utf8.encode(bytes);
  } catch {
    return null;
  }
}

/** SHA-256 over bytes, as base64url. */
export function hashOfBytes(bytes: Uint8Array): string {
  return bytesToBase64url(sha256(bytes));
}

/** The hash of a line by itself, 32 bytes: all that a chain needs of it. */
export function lineHash(line: string): Uint8Array {
  return sha256(utf8ToBytes(line));
}

/** The chain's hash after event `seq`, whose line is `line` and whose predecessor's hash is `previous`. */
export function nextChainHash(device: DeviceId, seq: number, previous: Uint8Array, line: string): Uint8Array {
  return chainHashOver(device, seq, previous, lineHash(line));
}

/** The same as `nextChainHash`, for a line of which only the hash is held. */
export function chainHashOver(
  device: DeviceId,
  seq: number,
  previous: Uint8Array,
  hashOfLine: Uint8Array,
): Uint8Array {
  const number = new DataView(new ArrayBuffer(8));
  number.setBigUint64(0, BigInt(seq));
  return sha256(
    concatBytes(utf8ToBytes(`wf/event/1\0${device}\0`), new Uint8Array(number.buffer), previous, hashOfLine),
  );
}

/**
 * What a device signs to vouch for its chain up to and with event `seq`. `programme` is null until the device
 * knows which one it belongs to.
 */
export function sealText(
  programme: string | null,
  device: DeviceId,
  seq: number,
  hash: Uint8Array,
): Uint8Array {
  return utf8ToBytes(`wf/seal/1\0${programme ?? '-'}\0${device}\0${seq}\0${bytesToBase64url(hash)}`);
}

function shortHash(bytes: Uint8Array): string {
  return bytesToBase64url(sha256(bytes).slice(0, 12));
}
