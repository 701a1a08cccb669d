import { Trans, useLingui } from '@lingui/react/macro';
import { isOffice } from '../../../../domain/log/authority.ts';
import { peopleOf } from '../../../../domain/log/people.ts';
import { partyWith } from '../../../state/party.ts';
import { useOpenSession } from '../../../state/session.ts';
import { formatDayOf } from '../../../text/formats.ts';
import { Fact } from './fact.tsx';

/** The other devices that the Secretariat let in for this member, so that one that is not theirs is noticed. */
export function OtherDevicesFact() {
  const { t } = useLingui();
  const { known, own, ownDevices, inForce, row } = useOpenSession();
  if (isOffice(own.role) || row.kind === 'explore') return null;
  const others = peopleOf(known.trust, known.writers, known.acts).devices.filter(
    ({ device, writer }) => writer.party === own.party && writer.cut === null && !ownDevices.has(device),
  );
  if (others.length === 0) return null;
  const partyName = partyWith(inForce, own.party)?.name ?? own.party;
  return (
    <Fact question={<Trans>Which other devices report for us?</Trans>}>
      <ul className="list-disc space-y-1 ps-5">
        {others.map(({ device, writer, enrolled, since }) => {
          const letters = device.slice(0, 4);
          const called = [writer.label, enrolled?.name ?? ''].filter((one) => one !== '').join(', ');
          const who = called === '' ? letters : called;
          const day = since === null ? null : formatDayOf(since);
          return (
            <li key={device} className="[overflow-wrap:anywhere]">
              {day === null
                ? t`Another device reports for ${partyName}: ${who}.`
                : t`Another device reports for ${partyName} since ${day}: ${who}.`}
            </li>
          );
        })}
      </ul>
      <p>
        <Trans>Not yours? Tell the Secretariat.</Trans>
      </p>
    </Fact>
  );
}
