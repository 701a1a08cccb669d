import { lazy, Suspense } from 'react';
import { formatDay } from '../../text/formats.ts';
import type { DayFieldProps } from './day-parts.tsx';
import { parseDay } from '../../../domain/plan/day.ts';

// It weighs as much as all the pages together; they do not wait for it.
const DayParts = lazy(async () => ({ default: (await import('./day-parts.tsx')).DayParts }));

/** A day typed part by part in the order of the language on the screen. Empty: no day, one that is half typed, or no real day. */
export function DayField(props: DayFieldProps) {
  return (
    <Suspense fallback={<DayFieldToCome {...props} />}>
      <DayParts {...props} />
    </Suspense>
  );
}

/** What stands where a day field will: as large, so that nothing moves, and with the same day. */
export function DayFieldToCome({ label, value }: Pick<DayFieldProps, 'label' | 'value'>) {
  const day = parseDay(value);
  return (
    <div>
      <span className="label">{label}</span>
      <span className="field inline-flex w-auto min-w-36 items-center px-2! text-ink-soft sm:px-3!">
        {day === null ? '' : formatDay(day)}
      </span>
    </div>
  );
}
