import type { Segment } from '../contract/segment.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Held } from '../storage/held.ts';
import type { ForkRow, SegmentRow, WaitingRow } from '../storage/rows.ts';
import type { CheckedChains, RefusedPiece } from './check-chains.ts';

/** What may be kept of devices that nobody let in: a flood from them must not fill the storage. */
export const maxParkedCharacters = 64 * 1024;
export const maxParkedDevices = 20;

/** What of a file is kept, and the devices of which nothing is because they are unknown here and send too much. */
export interface Parking {
  readonly segments: readonly SegmentRow[];
  readonly waiting: readonly WaitingRow[];
  readonly drained: CheckedChains['drained'];
  readonly forks: readonly ForkRow[];
  readonly refused: readonly RefusedPiece[];
  readonly tooMuch: ReadonlySet<DeviceId>;
}

/** Whose word there is for what a file brings. */
export interface Standing {
  /** Whether a device was let in, or is about to be. */
  readonly isLetIn: (device: DeviceId) => boolean;
  /** Whether a device that was let in signed for the whole file. */
  readonly isVouched: boolean;
}

/**
 * Leaves out what devices without a grant bring beyond what may be kept of them. What waits was checked by nobody yet,
 * so that without a known signer it is kept within the same limit whoever is said to have written it.
 */
export function decideParking(
  held: Held,
  { isLetIn, isVouched }: Standing,
  brought: Pick<CheckedChains, 'fresh' | 'waiting' | 'drained' | 'forks'>,
): Parking {
  const waits = new Map(held.waiting.map((row) => [`${row.device} ${row.from}`, row.lines.length]));
  const sums = new Map<DeviceId, number>();
  const add = (device: DeviceId, characters: number) =>
    sums.set(device, (sums.get(device) ?? held.parked.get(device)?.characters ?? 0) + characters);
  for (const [device, from] of brought.drained)
    if (!isLetIn(device)) add(device, -(waits.get(`${device} ${from}`) ?? 0));
  for (const { device, lines } of [...brought.fresh, ...brought.waiting, ...brought.forks] as Segment[])
    if (!isLetIn(device)) add(device, lines.length);

  let devices = [...held.parked.keys()].filter((device) => !isLetIn(device)).length;
  const tooMuch = new Set<DeviceId>();
  for (const [device, characters] of sums) {
    const isNew = !held.parked.has(device);
    if (characters > maxParkedCharacters || (isNew && devices >= maxParkedDevices)) tooMuch.add(device);
    else if (isNew) devices += 1;
  }
  const isKept = ({ device }: { readonly device: DeviceId }) => !tooMuch.has(device);
  const waitsNow = [...held.waiting];
  const waiting = brought.waiting.filter(isKept).filter((piece) => {
    const before = waitsNow.filter((row) => row.device === piece.device);
    const characters = before.reduce((sum, row) => sum + row.lines.length, piece.lines.length);
    const isLittle = characters <= maxParkedCharacters && before.every((row) => row.from !== piece.from);
    const mayWait = isVouched || !isLetIn(piece.device) || isLittle;
    if (mayWait) waitsNow.push(piece);
    return mayWait;
  });
  const left = brought.waiting.filter((piece) => isKept(piece) && !waiting.includes(piece));
  return {
    segments: brought.fresh.filter(isKept),
    waiting,
    drained: brought.drained.filter(([device]) => !tooMuch.has(device)),
    forks: brought.forks.filter(isKept),
    refused: [
      ...[...tooMuch].map((device) => ({ device, from: 1, why: 'too-much-from-unknown' as const })),
      ...left.map(({ device, from }) => ({ device, from, why: 'too-much-from-unknown' as const })),
    ],
    tooMuch,
  };
}
