import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReadyInvitation } from '../state/invitations.ts';
import { formatDayOf } from './formats.ts';
import { mailAddress } from './mail-address.ts';

/** An invitation as whoever is invited reads it, in their language. */
export interface InvitationWords {
  readonly subject: string;
  readonly greeting: string;
  /** What to do, in order. */
  readonly steps: readonly string[];
  readonly ends: string;
  readonly secrecy: string;
}

/** The words that go with an invitation on `paper`, where a code is scanned, or in a `mail`, where a link is pressed. */
export function invitationWords(
  i18n: I18n,
  { partyName, role, link, address, until, person }: ReadyInvitation,
  organisation: string,
  medium: 'paper' | 'mail',
): InvitationWords {
  const day = formatDayOf(until, i18n.locale);
  const open =
    link === null
      ? i18n._(msg`Open Wayfinder, choose “I have an invitation”, and give it the file or the text.`)
      : medium === 'mail'
        ? i18n._(msg`Open this link on the computer or phone that you will work with:`)
        : i18n._(msg`Point the camera of your phone at the square below, and open the link that it shows.`);
  const orType =
    medium === 'paper' && link !== null && address !== null
      ? [
          i18n._(
            msg`On a computer: open ${address}, choose “I have an invitation”, and give it the file or the text that you were sent.`,
          ),
        ]
      : [];
  if (person !== undefined) {
    return {
      subject: i18n._(msg`Wayfinder on your other device: ${partyName}`),
      greeting: i18n._(msg`With this you report for ${partyName} on your other computer or phone as well.`),
      steps: [open, ...orType],
      ends: i18n._(
        msg`Then send an update file from it: the Secretariat sees that your device added it, and lets it in. This ends on ${day}.`,
      ),
      secrecy: i18n._(msg`Whoever holds it can ask to join for ${partyName}, so pass it on to nobody.`),
    };
  }
  return {
    subject: i18n._(msg`Invitation to Wayfinder: ${partyName}`),
    greeting:
      role === 'focal-point' || role === 'viewer'
        ? i18n._(
            msg`${organisation} invites ${partyName} to report on its strategic plan with Wayfinder, which works with and without a network.`,
          )
        : i18n._(msg`You are invited to work for ${partyName} with Wayfinder.`),
    steps: [open, ...orType],
    ends: i18n._(msg`It asks for your name and for nothing else. The invitation ends on ${day}.`),
    secrecy: i18n._(
      msg`Whoever holds it can ask to join for ${partyName}, so pass it on only to those who report with you.`,
    ),
  };
}

/** The draft of a mail that carries an invitation: an address for the mail program. */
export function invitationMail(words: InvitationWords, { link, text }: ReadyInvitation): string {
  const { subject, greeting, steps, ends, secrecy } = words;
  return mailAddress({ subject, body: [greeting, ...steps, link ?? text, ends, secrecy].join('\r\n\r\n') });
}
