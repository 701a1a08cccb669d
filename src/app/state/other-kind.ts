import { decodeInvitation } from '../../contract/invitation-text.ts';

/** Something of Wayfinder's own that is no update. */
export interface OtherKind {
  readonly type: 'is-invitation' | 'is-safety-copy' | 'is-key-file';
}

/** What a text, or the beginning of a file, is where people take it for an update; null: none of those. */
export function otherKindOf(text: string): OtherKind | null {
  if (/^WFCOPY\d/.test(text)) return { type: 'is-safety-copy' };
  if (/^WFKEY\d/.test(text)) return { type: 'is-key-file' };
  const invitation = decodeInvitation(text);
  const isNone = !invitation.ok && invitation.error.type === 'not-an-invitation';
  return isNone ? null : { type: 'is-invitation' };
}
