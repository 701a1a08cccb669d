import Dexie, { liveQuery } from 'dexie';
import { err, ok, type Result } from '../base/result.ts';
import type { Disk, Table, Tables } from './disk.ts';
import { allTables } from './disk.ts';
import type { TableName } from './rows.ts';
import { readSchemaVersion } from './schema-version.ts';
import { type StoreError, storeErrorOf } from './store-error.ts';

/** The tables' primary keys. Names and keys are persisted: a change is a new version below, never an edit. */
const workspaceSchema: Record<TableName, string> = {
  segments: '[device+from]',
  tail: 'seq',
  chains: 'device',
  standings: '[plan+party+activity+period]',
  reports: '[plan+party+activity+period+id]',
  remarks: '[plan+party+activity+period]',
  flags: 'id',
  drafts: 'id',
  keys: 'id',
  documents: 'name',
  waiting: '[device+from]',
  forks: '[device+from]',
  peers: 'device',
  imports: 'id',
  evidence: '[sha+id]',
  blobs: 'sha',
};
const schemaVersion = 3;

/**
 * Opens the database `name`, making it where it does not exist. A database that a newer Wayfinder wrote is not
 * touched: Dexie would open it and add what it thinks is missing, so its version is read before.
 */
export async function openDexieDisk(name: string): Promise<Result<Disk, StoreError>> {
  try {
    const found = await readSchemaVersion(name);
    if (found !== null && found > schemaVersion) return err({ type: 'storage-newer' });
    // Without "strict" Chrome reports a commit before it is on the disk, and a power cut takes back what was "saved".
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
    database.version(schemaVersion).stores(workspaceSchema);
    await database.open();
    return ok(createDexieDisk(database));
  } catch (error) {
    return err(storeErrorOf(error));
  }
}

/** Deletes the database `name` with everything in it. Other windows that have it open are made to close it. */
export async function deleteDexieDisk(name: string): Promise<Result<void, StoreError>> {
  try {
    await Dexie.delete(name);
    return ok(undefined);
  } catch (error) {
    return err(storeErrorOf(error));
  }
}

function createDexieDisk(database: Dexie): Disk {
  const tables = Object.fromEntries(
    allTables.map((name) => [name, tableOf(database.table(name))]),
  ) as unknown as Tables;
  const transact = <T>(mode: 'r' | 'rw', names: readonly TableName[], work: (tables: Tables) => Promise<T>) =>
    // Dexie keeps a transaction open across awaits only for a function that it can see is async.
    onceMore(database, () => database.transaction(mode, [...names], async () => work(tables)));
  return {
    read: (names, work) => transact('r', names, work),
    write: (names, work) => transact('rw', names, work),
    watch: (names, listener) => {
      // Reading the keys' count makes the query depend on the whole table; the value itself is of no interest.
      const subscription = liveQuery(() =>
        Promise.all(names.map((name) => database.table(name).toCollection().keys())),
      ).subscribe(skipFirst(listener));
      return () => subscription.unsubscribe();
    },
    close: () => database.close(),
  };
}

function tableOf(table: Dexie.Table): Table<object, never> {
  return {
    get: (key) => table.get(key),
    getMany: (keys) => table.bulkGet([...keys]),
    all: () => table.toArray(),
    keys: async () => (await table.toCollection().primaryKeys()) as never[],
    between: (lower, upper) => table.where(':id').between(lower, upper, true, true).toArray(),
    lastBetween: (lower, upper) => table.where(':id').between(lower, upper, true, true).last(),
    put: async (rows) => {
      const [only, ...more] = rows;
      if (only !== undefined) await (more.length === 0 ? table.put(only) : table.bulkPut([...rows]));
    },
    remove: async (keys) => {
      if (keys.length > 0) await table.bulkDelete([...keys]);
    },
    clear: () => table.clear(),
  };
}

// iOS closes connections of pages in the background; the same work succeeds on a connection opened anew.
async function onceMore<T>(database: Dexie, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = (error as { name?: unknown }).name;
    if (name !== 'DatabaseClosedError' && name !== 'InvalidStateError') throw error;
    database.close({ disableAutoOpen: false });
    await database.open();
    return await work();
  }
}

function skipFirst(listener: () => void): () => void {
  let first = true;
  return () => {
    if (!first) listener();
    first = false;
  };
}
