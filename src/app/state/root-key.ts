import { err, ok, type Result } from '../../base/result.ts';
import type { Instant } from '../../domain/plan/day.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import {
  type OpenedRootKey,
  openRootKey,
  type OpenKeyProblem,
  type SaveKeyProblem,
  saveRootKey,
} from '../../storage/root-key-file.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now, today } from './clock.ts';
import type { OpenSession } from './session.ts';

const savedDocument = 'root-key-saved';

/** A key file that was made and is not known to be saved anywhere yet. */
export interface MadeKeyFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly at: Instant;
}

/** Why a key file is not the one wanted, or there is none. */
export type KeyTrouble =
  | StoreError
  | SaveKeyProblem
  | OpenKeyProblem
  /** It is another file than the one just made, or holds the key of another organisation. */
  | { readonly type: 'another-file' | 'key-of-another' }
  | { readonly type: 'file-not-written' };

/** When this device saved the key of the organisation and read it back; null: it did not. */
export async function readKeySaved(store: LocalStore): Promise<Result<Instant | null, StoreError>> {
  const read = await store.readDocument(savedDocument);
  if (!read.ok) return read;
  const at = (read.value as { at?: unknown } | null)?.at;
  return ok(typeof at === 'number' ? (at as Instant) : null);
}

/** A file with the root's key under a passphrase. The key itself stays on this device until the file was read back. */
export async function makeKeyFile(
  { store, known }: OpenSession,
  pair: CryptoKeyPair,
  passphrase: string,
): Promise<Result<MadeKeyFile, KeyTrouble>> {
  const programme = known.trust.root;
  if (programme === null) return err({ type: 'key-of-another' });
  const at = now();
  const saved = await saveRootKey(pair, passphrase, { programme, device: store.device, at });
  if (!saved.ok) return saved;
  return ok({ name: `wayfinder-key-${today()}.wfkey`, bytes: new Uint8Array(saved.value), at });
}

/** Reads a saved key file back. Holds after the call, unless an error is answered: the file opens and the key is not here any more. */
export async function readKeyBack(
  open: OpenSession,
  made: MadeKeyFile,
  file: Blob,
  passphrase: string,
): Promise<Result<void, KeyTrouble>> {
  const opened = await openKeyFile(open, file, passphrase);
  if (!opened.ok) return opened;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isSame = bytes.length === made.bytes.length && bytes.every((byte, at) => byte === made.bytes[at]);
  if (!isSame) return err({ type: 'another-file' });
  const noted = await open.store.writeDocument(savedDocument, { at: made.at });
  return noted.ok ? open.store.removeRootPair() : noted;
}

/** The root's key in a file that somebody chose. Nothing is stored: it lasts as long as the page holds it. */
export async function openKeyFile(
  { known }: OpenSession,
  file: Blob,
  passphrase: string,
): Promise<Result<OpenedRootKey, KeyTrouble>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openRootKey(bytes, passphrase);
  if (!opened.ok) return opened;
  return opened.value.facts.programme === known.trust.root ? opened : err({ type: 'key-of-another' });
}
