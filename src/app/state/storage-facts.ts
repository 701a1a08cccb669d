/** Whether the browser promised not to empty this address on its own. `not-said`: it has no way to say. */
export type Kept = 'kept' | 'not-kept' | 'not-said';

/** What a browser says about the room that it gives this address. null: it does not say. */
export interface StorageFacts {
  readonly kept: Kept;
  readonly usedBytes: number | null;
  /** How much it would give in all, what is used included. */
  readonly quotaBytes: number | null;
}

/** The part of a browser that answers for storage; older ones have some of it or none. */
export type StorageKeeper = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

/** Reads what the browser says. A browser that answers with an error has not said. */
export async function readStorageFacts(keeper: StorageKeeper | undefined): Promise<StorageFacts> {
  const [kept, estimate] = await Promise.all([readKept(keeper), keeper?.estimate?.().catch(() => null)]);
  return { kept, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null };
}

/** Asks the browser to keep the data, unless it does already, and answers how it stands then. It may show a question. */
export async function askToKeep(keeper: StorageKeeper | undefined): Promise<Kept> {
  const before = await readKept(keeper);
  if (before === 'kept' || keeper?.persist === undefined) return before;
  const agreed = await keeper.persist().catch(() => null);
  return agreed === null ? before : keptOf(agreed);
}

/** This browser's; undefined where it has none. */
export function thisKeeper(): StorageKeeper | undefined {
  return navigator.storage as StorageKeeper | undefined;
}

async function readKept(keeper: StorageKeeper | undefined): Promise<Kept> {
  const persisted = await keeper?.persisted?.().catch(() => undefined);
  return persisted === undefined ? 'not-said' : keptOf(persisted);
}

function keptOf(isKept: boolean): Kept {
  return isKept ? 'kept' : 'not-kept';
}

// What is left for everything that is typed after a file was added.
const leftFreeBytes = 20_000_000;

/** Whether so many bytes can be kept and room for words is left; true where the browser does not say. */
export async function hasRoomFor(keeper: StorageKeeper | undefined, sizeBytes: number): Promise<boolean> {
  const { usedBytes, quotaBytes } = await readStorageFacts(keeper);
  return usedBytes === null || quotaBytes === null || quotaBytes - usedBytes >= sizeBytes + leftFreeBytes;
}
