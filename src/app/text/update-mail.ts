import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Language } from '../../domain/plan/text.ts';
import { sentencesIn } from './in-language.ts';
import type { Mail } from './mail-address.ts';

/** What a message about an update file says: counts and codes, never what somebody wrote. */
export interface MailFacts {
  /** `desk`: from one device of the Secretariat to another. */
  readonly kind: 'updates' | 'reply' | 'desk';
  /** The party it comes from, and to which it goes. */
  readonly from: string;
  readonly updates: number;
  /** The codes of the activities concerned; they are cut where there are many. */
  readonly codes: readonly string[];
  /** How many members have answered, of how many; null: it is not told. */
  readonly answered: { readonly count: number; readonly of: number } | null;
  /** The link and the text that carry the update; null: it goes as a file beside the message. */
  readonly link: string | null;
  readonly text: string | null;
}

const mostCodes = 20;

/** The message that goes with an update file, in `language`. */
export async function updateMail(facts: MailFacts, language: Language): Promise<Mail> {
  const sentences = await sentencesIn(language);
  const say = (message: MessageDescriptor) => (sentences as I18n)._(message);
  const { from, updates, codes, answered, link, text } = facts;
  const lines: string[] = [];
  if (facts.kind === 'desk') {
    lines.push(say(msg`For another device of the Secretariat: everything that is new here.`));
  } else if (facts.kind === 'reply') {
    lines.push(say(msg`Thank you. Your updates have been received.`));
    if (answered !== null) {
      const { count, of } = answered;
      lines.push(say(msg`${count} of ${of} have answered this quarter.`));
    }
  } else {
    lines.push(updates === 1 ? say(msg`1 update from ${from}.`) : say(msg`${updates} updates from ${from}.`));
    if (codes.length > 0) {
      const list = codes.slice(0, mostCodes).join(', ');
      lines.push(say(msg`About: ${list}`));
    }
  }
  lines.push('');
  if (link !== null) lines.push(say(msg`Open this link in Wayfinder:`), link);
  else if (text !== null)
    lines.push(say(msg`In Wayfinder, open “Send and receive” and paste this message:`), text);
  else
    lines.push(say(msg`The update file is attached. In Wayfinder, open “Send and receive” and choose it.`));
  const subject =
    facts.kind === 'reply'
      ? say(msg`Wayfinder: receipt`)
      : facts.kind === 'desk'
        ? say(msg`Wayfinder: for another device of ${from}`)
        : say(msg`Wayfinder: updates from ${from}`);
  return { subject, body: lines.join('\n') };
}
