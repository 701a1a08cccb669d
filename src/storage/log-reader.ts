import { decodeLine, type LineProblem } from '../contract/line.ts';
import { withheldHash } from '../contract/withheld-line.ts';
import type { LogEvent } from '../domain/log/event.ts';
import type { Span } from '../domain/log/frontier.ts';
import { type DeviceId, type EventId, makeEventId, parseEventId } from '../domain/log/ids.ts';
import type { Tables } from './disk.ts';
import type { FlagRow, SegmentRow } from './rows.ts';

/** A line that was read: the event in it, or the flag that says why it is kept unread; neither where it is withheld. */
export interface ReadLine {
  readonly event?: LogEvent;
  readonly flag?: FlagRow;
}

/** The lines of a segment, read one by one, so that one bad line does not stop the others. */
export function readEvents(segment: Pick<SegmentRow, 'device' | 'from' | 'lines'>): readonly ReadLine[] {
  return segment.lines.split('\n').map((line, index) => readLine(segment.device, segment.from + index, line));
}

/** The whole log, in no order. Memory grows with the log. */
export async function readLog(tables: Tables, own: DeviceId): Promise<readonly ReadLine[]> {
  const tail = (await tables.tail.all()).map((row) => readLine(own, row.seq, row.line));
  return [...(await tables.segments.all()).flatMap(readEvents), ...tail];
}

/** The event with this id from the tail or its segment; null where it is not held or not readable. */
export async function decodeEvent(tables: Tables, own: DeviceId, id: EventId): Promise<LogEvent | null> {
  const place = parseEventId(id);
  if (place === null) return null;
  const { device, seq } = place;
  const inTail = device === own ? await tables.tail.get(seq) : undefined;
  if (inTail !== undefined) return readLine(device, seq, inTail.line).event ?? null;
  const segment = await tables.segments.lastBetween([device, 1], [device, seq]);
  const line = segment?.lines.split('\n')[seq - segment.from];
  return line === undefined ? null : (readLine(device, seq, line).event ?? null);
}

/** The readable events of a chain within a span that is held, in their order. One read for each piece of the chain. */
export async function readSpan(
  tables: Tables,
  own: DeviceId,
  { device, from, to }: Span,
): Promise<readonly LogEvent[]> {
  const first = await tables.segments.lastBetween([device, 1], [device, from]);
  const segments = await tables.segments.between([device, first?.from ?? from], [device, to]);
  const tail = device === own ? await tables.tail.between(from, to) : [];
  const lines = [...segments.flatMap(readEvents), ...tail.map((row) => readLine(own, row.seq, row.line))];
  return lines.flatMap(({ event }) =>
    event !== undefined && from <= event.seq && event.seq <= to ? event : [],
  );
}

function readLine(device: DeviceId, seq: number, line: string): ReadLine {
  if (withheldHash(line) !== null) return {};
  const content = decodeLine(line);
  if (content.ok) return { event: { ...content.value, device, seq } };
  return { flag: { id: makeEventId(device, seq), why: whyNot(content.error) } };
}

function whyNot(problem: LineProblem): FlagRow['why'] {
  return problem.type === 'line-not-json' ? 'unreadable' : 'needs-newer-version';
}
