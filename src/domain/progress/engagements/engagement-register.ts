import { compareText } from '../../../base/order.ts';
import { makeEventId } from '../../log/ids.ts';
import { lastWritten, type Written, writtenAbout } from '../../log/last-written.ts';
import { bodyToEngagement, type Engagement } from './engagement.ts';
import type { EngagementBody, EngagementNoteBody } from './engagement-body.ts';

/** What one event says of an engagement, and where it stands in the log. */
export interface EngagementEntry extends Written {
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
  const shippedById = new Map(shipped.map((one) => [one.id, one]));
  // What its source leaves open stays so whatever is said of it later, unless that gave it another title.
  const asSourceOf = ({ id, title }: Engagement) => {
    const first = shippedById.get(id);
    const asSource = first?.asSource ?? null;
    return asSource === null ? null : { ...asSource, title: asSource.title || first?.title !== title };
  };
  const said = [...whole.values()].flatMap(({ body, device, seq, recorded }) =>
    'title' in body ? bodyToEngagement(body, { id: makeEventId(device, seq), recorded }) : [],
  );
  return [...shipped.filter((one) => !whole.has(one.id)), ...said]
    .map((one) => ({ ...one, officeNote: noteOf(one.id), asSource: asSourceOf(one) }))
    .sort(
      (a, b) => compareText(b.start, a.start) || compareText(a.title, b.title) || compareText(a.id, b.id),
    );
}

function lastById(entries: readonly EngagementEntry[]): ReadonlyMap<string, EngagementEntry> {
  const last = new Map<string, EngagementEntry>();
  for (const [id, some] of writtenAbout(entries, ({ body }) => body.id)) {
    const one = lastWritten(some);
    if (one !== null) last.set(id, one);
  }
  return last;
}
