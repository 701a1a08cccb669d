import { isOffice } from '../../domain/log/authority.ts';
import { missingFrom } from '../../domain/log/frontier.ts';
import type { OpenSession } from './session.ts';

/** What keeps a device of the Secretariat from being left; `free`: nothing. */
export type DeskTie = 'key-not-saved' | 'not-held-elsewhere' | 'free';

/**
 * Whether a device of the Secretariat can be left without a loss: the root's key is not on it, no draft is, and another
 * device of the Secretariat that was not cut off said that it holds every chain as far as this one does.
 */
export async function whatTiesDesk(
  open: Pick<OpenSession, 'store' | 'known' | 'frontier' | 'ownDevices' | 'draftIds'>,
): Promise<DeskTie> {
  const { store, known, frontier, ownDevices, draftIds } = open;
  const [key, exchange] = await Promise.all([store.readRootPair(), store.readExchange()]);
  if (!key.ok || key.value !== null) return 'key-not-saved';
  if (!exchange.ok || draftIds.size > 0) return 'not-held-elsewhere';
  const holdsAll = exchange.value.peers.some(({ device, frontier: theirs }) => {
    const writer = known.writers.get(device);
    const isDesk = writer !== undefined && isOffice(writer.role) && writer.cut === null;
    return isDesk && !ownDevices.has(device) && missingFrom(frontier, new Map(theirs)).length === 0;
  });
  return holdsAll ? 'free' : 'not-held-elsewhere';
}
