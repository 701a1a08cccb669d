import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { invariant } from '../base/invariant.ts';
import { err, ok, type Result } from '../base/result.ts';
import { encodeArmour, findArmour, linkTo } from './armour.ts';
import { bytesToText } from './hash.ts';
import { decodeStatement, type InvitationStatement, type StatementProblem } from './invitation.ts';

/** An invitation as it is handed over: whoever holds it may ask to join. */
export interface Invitation {
  readonly statement: InvitationStatement;
  /** The private half of the one-time key: the 32 bytes of its number. */
  readonly secret: Uint8Array;
}

/** Why a text is not read as an invitation. */
export type InvitationProblem = { readonly type: 'not-an-invitation' } | StatementProblem;

const mark = 'WFinv1';
const secretBytes = 32;
const lineFeed = 0x0a;

/**
 * An invitation as letters and digits on one line, in the armour that packets have, with a mark of its own: the
 * statement's line, a line feed and the secret.
 */
export function encodeInvitation({ statement, secret }: Invitation): string {
  invariant(secret.length === secretBytes, 'a secret is a number on P-256');
  return encodeArmour(concatBytes(utf8ToBytes(`${statement.line}\n`), secret), mark);
}

/**
 * The first invitation in a text that can be read, whether pasted with a whole mail or in a link; or why there is none.
 * Nothing is verified yet. Never throws.
 */
export function decodeInvitation(text: string): Result<Invitation, InvitationProblem> {
  const found = findArmour(text, mark);
  if (found.type === 'none') return err({ type: 'not-an-invitation' });
  if (found.type === 'damaged') return err({ type: 'invitation-damaged' });
  const read = found.contents.map(decodeContent);
  return read.find((one) => one.ok) ?? (read[0] as Result<Invitation, InvitationProblem>);
}

/**
 * The link that opens Wayfinder at `address` with the invitation in `text`; null where it would be too long to travel.
 * Behind the `#` nothing of it reaches a server.
 */
export function invitationLink(address: string, text: string): string | null {
  return linkTo(address, `/join?invitation=${text}`);
}

function decodeContent(content: Uint8Array): Result<Invitation, InvitationProblem> {
  const end = content.indexOf(lineFeed);
  const line = end < 0 ? null : bytesToText(content.subarray(0, end));
  if (line === null) return err({ type: 'invitation-damaged' });
  const statement = decodeStatement(line);
  if (!statement.ok) return statement;
  const secret = content.slice(end + 1);
  if (secret.length !== secretBytes) return err({ type: 'invitation-damaged' });
  return ok({ statement: statement.value, secret });
}
