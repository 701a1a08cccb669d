import type { Instant } from '../plan/day.ts';
import { counts, isOffice, isOfOffice, type Writers } from './authority.ts';
import type { EventContent } from './event.ts';
import { type DeviceId, type EventId, makeEventId, parseEventId } from './ids.ts';
import { type Act, earlierFirst } from './revocations.ts';

/** How something was taken back. */
export interface TakenBack {
  /** The event that says so. */
  readonly by: EventId;
  readonly at: Instant;
  /** In somebody's own words; empty: none were given. */
  readonly reason: string;
}

/** What was taken back, by the event that it was. What it names may not be held yet, or be of a kind that stays. */
export type Retracted = ReadonlyMap<EventId, TakenBack>;

/** Whether an event takes another one back. */
export function isRetractEvent<T extends EventContent>(event: T): event is Extract<T, { kind: 'retract' }> {
  return event.kind === 'retract';
}

/**
 * Whether what somebody said of this kind can be taken back (RETRACT-1): reports, notes, reviews and excuses. Plan and
 * rounds are amended, authority and what is set aside have ways back of their own, and editions and receipts say what was.
 */
export function canBeTakenBack(kind: EventContent['kind']): boolean {
  return retractable.has(kind);
}

const retractable: ReadonlySet<EventContent['kind']> = new Set(['report', 'note', 'review', 'excuse']);

/**
 * What is taken back after all of `events` (RETRACT-1): by the device that wrote it, by another device of the same
 * person, or by an officer. Of several the first is told. The order of `events` never matters.
 */
export function retractedOf(writers: Writers, events: Iterable<Act<'retract'>>): Retracted {
  const taken = new Map<EventId, TakenBack>();
  // Not `inOrder`, which looks at what else a device said: a member is not told of everything.
  const said = [...events].filter((one) => mayTakeBack(writers, one)).sort(earlierFirst);
  for (const { device, seq, t, body } of said) {
    if (taken.has(body.ref)) continue;
    taken.set(body.ref, { by: makeEventId(device, seq), at: t, reason: body.reason });
  }
  return taken;
}

/** Whether the device `by` may take back what the device `of` wrote, both as they were let in (RETRACT-1). */
export function mayTakeBackOf(writers: Writers, by: DeviceId, of: DeviceId): boolean {
  const writer = writers.get(by);
  if (writer === undefined) return false;
  if (isOffice(writer.role) || by === of) return true;
  const other = writers.get(of);
  // Only the Secretariat knows whether two devices are one person's, and says so with the names in its grants.
  return (
    other?.role === 'focal-point' &&
    writer.role === 'focal-point' &&
    writer.party === other.party &&
    writer.label !== '' &&
    writer.label === other.label
  );
}

function mayTakeBack(writers: Writers, event: Act<'retract'>): boolean {
  const writer = writers.get(event.device);
  const ref = parseEventId(event.body.ref);
  if (writer === undefined || ref === null || !counts(writer, event.seq)) return false;
  return isOfOffice(writers, event) || mayTakeBackOf(writers, event.device, ref.device);
}
