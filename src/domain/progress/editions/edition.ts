import { type Compare, compareBy, compareText } from '../../../base/order.ts';
import type { EditionBody, EditionPartBody, EditionReaders } from './edition-body.ts';
import type { Frontier } from '../../log/frontier.ts';
import { type DeviceId, type EventId, makeEventId } from '../../log/ids.ts';
import type { Day, Instant } from '../../plan/day.ts';
import type { Period } from '../../plan/period.ts';
import { countsToTally } from './frozen-counts.ts';
import type { Tally } from '../figures/tally.ts';

/** Longest name of an edition, in characters as JavaScript counts them. */
export const maxEditionNameLength = 200;

/** An edition's event or one of its parts as it was written, without its rows, which are read when somebody opens it. */
export interface EditionEntry {
  readonly device: DeviceId;
  readonly seq: number;
  readonly recorded: Instant;
  readonly hasRows: boolean;
  readonly body: Omit<EditionBody, 'rows'> | Omit<EditionPartBody, 'rows'>;
}

/** What an edition holds of one party. */
export interface EditionPart {
  readonly party: string;
  readonly frontier: Frontier;
  readonly fingerprint: string;
  readonly tally: Tally;
}

/** A named frozen view, with those of its parts that are on this device (ED-1). */
export interface Edition {
  readonly id: EventId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly recorded: Instant;
  readonly name: string;
  readonly readers: EditionReaders;
  readonly day: Day;
  readonly plan: string;
  readonly rev: string;
  readonly firstYear: Period | null;
  readonly fingerprint: string;
  readonly whole: Tally;
  readonly priorities: ReadonlyMap<string, Tally>;
  readonly parts: ReadonlyMap<string, EditionPart>;
  /** The events that hold rows of it; empty: it holds totals only. */
  readonly rowsIn: readonly EventId[];
}

/**
 * The editions that entries make, that of the latest day first. A part belongs to the edition with its fingerprint that
 * its device wrote last before it; one that belongs to none is left out. The order of `entries` never matters.
 */
export function editionsOf(entries: readonly EditionEntry[]): readonly Edition[] {
  const editions: (Edition & { parts: Map<string, EditionPart>; rowsIn: EventId[] })[] = [];
  for (const entry of [...entries].sort(inOrderOfWriting)) {
    const { device, seq, recorded, body, hasRows } = entry;
    const id = makeEventId(device, seq);
    if ('party' in body) {
      const { of, party, fingerprint, counts } = body;
      const whole = editions.findLast((one) => one.device === device && one.fingerprint === of);
      if (whole === undefined || whole.parts.has(party)) continue;
      const frontier: Frontier = new Map(Object.entries(body.frontier) as [DeviceId, number][]);
      whole.parts.set(party, { party, frontier, fingerprint, tally: countsToTally(counts) });
      if (hasRows) whole.rowsIn.push(id);
      continue;
    }
    const priorities = Object.entries(body.priorities).map(
      ([code, counts]) => [code, countsToTally(counts)] as const,
    );
    editions.push({
      id,
      device,
      seq,
      recorded,
      ...body,
      whole: countsToTally(body.whole),
      priorities: new Map(priorities),
      parts: new Map(),
      rowsIn: hasRows ? [id] : [],
    });
  }
  return editions.sort(latestFirst);
}

/** How far an edition used the chains of those parties whose parts are on this device. */
export function frontierOfEdition({ parts }: Pick<Edition, 'parts'>): Frontier {
  return new Map([...parts.values()].flatMap(({ frontier }) => [...frontier]));
}

const inOrderOfWriting: Compare<EditionEntry> = compareBy(
  (a, b) => compareText(a.device, b.device),
  (a, b) => a.seq - b.seq,
);

const latestFirst: Compare<Edition> = compareBy(
  (a, b) => compareText(b.day, a.day),
  (a, b) => b.recorded - a.recorded,
  (a, b) => compareText(a.id, b.id),
);
