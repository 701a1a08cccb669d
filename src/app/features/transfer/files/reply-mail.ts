import { asAtToday, standingOf } from '../../../../domain/progress/standing.ts';
import type { ReadyUpdate } from '../../../state/outgoing.ts';
import { fitsInText } from '../../../state/outgoing.ts';
import { languageOf } from '../../../state/party-language.ts';
import type { OpenSession } from '../../../state/session.ts';
import { type Mail, updateMail } from '../../../text/update-mail.ts';

/** The message that goes with a reply: it thanks, and tells how many members have answered anything so far. */
export function replyMail(open: OpenSession, party: string, ready: ReadyUpdate): Promise<Mail> {
  const { inForce, standings, today } = open;
  const members = new Set(inForce.members.map((one) => one.code));
  const answered = new Set(
    [...standings].flatMap(([key, reports]) => {
      const of = key.split('/')[1] ?? '';
      return members.has(of) && standingOf(reports, asAtToday(today)).kind !== 'no-report' ? [of] : [];
    }),
  );
  return updateMail(
    {
      kind: 'reply',
      from: inForce.plan.secretariat.name,
      updates: 0,
      codes: [],
      answered: { count: answered.size, of: members.size },
      link: ready.link,
      text: ready.link === null && fitsInText(ready) ? ready.text : null,
    },
    languageOf(open, party),
  );
}
