import { compareText } from '../../../base/order.ts';
import { type DeviceId, makeEventId } from '../../log/ids.ts';
import type { Instant } from '../../plan/day.ts';
import { bodyToEngagement, type Engagement } from './engagement.ts';
import type { EngagementBody, EngagementNoteBody } from './engagement-body.ts';

/** What one event says of an engagement, and where it stands in the log. */
export interface EngagementEntry {
  readonly device: DeviceId;
  readonly seq: number;
  readonly recorded: Instant;
  readonly body: EngagementBody | EngagementNoteBody;
}

/**
 * The engagements of the register, the latest first: those that ship, and over them what events say, removed ones too. Of
 * several values of one engagement the last of each device is looked at, and of these the later one holds, or else the one
 * with the greater id; in what order they arrived never matters.
 */
export function engagementsOf(
  shipped: readonly Engagement[],
  entries: readonly EngagementEntry[],
): readonly Engagement[] {
  const whole = lastById(entries.filter((one) => 'title' in one.body));
  const notes = lastById(entries.filter((one) => !('title' in one.body)));
  const noteOf = (id: string) => {
    const body = notes.get(id)?.body;
    return body === undefined || 'title' in body || body.office === '' ? null : body.office;
  };
  const said = [...whole.values()].flatMap(({ body, device, seq, recorded }) =>
    'title' in body ? bodyToEngagement(body, { id: makeEventId(device, seq), recorded }) : [],
  );
  return [...shipped.filter((one) => !whole.has(one.id)), ...said]
    .map((one) => ({ ...one, officeNote: noteOf(one.id) }))
    .sort(
      (a, b) => compareText(b.start, a.start) || compareText(a.title, b.title) || compareText(a.id, b.id),
    );
}

// A wrong clock never puts what one device wrote into another order, so its number goes first.
function lastById(entries: readonly EngagementEntry[]): ReadonlyMap<string, EngagementEntry> {
  const byDevice = new Map<string, EngagementEntry>();
  for (const one of entries) {
    const place = `${one.body.id} ${one.device}`;
    if (one.seq > (byDevice.get(place)?.seq ?? 0)) byDevice.set(place, one);
  }
  const last = new Map<string, EngagementEntry>();
  for (const one of byDevice.values()) {
    const other = last.get(one.body.id);
    if (other === undefined || isLater(one, other)) last.set(one.body.id, one);
  }
  return last;
}

function isLater(a: EngagementEntry, b: EngagementEntry): boolean {
  if (a.recorded !== b.recorded) return a.recorded > b.recorded;
  return compareText(makeEventId(a.device, a.seq), makeEventId(b.device, b.seq)) > 0;
}
