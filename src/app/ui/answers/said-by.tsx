import type { Writers } from '../../../domain/log/authority.ts';
import { type EventId, parseEventId } from '../../../domain/log/ids.ts';
import type { Instant } from '../../../domain/plan/day.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDayOf } from '../../text/formats.ts';

/** Who wrote an event, by name; empty: the device was let in without one, or nobody knows it. */
export function labelOf(writers: Writers, id: EventId): string {
  const place = parseEventId(id);
  return (place && writers.get(place.device)?.label) ?? '';
}

/** Who wrote an event, by name or by party, and on which day. */
export function useSaidBy(): (entry: { readonly id: EventId; readonly recorded: Instant }) => {
  readonly who: string;
  readonly day: string;
} {
  const writers = useOpenPart((open) => open.writers);
  const inForce = useOpenPart((open) => open.inForce);
  return ({ id, recorded }) => {
    const place = parseEventId(id);
    const writer = place === null ? undefined : writers.get(place.device);
    const label = writer?.label ?? '';
    const party = partyWith(inForce, writer?.party ?? null) ?? inForce.plan.secretariat;
    return { who: label === '' ? party.name : label, day: formatDayOf(recorded) };
  };
}
