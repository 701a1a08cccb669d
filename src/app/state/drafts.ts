import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { noteStoreError } from './last-error.ts';

/** This window, as against another one that has the same draft open. */
export const thisTab = Math.random().toString(36).slice(2);

/**
 * Writes a draft at every keystroke. While one write is under way only the latest text waits, so that typing never
 * falls behind a slow disk and the last keystroke is always written.
 */
export interface DraftWriter<Draft> {
  write(draft: Draft): void;
  /** Settles once everything written so far is on the disk; the error of the last write, or null. */
  settled(): Promise<StoreError | null>;
}

/** A writer for the draft `id`; `onError` hears of each write that failed, null of each that succeeded. */
export function createDraftWriter<Draft>(
  store: LocalStore,
  id: string,
  onWritten: (error: StoreError | null) => void,
): DraftWriter<Draft> {
  let waiting: Draft | null = null;
  let running: Promise<StoreError | null> = Promise.resolve(null);
  const run = async (): Promise<StoreError | null> => {
    let last: StoreError | null = null;
    while (waiting !== null) {
      const value: Draft = waiting;
      waiting = null;
      const written = await store.writeDraft({ id, value, at: now(), tab: thisTab });
      last = written.ok ? null : written.error;
      if (last !== null) noteStoreError(last, 'write-draft');
      // Said only of what stands on the screen: a newer text may be waiting already.
      if (waiting === null) onWritten(last);
    }
    isRunning = false;
    return last;
  };
  let isRunning = false;
  return {
    write: (draft) => {
      waiting = draft;
      if (isRunning) return;
      isRunning = true;
      running = run();
    },
    settled: () => running,
  };
}
