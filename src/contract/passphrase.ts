import { utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../base/result.ts';

/** Fewest characters of a passphrase. */
export const leastPassphraseLength = 12;

/** A passphrase has fewer than `leastPassphraseLength` characters, white space at its ends not counted. */
export interface PassphraseTooShort {
  readonly type: 'passphrase-too-short';
}

/**
 * The bytes of a passphrase as somebody typed it: the same however a keyboard composes its accents, and with white space
 * at its ends or without.
 */
export function readPassphrase(typed: string): Result<Uint8Array, PassphraseTooShort> {
  const text = typed.normalize('NFC').trim();
  if (Array.from(text).length < leastPassphraseLength) return err({ type: 'passphrase-too-short' });
  return ok(utf8ToBytes(text));
}
