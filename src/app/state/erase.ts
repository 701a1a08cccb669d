import { ok, type Result } from '../../base/result.ts';
import { cleanText } from '../../domain/log/clean-text.ts';
import { eraseBodiesFor } from '../../domain/log/erased.ts';
import type { EventContent } from '../../domain/log/event.ts';
import type { EventId } from '../../domain/log/ids.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import { refresh } from './follow-log.ts';
import type { OpenSession } from './session.ts';

/**
 * Erases what the Secretariat wrote in the events `refs`, for the reason given, which is not empty (ERASE-1). Holds after
 * the call: of those that can be erased (`canBeErased`) nothing but their hashes is on this device, neither in the log
 * nor in what is shown, and the pages show it. Other devices erase them when the next update file reaches them. It cannot
 * be taken back. What is gone already, or can never be erased, stays as it is.
 */
export async function eraseEvents(
  open: OpenSession,
  refs: readonly EventId[],
  reason: string,
): Promise<Result<void, StoreError>> {
  const events = await open.store.readEvents(refs);
  if (!events.ok) return events;
  const bodies = eraseBodiesFor(events.value, cleanText(reason), open.known.writers);
  const contents = bodies.map((body): EventContent => ({ kind: 'erase', body }));
  if (contents.length > 0) return append(open.store, contents, [], 'erase');
  await refresh(open.store);
  return ok(undefined);
}
