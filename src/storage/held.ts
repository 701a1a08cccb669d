import { chainHashAfter, type Segment } from '../contract/segment.ts';
import { chainStart } from '../contract/hash.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Tables } from './disk.ts';
import { forkPlaces, type Known, readKnown } from './known.ts';
import { readEvents } from './log-reader.ts';
import type { ChainRow, ForkRow, WaitingRow } from './rows.ts';

/** What is held of the log when a file is checked against it. */
export interface Held {
  readonly own: DeviceId;
  readonly chains: ReadonlyMap<DeviceId, ChainRow>;
  readonly known: Known;
  readonly waiting: readonly WaitingRow[];
  readonly forks: readonly ForkRow[];
  /** What is held, or waits, of each device that nobody let in. */
  readonly parked: ReadonlyMap<DeviceId, Parked>;
}

/** How much is held of a device that nobody let in. */
export interface Parked {
  readonly characters: number;
  /** Reports of its chain that were taken in; what waits is not counted. */
  readonly updates: number;
}

/** One consistent view of what is held. */
export async function readHeldIn(tables: Tables, own: DeviceId): Promise<Held> {
  const known = await readKnown(tables, own);
  const chains = new Map((await tables.chains.all()).map((row) => [row.device, row]));
  const waiting = await tables.waiting.all();
  const forks = await tables.forks.all();
  const parked = new Map<DeviceId, Parked>();
  const park = ({ device, lines }: Pick<Segment, 'device' | 'lines'>, updates: number) => {
    const before = parked.get(device) ?? { characters: 0, updates: 0 };
    parked.set(device, {
      characters: before.characters + lines.length,
      updates: before.updates + updates,
    });
  };
  for (const device of chains.keys()) {
    if (known.writers.has(device)) continue;
    for (const row of await tables.segments.between([device, 1], [device, Number.MAX_SAFE_INTEGER]))
      park(row, readEvents(row).filter(({ event }) => event?.kind === 'report').length);
  }
  for (const row of [...waiting, ...forks]) if (!known.writers.has(row.device)) park(row, 0);
  return { own, chains, known, waiting, forks, parked };
}

/** The hash of a held chain after its event `seq`; null where it is not held that far. 0: before its first event. */
export async function hashAtIn(
  tables: Tables,
  own: DeviceId,
  device: DeviceId,
  seq: number,
): Promise<Uint8Array | null> {
  if (seq === 0) return chainStart;
  const chain = await tables.chains.get(device);
  if (chain === undefined || chain.seq < seq) return null;
  if (chain.seq === seq) return chain.hash;
  const segment = await tables.segments.lastBetween([device, 1], [device, seq]);
  const end = segment === undefined ? 0 : segment.from + segment.count - 1;
  if (segment !== undefined && seq <= end) {
    if (seq === end) return segment.hash;
    const before = await hashAtIn(tables, own, device, segment.from - 1);
    const lines = segment.lines.split('\n').slice(0, seq - segment.from + 1);
    return before && chainHashAfter({ device, from: segment.from, lines: lines.join('\n') }, before);
  }
  // Past the last seal: only this device has events there.
  const tail = device === own ? (await tables.tail.all()).filter((row) => row.seq <= seq) : [];
  const start = segment?.hash ?? chainStart;
  if (tail.length !== seq - end) return null;
  return chainHashAfter({ device, from: end + 1, lines: tail.map((row) => row.line).join('\n') }, start);
}

/**
 * The segments of some chains past a frontier, in the order of each chain; of one that is partly known, the rest. Of a
 * chain with two branches the piece in which they part as well: whoever holds the other branch learns of it by that.
 */
export async function segmentsPastIn(
  tables: Tables,
  devices: Iterable<DeviceId>,
  past: Frontier,
  forks: readonly ForkRow[],
): Promise<readonly Segment[]> {
  const found: Segment[] = [];
  const places = forkPlaces(forks);
  for (const device of devices) {
    const known = past.get(device) ?? 0;
    const parting = (places.get(device) ?? known) + 1;
    const rows = await tables.segments.between([device, 1], [device, Number.MAX_SAFE_INTEGER]);
    for (const { from, count, lines, seal } of rows) {
      const isParting = from <= parting && parting < from + count;
      const skip = Math.max(0, (isParting ? Math.min(known, parting - 1) : known) - from + 1);
      if (skip >= count) continue;
      const rest = skip === 0 ? lines : lines.split('\n').slice(skip).join('\n');
      found.push({ device, from: from + skip, count: count - skip, lines: rest, seal });
    }
  }
  return found;
}

/** The last event of this device that was ever made ready for others; 0: none. */
export async function readHandedOut(tables: Tables): Promise<number> {
  return ((await tables.documents.get('handed-out'))?.value ?? 0) as number;
}
