import { base64urlToBytes, bytesToBase64url, deviceIdOf } from '../contract/hash.ts';
import type { SignText } from '../contract/signature.ts';
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

/** A key pair that is made for one invitation and travels in it. */
export interface JoinKey {
  /** base64url of SPKI. */
  readonly public: string;
  /** The private half: the 32 bytes of its number. With the public one it makes the pair again. */
  readonly secret: Uint8Array;
}

const curve = { namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', ...curve };

/**
 * New keys. Their private halves cannot be read by any script, except where `keep` says that this is the root,
 * whose key is later saved under a passphrase.
 */
export async function createDeviceKeys(keep: 'on-device' | 'to-be-saved' = 'on-device'): Promise<DeviceKeys> {
  const mayBeSaved = keep === 'to-be-saved';
  const sign = await crypto.subtle.generateKey(signing, mayBeSaved, ['sign', 'verify']);
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

/** A new one-time key pair for an invitation. */
export async function createJoinKey(): Promise<JoinKey> {
  const pair = await crypto.subtle.generateKey(signing, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const { d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { public: bytesToBase64url(spki), secret: base64urlToBytes(d as string) as Uint8Array };
}

/** Signs with an invitation's one-time key; null where the two halves are not a pair. */
export async function joinKeySigner(key: JoinKey): Promise<SignText | null> {
  const spki = base64urlToBytes(key.public);
  if (spki === null) return null;
  const [x, y] = [spki.slice(-64, -32), spki.slice(-32)].map(bytesToBase64url) as [string, string];
  const jwk = { kty: 'EC', crv: curve.namedCurve, d: bytesToBase64url(key.secret), x, y };
  try {
    const privateKey = await crypto.subtle.importKey('jwk', jwk, signing, false, ['sign']);
    return (await isPair(privateKey, key.public)) ? (text) => signWith(privateKey, text) : null;
  } catch {
    // WebCrypto throws for numbers that are no key, and in some browsers for halves that do not fit.
    return null;
  }
}

/** Whether what `privateKey` signs holds against `publicKey`, base64url of SPKI. */
export async function isPair(privateKey: CryptoKey, publicKey: string): Promise<boolean> {
  const text = new Uint8Array(32);
  return verifyText(publicKey, text, await signWith(privateKey, text));
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
export function signText({ sign }: Pick<DeviceKeys, 'sign'>, text: Uint8Array): Promise<string> {
  return signWith(sign.privateKey, text);
}

async function signWith(privateKey: CryptoKey, text: Uint8Array): Promise<string> {
  const bytes = new Uint8Array(text);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes);
  return bytesToBase64url(new Uint8Array(signature));
}
