import type { Instant } from '../plan/day.ts';
import type { EnrolBody, LogEvent } from './event.ts';
import type { DeviceId } from './ids.ts';

/** What a device says of itself, and since when. */
export interface Enrolled {
  readonly at: Instant;
  /** Its last words: a device may say more about itself later. Its keys are those of its first, after which it is named. */
  readonly body: EnrolBody;
}

/** What each device of `events` says of itself. The order of `events` never matters. */
export function enrolmentsOf(events: readonly LogEvent[]): ReadonlyMap<DeviceId, Enrolled> {
  const enrolled = new Map<DeviceId, Enrolled>();
  const said = events.flatMap((one) => (one.kind === 'enrol' ? [one] : []));
  for (const { device, t, body } of said.sort((a, b) => a.seq - b.seq)) {
    const first = enrolled.get(device) ?? { at: t, body };
    const { sign, agree } = first.body;
    enrolled.set(device, { at: first.at, body: { ...body, sign, agree } });
  }
  return enrolled;
}
