import type { Disk, Table, Tables } from './disk.ts';
import { allTables } from './disk.ts';
import type { TableName } from './rows.ts';

type Rows = Map<string, { readonly key: unknown; readonly row: unknown }>;
type Content = Record<TableName, Rows>;

/**
 * The in-memory twin of the Dexie disk, for tests of everything above it. Opening the same name twice gives two
 * windows on one content; a write that throws leaves the content as it was.
 */
export function createMemoryDisk(name: string): Disk {
  const shared = disks.get(name) ?? {
    content: emptyContent(),
    listeners: new Set(),
    queue: Promise.resolve(),
  };
  disks.set(name, shared);
  const own = new Set<{ names: readonly TableName[]; listener: () => void }>();
  return {
    read: (_names, work) => enqueue(shared, () => work(tablesOf(shared.content))),
    write: (names, work) =>
      enqueue(shared, async () => {
        const copy = { ...shared.content };
        for (const table of names) copy[table] = new Map(shared.content[table]);
        const result = await work(tablesOf(copy));
        shared.content = copy;
        const touched = [...shared.listeners].filter((one) =>
          one.names.some((table) => names.includes(table)),
        );
        for (const { listener } of touched) queueMicrotask(listener);
        return result;
      }),
    watch: (names, listener) => {
      const one = { names, listener };
      shared.listeners.add(one);
      own.add(one);
      return () => shared.listeners.delete(one);
    },
    close: () => {
      for (const one of own) shared.listeners.delete(one);
    },
  };
}

interface Shared {
  content: Content;
  readonly listeners: Set<{ readonly names: readonly TableName[]; readonly listener: () => void }>;
  queue: Promise<unknown>;
}

const disks = new Map<string, Shared>();

// One transaction at a time, as IndexedDB keeps writes to the same tables apart.
function enqueue<T>(shared: Shared, work: () => Promise<T>): Promise<T> {
  const result = shared.queue.then(work);
  shared.queue = result.catch(() => undefined);
  return result;
}

function emptyContent(): Content {
  return Object.fromEntries(allTables.map((name) => [name, new Map()])) as unknown as Content;
}

const keyPaths: Record<TableName, readonly string[]> = {
  segments: ['device', 'from'],
  tail: ['seq'],
  chains: ['device'],
  standings: ['plan', 'party', 'activity', 'period'],
  reports: ['plan', 'party', 'activity', 'period', 'id'],
  remarks: ['plan', 'party', 'activity', 'period'],
  flags: ['id'],
  drafts: ['id'],
  keys: ['id'],
  documents: ['name'],
  waiting: ['device', 'from'],
  forks: ['device', 'from'],
  peers: ['device'],
  imports: ['id'],
  evidence: ['sha', 'id'],
  blobs: ['sha'],
};

function tablesOf(content: Content): Tables {
  return Object.fromEntries(
    allTables.map((name) => [name, tableOf(content[name], keyPaths[name])]),
  ) as unknown as Tables;
}

function tableOf(rows: Rows, keyPath: readonly string[]): Table<object, unknown> {
  const sorted = () => [...rows.values()].sort((a, b) => compareKeys(a.key, b.key));
  const within = (lower: unknown, upper: unknown) =>
    sorted()
      .filter(({ key }) => compareKeys(lower, key) <= 0 && compareKeys(key, upper) <= 0)
      .map(({ row }) => row as object);
  const keyOf = (row: object) => {
    const parts = keyPath.map((field) => (row as Record<string, unknown>)[field]);
    return parts.length === 1 ? parts[0] : parts;
  };
  return {
    get: async (key) => rows.get(JSON.stringify(key))?.row as object | undefined,
    getMany: async (keys) => keys.map((key) => rows.get(JSON.stringify(key))?.row as object | undefined),
    all: async () => sorted().map(({ row }) => row as object),
    keys: async () => sorted().map(({ key }) => key),
    between: async (lower, upper) => within(lower, upper),
    lastBetween: async (lower, upper) => within(lower, upper).at(-1),
    put: async (added) => {
      for (const row of added) rows.set(JSON.stringify(keyOf(row)), { key: keyOf(row), row });
    },
    remove: async (keys) => {
      for (const key of keys) rows.delete(JSON.stringify(key));
    },
    clear: async () => rows.clear(),
  };
}

// IndexedDB's order of the keys in use: numbers by value, texts by code unit, lists part by part.
function compareKeys(a: unknown, b: unknown): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const order = compareKeys(a[i], b[i]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
