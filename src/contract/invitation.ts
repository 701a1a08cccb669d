import { utf8ToBytes } from '@noble/hashes/utils.js';
import { invariant } from '../base/invariant.ts';
import { err, ok, type Result } from '../base/result.ts';
import { isCleanText } from '../domain/log/clean-text.ts';
import type { Role } from '../domain/log/event.ts';
import { type DeviceId, isDeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { isCode, isPartyCode } from '../domain/plan/deliverable-key.ts';
import type { Period } from '../domain/plan/period.ts';
import { parseJsonObject } from './json-object.ts';
import { isKeyOf, isPublicKey, type SignText, type VerifyText } from './signature.ts';
import { closeSignedLine, openSignedLine, readSignedLine } from './signed-line.ts';

/** Longest line of a statement, in characters. */
export const maxStatementLength = 4096;

/** What somebody can be invited to be. */
export type InvitedRole = Extract<Role, 'focal-point' | 'officer' | 'admin' | 'viewer'>;

/** What somebody invites to. It is for a party, not for a device: any number of devices may join with it. */
export interface InvitationFacts {
  /** The programme, which is the id of its root key, and that key, base64url of SPKI. */
  readonly programme: DeviceId;
  readonly root: string;
  readonly party: string;
  readonly partyName: string;
  readonly role: InvitedRole;
  /** The plan that is in force for the issuer. */
  readonly plan: { readonly id: string; readonly rev: string };
  /** The first plan year that the issuer's workspace reports (PLAN-5); absent: not said. */
  readonly firstYear?: Period;
  /**
   * The person whose other device it is for, empty where that one gave no name; absent: it is for whoever reports there,
   * and not for the issuer's own other device.
   */
  readonly person?: string;
  /** The web address at which Wayfinder is to be opened; absent: none was named. */
  readonly address?: string;
  /** When it was made, by the issuer's clock. */
  readonly at: Instant;
  /** The device that signs, and its key, base64url of SPKI. Whether it may invite, the log says. */
  readonly issuer: DeviceId;
  readonly issuerKey: string;
  /** The public half, base64url of SPKI, of the key pair made for this invitation alone. */
  readonly joinKey: string;
}

/** An invitation without its secret. Until `verifyInvitation` holds, it says only what somebody wrote. */
export interface InvitationStatement extends InvitationFacts {
  /** From this instant on it is past its end, by the clock of the Secretariat that is asked to accept. */
  readonly until: Instant;
  /** The line as it stands, and the part of it that is signed. */
  readonly line: string;
  readonly signed: string;
  readonly sig: string;
}

/** Why a line is not read as a statement. */
export type StatementProblem =
  | { readonly type: 'invitation-damaged' }
  | { readonly type: 'needs-newer-version' };

/** The signature is not the issuer's, or a key is not the one after which issuer or programme is named. */
export interface InvitationNotGenuine {
  readonly type: 'invitation-not-genuine';
}

const version = 1;
const invitedMs = 90 * 86_400_000;
const maxNameLength = 200;
const maxAddressLength = 300;
const yearPattern = /^\d{4}$/;
const revPattern = /^[A-Za-z0-9_-]{16}$/;
const invitedRoles: readonly string[] = ['focal-point', 'officer', 'admin', 'viewer'] satisfies InvitedRole[];

/**
 * Whether `address` can stand in an invitation as where Wayfinder is opened: http or https, at most 300 characters,
 * none of them white space.
 */
export function isInvitationAddress(address: string): boolean {
  return address.length <= maxAddressLength && /^https?:\/\/[^\s\p{Cc}<>"]+$/iu.test(address);
}

/**
 * The statement of `facts`, which ends 90 days after it was made. `sign` must sign for the issuer. A line of canonical
 * JSON with the signature last, over:
 *
 *     "wf/invitation/1\0" line up to, and without, `,"sig":`
 */
export async function signInvitation(facts: InvitationFacts, sign: SignText): Promise<InvitationStatement> {
  const { programme, root, party, partyName, role, plan, at, issuer, issuerKey, joinKey } = facts;
  const { firstYear, person, address } = facts;
  const signed = openSignedLine({
    v: version,
    programme,
    root,
    party,
    name: partyName,
    role,
    plan: { id: plan.id, rev: plan.rev },
    ...(firstYear === undefined ? {} : { first: firstYear }),
    ...(person === undefined ? {} : { person }),
    ...(address === undefined ? {} : { address }),
    at,
    until: at + invitedMs,
    by: issuer,
    key: issuerKey,
    join: joinKey,
  });
  const statement = decodeStatement(closeSignedLine(signed, await sign(statementText(signed))));
  invariant(statement.ok, 'an invitation that is made can be read');
  return statement.value;
}

/** The statement in a line; or why it is none. Names that this version does not know are passed over. */
export function decodeStatement(line: string): Result<InvitationStatement, StatementProblem> {
  const damaged = err({ type: 'invitation-damaged' as const });
  if (line.length > maxStatementLength) return damaged;
  const said = parseJsonObject(line)?.['v'];
  if (Number.isSafeInteger(said) && (said as number) > version) return err({ type: 'needs-newer-version' });
  const read = readSignedLine(line);
  const statement = read === null || said !== version ? null : statementOf(read.fields);
  if (read === null || statement === null) return damaged;
  return ok({ ...statement, line, signed: read.signed, sig: read.sig });
}

/** The statement where issuer and programme are named after the keys in it and the issuer signed it. */
export async function verifyInvitation(
  statement: InvitationStatement,
  verify: VerifyText,
): Promise<Result<InvitationStatement, InvitationNotGenuine>> {
  const { programme, root, issuer, issuerKey, signed, sig } = statement;
  const isGenuine =
    isKeyOf(programme, root) &&
    isKeyOf(issuer, issuerKey) &&
    (await verify(issuerKey, statementText(signed), sig));
  return isGenuine ? ok(statement) : err({ type: 'invitation-not-genuine' });
}

/** Whether an invitation is past its end at `now`, which the Secretariat's clock says and not the joiner's. */
export function isPastEnd({ until }: Pick<InvitationStatement, 'until'>, now: Instant): boolean {
  return now >= until;
}

function statementText(signed: string): Uint8Array {
  return utf8ToBytes(`wf/invitation/1\0${signed}`);
}

function statementOf(fields: {
  readonly [name: string]: unknown;
}): (InvitationFacts & { readonly until: Instant }) | null {
  const { programme, root, party, name, role, plan, first, person, address } = fields;
  const { at, until, by, key, join } = fields;
  const { id, rev } = (typeof plan === 'object' && plan !== null ? plan : {}) as {
    readonly [name: string]: unknown;
  };
  const isStatement =
    isDeviceId(programme) &&
    isPublicKey(root) &&
    typeof party === 'string' &&
    isPartyCode(party) &&
    isName(name) &&
    isInvitedRole(role) &&
    typeof id === 'string' &&
    isCode(id) &&
    typeof rev === 'string' &&
    revPattern.test(rev) &&
    (first === undefined || (typeof first === 'string' && yearPattern.test(first))) &&
    (person === undefined || isPerson(person)) &&
    (address === undefined || (typeof address === 'string' && isInvitationAddress(address))) &&
    Number.isSafeInteger(at) &&
    Number.isSafeInteger(until) &&
    isDeviceId(by) &&
    isPublicKey(key) &&
    isPublicKey(join);
  if (!isStatement) return null;
  return {
    programme,
    root,
    party,
    partyName: name,
    role,
    plan: { id, rev },
    ...(first === undefined ? {} : { firstYear: first as Period }),
    ...(person === undefined ? {} : { person }),
    ...(address === undefined ? {} : { address }),
    at: at as Instant,
    until: until as Instant,
    issuer: by,
    issuerKey: key,
    joinKey: join,
  };
}

function isName(value: unknown): value is string {
  return isPerson(value) && value.trim() !== '';
}

function isPerson(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxNameLength && isCleanText(value);
}

function isInvitedRole(value: unknown): value is InvitedRole {
  return typeof value === 'string' && invitedRoles.includes(value);
}
