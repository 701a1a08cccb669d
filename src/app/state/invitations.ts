import { err, ok, type Result } from '../../base/result.ts';
import { type InvitedRole, signInvitation } from '../../contract/invitation.ts';
import { encodeInvitation, invitationLink } from '../../contract/invitation-text.ts';
import { signKeyOf } from '../../domain/log/people.ts';
import type { Instant } from '../../domain/plan/day.ts';
import { createJoinKey } from '../../storage/device-keys.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { readAddress } from './address.ts';
import { now } from './clock.ts';
import type { OpenSession } from './session.ts';

/** For whom an invitation is. */
export interface InvitedParty {
  readonly party: string;
  readonly partyName: string;
  readonly role: InvitedRole;
}

/** An invitation in each of its forms. It is kept nowhere: whoever holds it may ask to join. */
export interface ReadyInvitation extends InvitedParty {
  readonly until: Instant;
  /** Letters and digits on one line. */
  readonly text: string;
  /** null: the organisation named no address. */
  readonly link: string | null;
  readonly address: string | null;
  readonly fileName: string;
}

/** Why no invitation is made. */
export type InvitationTrouble =
  | StoreError
  /** The chain of the root or of this device is not held here. */
  | { readonly type: 'keys-not-held' };

/** Makes an invitation that this device signs. Nothing is stored. */
export async function makeInvitation(
  { store, known, inForce, today }: OpenSession,
  { party, partyName, role }: InvitedParty,
): Promise<Result<ReadyInvitation, InvitationTrouble>> {
  const address = await readAddress(store);
  if (!address.ok) return address;
  const programme = known.trust.root;
  const root = signKeyOf(known.acts, programme);
  const issuerKey = signKeyOf(known.acts, store.device);
  if (programme === null || root === null || issuerKey === null) return err({ type: 'keys-not-held' });
  const joinKey = await createJoinKey();
  const statement = await signInvitation(
    {
      programme,
      root,
      party,
      partyName,
      role,
      plan: { id: inForce.plan.id, rev: inForce.rev },
      ...(address.value === null ? {} : { address: address.value }),
      at: now(),
      issuer: store.device,
      issuerKey,
      joinKey: joinKey.public,
    },
    (text) => store.sign(text),
  );
  const text = encodeInvitation({ statement, secret: joinKey.secret });
  const link = address.value === null ? null : invitationLink(address.value, text);
  const fileName = `wayfinder-invitation-${party}-${today}.wfinvite`;
  return ok({ party, partyName, role, until: statement.until, text, link, address: address.value, fileName });
}
