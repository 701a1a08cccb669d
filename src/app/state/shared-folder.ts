import { err, ok, type Result } from '../../base/result.ts';
import type { PacketTooLarge } from '../../contract/packet.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { offerFiles } from './incoming.ts';
import { makeUpdateReady } from './outgoing.ts';
import type { OpenSession } from './session.ts';

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

/**
 * Writes all that is held into this device's own file in the folder, then looks at the files of the others, which stand
 * on the screen as what came in. Answers with how many those are.
 */
export async function bringFolderUpToDate(open: OpenSession): Promise<Result<number, FolderProblem>> {
  const read = await open.store.readDocument(folderDocument);
  if (!read.ok) return read;
  const folder = read.value as FolderHandle | null;
  if (folder === null) return err({ type: 'folder-failed' });
  // After the browser was closed it asks again.
  const allowed = (await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
  if (allowed !== 'granted') return err({ type: 'folder-not-allowed' });
  const made = await makeUpdateReady(open, { kind: 'desk' }, 'everything');
  if (!made.ok) return made;
  const own = `wayfinder-${open.store.device}.wayfinder`;
  try {
    const stream = await (await folder.getFileHandle(own, { create: true })).createWritable();
    await stream.write(made.value.bytes);
    await stream.close();
    const others: File[] = [];
    for await (const entry of folder.values()) {
      if (entry.kind !== 'file' || entry.name === own || !entry.name.endsWith('.wayfinder')) continue;
      others.push(await (entry as FileSystemFileHandle).getFile());
    }
    await offerFiles(others);
    return ok(others.length);
  } catch {
    return err({ type: 'folder-failed' });
  }
}
