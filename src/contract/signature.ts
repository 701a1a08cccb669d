import type { DeviceId } from '../domain/log/ids.ts';
import { base64urlToBytes, deviceIdOf } from './hash.ts';

/** Signs a text with a device's key: its ES256 signature, 64 bytes, as base64url. */
export type SignText = (text: Uint8Array) => Promise<string>;

/**
 * Whether `signature` was made over `text` with the private half of `publicKey` (SPKI); both are base64url. A key that
 * cannot be read is false and never a throw.
 */
export type VerifyText = (publicKey: string, text: Uint8Array, signature: string) => Promise<boolean>;

const signatureBytes = 64;
const publicKeyBytes = 91;

/** Whether `value` is written as an ES256 signature is: the one base64url form of 64 bytes. */
export function isSignature(value: unknown): value is string {
  return typeof value === 'string' && base64urlToBytes(value)?.length === signatureBytes;
}

/** Whether `value` is as long as a public key on P-256: the one base64url form of 91 bytes, its SPKI encoding. */
export function isPublicKey(value: unknown): value is string {
  return typeof value === 'string' && base64urlToBytes(value)?.length === publicKeyBytes;
}

/** Whether `publicKey`, base64url of its SPKI encoding, is the key after which `device` is named. */
export function isKeyOf(device: DeviceId, publicKey: string): boolean {
  const spki = base64urlToBytes(publicKey);
  return spki !== null && deviceIdOf(spki) === device;
}
