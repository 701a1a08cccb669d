import { err, ok, type Result } from '../../base/result.ts';
import type { PacketTooLarge } from '../../contract/packet.ts';
import type { EvidencePreview } from '../../exchange/check-evidence.ts';
import type { FileProblem } from '../../exchange/check-file.ts';
import {
  type BroughtEvidence,
  type EvidenceFolder,
  isFolderEvidence,
  putEvidence,
  takeEvidence,
} from '../../exchange/folder-evidence.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { takeEvidenceFileIn } from './file-desk.ts';
import { offerFolderFiles } from './incoming.ts';
import { makeUpdateReady } from './outgoing.ts';
import { wantedBy } from './outgoing-evidence.ts';
import type { OpenSession } from './session.ts';
import { hasRoomFor, thisKeeper } from './storage-facts.ts';

/** Why the shared folder was not brought up to date. */
export type FolderProblem =
  | StoreError
  | PacketTooLarge
  /** Whoever was asked did not let the page use the folder. */
  | { readonly type: 'folder-not-allowed' }
  /** It is not there, or a file in it could not be written or read. */
  | { readonly type: 'folder-failed' };

interface Picker {
  readonly showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FolderHandle>;
}

// What browsers offer beyond what TypeScript knows of them.
type FolderHandle = FileSystemDirectoryHandle & {
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  values(): AsyncIterable<FileSystemHandle>;
};

const folderDocument = 'shared-folder';

/** Whether this browser lets a page keep a folder. */
export function canShareFolder(): boolean {
  return (globalThis as Picker).showDirectoryPicker !== undefined;
}

/** The name of the folder that was chosen; null: none was. */
export async function sharedFolderName({ store }: OpenSession): Promise<string | null> {
  const read = await store.readDocument(folderDocument);
  return read.ok && read.value !== null ? (read.value as FolderHandle).name : null;
}

/** Asks for the folder that the Secretariat's devices share, and keeps it; null: whoever was asked thought better of it. */
export async function chooseSharedFolder({ store }: OpenSession): Promise<Result<string | null, StoreError>> {
  const handle = await (globalThis as Picker).showDirectoryPicker?.({ mode: 'readwrite' }).catch(() => null);
  if (handle === null || handle === undefined) return ok(null);
  const kept = await store.writeDocument(folderDocument, handle);
  return kept.ok ? ok(handle.name) : kept;
}

/** What bringing the folder up to date did. */
export interface FolderRound {
  /** How many update files of other devices are in it, and how many of them stand on the screen because they bring something. */
  readonly others: number;
  readonly standing: number;
  readonly evidence: BroughtEvidence;
  /** How many files of evidence were written into it. */
  readonly written: number;
}

/**
 * Takes in the evidence that is asked for here, writes all that is held into this device's own file in the folder and
 * beside it the evidence that the folder lacks, then looks at the update files of the others: what brings something
 * stands on the screen as what came in.
 */
export async function bringFolderUpToDate(open: OpenSession): Promise<Result<FolderRound, FolderProblem>> {
  const opened = await openFolder(open);
  if (!opened.ok) return opened;
  const { handle, folder } = opened.value;
  // A reader that lost a file asked for it in its last update.
  const exchange = await open.store.readExchange();
  if (!exchange.ok) return exchange;
  const asked = wantedBy(open, { kind: 'desk' }, exchange.value.peers);
  const own = `wayfinder-${open.store.device}.wayfinder`;
  try {
    const evidence = await takeEvidence(folder, open.store, keepEvidence(open));
    if (!evidence.ok) return evidence;
    const made = await makeUpdateReady(open, { kind: 'desk' }, 'everything');
    if (!made.ok) return made;
    await folder.write(own, made.value.bytes);
    const facts = { programme: open.known.trust.root, by: open.store.device };
    const written = await putEvidence(folder, open.store, facts, asked);
    if (!written.ok) return written;
    const others: File[] = [];
    for await (const entry of handle.values()) {
      if (entry.kind !== 'file' || entry.name === own || !isUpdateName(entry.name)) continue;
      others.push(await (entry as FileSystemFileHandle).getFile());
    }
    const standing = await offerFolderFiles(others);
    return ok({ others: others.length, standing, evidence: evidence.value, written: written.value });
  } catch {
    return err({ type: 'folder-failed' });
  }
}

/** Takes in the evidence that is asked for here and stands in the folder: after an update was taken in, more is. */
export async function takeFolderEvidence(open: OpenSession): Promise<Result<BroughtEvidence, FolderProblem>> {
  const opened = await openFolder(open);
  if (!opened.ok) return opened;
  try {
    return await takeEvidence(opened.value.folder, open.store, keepEvidence(open));
  } catch {
    return err({ type: 'folder-failed' });
  }
}

async function openFolder({
  store,
}: OpenSession): Promise<
  Result<{ readonly handle: FolderHandle; readonly folder: EvidenceFolder }, FolderProblem>
> {
  const read = await store.readDocument(folderDocument);
  if (!read.ok) return read;
  const handle = read.value as FolderHandle | null;
  if (handle === null) return err({ type: 'folder-failed' });
  // After the browser was closed it asks again.
  const allowed = await handle.requestPermission?.({ mode: 'readwrite' }).catch(() => 'denied');
  if (allowed !== undefined && allowed !== 'granted') return err({ type: 'folder-not-allowed' });
  return ok({ handle, folder: folderOf(handle) });
}

function folderOf(handle: FolderHandle): EvidenceFolder {
  return {
    names: async () => {
      const names = new Set<string>();
      for await (const entry of handle.values()) if (entry.kind === 'file') names.add(entry.name);
      return names;
    },
    read: async (name) => {
      const found = await handle.getFileHandle(name).catch(() => null);
      return (await found?.getFile().catch(() => null)) ?? null;
    },
    write: async (name, bytes) => {
      // It stands under its name once it is closed, and not before.
      const stream = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await stream.write(bytes);
      await stream.close();
    },
  };
}

function isUpdateName(name: string): boolean {
  return name.endsWith('.wayfinder') && !isFolderEvidence(name);
}

function keepEvidence(open: OpenSession) {
  return async (bytes: Uint8Array): Promise<Result<EvidencePreview, FileProblem | StoreError>> => {
    if (!(await hasRoomFor(thisKeeper(), bytes.byteLength))) return err({ type: 'storage-full' });
    return takeEvidenceFileIn(open, { name: '', bytes }, () => undefined);
  };
}
