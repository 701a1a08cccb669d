import { heardThisQuarter } from '../../../state/board.ts';
import type { ReadyUpdate } from '../../../state/outgoing.ts';
import { fitsInText } from '../../../state/outgoing.ts';
import { languageOf } from '../../../state/party-language.ts';
import type { OpenSession } from '../../../state/session.ts';
import { updateMail } from '../../../text/update-mail.ts';
import { type Mail } from '../../../text/mail-address.ts';

/**
 * The message that goes with what the Secretariat sends: a member is thanked, and told how many members have answered
 * this quarter; another desk only hears what it is.
 */
export function replyMail(open: OpenSession, ready: ReadyUpdate): Promise<Mail> {
  const { inForce } = open;
  const { recipient } = ready;
  const isMembers = recipient.kind === 'member';
  const { asked, heard } = heardThisQuarter(open);
  const answered = asked.filter(({ code }) => heard.has(code));
  return updateMail(
    {
      kind: isMembers ? 'reply' : 'desk',
      from: inForce.plan.secretariat.name,
      updates: 0,
      codes: [],
      answered: isMembers ? { count: answered.length, of: asked.length } : null,
      link: ready.link,
      text: ready.link === null && fitsInText(ready) ? ready.text : null,
    },
    languageOf(open, isMembers ? recipient.party : inForce.plan.secretariat.code),
  );
}
