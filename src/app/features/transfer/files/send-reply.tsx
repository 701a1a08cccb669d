import { useLingui } from '@lingui/react/macro';
import { makeUpdateReady, type ReadyUpdate } from '../../../state/outgoing.ts';
import { partyWith } from '../../../state/party.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { replyMail } from './reply-mail.ts';
import { Made } from './send-to-secretariat.tsx';
import { useMaking } from './use-making.ts';

/** The reply to a member whose file was taken in: its receipt, and everything that is for it. */
export function SendReply({ party }: { readonly party: string }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const [making, make] = useMaking();
  const name = partyWith(inForce, party)?.name ?? party;
  const mail = (ready: ReadyUpdate) => () => replyMail(openSessionNow(), party, ready);
  return (
    <div className="space-y-2">
      {making.kind !== 'made' && (
        <button
          type="button"
          className="button button-primary"
          aria-disabled={making.kind === 'making'}
          onClick={() =>
            void make(() => makeUpdateReady(openSessionNow(), { kind: 'member', party }, 'last-known'))
          }
        >
          {t`Make the reply for ${name} ready`}
        </button>
      )}
      <Made making={making} mail={mail} />
    </div>
  );
}
