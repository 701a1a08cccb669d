import {
  type AuthorityEvent,
  isAuthorityEvent,
  type Trust,
  type Writer,
  type Writers,
  writersOf,
} from '../domain/log/authority.ts';
import { type Erased, erasedOf, isEraseEvent } from '../domain/log/erased.ts';
import type { EventContent, GrantBody, LogEvent } from '../domain/log/event.ts';
import { type DeviceId, type EventId, maxEventNumber, parseEventId } from '../domain/log/ids.ts';
import { isRetractEvent, type Retracted, retractedOf } from '../domain/log/retracted.ts';
import type { Act as EventOf } from '../domain/log/revocations.ts';
import {
  type AsideEvent,
  isAsideEvent,
  isSetAside,
  type SetAside,
  setAsideOf,
} from '../domain/log/set-aside.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { Tables } from './disk.ts';
import type { ForkRow } from './rows.ts';

/** An event that decides which others count. */
export type Act = AuthorityEvent | AsideEvent | EventOf<'retract' | 'erase'>;

/** What is known of who may write what. */
export interface Known {
  readonly trust: Trust;
  /** Every such event that is held, in no order. */
  readonly acts: readonly Act[];
  readonly writers: Writers;
  readonly aside: SetAside;
  readonly retracted: Retracted;
  readonly erased: Erased;
}

/** What is known at this moment of the transaction; `own` is this device. */
export async function readKnown(tables: Tables, own: DeviceId): Promise<Known> {
  const [acts, former, root, forks] = await Promise.all([
    tables.documents.get('acts'),
    readFormer(tables),
    readProgramme(tables),
    tables.forks.all(),
  ]);
  const trust = { own, former, root, forks: forkPlaces(forks) };
  return knownFrom(trust, (acts?.value ?? []) as readonly Act[]);
}

/** What is known with the acts among `events` too; the same value where there is none. */
export function learn(known: Known, events: readonly LogEvent[]): Known {
  const acts = events.filter(isAct);
  return acts.length === 0 ? known : knownFrom(known.trust, [...known.acts, ...acts]);
}

/** What is known once the device `by` has let others in, before it has written so. */
export function learnGrants(known: Known, by: DeviceId, bodies: readonly GrantBody[], at: Instant): Known {
  const grants = bodies.map(
    // Behind all that it wrote: numbers that it will never get to.
    (body, index) => ({ kind: 'grant', body, device: by, seq: maxEventNumber - index, t: at }) as const,
  );
  return learn(known, grants);
}

/** What follows from acts. */
export function knownFrom(trust: Trust, acts: readonly Act[]): Known {
  const writers = writersOf(trust, acts.filter(isAuthorityEvent));
  const aside = setAsideOf(writers, acts.filter(isAsideEvent));
  const retracts = acts.filter(isRetractEvent).filter((one) => !isSetAside(aside, one.device, one.seq));
  return {
    trust,
    acts,
    writers,
    aside,
    retracted: retractedOf(writers, retracts),
    erased: erasedOf(writers, acts.filter(isEraseEvent)),
  };
}

/** Whether some event of these devices counts otherwise after `now` than after `before`, or what was erased is told otherwise. */
export function judgesAnew(before: Known, now: Known, devices: Iterable<DeviceId>): boolean {
  if (before === now) return false;
  const held = new Set(devices);
  const isHeld = (id: EventId) => {
    const place = parseEventId(id);
    return place !== null && held.has(place.device);
  };
  return (
    [...held].some(
      (device) =>
        !isSameWriter(before.writers.get(device), now.writers.get(device)) ||
        JSON.stringify(before.aside.get(device) ?? []) !== JSON.stringify(now.aside.get(device) ?? []),
    ) ||
    !isSameFor(isHeld, before.retracted, now.retracted) ||
    // A thread tells of what is erased whether or not the chain that held it is here.
    !isSameFor(() => true, before.erased, now.erased)
  );
}

function isSameFor(matters: (id: EventId) => boolean, before: Retracted | Erased, now: Retracted | Erased) {
  return [...before.keys(), ...now.keys()].every(
    (id) => !matters(id) || before.get(id)?.by === now.get(id)?.by,
  );
}

/** Whether an event decides which others count. */
export function isAct<T extends EventContent>(event: T): event is Extract<T, Pick<Act, 'kind'>> {
  return isAuthorityEvent(event) || isAsideEvent(event) || isRetractEvent(event) || isEraseEvent(event);
}

/** The programme that the workspace belongs to; null: none yet. */
export async function readProgramme(tables: Tables): Promise<DeviceId | null> {
  return ((await tables.documents.get('programme'))?.value ?? null) as DeviceId | null;
}

async function readFormer(tables: Tables): Promise<readonly DeviceId[]> {
  return ((await tables.documents.get('former'))?.value ?? []) as readonly DeviceId[];
}

/** The last event that all branches share of each chain with more than one. */
export function forkPlaces(
  forks: readonly Pick<ForkRow, 'device' | 'common'>[],
): ReadonlyMap<DeviceId, number> {
  const places = new Map<DeviceId, number>();
  for (const { device, common } of forks) places.set(device, Math.min(common, places.get(device) ?? common));
  return places;
}

function isSameWriter(a: Writer | undefined, b: Writer | undefined): boolean {
  return a?.role === b?.role && a?.party === b?.party && a?.cut === b?.cut;
}
