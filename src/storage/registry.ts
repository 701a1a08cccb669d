import Dexie from 'dexie';
import { err, ok, type Result } from '../base/result.ts';
import type { Role } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { databaseName, workspaceDatabases } from './database-name.ts';
import { openDexieDisk } from './dexie-disk.ts';
import { readSchemaVersion } from './schema-version.ts';
import { type StoreError, storeErrorOf } from './store-error.ts';

/** One workspace on this device, as the small database `wayfinder` lists it. */
export interface WorkspaceRow {
  /** The id of the workspace's device. */
  readonly id: DeviceId;
  /** `explore`: demonstration reports, never mixed with real ones. */
  readonly kind: 'explore' | 'real';
  readonly role: Role;
  readonly party: string;
  readonly partyName: string;
  readonly person: string;
  /** null: no programme has taken this device in yet. */
  readonly programme: string | null;
  readonly opened: Instant;
}

/** How a workspace keeps what the list says of it, so that a list which was lost can be made again. */
export const listedDocument = 'listed-as';

const schemaVersion = 1;

/**
 * The workspaces on this device, the one opened last first; empty on a device that holds none. One that the list lost is
 * on it again after the call.
 */
export function listWorkspaces(): Promise<Result<readonly WorkspaceRow[], StoreError>> {
  return withRegistry(async (table) => {
    const listed = await table.toArray();
    const lost = await unlistedWorkspaces(new Set(listed.map((row) => row.id)));
    if (lost.length > 0) await table.bulkPut([...lost]);
    return [...listed, ...lost].sort((a, b) => b.opened - a.opened);
  });
}

/** Adds a workspace to the list or replaces what is said of it. */
export function listWorkspace(row: WorkspaceRow): Promise<Result<void, StoreError>> {
  return withRegistry(async (table) => {
    await table.put(row);
  });
}

/** Takes a workspace off the list; one that is not on it is no error. */
export function unlistWorkspace(id: DeviceId): Promise<Result<void, StoreError>> {
  return withRegistry((table) => table.delete(id));
}

// Opened for each call: a connection that stays open would stop a newer version in another window from starting.
async function withRegistry<T>(
  work: (table: Dexie.Table<WorkspaceRow, string>) => Promise<T>,
): Promise<Result<T, StoreError>> {
  try {
    const found = await readSchemaVersion('wayfinder');
    if (found !== null && found > schemaVersion) return err({ type: 'storage-newer' });
    const database = new Dexie('wayfinder', { chromeTransactionDurability: 'strict' });
    database.version(schemaVersion).stores({ workspaces: 'id' });
    try {
      await database.open();
      return ok(await work(database.table('workspaces')));
    } finally {
      database.close();
    }
  } catch (error) {
    return err(storeErrorOf(error));
  }
}

// Whole workspaces that the list does not name: a browser that is killed may lose the small list and keep the rest. One
// that cannot be read is left out, since the next call finds it again.
async function unlistedWorkspaces(listed: ReadonlySet<DeviceId>): Promise<readonly WorkspaceRow[]> {
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
