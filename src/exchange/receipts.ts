import { isOffice, type Writers } from '../domain/log/authority.ts';
import type { EventContent } from '../domain/log/event.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Act } from '../domain/log/revocations.ts';

/**
 * What a Secretariat device says after it took in what `devices` sent: for each party that they answer for, how far its
 * chains are held now (EXPORT-3). Nothing of a party of which all that was said before.
 */
export function receiptsFor(
  devices: Iterable<DeviceId>,
  held: Frontier,
  writers: Writers,
  arrivals: readonly Act<'arrival'>[],
): readonly EventContent[] {
  const parties = new Set<string>();
  for (const device of devices) {
    const writer = writers.get(device);
    if (writer !== undefined && !isOffice(writer.role)) parties.add(writer.party);
  }
  return [...parties].flatMap((party): EventContent[] => {
    const frontier = [...held].filter(([device]) => writers.get(device)?.party === party);
    const isSaid = frontier.every(([device, to]) =>
      arrivals.some((one) => one.body.party === party && (one.body.frontier[device] ?? 0) >= to),
    );
    return isSaid ? [] : [{ kind: 'arrival', body: { party, frontier: Object.fromEntries(frontier) } }];
  });
}
