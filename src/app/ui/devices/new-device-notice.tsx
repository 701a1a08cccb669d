import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useNewDevices } from '../../state/new-devices.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { deviceName } from '../../text/device-name.ts';
import { formatDayOf } from '../../text/formats.ts';
import { Notice } from '../notice.tsx';

/** That another device was let in for this member, told until somebody here says that they have seen it. */
export function NewDeviceNotice() {
  const { t } = useLingui();
  const { own, inForce } = useOpenSession();
  const { devices, haveSeen } = useNewDevices();
  const [wasSeen, setWasSeen] = useState(false);
  const after = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (wasSeen) after.current?.focus();
  }, [wasSeen]);
  const partyName = partyWith(inForce, own.party)?.name ?? own.party;
  if (devices.length === 0) {
    return wasSeen ? (
      <p ref={after} tabIndex={-1} role="status" className="outline-none">
        <Trans>
          All of them are listed under{' '}
          <Link to="/transfer" search={{ part: 'people' }} className="link">
            Devices
          </Link>
          .
        </Trans>
      </p>
    ) : null;
  }
  return (
    <Notice kind="status">
      {devices.map(({ device, writer, enrolled, since }) => {
        const who = deviceName(device, writer.label, enrolled?.name ?? '');
        const day = since === null ? '' : formatDayOf(since);
        return (
          <p key={device} className="font-semibold [overflow-wrap:anywhere]">
            {t`A new device writes for ${partyName}: ${who}, let in on ${day}.`}
          </p>
        );
      })}
      <p>
        <Trans>Not yours, nor a colleague’s? Tell the Secretariat.</Trans>
      </p>
      <button
        type="button"
        className="button mt-2"
        onClick={() => void haveSeen().then(() => setWasSeen(true))}
      >
        <Trans>We know this device</Trans>
      </button>
    </Notice>
  );
}
