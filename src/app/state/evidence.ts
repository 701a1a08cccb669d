import { useEffect } from 'react';
import { create } from 'zustand';
import { err, ok, type Result } from '../../base/result.ts';
import { hashOfBytes } from '../../contract/hash.ts';
import {
  type EvidenceFile,
  type FileRefusal,
  fileToSave,
  fileTypeOf,
  plainFileName,
  refusalOf,
} from '../../domain/progress/reports/evidence-file.ts';
import type { FileBytes } from '../../exchange/evidence-packets.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { noteStoreError } from './last-error.ts';
import { useOpenPart, useSession } from './session.ts';
import { hasRoomFor, thisKeeper } from './storage-facts.ts';

/** Why a file is not added as evidence. Nothing that was typed is lost by any of them. */
export type AddFileProblem =
  | FileRefusal
  | StoreError
  /** The browser would keep it, but with little left for what is typed after it. */
  | { readonly type: 'no-room-for-file' }
  | { readonly type: 'file-not-read' };

/** Keeps a file on this device. A draft or a report may name it from then on, and not before: its bytes are on the disk first. */
export async function addFile(store: LocalStore, file: File): Promise<Result<EvidenceFile, AddFileProblem>> {
  const name = plainFileName(file.name);
  const refusal = refusalOf(name, file.size);
  const type = fileTypeOf(name);
  if (refusal !== null || type === null) return err(refusal ?? { type: 'file-kind-refused' });
  const read = await file.arrayBuffer().catch(() => null);
  if (read === null) return err({ type: 'file-not-read' });
  if (!(await hasRoomFor(thisKeeper(), read.byteLength))) return err({ type: 'no-room-for-file' });
  const bytes = new Uint8Array(read);
  const sha = hashOfBytes(bytes);
  const kept = await store.keepFiles([{ sha, bytes, at: now() }]);
  if (!kept.ok) {
    noteStoreError(kept.error, 'keep-file');
    return kept;
  }
  // What this window kept it knows at once; of other windows and the worker it hears.
  useHeld.setState((state) =>
    state.store === store && state.held !== null ? { held: new Set([...state.held, sha]) } : state,
  );
  return ok({ sha, name, type, size: bytes.length });
}

/** Why a file that is evidence cannot be saved. */
export type OpenFileProblem =
  | StoreError
  /** Its bytes are not on this device, or no longer as they were written. */
  | { readonly type: 'file-not-here' }
  | { readonly type: 'file-not-whole' };

/** A file that is evidence as it is saved: under a name and as a type that nothing runs by. */
export async function openFile(
  store: LocalStore,
  file: EvidenceFile,
): Promise<Result<{ readonly name: string; readonly content: Blob }, OpenFileProblem>> {
  const read = await store.readFile(file.sha);
  if (!read.ok) return read;
  if (read.value === null) return err({ type: 'file-not-here' });
  const { bytes } = read.value;
  if (hashOfBytes(bytes) !== file.sha) return err({ type: 'file-not-whole' });
  const { name, type } = fileToSave(file);
  return ok({ name, content: new Blob([bytes], { type }) });
}

/** The files with these hashes that are here as they were written; the others are left out. */
export async function readFiles(
  store: LocalStore,
  hashes: readonly string[],
): Promise<Result<readonly FileBytes[], StoreError>> {
  const files: FileBytes[] = [];
  for (const sha of hashes) {
    const read = await store.readFile(sha);
    if (!read.ok) return read;
    if (read.value !== null && hashOfBytes(read.value.bytes) === sha)
      files.push({ sha, bytes: read.value.bytes });
  }
  return ok(files);
}

interface HeldFiles {
  readonly store: LocalStore | null;
  readonly held: ReadonlySet<string> | null;
}

const useHeld = create<HeldFiles>(() => ({ store: null, held: null }));

/** The hashes of the files that are on this device, followed as they come; null: not read yet. One reading serves the whole page. */
export function useHeldFiles(): ReadonlySet<string> | null {
  const store = useOpenPart((open) => open.store);
  const held = useHeld((state) => (state.store === store ? state.held : null));
  useEffect(() => follow(store), [store]);
  return held;
}

function follow(store: LocalStore): void {
  if (useHeld.getState().store === store) return;
  useHeld.setState({ store, held: null });
  const load = async () => {
    const facts = await store.readFileFacts();
    if (facts.ok && useHeld.getState().store === store) useHeld.setState({ held: facts.value.held });
  };
  const stopWatching = store.watchFiles(() => void load());
  const stopFollowing = useSession.subscribe(({ session }) => {
    if (session.kind === 'open' && session.store === store) return;
    stopWatching();
    stopFollowing();
    if (useHeld.getState().store === store) useHeld.setState({ store: null, held: null });
  });
  void load();
}
