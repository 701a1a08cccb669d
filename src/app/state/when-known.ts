import { useMemo } from 'react';
import { isOffice } from '../../domain/log/authority.ts';
import type { Day, Instant } from '../../domain/plan/day.ts';
import { type WhenKnown, whenKnownToOffice, whenWritten } from '../../domain/progress/reports/known-by.ts';
import { dayOnThisDevice } from './clock.ts';
import { useOpenPart } from './session.ts';

/** When each report became known: to the Secretariat on its devices; elsewhere, when it was written (STAND-1). */
export function useWhenKnown(): WhenKnown {
  const isAtOffice = useOpenPart((open) => isOffice(open.own.role));
  const writers = useOpenPart((open) => open.writers);
  const arrivals = useOpenPart((open) => open.transport.arrivals);
  return useMemo(
    () => (isAtOffice ? whenKnownToOffice(writers, arrivals) : whenWritten),
    [isAtOffice, writers, arrivals],
  );
}

/** The day of an instant on this device's calendar, for very many instants. */
export function createDayOf(): (instant: Instant) => Day {
  const days = new Map<number, Day>();
  return (instant) => {
    // Every clock in the world turns its day at a whole quarter of an hour.
    const quarter = Math.floor(instant / 900_000);
    const known = days.get(quarter);
    if (known !== undefined) return known;
    const day = dayOnThisDevice(instant);
    days.set(quarter, day);
    return day;
  };
}
