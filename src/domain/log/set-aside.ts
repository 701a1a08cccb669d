import { isOfOffice, type Writers } from './authority.ts';
import type { EventContent, EventRange } from './event.ts';
import type { DeviceId } from './ids.ts';
import { type Act, inOrderBySubject } from './revocations.ts';

/** The events that the Secretariat left out, by device, in no order; ranges of one device may touch or overlap. */
export type SetAside = ReadonlyMap<DeviceId, readonly EventRange[]>;

/** An event that sets others aside or puts them back. */
export type AsideEvent = Act<'set-aside' | 'put-back'>;

/** Whether an event sets others aside or puts them back. */
export function isAsideEvent<T extends EventContent>(
  event: T,
): event is Extract<T, Pick<AsideEvent, 'kind'>> {
  return event.kind === 'set-aside' || event.kind === 'put-back';
}

/**
 * What is set aside after all of `events` (IMPORT-2): what an officer said later about an event goes before what was
 * said earlier. What is written outside authority has no effect. The order of `events` never matters.
 */
export function setAsideOf(writers: Writers, events: Iterable<AsideEvent>): SetAside {
  const said = [...events].filter((one) => isOfOffice(writers, one));
  const about = inOrderBySubject(said, (one) => one.body.ranges.map((range) => range.device));
  const aside = new Map<DeviceId, readonly EventRange[]>();
  for (const [subject, ordered] of about) {
    let left: readonly EventRange[] = [];
    for (const { kind, body } of ordered) {
      for (const range of body.ranges.filter((one) => one.device === subject)) {
        const rest = left.flatMap((held) => without(held, range));
        left = kind === 'set-aside' ? [...rest, range] : rest;
      }
    }
    if (left.length > 0) aside.set(subject, left);
  }
  return aside;
}

/** Whether event number `seq` of a device is set aside. */
export function isSetAside(aside: SetAside, device: DeviceId, seq: number): boolean {
  return (aside.get(device) ?? []).some(({ from, to }) => from <= seq && seq <= to);
}

function without(held: EventRange, taken: EventRange): readonly EventRange[] {
  const before = { ...held, to: Math.min(held.to, taken.from - 1) };
  const after = { ...held, from: Math.max(held.from, taken.to + 1) };
  return [before, after].filter(({ from, to }) => from <= to);
}
