import type { TableName, TableRows } from './rows.ts';

/** One table inside a transaction. Rows come in the order of their keys. */
export interface Table<Row, Key> {
  get(key: Key): Promise<Row | undefined>;
  /** One result for each key, in its order; undefined where there is no row. */
  getMany(keys: readonly Key[]): Promise<readonly (Row | undefined)[]>;
  all(): Promise<readonly Row[]>;
  /** The key of every row; the rows themselves, which may be large, are not read. */
  keys(): Promise<readonly Key[]>;
  /** Rows whose keys lie between two keys, both included. */
  between(lower: Key, upper: Key): Promise<readonly Row[]>;
  /** The last row whose key lies between two keys, both included. */
  lastBetween(lower: Key, upper: Key): Promise<Row | undefined>;
  /** Adds the rows or replaces those with the same key. */
  put(rows: readonly Row[]): Promise<void>;
  /** Removes the rows with these keys; a key without a row is no error. */
  remove(keys: readonly Key[]): Promise<void>;
  clear(): Promise<void>;
}

export type Tables = { readonly [Name in TableName]: Table<TableRows[Name]['row'], TableRows[Name]['key']> };

/**
 * Where one workspace's tables live. Two implementations: IndexedDB through Dexie, and memory for tests. Everything
 * above it is written once, and one suite of tests runs over both.
 */
export interface Disk {
  /** Runs `work` on one consistent view of the named tables. Throws what the store throws. */
  read<T>(names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T>;
  /**
   * Runs `work` and commits all of its writes or, where it throws, none. After the call they are on the disk, not
   * only handed to the system. Inside `work` only this disk's promises may be awaited.
   */
  write<T>(names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T>;
  /** Calls `listener` after every commit to one of the tables, from this window or another. Returns the way to stop. */
  watch(names: readonly TableName[], listener: () => void): () => void;
  close(): void;
}

/** Every table: what a write that concerns all of them names. */
export const allTables: readonly TableName[] = [
  'segments',
  'tail',
  'chains',
  'standings',
  'reports',
  'remarks',
  'flags',
  'drafts',
  'keys',
  'documents',
  'waiting',
  'forks',
  'peers',
  'imports',
  'evidence',
  'blobs',
];
