import { invariant } from '../base/invariant.ts';
import { err, ok, type Result } from '../base/result.ts';
import { bytesToBase64url, deviceIdOf } from '../contract/hash.ts';
import {
  decodeKeyFile,
  encodeKeyFile,
  encodeKeyFileHead,
  type KeyFileFacts,
  type KeyFileLock,
  type KeyFileProblem,
} from '../contract/key-file.ts';
import { type PassphraseTooShort, readPassphrase } from '../contract/passphrase.ts';
import { isKeyOf } from '../contract/signature.ts';
import { isPair } from './device-keys.ts';
import { hashSlowly, slowHashRounds } from './slow-hash.ts';

/** A root key that was read from its file. Its private half cannot be read by any script. */
export interface OpenedRootKey {
  readonly facts: KeyFileFacts;
  readonly pair: CryptoKeyPair;
  /** base64url of SPKI. */
  readonly publicKey: string;
}

/** Why a key file is not written. */
export type SaveKeyProblem =
  | PassphraseTooShort
  /** The key was made, or opened, such that no script can read it. */
  | { readonly type: 'key-stays-on-device' };

/** Why a key file is not opened. */
export type OpenKeyProblem =
  | KeyFileProblem
  /** The passphrase is another one, or the file was changed by somebody who made it look whole. */
  | { readonly type: 'wrong-passphrase' };

const signing = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * The bytes of a file that holds the root key under a passphrase. `pair` is the programme's, made `to-be-saved`.
 * Whether the file can be opened again is for the caller to try, after it was written.
 */
export async function saveRootKey(
  pair: CryptoKeyPair,
  passphrase: string,
  facts: KeyFileFacts,
): Promise<Result<Uint8Array, SaveKeyProblem>> {
  const secret = readPassphrase(passphrase);
  if (!secret.ok) return secret;
  if (!pair.privateKey.extractable) return err({ type: 'key-stays-on-device' });
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  invariant(deviceIdOf(spki) === facts.programme, 'the key that is saved is the root of its programme');
  const [salt, iv] = [16, 12].map((sizeBytes) => crypto.getRandomValues(new Uint8Array(sizeBytes)));
  const lock = { rounds: slowHashRounds, salt: salt as Uint8Array, iv: iv as Uint8Array };
  const head = encodeKeyFileHead(facts, lock);
  const key = await fileKey(secret.value, lock, 'encrypt');
  const plain = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const sealed = await crypto.subtle.encrypt(gcm(lock, head), key, plain);
  return ok(encodeKeyFile({ head, sealed: new Uint8Array(sealed) }));
}

/**
 * The root key in a file, which is the key after which the file's programme is named; or why it is not opened. That this
 * is the programme wanted is the caller's to ask.
 */
export async function openRootKey(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<OpenedRootKey, OpenKeyProblem>> {
  const file = decodeKeyFile(bytes);
  if (!file.ok) return file;
  const { facts, lock, head, sealed } = file.value;
  const secret = readPassphrase(passphrase);
  // Nothing was ever saved under a passphrase that is too short.
  if (!secret.ok) return err({ type: 'wrong-passphrase' });
  const key = await fileKey(secret.value, lock, 'decrypt');
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(gcm(lock, head), key, new Uint8Array(sealed));
  } catch {
    return err({ type: 'wrong-passphrase' });
  }
  const opened = await importPair(plain).catch(() => null);
  new Uint8Array(plain).fill(0);
  if (opened === null || !isKeyOf(facts.programme, opened.publicKey))
    return err({ type: 'key-file-damaged' });
  return ok({ facts, ...opened });
}

/** The pair whose private half is in `pkcs8`; null or a throw where that holds no such key. */
async function importPair(pkcs8: ArrayBuffer): Promise<Pick<OpenedRootKey, 'pair' | 'publicKey'> | null> {
  const readable = await crypto.subtle.importKey('pkcs8', pkcs8, signing, true, ['sign']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', readable);
  if (kty === undefined || crv === undefined || x === undefined || y === undefined) return null;
  const publicKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, signing, true, ['verify']);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, signing, false, ['sign']);
  const spki = bytesToBase64url(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
  return (await isPair(privateKey, spki)) ? { pair: { publicKey, privateKey }, publicKey: spki } : null;
}

async function fileKey(
  secret: Uint8Array,
  { salt, rounds }: KeyFileLock,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const bytes = await hashSlowly(secret, salt, rounds, 32);
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, [use]);
}

function gcm({ iv }: KeyFileLock, head: Uint8Array): AesGcmParams {
  return { name: 'AES-GCM', iv: new Uint8Array(iv), additionalData: new Uint8Array(head) };
}
