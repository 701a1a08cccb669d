import type { Result } from '../../base/result.ts';
import { memberToValue } from '../../contract/plan-items.ts';
import type { Member } from '../../domain/plan/member.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import type { OpenSession } from './session.ts';

/** Holds after the call: the member stands on every page as it is said here, and its draft is gone. */
export async function saveMember(
  { store, inForce }: OpenSession,
  member: Member,
  draftId: string,
): Promise<Result<void, StoreError>> {
  const before = inForce.published.memberValues.find((one) => one.code === member.code) ?? null;
  const body = memberToValue(member, before);
  return append(store, [{ kind: 'member', body }], [draftId], 'save-member');
}
