import { type Compare, compareBy, compareText } from '../../base/order.ts';
import type { Instant } from '../plan/day.ts';
import type { DeviceId } from './ids.ts';

/** Where and when something was written. */
export interface Written {
  readonly device: DeviceId;
  readonly seq: number;
  readonly recorded: Instant;
}

/** By the clocks as read; then by device and number. */
export const inOrderOfWriting: Compare<Written> = compareBy(
  (a, b) => a.recorded - b.recorded,
  (a, b) => compareText(a.device, b.device),
  (a, b) => a.seq - b.seq,
);

/**
 * The value that holds of several that are written whole: a device's later one replaces its earlier one, whatever its clock
 * said; of what is left the later instant holds, else the greater id. The order of `entries` never matters. null: there is
 * none.
 */
export function lastWritten<T extends Written>(entries: Iterable<T>): T | null {
  const byDevice = new Map<DeviceId, T>();
  for (const entry of entries) {
    const known = byDevice.get(entry.device);
    if (known === undefined || known.seq < entry.seq) byDevice.set(entry.device, entry);
  }
  return [...byDevice.values()].sort(inOrderOfWriting).at(-1) ?? null;
}

/** Entries by what they are about, each list in the order in which they were given. */
export function writtenAbout<T>(
  entries: Iterable<T>,
  subjectOf: (entry: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const about = new Map<string, T[]>();
  for (const entry of entries) {
    const subject = subjectOf(entry);
    const known = about.get(subject);
    if (known) known.push(entry);
    else about.set(subject, [entry]);
  }
  return about;
}
