import { invariant } from '../base/invariant.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { LineTooLong } from '../contract/line.ts';
import type { EventContent } from '../domain/log/event.ts';
import { mergeFrontiers } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { appendIn } from './append-events.ts';
import { encodeContents } from './chain.ts';
import type { Tables } from './disk.ts';
import { eraseIn } from './erase.ts';
import { judgesAnew, learn, readKnown } from './known.ts';
import { readHandedOut } from './held.ts';
import { type ReadLine, readEvents } from './log-reader.ts';
import { sortEvents } from './projection.ts';
import { rebuildIn } from './rebuild.ts';
import {
  type ChainRow,
  type ForkRow,
  frontierOf,
  type ImportRow,
  type PeerRow,
  type SegmentRow,
  type WaitingRow,
} from './rows.ts';
import { writeProjections } from './write-projections.ts';

/** What a checked update file brings: everything in it is verified, and stored all at once or not at all. */
export interface Batch {
  /** How far the chains concerned were held when the file was checked. 0: not at all. */
  readonly basis: ReadonlyMap<DeviceId, number>;
  /** What continues chains, each chain's pieces in their order without gaps. */
  readonly segments: readonly SegmentRow[];
  /** What the segments hold, line by line, where it was read already: reading a large file takes a while. */
  readonly lines?: readonly ReadLine[];
  /** What must wait for the events before it, and what waits no longer. */
  readonly waiting: readonly WaitingRow[];
  readonly drained: readonly (readonly [DeviceId, number])[];
  readonly forks: readonly ForkRow[];
  /** What the file's writer said that it holds; null: nobody signed for it. */
  readonly peer: PeerRow | null;
  readonly import: ImportRow | null;
  /** The programme that this device belongs to from then on; null: nothing changes. */
  readonly pins: DeviceId | null;
}

/** A chain of the batch changed since the file was checked: another window took something in. Check it again. */
export interface ChainMoved {
  readonly type: 'chain-moved';
}

/**
 * Takes a batch in, inside a transaction over all tables, and appends `contents` to this device's chain behind it.
 * Holds after the call: all of it is stored and the projections follow; on an error nothing is.
 */
export async function takeBatchIn(
  tables: Tables,
  own: DeviceId,
  batch: Batch,
  contents: readonly EventContent[],
  now: Instant,
): Promise<Result<void, LineTooLong | ChainMoved>> {
  const held = frontierOf(await tables.chains.all());
  for (const [device, seq] of batch.basis) {
    if ((held.get(device) ?? 0) !== seq) return err({ type: 'chain-moved' });
  }
  const before = await readKnown(tables, own);
  const { root } = before.trust;
  if (batch.pins !== null && root !== null && root !== batch.pins) return err({ type: 'chain-moved' });
  // A value that is returned commits: what may be refused is tried before anything is written.
  const stamped = contents.map((content) => ({ ...content, t: now }));
  const tried = encodeContents(stamped, true);
  if (!tried.ok) return tried;
  await keep(tables, own, batch);
  const known = await readKnown(tables, own);
  const lines = batch.lines ?? batch.segments.flatMap((segment) => readEvents(segment));
  const events = lines.flatMap((line) => line.event ?? []);
  const learned = learn(known, events);
  await tables.flags.put(lines.flatMap((line) => line.flag ?? []));
  // A device that `contents` let in is judged by that: its events in the batch count from the start.
  const appended = contents.length === 0 ? null : await appendIn(tables, own, learned, contents, now);
  invariant(appended?.ok !== false, 'what was tried can be written');
  const after = appended?.value.known ?? learned;
  await writeProjections(tables, sortEvents(after, events), { before: known, now: after }, 'with-history');
  const come = [...batch.segments, ...batch.waiting, ...batch.forks];
  const erases = await eraseIn(tables, own, { before, now: after }, come);
  // What was held before may count, or no longer count, by what has come; only the whole log can tell.
  const isAnew = erases || batch.forks.length > 0 || judgesAnew(before, after, held.keys());
  if (isAnew) await rebuildIn(tables, own);
  return ok(undefined);
}

async function keep(tables: Tables, own: DeviceId, batch: Batch): Promise<void> {
  await tables.segments.put(batch.segments);
  await tables.chains.put(lastOfEach(batch.segments.map(segmentEnd)));
  await tables.waiting.put(batch.waiting);
  await tables.waiting.remove(batch.drained);
  await tables.forks.put(batch.forks);
  // Other windows hear of changes to the chains alone.
  const forked = await tables.chains.getMany(batch.forks.map((row) => row.device));
  await tables.chains.put(forked.flatMap((row) => row ?? []));
  if (batch.pins !== null) await tables.documents.put([{ name: 'programme', value: batch.pins }]);
  if (batch.import !== null) await tables.imports.put([batch.import]);
  if (batch.peer === null) return;
  const before = await tables.peers.get(batch.peer.device);
  const said = new Map(batch.peer.frontier);
  // Who claims more of this chain than was ever handed out holds what a copy of this device wrote: were it believed,
  // the own words would never be sent, and the second branch never found.
  said.set(own, Math.min(said.get(own) ?? 0, await readHandedOut(tables)));
  if (said.get(own) === 0) said.delete(own);
  const frontier = mergeFrontiers(new Map(before?.frontier), said);
  // An older file that comes late must take back neither the revision nor what was received meanwhile.
  const { device } = batch.peer;
  const isOlder =
    before !== undefined && (said.get(device) ?? 0) < (new Map(before.frontier).get(device) ?? 0);
  const now = isOlder ? before : batch.peer;
  await tables.peers.put([{ ...batch.peer, frontier: [...frontier], rev: now.rev, wants: now.wants }]);
}

function lastOfEach(ends: readonly ChainRow[]): readonly ChainRow[] {
  return [...new Map(ends.map((end) => [end.device, end])).values()];
}

function segmentEnd({ device, from, count, hash }: SegmentRow): ChainRow {
  const seq = from + count - 1;
  return { device, seq, hash, sealed: seq };
}
