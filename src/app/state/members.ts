import { ok, type Result } from '../../base/result.ts';
import { memberToValue } from '../../contract/plan-items.ts';
import type { Member } from '../../domain/plan/member.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { noteStoreError } from './last-error.ts';
import { refresh } from './follow-log.ts';
import type { OpenSession } from './session.ts';

/** Holds after the call: the member stands on every page as it is said here, and its draft is gone. */
export async function saveMember(
  { store, inForce }: OpenSession,
  member: Member,
  draftId: string,
): Promise<Result<void, StoreError>> {
  const before = inForce.published.memberValues.find((one) => one.code === member.code) ?? null;
  const body = memberToValue(member, before);
  const appended = await store.append([{ kind: 'member', body }], now(), [draftId]);
  if (!appended.ok) {
    noteStoreError(appended.error, 'save-member');
    return appended;
  }
  await refresh(store);
  return ok(undefined);
}
