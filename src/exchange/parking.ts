import type { Segment } from '../contract/segment.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Held } from '../storage/held.ts';
import type { Known } from '../storage/known.ts';
import type { SegmentRow, WaitingRow } from '../storage/rows.ts';

/** What may be kept of devices that nobody let in: a flood from them must not fill the storage. */
export const maxParkedCharacters = 64 * 1024;
export const maxParkedDevices = 20;

/** What of a file is kept, and the devices of which nothing is because they are unknown here and send too much. */
export interface Parking {
  readonly segments: readonly SegmentRow[];
  readonly waiting: readonly WaitingRow[];
  readonly tooMuch: ReadonlySet<DeviceId>;
}

/** Leaves out what devices without a grant bring beyond what may be kept of them; `known` is what the file makes known. */
export function decideParking(
  held: Held,
  known: Known,
  brought: { readonly fresh: readonly SegmentRow[]; readonly waiting: readonly WaitingRow[] },
): Parking {
  const unknown = new Map<DeviceId, number>();
  for (const { device, lines } of [...brought.fresh, ...brought.waiting] as readonly Segment[]) {
    if (known.writers.has(device)) continue;
    unknown.set(device, (unknown.get(device) ?? held.parked.get(device) ?? 0) + lines.length);
  }
  let devices = held.parked.size;
  const tooMuch = new Set<DeviceId>();
  for (const [device, characters] of unknown) {
    const isNew = !held.parked.has(device);
    if (characters > maxParkedCharacters || (isNew && devices >= maxParkedDevices)) tooMuch.add(device);
    else if (isNew) devices += 1;
  }
  const isKept = ({ device }: { readonly device: DeviceId }) => !tooMuch.has(device);
  return { segments: brought.fresh.filter(isKept), waiting: brought.waiting.filter(isKept), tooMuch };
}
