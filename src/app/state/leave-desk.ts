import { isOffice } from '../../domain/log/authority.ts';
import { missingFrom } from '../../domain/log/frontier.ts';
import { maxWants, wantOf } from '../../contract/packet-end.ts';
import type { FileFacts } from '../../storage/local-store.ts';
import type { OpenSession } from './session.ts';

/** What keeps a device of the Secretariat from being left; `free`: nothing. */
export type DeskTie = 'key-not-saved' | 'not-held-elsewhere' | 'free';

/**
 * Whether a device of the Secretariat can be left without a loss: the root's key is not on it, no draft is, and another
 * device of the Secretariat that was not cut off said that it holds every chain as far as this one does and lacks no file.
 */
export async function whatTiesDesk(
  open: Pick<OpenSession, 'store' | 'known' | 'frontier' | 'ownDevices' | 'draftIds'>,
): Promise<DeskTie> {
  const { store, known, frontier, ownDevices, draftIds } = open;
  const [key, exchange, facts] = await Promise.all([
    store.readRootPair(),
    store.readExchange(),
    store.readFileFacts(),
  ]);
  if (!key.ok || key.value !== null) return 'key-not-saved';
  if (!exchange.ok || !facts.ok || draftIds.size > 0) return 'not-held-elsewhere';
  const holdsAll = exchange.value.peers.some(({ device, frontier: theirs, wants }) => {
    const writer = known.writers.get(device);
    const isDesk = writer !== undefined && isOffice(writer.role) && writer.cut === null;
    const hasChains = missingFrom(frontier, new Map(theirs)).length === 0;
    return isDesk && !ownDevices.has(device) && hasChains && hasFiles(facts.value, wants);
  });
  return holdsAll ? 'free' : 'not-held-elsewhere';
}

// Who asks for as many as fit may lack others as well.
function hasFiles({ named, held }: FileFacts, wants: readonly string[] | undefined): boolean {
  const ours = new Set(named.flatMap(({ sha }) => (held.has(sha) ? [wantOf(sha)] : [])));
  if (wants === undefined || wants.length === maxWants) return ours.size === 0;
  return wants.every((want) => !ours.has(want));
}
