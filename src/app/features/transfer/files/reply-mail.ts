import { partiesHeard } from '../../../state/board.ts';
import type { ReadyUpdate } from '../../../state/outgoing.ts';
import { fitsInText } from '../../../state/outgoing.ts';
import { languageOf } from '../../../state/party-language.ts';
import type { OpenSession } from '../../../state/session.ts';
import { updateMail } from '../../../text/update-mail.ts';
import { type Mail } from '../../../text/mail-address.ts';

/** The message that goes with a reply: it thanks, and tells how many members have answered this quarter. */
export function replyMail(open: OpenSession, party: string, ready: ReadyUpdate): Promise<Mail> {
  const { inForce } = open;
  const members = new Set(inForce.members.map((one) => one.code));
  const answered = [...partiesHeard(open)].filter((one) => members.has(one));
  return updateMail(
    {
      kind: 'reply',
      from: inForce.plan.secretariat.name,
      updates: 0,
      codes: [],
      answered: { count: answered.length, of: members.size },
      link: ready.link,
      text: ready.link === null && fitsInText(ready) ? ready.text : null,
    },
    languageOf(open, party),
  );
}
