import type { Instant } from '../plan/day.ts';
import { isOffice, isOfOffice, type Writers } from './authority.ts';
import type { EraseBody, EventContent, LogEvent } from './event.ts';
import { type EventId, makeEventId, parseEventId } from './ids.ts';
import { partiesNamedBy } from './party-named.ts';
import { type Act, earlierFirst } from './revocations.ts';

/** How something was erased. */
export interface Erasure {
  /** The event that says so. */
  readonly by: EventId;
  readonly at: Instant;
  readonly reason: string;
}

/** What is to be erased, by the event that it was. What it names may not be held yet, or be of a kind that stays. */
export type Erased = ReadonlyMap<EventId, Erasure>;

/** Whether an event erases others. */
export function isEraseEvent<T extends EventContent>(event: T): event is Extract<T, { kind: 'erase' }> {
  return event.kind === 'erase';
}

/**
 * Whether the words of an event of this kind can be erased (ERASE-1): those that hold texts about people. `kind` is the
 * persisted name: one whose body this version cannot read is erased all the same.
 */
export function canBeErased(kind: string): boolean {
  return erasable.has(kind);
}

const erasable: ReadonlySet<string> = new Set(['contact', 'engagement', 'note']);

/**
 * What is erased after all of `events` (ERASE-1): what an officer names of the Secretariat's own chains. Nobody's else
 * words are ever erased. Of several that name one the first is told. The order of `events` never matters.
 */
export function erasedOf(writers: Writers, events: Iterable<Act<'erase'>>): Erased {
  const erased = new Map<EventId, Erasure>();
  // Not `inOrder`, which looks at what else a device said: a member is not told of everything.
  const said = [...events].filter((one) => isOfOffice(writers, one)).sort(earlierFirst);
  for (const { device, seq, t, body } of said) {
    for (const ref of body.refs) {
      if (erased.has(ref) || !isOfSecretariat(writers, ref)) continue;
      erased.set(ref, { by: makeEventId(device, seq), at: t, reason: body.reason });
    }
  }
  return erased;
}

/**
 * What an officer writes to erase those of `events` that can be erased: one for each thread and each party, so that
 * whoever was told of something is told that it is gone, and nobody else why. Empty: none of them can be.
 */
export function eraseBodiesFor(
  events: readonly LogEvent[],
  reason: string,
  writers: Writers,
): readonly EraseBody[] {
  const bodies = new Map<string, Omit<EraseBody, 'refs'> & { readonly refs: EventId[] }>();
  for (const event of events) {
    const ref = makeEventId(event.device, event.seq);
    if (!canBeErased(event.kind) || !isOfSecretariat(writers, ref)) continue;
    for (const readers of readersOf(event, writers)) {
      const place = JSON.stringify(readers);
      const body = bodies.get(place) ?? { ...readers, refs: [], reason };
      if (!body.refs.includes(ref)) body.refs.push(ref);
      bodies.set(place, body);
    }
  }
  return [...bodies.values()];
}

function readersOf(
  event: LogEvent,
  writers: Writers,
): readonly Pick<EraseBody, 'about' | 'party' | 'office'>[] {
  if (event.kind === 'note') return [{ about: event.body.about }];
  const parties = partiesNamedBy(event, writers);
  if (parties === null) return [{ office: true }];
  return parties.length === 0 ? [{}] : parties.map((party) => ({ party }));
}

function isOfSecretariat(writers: Writers, ref: EventId): boolean {
  const place = parseEventId(ref);
  const writer = place === null ? undefined : writers.get(place.device);
  return writer !== undefined && isOffice(writer.role);
}
