import type { Instant } from '../plan/day.ts';
import type { EventRange } from './event.ts';
import type { DeviceId } from './ids.ts';
import type { Act } from './revocations.ts';

/** A moment at which a device's words up to event number `to` were taken in. */
export interface TakenUpTo {
  readonly at: Instant;
  readonly to: number;
}

/**
 * When a device's words were taken in, the last first: by the update files that brought them here and by what other
 * devices of the Secretariat said that they took in. Each number once, with its earliest moment; none past `held`.
 */
export function momentsOfTaking(
  device: DeviceId,
  imports: readonly { readonly at: Instant; readonly ranges: readonly EventRange[] }[],
  arrivals: readonly Act<'arrival'>[],
  held: number,
): readonly TakenUpTo[] {
  const found = [
    ...imports.flatMap(({ at, ranges }) =>
      ranges.flatMap((one) => (one.device === device ? [{ at, to: one.to }] : [])),
    ),
    ...arrivals.flatMap(({ t, body }) => {
      const to = body.frontier[device];
      return to === undefined ? [] : [{ at: t, to }];
    }),
  ];
  const earliest = new Map<number, Instant>();
  for (const { at, to } of found) {
    const known = earliest.get(to);
    if (to <= held && (known === undefined || at < known)) earliest.set(to, at);
  }
  return [...earliest].map(([to, at]) => ({ at, to })).sort((a, b) => b.to - a.to);
}
