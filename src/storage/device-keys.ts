import { base64urlToBytes, bytesToBase64url, deviceIdOf } from '../contract/hash.ts';
import type { PublicKeys } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';

/** The keys of a device and the id that follows from them. */
export interface DeviceKeys {
  readonly device: DeviceId;
  /** ES256: seals this device's chain. */
  readonly sign: CryptoKeyPair;
  /** ECDH P-256: receives what is encrypted for this device. */
  readonly agree: CryptoKeyPair;
  readonly public: PublicKeys;
}

const curve = { namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', ...curve };

/**
 * New keys. Their private halves cannot be read by any script, except where `keep` says that this is the root,
 * whose key is later saved under a passphrase.
 */
export async function createDeviceKeys(keep: 'on-device' | 'to-be-saved' = 'on-device'): Promise<DeviceKeys> {
  const mayBeSaved = keep === 'to-be-saved';
  const sign = await crypto.subtle.generateKey({ name: 'ECDSA', ...curve }, mayBeSaved, ['sign', 'verify']);
  const agree = await crypto.subtle.generateKey({ name: 'ECDH', ...curve }, mayBeSaved, ['deriveBits']);
  const signPublic = new Uint8Array(await crypto.subtle.exportKey('spki', sign.publicKey));
  const agreePublic = new Uint8Array(await crypto.subtle.exportKey('spki', agree.publicKey));
  return {
    device: deviceIdOf(signPublic),
    sign,
    agree,
    public: { sign: bytesToBase64url(signPublic), agree: bytesToBase64url(agreePublic) },
  };
}

/** Whether a signature holds: see `VerifyText`. */
export async function verifyText(publicKey: string, text: Uint8Array, signature: string): Promise<boolean> {
  const [spki, bytes] = [base64urlToBytes(publicKey), base64urlToBytes(signature)];
  if (spki === null || bytes === null) return false;
  try {
    const key = await crypto.subtle.importKey('spki', new Uint8Array(spki), signing, false, ['verify']);
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      new Uint8Array(bytes),
      new Uint8Array(text),
    );
  } catch {
    // WebCrypto throws for bytes that are no key of this kind: such a signature was made by nobody.
    return false;
  }
}

/** The signature of a device over `text`, as base64url. */
export async function signText(keys: Pick<DeviceKeys, 'sign'>, text: Uint8Array): Promise<string> {
  const bytes = new Uint8Array(text);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.sign.privateKey, bytes);
  return bytesToBase64url(new Uint8Array(signature));
}
