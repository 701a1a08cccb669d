import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { parseKey } from '../../../../domain/plan/deliverable-key.ts';
import { isOverdueToSend } from '../../../../domain/log/transport.ts';
import { now } from '../../../state/clock.ts';
import { partyWith } from '../../../state/party.ts';
import type { ReadyUpdate } from '../../../state/outgoing.ts';
import { makeReady } from '../../../state/outgoing-evidence.ts';
import { languageOf } from '../../../state/party-language.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { formatInstant } from '../../../text/formats.ts';
import { updateMail } from '../../../text/update-mail.ts';
import { Notice } from '../../../ui/notice.tsx';
import { EverythingBox } from './everything-box.tsx';
import { EvidenceAgain } from './evidence-again.tsx';
import { Made } from './made.tsx';
import { useMaking } from './use-making.ts';

/** What of a member's words is not at the Secretariat yet, and the button that makes all of it ready. */
export function SendToSecretariat() {
  const { t } = useLingui();
  const heading = useId();
  const open = useOpenSession();
  const { unreceived, transport, inForce, row } = open;
  const [making, make] = useMaking();
  const [everything, setEverything] = useState(false);
  const count = unreceived.length;
  const last = transport.madeReady.at(-1);
  const madeAt = last === undefined ? null : formatInstant(last.at);
  const secretariat = inForce.plan.secretariat.name;
  const mail = (ready: ReadyUpdate) => () =>
    updateMail(
      {
        kind: 'updates',
        from: partyWith(inForce, row.party)?.name ?? row.party,
        updates: count,
        codes: codesOf(openSessionNow()),
        answered: null,
        link: ready.link,
        text: ready.link === null && ready.text.length <= 1_500 ? ready.text : null,
      },
      languageOf(openSessionNow(), inForce.plan.secretariat.code),
    );
  return (
    <section aria-labelledby={heading} className="card space-y-3 p-5">
      <h2 id={heading} className="text-lg">
        {t`Send to ${secretariat}`}
      </h2>
      {count === 0 ? (
        <p>
          {transport.arrivals.length + transport.told.length === 0 ? (
            <Trans>There is no update to send yet.</Trans>
          ) : (
            <Trans>The Secretariat has received all of your updates.</Trans>
          )}
        </p>
      ) : (
        <p className="font-semibold">
          <Plural
            value={count}
            one="# update of yours is saved on this device. There is no receipt for it yet."
            other="# updates of yours are saved on this device. There is no receipt for them yet."
          />
        </p>
      )}
      {madeAt !== null && count > 0 && <p>{t`Made ready ${madeAt}, no receipt yet.`}</p>}
      {isOverdueToSend(unreceived, now()) && (
        <Notice kind="status">
          <Trans>
            The oldest of them is older than 14 days. Send the file again, or ask the Secretariat whether it
            has come.
          </Trans>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={making.kind === 'making'}
          onClick={() =>
            void make(() =>
              makeReady(openSessionNow(), { kind: 'secretariat' }, everything ? 'everything' : 'last-known'),
            )
          }
        >
          <Trans>Make the update file ready</Trans>
        </button>
        <EverythingBox checked={everything} onChange={setEverything}>
          <Trans>Everything from the beginning, if the Secretariat asks for it</Trans>
        </EverythingBox>
      </div>
      <Made making={making} mail={mail} />
      <EvidenceAgain />
    </section>
  );
}

function codesOf({ unreceived, standings, remarks }: ReturnType<typeof openSessionNow>): readonly string[] {
  const ids = new Set(unreceived.map((one) => one.id));
  const codes = [...standings].flatMap(([key, reports]) =>
    reports.some((report) => ids.has(report.id)) ? [parseKey(key)?.activity ?? ''] : [],
  );
  const noted = [...remarks].flatMap(([key, { notes, takenBack }]) =>
    notes.some((note) => ids.has(note.id)) || takenBack.some((one) => ids.has(one.by))
      ? [parseKey(key)?.activity ?? '']
      : [],
  );
  return [...new Set([...codes, ...noted])].sort();
}
