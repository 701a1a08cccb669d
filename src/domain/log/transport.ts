import type { Instant } from '../plan/day.ts';
import type { Review } from '../progress/remarks/remarks.ts';
import type { EventContent } from './event.ts';
import type { DeviceId, EventId } from './ids.ts';
import type { Act } from './revocations.ts';

/** An update file for the Secretariat was made ready: how far it held this person's chains. Nobody can know that it was sent. */
export interface MadeReady {
  readonly at: Instant;
  readonly frontier: readonly (readonly [DeviceId, number])[];
}

/** A receipt that was read out on the telephone. */
export interface ToldReceived {
  readonly device: DeviceId;
  readonly seq: number;
  readonly at: Instant;
}

/** What this device knows of where its words are. */
export interface TransportFacts {
  /** By devices of the Secretariat, in no order. */
  readonly arrivals: readonly Act<'arrival'>[];
  readonly madeReady: readonly MadeReady[];
  readonly told: readonly ToldReceived[];
}

/** Where a report is: on this device only, in a file that was made ready, at the Secretariat, or accepted by it; each with its instant. */
export type Transport =
  | { readonly kind: 'saved' }
  | { readonly kind: 'made-ready'; readonly at: Instant }
  | { readonly kind: 'received'; readonly at: Instant }
  | { readonly kind: 'accepted'; readonly at: Instant };

/**
 * Where event number `seq` of one of this person's devices is, by the earliest that is known of it. `review` is what the
 * Secretariat last decided about it; null: nothing. What it sent back is no further than received (REV-1).
 */
export function transportOf(
  device: DeviceId,
  seq: number,
  facts: TransportFacts,
  review: Review | null,
): Transport {
  if (review?.outcome === 'accepted') return { kind: 'accepted', at: review.recorded };
  const receipts = [
    ...facts.arrivals.flatMap(({ t, body }) => ((body.frontier[device] ?? 0) >= seq ? [t] : [])),
    ...facts.told.flatMap((one) => (one.device === device && one.seq >= seq ? [one.at] : [])),
  ];
  if (receipts.length > 0) return { kind: 'received', at: Math.min(...receipts) as Instant };
  const ready = facts.madeReady.flatMap(({ at, frontier }) =>
    frontier.some(([one, to]) => one === device && to >= seq) ? [at] : [],
  );
  // The last file is the one that a receipt is still to be expected for.
  return ready.length > 0 ? { kind: 'made-ready', at: Math.max(...ready) as Instant } : { kind: 'saved' };
}

/** The last event of a device that the Secretariat received; 0: none. */
export function receivedUpTo(device: DeviceId, facts: TransportFacts): number {
  const arrived = facts.arrivals.map(({ body }) => body.frontier[device] ?? 0);
  const told = facts.told.flatMap((one) => (one.device === device ? [one.seq] : []));
  return Math.max(0, ...arrived, ...told);
}

/** Whether an event of this kind is what a person said, so that it must reach the Secretariat. */
export function isWords(kind: EventContent['kind']): boolean {
  return kind === 'report' || kind === 'note' || kind === 'retract';
}

/** Something that this person said and no receipt covers yet. */
export interface Unreceived {
  readonly id: EventId;
  readonly recorded: Instant;
}

const alarmAfterMs = 14 * 24 * 60 * 60_000;

/** Whether the oldest of them without a receipt has waited for more than 14 days. Younger ones, or none, are no cause for alarm. */
export function isOverdueToSend(unreceived: readonly Unreceived[], now: Instant): boolean {
  return unreceived.some((one) => now - one.recorded > alarmAfterMs);
}
