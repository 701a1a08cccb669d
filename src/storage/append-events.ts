import { inPieces } from '../base/pieces.ts';
import { ok, type Result } from '../base/result.ts';
import type { LineTooLong } from '../contract/line.ts';
import { isOffice } from '../domain/log/authority.ts';
import type { EventContent, LogEvent } from '../domain/log/event.ts';
import { type DeviceId, type EventId, makeEventId } from '../domain/log/ids.ts';
import { isWords, type Unreceived } from '../domain/log/transport.ts';
import type { Instant } from '../domain/plan/day.ts';
import { emptyChain, encodeContents, extendChain } from './chain.ts';
import type { Tables } from './disk.ts';
import { type Known, learn } from './known.ts';
import { sortEvents } from './projection.ts';
import type { ChainRow } from './rows.ts';
import { type ChangedRows, writeProjections } from './write-projections.ts';

const linesAtOnce = 500;

/** What stands after events were appended to the chain of this device. */
export interface AppendedIn {
  readonly ids: readonly EventId[];
  readonly changed: ChangedRows;
  /** What of it a person said, so that it must reach the Secretariat. */
  readonly words: readonly Unreceived[];
  readonly head: ChainRow;
  readonly known: Known;
}

/**
 * Appends events to the chain of this device, inside a transaction, and brings the projections up to them; or says which
 * line is too long, and then nothing is written. `known` is what is known before them.
 */
export async function appendIn(
  tables: Tables,
  device: DeviceId,
  known: Known,
  contents: readonly EventContent[],
  now: Instant,
): Promise<Result<AppendedIn, LineTooLong>> {
  // Another window writes to the same chain: its end is read here, inside the transaction, never remembered.
  const head = (await tables.chains.get(device)) ?? emptyChain(device);
  const stamped = contents.map((content) => ({ ...content, t: now }));
  const own = known.writers.get(device);
  const encoded = encodeContents(stamped, own !== undefined && isOffice(own.role));
  if (!encoded.ok) return encoded;
  let newHead = head;
  const events: LogEvent[] = [];
  // A large plan's lines take long to hash and to hand over: the window answers while a part of them is stored.
  for (const some of inPieces(encoded.value, linesAtOnce)) {
    const extended = extendChain(newHead, some);
    newHead = extended.head;
    events.push(...extended.events);
    await tables.tail.put(extended.lines);
  }
  await tables.chains.put([newHead]);
  const learned = learn(known, events);
  const judged = { before: known, now: learned };
  const changed = await writeProjections(tables, sortEvents(learned, events), judged, 'fresh');
  const ids = events.map((event) => makeEventId(device, event.seq));
  const words = events.flatMap(({ kind, seq, t }) =>
    isWords(kind) ? { id: makeEventId(device, seq), recorded: t } : [],
  );
  return ok({ ids, changed, words, head: newHead, known: learned });
}
