import { err, ok, type Result } from '../base/result.ts';
import type { Invitation } from '../contract/invitation-text.ts';
import {
  type InvitationNotGenuine,
  type InvitationStatement,
  verifyInvitation,
} from '../contract/invitation.ts';
import type { SignText } from '../contract/signature.ts';
import { type Period, planYears, type PlanCalendar } from '../domain/plan/period.ts';
import { joinKeySigner, verifyText } from './device-keys.ts';
import type { DocumentRow } from './rows.ts';

/** An invitation that its issuer signed and whose secret fits, so that a device can join with it. */
export interface GenuineInvitation {
  readonly statement: InvitationStatement;
  /** Signs with the invitation's one-time key. */
  readonly signJoin: SignText;
}

/** The document that holds the programme's public root key, base64url of SPKI: voice codes are made with it. */
export const rootKeyDocument = 'root-key';

/** The document that holds the web address at which Wayfinder is to be opened; links begin with it. */
export const addressDocument = 'address';

/** The invitation where its issuer signed it and its secret fits. Whether the issuer may invite, its programme says. */
export async function verifyGenuine({
  statement,
  secret,
}: Invitation): Promise<Result<GenuineInvitation, InvitationNotGenuine>> {
  const genuine = await verifyInvitation(statement, verifyText);
  if (!genuine.ok) return genuine;
  const signJoin = await joinKeySigner({ public: statement.joinKey, secret });
  return signJoin === null ? err({ type: 'invitation-not-genuine' }) : ok({ statement, signJoin });
}

/** What a device that joins keeps of its invitation beside the programme. */
export function joinDocuments({
  root,
  address,
}: Pick<InvitationStatement, 'root' | 'address'>): readonly DocumentRow[] {
  return [
    { name: rootKeyDocument, value: root },
    ...(address === undefined ? [] : [{ name: addressDocument, value: address }]),
  ];
}

/** The first reported plan year that an invitation or a safety copy names; null: none, or none of this plan. */
export function firstYearOf(
  { firstYear }: { readonly firstYear?: Period | undefined },
  calendar: PlanCalendar,
): Period | null {
  return planYears(calendar).find((year) => year === firstYear) ?? null;
}
