import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { ReadyUpdate } from '../../../state/outgoing.ts';
import { makeReady } from '../../../state/outgoing-evidence.ts';
import { partyWith } from '../../../state/party.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { replyMail } from './reply-mail.ts';
import { Made } from './made.tsx';
import { useMaking } from './use-making.ts';

/** The reply to a member whose file was taken in: its receipt, and everything that is for it. It is made at once. */
export function SendReply({ party }: { readonly party: string }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const [making, make] = useMaking();
  const begun = useRef(false);
  const name = partyWith(inForce, party)?.name ?? party;
  useEffect(() => {
    // Once: the page is drawn twice while it is developed.
    if (begun.current) return;
    begun.current = true;
    void make(() => makeReady(openSessionNow(), { kind: 'member', party }, 'last-known'));
  });
  const mail = (ready: ReadyUpdate) => () => replyMail(openSessionNow(), ready);
  return (
    <div className="space-y-2">
      <p className="font-semibold">{t`The reply for ${name}, with the receipt`}</p>
      <Made making={making} mail={mail} />
    </div>
  );
}
