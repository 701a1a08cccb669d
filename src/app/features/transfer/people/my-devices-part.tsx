import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  type InvitationTrouble,
  inviteOtherDevice,
  mayAddDevice,
  type ReadyInvitation,
} from '../../../state/invitations.ts';
import { waitsToBeLetIn } from '../../../state/let-in.ts';
import { useOwnPartyDevices } from '../../../state/new-devices.ts';
import { partyWith } from '../../../state/party.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { deviceName } from '../../../text/device-name.ts';
import { formatDayOf } from '../../../text/formats.ts';
import { peopleProblemSentences, roleWords } from '../../../text/people-words.ts';
import { NewDeviceNotice } from '../../../ui/devices/new-device-notice.tsx';
import { NotLetIn } from '../../../ui/devices/not-let-in.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { InvitationReady } from './invitation-ready.tsx';

/** The devices that report for a member, as one of them sees it, and the way to add another one. */
export function MyDevicesPart() {
  const { t } = useLingui();
  const open = useOpenSession();
  const { own, inForce, row, ownDevices } = open;
  const devices = useOwnPartyDevices();
  const partyName = partyWith(inForce, own.party)?.name ?? own.party;
  return (
    <div className="space-y-5">
      <div className="space-y-1">
        <h1>{t`Devices of ${partyName}`}</h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            Each computer and phone writes under a name of its own, so that a lost one can be cut off.
          </Trans>
        </p>
      </div>
      <NewDeviceNotice />
      <NotLetIn />
      {mayAddDevice(open) && <AddMyOtherDevice />}
      <section aria-labelledby="our-devices" className="card space-y-3 p-5">
        <h2 id="our-devices" className="text-lg">
          <Trans>Which devices report for us?</Trans>
        </h2>
        <ul className="space-y-2">
          {devices.map(({ device, writer, enrolled, since }) => {
            const isHere = device === row.id;
            const day = since === null || (isHere && waitsToBeLetIn(open)) ? null : formatDayOf(since);
            return (
              <li key={device} className="border-line border-s-4 ps-3 [overflow-wrap:anywhere]">
                <p className="font-semibold">{deviceName(device, writer.label, enrolled?.name ?? '')}</p>
                <p className="hint">
                  {roleWords(writer.role)}
                  {day !== null && ` · ${t`Since ${day}`}`}
                  {isHere && ` · ${t`This device`}`}
                  {!isHere &&
                    ownDevices.has(device) &&
                    ` · ${t`Restored on this device from its safety copy`}`}
                </p>
              </li>
            );
          })}
        </ul>
        <p className="max-w-prose">
          <Trans>
            One of them is lost, or not yours? Tell the Secretariat, which cuts it off. What it said before
            goes on counting as far as you trust it.
          </Trans>
        </p>
      </section>
    </div>
  );
}

function AddMyOtherDevice() {
  const [ready, setReady] = useState<ReadyInvitation | null>(null);
  const [problem, setProblem] = useState<InvitationTrouble | null>(null);
  const make = async () => {
    const made = await inviteOtherDevice(openSessionNow());
    setReady(made.ok ? made.value : null);
    setProblem(made.ok ? null : made.error);
  };
  return (
    <section aria-labelledby="add-device" className="card space-y-3 p-5">
      <h2 id="add-device" className="text-lg">
        <Trans>Do you work on a second device?</Trans>
      </h2>
      <p className="max-w-prose">
        <Trans>
          This device can invite your other computer or your phone. The Secretariat sees that it was added
          here, and lets it in when its first update file comes.
        </Trans>
      </p>
      {problem && <Problem {...peopleProblemSentences(problem)} />}
      {ready === null && (
        <button type="button" className="button button-primary" onClick={() => void make()}>
          <Trans>Add my other device</Trans>
        </button>
      )}
      {ready && <InvitationReady key={ready.text} invitation={ready} />}
    </section>
  );
}
