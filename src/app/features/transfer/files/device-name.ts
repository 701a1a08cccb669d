import { t } from '@lingui/core/macro';
import type { Writer } from '../../../../domain/log/authority.ts';
import type { DeviceId } from '../../../../domain/log/ids.ts';
import { partyWith } from '../../../state/party.ts';
import { useOpenSession } from '../../../state/session.ts';

/** Names a device for a sentence: the person and the party that it answers for, by what is `told` of it or known here; where nobody let it in, as it says itself. */
export function useDeviceName(): (device: DeviceId, told?: Writer | null) => string {
  const { known, inForce } = useOpenSession();
  return (device, told) => {
    const writer = told ?? known.writers.get(device);
    if (writer !== undefined) return who(writer.label, writer.party);
    const said = known.acts.find((one) => one.kind === 'enrol' && one.device === device);
    if (said?.kind !== 'enrol') return t`a device that nobody let in yet`;
    const name = who(said.body.person, said.body.party);
    return t`${name}, not let in yet`;
  };

  function who(person: string, party: string): string {
    const place = partyWith(inForce, party)?.name ?? party;
    return person === '' ? place : `${person}, ${place}`;
  }
}
