import { t } from '@lingui/core/macro';
import type { DeviceId } from '../../../../domain/log/ids.ts';
import { useOpenSession } from '../../../state/session.ts';
import { partyWith } from '../../../state/party.ts';

/** Names a device for a sentence: the person and the party that it answers for; else that nobody let it in yet. */
export function useDeviceName(): (device: DeviceId) => string {
  const { known, inForce } = useOpenSession();
  return (device) => {
    const writer = known.writers.get(device);
    if (writer === undefined) return t`a device that nobody let in yet`;
    const party = partyWith(inForce, writer.party)?.name ?? writer.party;
    return writer.label === '' ? party : `${writer.label}, ${party}`;
  };
}
