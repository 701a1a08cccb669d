import { utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../base/result.ts';
import { digitsToSpoken, spokenToDigits } from './spoken-digits.ts';

/** A hash that is slow on purpose: `sizeBytes` bytes made from `secret` and `salt`. */
export type SlowHash = (secret: Uint8Array, salt: Uint8Array, sizeBytes: number) => Promise<Uint8Array>;

/** What was typed is not as long as a voice code or has a character that no code has. */
export interface NotAVoiceCode {
  readonly type: 'not-a-voice-code';
}

const codeDigits = 8;
const codeBytes = 5;

/**
 * The code that two people read to each other to know that both devices mean the same keys: two groups of four letters
 * and digits, 40 bits. `deviceKey` is the joining device's public sign key and `rootKey` the programme's, base64url of
 * SPKI. The hash is slow so that no key with the same code can be searched for.
 */
export async function makeVoiceCode(
  { deviceKey, rootKey }: { readonly deviceKey: string; readonly rootKey: string },
  slowHash: SlowHash,
): Promise<string> {
  const salt = utf8ToBytes(`wf/voice/1\0${rootKey}`);
  const bytes = await slowHash(utf8ToBytes(deviceKey), salt, codeBytes);
  let value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const digits: number[] = [];
  for (; digits.length < codeDigits; value = Math.floor(value / 32)) digits.unshift(value % 32);
  return digitsToSpoken(digits);
}

/** Whether what somebody typed, in any of the ways that `spokenToDigits` reads, is `code`. */
export function matchesVoiceCode(typed: string, code: string): Result<boolean, NotAVoiceCode> {
  const digits = spokenToDigits(typed);
  if (digits?.length !== codeDigits) return err({ type: 'not-a-voice-code' });
  return ok(digitsToSpoken(digits) === code);
}
