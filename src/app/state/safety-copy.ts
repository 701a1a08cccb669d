import { err, ok, type Result } from '../../base/result.ts';
import type { PacketTooLarge } from '../../contract/packet.ts';
import type { CopyProblem } from '../../contract/safety-copy.ts';
import type { Instant } from '../../domain/plan/day.ts';
import {
  type NotRestorable,
  readSafetyCopy,
  type VerifiedCopy,
  writeSafetyCopy,
} from '../../exchange/safety-copy-file.ts';
import { verifyText } from '../../storage/device-keys.ts';
import type { Copyable, LocalStore } from '../../storage/local-store.ts';
import { readStoredPlan } from '../../storage/plan-in-force.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now, today } from './clock.ts';
import { readFiles } from './evidence.ts';
import type { OpenSession } from './session.ts';

/** A safety copy that was made and is not known to be saved anywhere yet. */
export interface MadeCopy {
  /** What the file is called. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly at: Instant;
  /** Tells whether what is stored has changed since. */
  readonly holds: string;
}

/** Why a file is not the safety copy that was just made. */
export type ReadBackProblem = CopyProblem | NotRestorable | { readonly type: 'another-file' };

// All of it is in memory more than once while it is made.
const maxFilesBytes = 200_000_000;

/** When the last safety copy of a workspace was read back; null: none was. */
export async function readLastCopy(store: LocalStore): Promise<Result<Instant | null, StoreError>> {
  const stored = await store.readDocument('last-copy');
  if (!stored.ok) return stored;
  const at = (stored.value as { at?: unknown } | null)?.at;
  return ok(typeof at === 'number' ? (at as Instant) : null);
}

/** A safety copy of the open workspace: every chain that it holds, every draft and every file, and no key. */
export async function makeSafetyCopy(
  open: OpenSession,
): Promise<Result<MadeCopy, StoreError | PacketTooLarge>> {
  const read = await open.store.readForCopy();
  if (!read.ok) return read;
  // The plan that it began with: what amended it since is in the chains.
  const plan = await readStoredPlan(open.store);
  if (!plan.ok) return plan;
  const { rev, firstYear } = plan.value;
  const { party, person } = open.row;
  const at = now();
  const facts = {
    device: open.store.device,
    former: [...open.ownDevices].filter((device) => device !== open.store.device),
    at,
    party,
    person,
    plan: open.inForce.plan.id,
    rev,
    ...(firstYear === null ? {} : { firstYear }),
  };
  const files = await readFiles(open.store, read.value.files);
  if (!files.ok) return files;
  const sizeBytes = files.value.reduce((sum, one) => sum + one.bytes.length, 0);
  if (sizeBytes > maxFilesBytes) return err({ type: 'packet-too-large' });
  const content = { facts, ...read.value, files: files.value };
  const written = await writeSafetyCopy({ ...content, sign: (text) => open.store.sign(text) });
  if (!written.ok) return written;
  const name = `wayfinder-copy-${party}-${today()}.wfcopy`;
  return ok({ name, bytes: new Uint8Array(written.value), at, holds: holdsOf(read.value) });
}

/** Reads a saved safety copy back: it is the one that was made, and everything in it can be verified and restored. */
export async function readBack(
  open: OpenSession,
  made: MadeCopy,
  file: Blob,
): Promise<Result<void, ReadBackProblem | StoreError>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readSafetyCopy(bytes, verifyText);
  if (!read.ok) return read;
  const isSame = bytes.length === made.bytes.length && bytes.every((byte, at) => byte === made.bytes[at]);
  if (!isSame) return err({ type: 'another-file' });
  return open.store.writeDocument('last-copy', { at: made.at });
}

/** Whether a safety copy still holds all that is stored: nothing was saved or typed since, in any window. */
export async function holdsEverything(open: OpenSession, made: MadeCopy): Promise<boolean> {
  const read = await open.store.readForCopy();
  return read.ok && holdsOf(read.value) === made.holds;
}

/** What a safety copy that somebody chose holds, verified; or why it cannot be used. Nothing is stored. */
export async function openSafetyCopy(
  file: Blob,
): Promise<Result<VerifiedCopy, Exclude<ReadBackProblem, { readonly type: 'another-file' }>>> {
  return readSafetyCopy(new Uint8Array(await file.arrayBuffer()), verifyText);
}

function holdsOf({ frontier, drafts, files }: Copyable): string {
  return JSON.stringify([[...frontier], drafts, files]);
}
