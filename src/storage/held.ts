import { chainHashAfter, type Segment } from '../contract/segment.ts';
import { chainStart } from '../contract/hash.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Tables } from './disk.ts';
import { type Known, readKnown } from './known.ts';
import type { ChainRow, ForkRow, WaitingRow } from './rows.ts';

/** What is held of the log when a file is checked against it. */
export interface Held {
  readonly own: DeviceId;
  readonly chains: ReadonlyMap<DeviceId, ChainRow>;
  readonly known: Known;
  readonly waiting: readonly WaitingRow[];
  readonly forks: readonly ForkRow[];
  /** Characters of the lines held, or waiting, of each device that nobody let in. */
  readonly parked: ReadonlyMap<DeviceId, number>;
}

/** One consistent view of what is held. */
export async function readHeldIn(tables: Tables, own: DeviceId): Promise<Held> {
  const known = await readKnown(tables, own);
  const chains = new Map((await tables.chains.all()).map((row) => [row.device, row]));
  const waiting = await tables.waiting.all();
  const parked = new Map<DeviceId, number>();
  const park = ({ device, lines }: Pick<Segment, 'device' | 'lines'>) =>
    parked.set(device, (parked.get(device) ?? 0) + lines.length);
  for (const device of chains.keys()) {
    if (known.writers.has(device)) continue;
    for (const row of await tables.segments.between([device, 1], [device, Number.MAX_SAFE_INTEGER]))
      park(row);
  }
  for (const row of waiting) if (!known.writers.has(row.device)) park(row);
  return { own, chains, known, waiting, forks: await tables.forks.all(), parked };
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

/** The segments of some chains past a frontier, in the order of each chain; of one that is partly known, the rest. */
export async function segmentsPastIn(
  tables: Tables,
  devices: Iterable<DeviceId>,
  past: Frontier,
): Promise<readonly Segment[]> {
  const found: Segment[] = [];
  for (const device of devices) {
    const known = past.get(device) ?? 0;
    const rows = await tables.segments.between([device, 1], [device, Number.MAX_SAFE_INTEGER]);
    for (const { from, count, lines, seal } of rows) {
      const skip = Math.max(0, known - from + 1);
      if (skip >= count) continue;
      const rest = skip === 0 ? lines : lines.split('\n').slice(skip).join('\n');
      found.push({ device, from: from + skip, count: count - skip, lines: rest, seal });
    }
  }
  return found;
}
