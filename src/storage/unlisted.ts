import type { DeviceId } from '../domain/log/ids.ts';
import { databaseName, workspaceDatabases } from './database-name.ts';
import { openDexieDisk } from './dexie-disk.ts';
import type { WorkspaceRow } from './registry.ts';

/** How a workspace keeps what the list says of it, so that a list which was lost can be made again. */
export const listedDocument = 'listed-as';

/**
 * The workspaces on this device that are whole and that no list names, in no order: a browser that is killed may lose the
 * small list and keep the rest. Empty where the browser does not say which databases there are; one that cannot be read
 * is left out, since the next call finds it again.
 */
export async function unlistedWorkspaces(listed: ReadonlySet<DeviceId>): Promise<readonly WorkspaceRow[]> {
  const ids = await workspaceDatabases();
  const found = await Promise.all(ids.filter((id) => !listed.has(id)).map(readOwnRow));
  return found.flatMap((row) => row ?? []);
}

async function readOwnRow(id: DeviceId): Promise<WorkspaceRow | null> {
  const disk = await openDexieDisk(databaseName(id));
  if (!disk.ok) return null;
  try {
    const [row, programme] = await disk.value.read(['documents'], ({ documents }) =>
      documents.getMany([listedDocument, 'programme']),
    );
    // Written last, so that one which was being made when the browser died is not taken for one.
    if (row === undefined) return null;
    return { ...(row.value as WorkspaceRow), programme: (programme?.value ?? null) as string | null };
  } catch {
    return null;
  } finally {
    disk.value.close();
  }
}
