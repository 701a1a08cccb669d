import { err, ok, type Result } from '../base/result.ts';
import type { LineTooLong } from '../contract/line.ts';
import type { EventContent } from '../domain/log/event.ts';
import { mergeFrontiers } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { appendIn } from './append-events.ts';
import type { Tables } from './disk.ts';
import { judgesAnew, learn, readKnown } from './known.ts';
import { readEvents } from './log-reader.ts';
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
  /** How far the chains concerned were held when the file was checked. */
  readonly basis: ReadonlyMap<DeviceId, number>;
  /** What continues chains, each chain's pieces in their order without gaps. */
  readonly segments: readonly SegmentRow[];
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
  await keep(tables, batch);
  const known = await readKnown(tables, own);
  const lines = batch.segments.flatMap((segment) => readEvents(segment));
  const events = lines.flatMap((line) => line.event ?? []);
  const learned = learn(known, events);
  await tables.flags.put(lines.flatMap((line) => line.flag ?? []));
  await writeProjections(
    tables,
    sortEvents(learned, events),
    { before: known, now: learned },
    'with-history',
  );
  const appended = contents.length === 0 ? null : await appendIn(tables, own, learned, contents, now);
  if (appended !== null && !appended.ok) return appended;
  // What was held before may count, or no longer count, by what has come; only the whole log can tell.
  const after = appended === null ? learned : appended.value.known;
  if (batch.forks.length > 0 || judgesAnew(before, after, held.keys())) await rebuildIn(tables, own);
  return ok(undefined);
}

async function keep(tables: Tables, batch: Batch): Promise<void> {
  await tables.segments.put(batch.segments);
  await tables.chains.put(lastOfEach(batch.segments.map(segmentEnd)));
  await tables.waiting.put(batch.waiting);
  await tables.waiting.remove(batch.drained);
  await tables.forks.put(batch.forks);
  if (batch.pins !== null) await tables.documents.put([{ name: 'programme', value: batch.pins }]);
  if (batch.import !== null) await tables.imports.put([batch.import]);
  if (batch.peer === null) return;
  const before = await tables.peers.get(batch.peer.device);
  const frontier = mergeFrontiers(new Map(before?.frontier), new Map(batch.peer.frontier));
  // An older file that comes late must not take the revision back.
  const { device, rev } = batch.peer;
  const said = new Map(batch.peer.frontier).get(device) ?? 0;
  const isOlder = before !== undefined && said < (new Map(before.frontier).get(device) ?? 0);
  await tables.peers.put([{ ...batch.peer, frontier: [...frontier], rev: isOlder ? before.rev : rev }]);
}

function lastOfEach(ends: readonly ChainRow[]): readonly ChainRow[] {
  return [...new Map(ends.map((end) => [end.device, end])).values()];
}

function segmentEnd({ device, from, count, hash }: SegmentRow): ChainRow {
  const seq = from + count - 1;
  return { device, seq, hash, sealed: seq };
}
