import { compareBy, compareText } from '../base/order.ts';
import type { EventRange, LogEvent } from '../domain/log/event.ts';

/** Where events stand, as few ranges as hold them all: by device, then by number; those that follow one another in one. */
export function rangesOf(events: Iterable<Pick<LogEvent, 'device' | 'seq'>>): readonly EventRange[] {
  const ranges: EventRange[] = [];
  const ordered = [...events].sort(
    compareBy(
      (a, b) => compareText(a.device, b.device),
      (a, b) => a.seq - b.seq,
    ),
  );
  for (const { device, seq } of ordered) {
    const last = ranges.at(-1);
    if (last !== undefined && last.device === device && last.to === seq - 1)
      ranges[ranges.length - 1] = { ...last, to: seq };
    else ranges.push({ device, from: seq, to: seq });
  }
  return ranges;
}

/** A text that is the same for the same events, in whatever order they are given. */
export function whichEvents(events: Iterable<Pick<LogEvent, 'device' | 'seq'>>): string {
  return rangesOf(events)
    .map(({ device, from, to }) => `${device}:${from}-${to}`)
    .join(' ');
}
