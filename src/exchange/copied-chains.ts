import { chainHashAfter, type Segment } from '../contract/segment.ts';
import { chainStart } from '../contract/hash.ts';
import type { VerifyText } from '../contract/signature.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { Held } from '../storage/held.ts';
import { type Act, knownFrom } from '../storage/known.ts';
import type { ForkRow, SegmentRow, WaitingRow } from '../storage/rows.ts';
import { checkChains } from './check-chains.ts';
import type { VerifiedChains } from './verify-chains.ts';

/**
 * The pieces that make whole chains, each continuing what stands before it, and those that stand beside them: other
 * branches, and what waits for the events before it. In their order.
 */
export function partChains(pieces: readonly Segment[]): {
  readonly chains: readonly Segment[];
  readonly beside: readonly Segment[];
} {
  const ends = new Map<DeviceId, number>();
  const chains: Segment[] = [];
  const beside: Segment[] = [];
  for (const piece of pieces) {
    const { device, from, count } = piece;
    if (from === (ends.get(device) ?? 0) + 1) {
      ends.set(device, from + count - 1);
      chains.push(piece);
    } else beside.push(piece);
  }
  return { chains, beside };
}

/** What stands beside verified chains: the branches whose seals hold, and what waits; null: a piece is neither. */
export async function checkBeside(
  beside: readonly Segment[],
  { segments, enrolled }: Pick<VerifiedChains, 'segments' | 'enrolled'>,
  programme: string | null,
  verify: VerifyText,
): Promise<{ readonly forks: readonly ForkRow[]; readonly waiting: readonly WaitingRow[] } | null> {
  if (beside.length === 0) return { forks: [], waiting: [] };
  const acts = [...enrolled].map(
    ([device, body]): Act => ({ kind: 'enrol', body, device, seq: 1, t: 0 as Instant }),
  );
  const own = '' as DeviceId;
  const held: Held = {
    own,
    chains: new Map(segments.map((row) => [row.device, chainEnd(row)])),
    known: knownFrom({ own, former: [], root: null, forks: new Map() }, acts),
    waiting: [],
    forks: [],
    parked: new Map(),
  };
  const { forks, waiting, fresh, refused } = await checkChains(beside, held, {
    hashAt: async (device, seq) => hashAt(segments, device, seq),
    verify,
    programme,
    progress: () => undefined,
  });
  return fresh.length + refused.length > 0 ? null : { forks, waiting };
}

function chainEnd({ device, from, count, hash }: SegmentRow) {
  const seq = from + count - 1;
  return { device, seq, hash, sealed: seq };
}

function hashAt(segments: readonly SegmentRow[], device: DeviceId, seq: number): Uint8Array | null {
  if (seq === 0) return chainStart;
  const chain = segments.filter((row) => row.device === device);
  const index = chain.findIndex(({ from, count }) => from <= seq && seq < from + count);
  const row = chain[index];
  if (row === undefined) return null;
  const lines = row.lines.split('\n').slice(0, seq - row.from + 1);
  const start = chain[index - 1]?.hash ?? chainStart;
  return chainHashAfter({ device, from: row.from, lines: lines.join('\n') }, start);
}
