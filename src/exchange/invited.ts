import { decodeStatement, type InvitationStatement, isPastEnd } from '../contract/invitation.ts';
import { verifyJoinProof } from '../contract/join-proof.ts';
import type { VerifyText } from '../contract/signature.ts';
import { isOffice, mayInvite } from '../domain/log/authority.ts';
import type { EnrolBody, GrantBody, Role } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { Known } from '../storage/known.ts';

/** By what a device asks to be let in. */
export type Invited =
  | { readonly kind: 'uninvited' }
  /** It proves something else than that it was invited here. */
  | { readonly kind: 'not-genuine' }
  /**
   * It was; of `past-end`, the invitation has ended by now. `addedBy` is the person of the member's device that signed
   * it, empty where none is named; null: an admin's device did.
   */
  | {
      readonly kind: 'past-end' | 'invited';
      readonly statement: InvitationStatement;
      readonly addedBy: string | null;
    };

/**
 * By what a device asks to be let in, by the Secretariat's clock `now`: an invitation counts if a device of this programme
 * signed it that may invite to that place (AUTH-5), and the device that asks holds its secret.
 */
export async function invitedBy(
  device: DeviceId,
  { proof }: EnrolBody,
  { trust, writers }: Known,
  verify: VerifyText,
  now: Instant,
): Promise<Invited> {
  if (proof === undefined) return { kind: 'uninvited' };
  const proved = await verifyJoinProof(proof, device, verify);
  if (!proved.ok) return { kind: 'not-genuine' };
  const statement = proved.value;
  const issuer = writers.get(statement.issuer);
  if (issuer === undefined || !mayInvite(issuer, statement) || statement.programme !== trust.root)
    return { kind: 'not-genuine' };
  const addedBy = isOffice(issuer.role) ? null : issuer.label;
  return { kind: isPastEnd(statement, now) ? 'past-end' : 'invited', statement, addedBy };
}

/** What a device is let in as. */
export interface Place {
  readonly role: Role;
  readonly party: string;
}

/**
 * What a device would be let in as; null: it may not be, since it was neither invited nor checked by voice. `checked` is
 * when its keys were checked by voice; null: they were not. Role and party are those of the invitation, whatever the
 * device says of itself.
 */
export function placeFor(
  asking: { readonly invited: Invited; readonly enrolled: EnrolBody; readonly checked: Instant | null },
  members: readonly { readonly code: string }[],
): Place | null {
  const { invited, checked, enrolled } = asking;
  if (invited.kind === 'invited' || (invited.kind === 'past-end' && checked !== null)) {
    const { role, party } = invited.statement;
    return { role, party };
  }
  // Nobody but its focal point vouches for whom it speaks, so it may be no more than one of a member.
  const isMembers = members.some((one) => one.code === enrolled.party);
  return checked !== null && isMembers ? { role: 'focal-point', party: enrolled.party } : null;
}

/** What lets a device in: its keys as it enrolled with them, under the name of its person. */
export function grantFor(device: DeviceId, enrolled: EnrolBody, { role, party }: Place): GrantBody {
  const { sign, agree, person: label } = enrolled;
  return { device, keys: { sign, agree }, role, party, label };
}

/**
 * The device that signed the invitation with which a device asked, as its enrolment says; null: it was not invited, or
 * its chain is not held. Nothing is verified: it was when the device was let in.
 */
export function inviterOf(enrolled: EnrolBody | null): DeviceId | null {
  const decoded = enrolled?.proof === undefined ? null : decodeStatement(enrolled.proof.inv);
  return decoded?.ok ? decoded.value.issuer : null;
}
