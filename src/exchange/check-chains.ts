import { chainHashAfter, maxSegmentLines, type Segment, verifySegment } from '../contract/segment.ts';
import { chainStart } from '../contract/hash.ts';
import type { VerifyText } from '../contract/signature.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Held } from '../storage/held.ts';
import { forkPlaces } from '../storage/known.ts';
import type { ForkRow, SegmentRow, WaitingRow } from '../storage/rows.ts';
import { enrolmentIn } from './verify-chains.ts';

/** The hash of a held chain after its event `seq`; null where it is not held that far. 0: before its first event. */
export type HashAt = (device: DeviceId, seq: number) => Promise<Uint8Array | null>;

/** A piece of a chain that is not taken in, and why. */
export interface RefusedPiece {
  readonly device: DeviceId;
  readonly from: number;
  readonly why: 'seal-broken' | 'too-much-from-unknown';
}

/** What pieces of chains are, beside what is held. */
export interface CheckedChains {
  /** What continues a chain, each chain's in their order without gaps, cut to what is new. */
  readonly fresh: readonly SegmentRow[];
  readonly waiting: readonly WaitingRow[];
  /** Keys of what waited and now needs to no longer. */
  readonly drained: readonly (readonly [DeviceId, number])[];
  readonly forks: readonly ForkRow[];
  readonly refused: readonly RefusedPiece[];
  /** How many pieces are held, or wait, already. */
  readonly heldAlready: number;
  readonly concerned: readonly DeviceId[];
  /** The public key of a device as its first event states it, held or brought; null where neither is. */
  keyOf(device: DeviceId): string | null;
}

interface Means {
  readonly hashAt: HashAt;
  readonly verify: VerifyText;
  readonly programme: string | null;
  readonly progress: (share: number) => void;
}

/** Checks pieces of chains against what is held, and what waits for them with them. Nothing is stored. */
export async function checkChains(
  segments: readonly Segment[],
  held: Held,
  means: Means,
): Promise<CheckedChains> {
  const byDevice = new Map<DeviceId, Segment[]>();
  const waited = new Set<Segment>(held.waiting);
  for (const segment of segments) {
    const pieces = byDevice.get(segment.device);
    if (pieces) pieces.push(segment);
    else byDevice.set(segment.device, [segment]);
  }
  for (const segment of waited) byDevice.get(segment.device)?.push(segment);
  const keys = new Map(
    held.known.acts.flatMap((one) =>
      one.kind === 'enrol' && one.seq === 1 ? [[one.device, one.body.sign]] : [],
    ),
  );
  const found = { fresh: [], waiting: [], drained: [], forks: [], refused: [] } as Found;
  const waitsFrom = new Map(held.waiting.map((row) => [waitingKey(row), row.count]));
  let heldAlready = 0;
  let checked = 0;
  for (const [device, pieces] of byDevice) {
    pieces.sort((a, b) => a.from - b.from || b.count - a.count);
    const chain = followChain(device, held, means);
    for (const piece of pieces) {
      const key = keys.get(device) ?? statedKey(piece);
      const verdict = await chain.check(piece, key);
      const isOfFile = !waited.has(piece);
      if (isOfFile) {
        checked += 1;
        means.progress(checked / segments.length);
      } else if (verdict.kind !== 'waits') found.drained.push([device, piece.from]);
      if (verdict.kind === 'fresh') {
        found.fresh.push(verdict.row);
        if (key !== undefined) keys.set(device, key);
      } else if (verdict.kind === 'fork') found.forks.push(verdict.row);
      // What waits was checked by nobody yet: where it fits nowhere it is dropped, and this file is not to blame.
      if (!isOfFile) continue;
      if (verdict.kind === 'broken') {
        found.refused.push({ device, from: piece.from, why: 'seal-broken' });
        // What its file has behind it continues something that is not held.
        break;
      }
      if (verdict.kind === 'held') heldAlready += 1;
      if (verdict.kind !== 'waits') continue;
      const isLonger = piece.count > (waitsFrom.get(waitingKey(piece)) ?? 0);
      if (isLonger) found.waiting.push(piece);
      else heldAlready += 1;
      if (isLonger) waitsFrom.set(waitingKey(piece), piece.count);
    }
  }
  const keyOf = (device: DeviceId) => keys.get(device) ?? null;
  return { ...found, heldAlready, concerned: [...byDevice.keys()], keyOf };
}

function waitingKey({ device, from }: Segment): string {
  return `${device} ${from}`;
}

interface Found {
  readonly fresh: SegmentRow[];
  readonly waiting: WaitingRow[];
  readonly drained: (readonly [DeviceId, number])[];
  readonly forks: ForkRow[];
  readonly refused: RefusedPiece[];
}

type Verdict =
  | { readonly kind: 'fresh'; readonly row: SegmentRow }
  | { readonly kind: 'fork'; readonly row: ForkRow }
  | { readonly kind: 'held' | 'waits' | 'broken' };

// One chain, as it is held and as it grows by what is checked.
function followChain(device: DeviceId, held: Held, { hashAt, verify, programme }: Means) {
  const before = held.chains.get(device);
  let parted = forkPlaces(held.forks).get(device);
  let end = { seq: before?.seq ?? 0, hash: before?.hash ?? chainStart };
  const grown: SegmentRow[] = [];

  const hashAtNow = async (seq: number): Promise<Uint8Array | null> => {
    if (seq === end.seq) return end.hash;
    if (seq <= (before?.seq ?? 0)) return seq === 0 ? chainStart : hashAt(device, seq);
    const index = grown.findIndex(({ from, count }) => from <= seq && seq < from + count);
    const row = grown[index];
    if (row === undefined) return null;
    const start = grown[index - 1]?.hash ?? before?.hash ?? chainStart;
    const lines = row.lines.split('\n').slice(0, seq - row.from + 1);
    return chainHashAfter({ device, from: row.from, lines: lines.join('\n') }, start);
  };

  return {
    async check(piece: Segment, publicKey: string | undefined): Promise<Verdict> {
      const { from, count, seal } = piece;
      const last = from + count - 1;
      if (from > end.seq + 1) return { kind: count > maxSegmentLines ? 'broken' : 'waits' };
      const previous = await hashAtNow(from - 1);
      // Of a chain with two branches only one can continue here; the other's pieces fit nowhere and are no news.
      const unfit = { kind: parted === undefined ? 'broken' : 'held' } as const;
      if (previous === null || publicKey === undefined) return unfit;
      const sealed = await verifySegment(piece, { previous, programme, publicKey, verify });
      if (!sealed.ok) return unfit;
      const { hash, programme: named } = sealed.value;
      const shared = Math.min(last, end.seq);
      const common = from > end.seq ? shared : await lastCommon(piece, previous, shared);
      if (common < shared) {
        // One piece of evidence is enough; more of the other branch would only fill the storage.
        if (parted !== undefined && parted <= common) return { kind: 'held' };
        parted = common;
        return { kind: 'fork', row: { ...piece, common } };
      }
      if (last <= end.seq) return { kind: 'held' };
      const lines = piece.lines.split('\n').slice(end.seq + 1 - from);
      const row: SegmentRow = {
        device,
        from: end.seq + 1,
        count: lines.length,
        lines: lines.join('\n'),
        hash,
        seal,
        programme: named,
      };
      grown.push(row);
      end = { seq: last, hash };
      return { kind: 'fresh', row };
    },
  };

  // The last event up to `shared` that the piece has in common with what is held: they agree up to it and never after.
  async function lastCommon(piece: Segment, previous: Uint8Array, shared: number): Promise<number> {
    const lines = piece.lines.split('\n');
    const agrees = async (seq: number) => {
      const some = lines.slice(0, seq - piece.from + 1).join('\n');
      const theirs = chainHashAfter({ device, from: piece.from, lines: some }, previous);
      const ours = await hashAtNow(seq);
      return ours !== null && ours.every((byte, place) => byte === theirs[place]);
    };
    let [low, high] = [piece.from - 1, shared];
    if (shared >= piece.from && (await agrees(shared))) return shared;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (await agrees(middle)) low = middle;
      else high = middle;
    }
    return low;
  }
}

function statedKey(piece: Segment): string | undefined {
  return piece.from === 1 ? enrolmentIn(piece)?.sign : undefined;
}
