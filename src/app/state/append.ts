import { ok, type Result } from '../../base/result.ts';
import type { EventContent } from '../../domain/log/event.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { refresh } from './follow-log.ts';
import { noteStoreError } from './last-error.ts';

/**
 * Appends what a person says. Holds after the call: it is stored, the drafts that it finishes are gone, and the pages show
 * it; all of it or, on an error, none. `command` is what a support note calls it.
 */
export async function append(
  store: LocalStore,
  contents: readonly EventContent[],
  finishedDrafts: readonly string[],
  command: string,
): Promise<Result<void, StoreError>> {
  const appended = await store.append(contents, now(), finishedDrafts);
  if (!appended.ok) {
    noteStoreError(appended.error, command);
    return appended;
  }
  await refresh(store);
  return ok(undefined);
}
