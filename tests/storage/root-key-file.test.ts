import { beforeAll, describe, expect, test } from 'vitest';
import { bytesToBase64url, deviceIdOf } from '../../src/contract/hash.ts';
import {
  decodeKeyFile,
  encodeKeyFile,
  encodeKeyFileHead,
  type KeyFileFacts,
} from '../../src/contract/key-file.ts';
import { readPassphrase } from '../../src/contract/passphrase.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import { createDeviceKeys, type DeviceKeys, signText, verifyText } from '../../src/storage/device-keys.ts';
import { openRootKey, saveRootKey } from '../../src/storage/root-key-file.ts';
import { hashSlowly } from '../../src/storage/slow-hash.ts';

const passphrase = 'Le récif protège l’île';
const problem = (type: string) => ({ ok: false, error: { type } });
let root: DeviceKeys;
let facts: KeyFileFacts;
let pkcs8: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  root = await createDeviceKeys('to-be-saved');
  facts = {
    programme: root.device,
    device: 'OfficeComputer00' as DeviceId,
    at: 1_795_305_600_000 as Instant,
  };
  pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', root.sign.privateKey));
});

/** What a file is made of that somebody writes who knows the passphrase; as few rounds as its tests bear. */
interface Made {
  readonly facts: KeyFileFacts;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  /** Changes the head's text after it was made, before it is authenticated. */
  readonly edit: (head: string) => string;
}

async function fileOf(made: Partial<Made> = {}): Promise<Uint8Array> {
  const { rounds = 10, plain = pkcs8, edit = (head) => head } = made;
  const lock = { rounds, salt: new Uint8Array(16).fill(5), iv: new Uint8Array(12).fill(6) };
  const text = new TextDecoder().decode(encodeKeyFileHead(made.facts ?? facts, lock));
  const head = new TextEncoder().encode(edit(text));
  const secret = readPassphrase(passphrase);
  if (!secret.ok) throw new Error(secret.error.type);
  // Rounds out of bounds are never taken.
  const hash = await hashSlowly(secret.value, lock.salt, rounds > 100 || rounds < 1 ? 1 : rounds, 32);
  const key = await crypto.subtle.importKey('raw', new Uint8Array(hash), 'AES-GCM', false, ['encrypt']);
  const way = { name: 'AES-GCM', iv: lock.iv, additionalData: head };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(way, key, plain));
  return encodeKeyFile({ head, sealed });
}

/** The file with one bit another and its checksum as it would then be. */
function flippedAndSummed(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice(0, -32);
  flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
  return encodeKeyFile({ head: flipped, sealed: new Uint8Array() });
}

describe('a root key that was saved', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const saved = await saveRootKey(root.sign, passphrase, facts);
    if (!saved.ok) throw new Error(saved.error.type);
    bytes = saved.value;
  });

  test('is opened with its passphrase, signs for its programme, and cannot be read by a script', async () => {
    const opened = await openRootKey(bytes, ` ${passphrase.normalize('NFD')}\n`);
    if (!opened.ok) throw new Error(opened.error.type);
    const { pair, publicKey } = opened.value;
    expect(opened.value.facts).toEqual(facts);
    expect(publicKey).toBe(root.public.sign);
    const text = new TextEncoder().encode('granted');
    expect(await verifyText(root.public.sign, text, await signText({ sign: pair }, text))).toBe(true);
    expect(pair.privateKey.extractable).toBe(false);
    expect(await saveRootKey(pair, passphrase, facts)).toEqual(problem('key-stays-on-device'));
  });

  test('is not opened with another passphrase', async () => {
    expect(await openRootKey(bytes, passphrase.toLowerCase())).toEqual(problem('wrong-passphrase'));
    expect(await openRootKey(bytes, '')).toEqual(problem('wrong-passphrase'));
  });

  test('stands in a file that names all that opening it takes, 600,000 rounds among them', () => {
    const file = decodeKeyFile(bytes);
    if (!file.ok) throw new Error(file.error.type);
    const [first, header] = new TextDecoder().decode(file.value.head).split('\n') as [string, string];
    expect(first).toBe('WFKEY1');
    expect(JSON.parse(header)).toEqual({
      v: 1,
      kdf: 'PBKDF2-SHA-256',
      rounds: 600_000,
      salt: bytesToBase64url(file.value.lock.salt),
      cipher: 'AES-256-GCM',
      iv: bytesToBase64url(file.value.lock.iv),
      ...facts,
    });
    expect(file.value.lock.salt).toHaveLength(16);
    expect(bytesToBase64url(bytes)).not.toContain(bytesToBase64url(pkcs8.slice(36, 66)));
  });

  test('has nothing encrypted in common with another file of the same key and passphrase', async () => {
    const again = await saveRootKey(root.sign, passphrase, facts);
    const [one, two] = [decodeKeyFile(bytes), again.ok ? decodeKeyFile(again.value) : again];
    if (!one.ok || !two.ok) throw new Error('not saved');
    expect(one.value.lock.salt).not.toEqual(two.value.lock.salt);
    expect(one.value.lock.iv).not.toEqual(two.value.lock.iv);
    expect(one.value.sealed).not.toEqual(two.value.sealed);
  });

  test('is damaged, or no key file, with any bit flipped', async () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const opened = await openRootKey(flipped, passphrase);
      const allowed = ['key-file-damaged'];
      if (bit >> 3 < 'WFKEY1\n'.length) allowed.push('not-a-key-file', 'needs-newer-version');
      expect([bit, !opened.ok && allowed.includes(opened.error.type)]).toEqual([bit, true]);
    }
  });

  test('is damaged, or no key file, cut at any length or with more behind it', async () => {
    for (let length = 0; length < bytes.length; length++) {
      const opened = await openRootKey(bytes.subarray(0, length), passphrase);
      expect(opened).toEqual(problem(length < 'WFKEY1'.length ? 'not-a-key-file' : 'key-file-damaged'));
    }
    for (const more of [1, 100_000])
      expect(await openRootKey(new Uint8Array([...bytes, ...new Uint8Array(more)]), passphrase)).toEqual(
        problem('key-file-damaged'),
      );
  });
});

test('a root key is not saved under a passphrase that is too short', async () => {
  expect(await saveRootKey(root.sign, `  ${'x'.repeat(11)} `, facts)).toEqual(
    problem('passphrase-too-short'),
  );
});

describe('a file that somebody made', () => {
  test('is opened where it is right', async () => {
    expect(await openRootKey(await fileOf(), passphrase)).toMatchObject({ ok: true, value: { facts } });
  });

  test('with any bit flipped and summed up anew is never opened', async () => {
    const bytes = await fileOf();
    const file = decodeKeyFile(bytes);
    if (!file.ok) throw new Error(file.error.type);
    const types = new Map<string, number>();
    for (let bit = 0; bit < (bytes.length - 32) * 8; bit++) {
      const opened = await openRootKey(flippedAndSummed(bytes, bit), passphrase);
      if (opened.ok) throw new Error(`opened with bit ${bit} flipped`);
      types.set(opened.error.type, (types.get(opened.error.type) ?? 0) + 1);
      if (bit >> 3 >= file.value.head.length) expect(opened).toEqual(problem('wrong-passphrase'));
    }
    // Much of the head can be changed so that it is still read: then it is what authenticates it that refuses it.
    expect(types.get('wrong-passphrase')).toBeGreaterThan(file.value.sealed.length * 8 + 200);
  }, 30_000);

  test("with another programme's key in it is damaged", async () => {
    const other = await createDeviceKeys('to-be-saved');
    const plain = new Uint8Array(await crypto.subtle.exportKey('pkcs8', other.sign.privateKey));
    expect(await openRootKey(await fileOf({ plain }), passphrase)).toEqual(problem('key-file-damaged'));
    const elsewhere = { ...facts, programme: other.device };
    const wrong = await openRootKey(await fileOf({ facts: elsewhere }), passphrase);
    expect(wrong).toEqual(problem('key-file-damaged'));
    expect((await openRootKey(await fileOf({ facts: elsewhere, plain }), passphrase)).ok).toBe(true);
  });

  test("that puts the programme's public key beside another private one is damaged", async () => {
    const other = await createDeviceKeys('to-be-saved');
    const plain = new Uint8Array(await crypto.subtle.exportKey('pkcs8', other.sign.privateKey));
    const spki = Buffer.from(root.public.sign, 'base64url');
    expect(deviceIdOf(spki)).toBe(facts.programme);
    // Both encodings end with the 65 bytes of the point.
    plain.set(spki.subarray(-65), plain.length - 65);
    expect(await openRootKey(await fileOf({ plain }), passphrase)).toEqual(problem('key-file-damaged'));
  });

  test('with something else than a key in it is damaged', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign']);
    const longer = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    for (const plain of [new Uint8Array(), new Uint8Array(138), longer])
      expect(await openRootKey(await fileOf({ plain }), passphrase)).toEqual(problem('key-file-damaged'));
  });

  test('with so many rounds that it would hold the page, or none, is damaged', async () => {
    for (const rounds of [10_000_001, 2 ** 40, 0, -1, 1.5])
      expect(await openRootKey(await fileOf({ rounds }), passphrase)).toEqual(problem('key-file-damaged'));
    const text = await fileOf({ edit: (head) => head.replace('"rounds":10', '"rounds":"10"') });
    expect(await openRootKey(text, passphrase)).toEqual(problem('key-file-damaged'));
  });

  test.each([
    ['"v":1', '"v":2', 'needs-newer-version'],
    ['WFKEY1', 'WFKEY2', 'needs-newer-version'],
    ['WFKEY1', 'WFKEY23', 'needs-newer-version'],
    ['PBKDF2-SHA-256', 'Argon2id', 'needs-newer-version'],
    ['AES-256-GCM', 'AES-256-SIV', 'needs-newer-version'],
    ['WFKEY1', 'WFKEYS', 'not-a-key-file'],
    ['WFKEY1', 'WFPKT1', 'not-a-key-file'],
    ['"v":1', '"v":0', 'key-file-damaged'],
    ['"at":1795305600000', '"at":"today"', 'key-file-damaged'],
    ['OfficeComputer00', 'Office', 'key-file-damaged'],
    ['"salt":"', '"salt":"AA', 'key-file-damaged'],
    ['"iv":"', '"iv":"?', 'key-file-damaged'],
    ['{', '[', 'key-file-damaged'],
  ])('with %s for %s says what it is', async (from, to, type) => {
    const bytes = await fileOf({ edit: (head) => head.replace(from, to) });
    expect(await openRootKey(bytes, passphrase)).toEqual(problem(type));
  });
});

test('any other file is no key file', async () => {
  for (const text of ['', 'WFKEY', '%PDF-1.7\n', 'WFCOPY1\n{}\n'])
    expect(await openRootKey(new TextEncoder().encode(text), passphrase)).toEqual(problem('not-a-key-file'));
  expect(await openRootKey(new Uint8Array(100).fill(255), passphrase)).toEqual(problem('not-a-key-file'));
});
