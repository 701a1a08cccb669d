import { utf8ToBytes } from '@noble/hashes/utils.js';
import { err, type Result } from '../base/result.ts';
import type { JoinProof } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import {
  decodeStatement,
  type InvitationNotGenuine,
  type InvitationStatement,
  type StatementProblem,
  verifyInvitation,
} from './invitation.ts';
import type { SignText, VerifyText } from './signature.ts';

/** Why a proof proves nothing. */
export type JoinProofProblem =
  | StatementProblem
  | InvitationNotGenuine
  /** The one-time key did not sign for this device: the proof is another's, or made without the secret. */
  | { readonly type: 'join-not-proved' };

/**
 * What `device` puts into its enrolment to show that it holds the invitation. `sign` signs with the one-time key:
 *
 *     "wf/join/1\0" programme "\0" device
 */
export async function makeJoinProof(
  { line, programme }: Pick<InvitationStatement, 'line' | 'programme'>,
  device: DeviceId,
  sign: SignText,
): Promise<JoinProof> {
  return { inv: line, sig: await sign(joinText(programme, device)) };
}

/**
 * The statement with which `device` proves that it was invited; or why it proves nothing. That the issuer was an admin,
 * that the programme is the reader's and that the invitation was not past its end is the caller's to ask.
 */
export async function verifyJoinProof(
  { inv, sig }: JoinProof,
  device: DeviceId,
  verify: VerifyText,
): Promise<Result<InvitationStatement, JoinProofProblem>> {
  const decoded = decodeStatement(inv);
  if (!decoded.ok) return decoded;
  const genuine = await verifyInvitation(decoded.value, verify);
  if (!genuine.ok) return genuine;
  const { joinKey, programme } = genuine.value;
  const isProved = await verify(joinKey, joinText(programme, device), sig);
  return isProved ? genuine : err({ type: 'join-not-proved' });
}

function joinText(programme: DeviceId, device: DeviceId): Uint8Array {
  return utf8ToBytes(`wf/join/1\0${programme}\0${device}`);
}
