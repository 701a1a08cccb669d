import type { EventContent, LogEvent, Role } from '../../domain/log/event.ts';
import { type DeviceId, type EventId, makeEventId } from '../../domain/log/ids.ts';
import { type Day, dayParts, type Instant } from '../../domain/plan/day.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { Dice } from './dice.ts';

/** What a device of the demonstration says, at an instant. */
export type Said = EventContent & { readonly t: Instant };

/** One device of the demonstration, named by role and never by person, with what it says after it enrolled, in order. */
export interface DemonstrationChain {
  readonly device: DeviceId;
  readonly role: Role;
  readonly party: string;
  readonly label: string;
  readonly lang: Language;
  readonly contents: readonly Said[];
}

/** The id of what stands at a place, from 0, among the contents of a chain: its enrolment stands before them. */
export function idAt({ device }: DemonstrationChain, place: number): EventId {
  return makeEventId(device, place + 2);
}

/** Everything that the chains say, as the events that it becomes. */
export function eventsOf(chains: readonly DemonstrationChain[]): readonly LogEvent[] {
  return chains.flatMap(({ device, contents }) =>
    contents.map((one, place): LogEvent => ({ ...one, device, seq: place + 2 })),
  );
}

/** The chains with more said by the Secretariat's, the first of them. */
export function withOfficeSaying(
  [office, ...others]: readonly DemonstrationChain[],
  more: readonly Said[],
): readonly DemonstrationChain[] {
  return office === undefined
    ? []
    : [{ ...office, contents: inOrder([...office.contents, ...more]) }, ...others];
}

/** What is said, by its instants. */
export function inOrder(said: readonly Said[]): readonly Said[] {
  return [...said].sort((a, b) => a.t - b.t);
}

/** Some instant of a day, within the hours of work of the western Pacific. */
export function instantOn(day: Day, dice: Dice): Instant {
  const { year, month, date } = dayParts(day);
  return Date.UTC(year, month - 1, date, dice.whole(0, 6), dice.whole(0, 59)) as Instant;
}
