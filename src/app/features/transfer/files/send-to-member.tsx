import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Recipient } from '../../../../exchange/write-update.ts';
import { compareText } from '../../../../base/order.ts';
import type { ReadyUpdate } from '../../../state/outgoing.ts';
import { makeReady } from '../../../state/outgoing-evidence.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { Choice } from '../../../ui/fields/choice.tsx';
import { EverythingBox } from './everything-box.tsx';
import { replyMail } from './reply-mail.ts';
import { Made } from './made.tsx';
import { useMaking } from './use-making.ts';

const desk = 'desk';

/** What the Secretariat sends: to a member what is for it, or to another device of the Secretariat all that is held. */
export function SendToMember() {
  const { t } = useLingui();
  const heading = useId();
  const { inForce } = useOpenSession();
  const [to, setTo] = useState<string | undefined>(undefined);
  const [everything, setEverything] = useState(false);
  const [making, make] = useMaking();
  const members = [...inForce.members].sort((a, b) => compareText(a.name, b.name));
  const recipient: Recipient | null =
    to === undefined ? null : to === desk ? { kind: desk } : { kind: 'member', party: to };
  const mail = (ready: ReadyUpdate) => () => replyMail(openSessionNow(), ready);
  return (
    <section aria-labelledby={heading} className="card space-y-3 p-5">
      <h2 id={heading} className="text-lg">
        <Trans>Send</Trans>
      </h2>
      <p className="max-w-prose">
        <Trans>
          A member gets its receipts, what was said about it and what concerns everybody, and nothing of other
          members. Another device of the Secretariat gets everything.
        </Trans>
      </p>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Choice label={t`To`} all={t`Choose…`} value={to} onChange={setTo}>
          <option value={desk}>{t`Another device of the Secretariat`}</option>
          {members.map((member) => (
            <option key={member.code} value={member.code}>
              {member.name}
            </option>
          ))}
        </Choice>
        <EverythingBox checked={everything} onChange={setEverything}>
          <Trans>Everything from the beginning</Trans>
        </EverythingBox>
      </div>
      <button
        type="button"
        className="button"
        aria-disabled={recipient === null || making.kind === 'making'}
        onClick={() => {
          if (recipient === null) return;
          void make(() => makeReady(openSessionNow(), recipient, everything ? 'everything' : 'last-known'));
        }}
      >
        <Trans>Make the update file ready</Trans>
      </button>
      <Made making={making} mail={mail} />
    </section>
  );
}
