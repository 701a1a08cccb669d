import { err, ok, type Result } from '../../base/result.ts';
import { type InvitedRole, signInvitation } from '../../contract/invitation.ts';
import { encodeInvitation, invitationLink } from '../../contract/invitation-text.ts';
import { mayInvite } from '../../domain/log/authority.ts';
import { signKeyOf } from '../../domain/log/people.ts';
import type { Instant } from '../../domain/plan/day.ts';
import { createJoinKey } from '../../storage/device-keys.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { addressHere, readAddress } from './address.ts';
import { now } from './clock.ts';
import { knownRootKey, waitsToBeLetIn } from './let-in.ts';
import { partyWith } from './party.ts';
import type { OpenSession } from './session.ts';

/** For whom an invitation is. */
export interface InvitedParty {
  readonly party: string;
  readonly partyName: string;
  readonly role: InvitedRole;
  /** The person of this device, where the invitation is for another device of theirs; empty: not named. */
  readonly person?: string;
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

const mostNameCharacters = 60;

/**
 * Makes an invitation that this device signs; `otherwise` is the web address where nobody named one. Nothing is stored.
 */
export async function makeInvitation(
  open: OpenSession,
  invited: InvitedParty,
  otherwise: string | null = null,
): Promise<Result<ReadyInvitation, InvitationTrouble>> {
  const { store, known, inForce, today } = open;
  const { party, partyName, role, person } = invited;
  const named = await readAddress(store);
  if (!named.ok) return named;
  const address = named.value ?? otherwise;
  const programme = known.trust.root;
  const root = await knownRootKey(open);
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
      ...(inForce.firstYear === null ? {} : { firstYear: inForce.firstYear }),
      ...(person === undefined ? {} : { person }),
      ...(address === null ? {} : { address: address }),
      at: now(),
      issuer: store.device,
      issuerKey,
      joinKey: joinKey.public,
    },
    (text) => store.sign(text),
  );
  const text = encodeInvitation({ statement, secret: joinKey.secret });
  const link = address === null ? null : invitationLink(address, text);
  const fileName = `wayfinder-invitation-${party}-${today}.wfinvite`;
  return ok({ ...invited, until: statement.until, text, link, address: address, fileName });
}

/** Whether this device may add another one of its member: it was let in and not cut off, as far as it has heard. */
export function mayAddDevice(open: Pick<OpenSession, 'known' | 'row' | 'own'>): boolean {
  const { known, row, own } = open;
  const isMembers = own.role === 'focal-point' && row.kind === 'real';
  return isMembers && known.trust.root !== null && !waitsToBeLetIn(open) && mayInvite(own, own);
}

/**
 * Makes an invitation for another device of this device's person, signed by this one. Where nobody named the address of
 * Wayfinder it is the one of the page that is open. Nothing is stored.
 */
export function inviteOtherDevice(open: OpenSession): Promise<Result<ReadyInvitation, InvitationTrouble>> {
  const { own, row, inForce } = open;
  const partyName = partyWith(inForce, own.party)?.name ?? own.party;
  // A long name would make the link too long to travel.
  const person = row.person.length > mostNameCharacters ? '' : row.person;
  return makeInvitation(open, { party: own.party, partyName, role: 'focal-point', person }, addressHere());
}
