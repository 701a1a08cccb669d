import type { EditionRows } from './edition-body.ts';
import { type Day, parseDay } from '../../plan/day.ts';
import { type DeliverableKey, makeKey, parseKey } from '../../plan/deliverable-key.ts';
import { reportOf } from '../reports/standing.ts';
import { type Status, statuses } from '../reports/status.ts';
import { type Counted, type Outside, outsides, type Part, parts } from '../figures/counted.ts';

/** What an edition freezes of one deliverable (ED-1). */
export interface FrozenRow {
  readonly part: Part | Outside;
  /** null: nobody had answered. */
  readonly answer: FrozenAnswer | null;
  /** Two answers waited to be settled. */
  readonly isCompeting: boolean;
}

/** The answer that counted. */
export interface FrozenAnswer {
  readonly status: Status;
  readonly day: Day;
  readonly newDay: Day | null;
}

/** Frozen rows by deliverable. */
export type FrozenRows = ReadonlyMap<DeliverableKey, FrozenRow>;

/** What is frozen of a counted deliverable. */
export function frozenRow({ part, standing }: Counted): FrozenRow {
  const report = reportOf(standing);
  return {
    part,
    answer: report === null ? null : { status: report.status, day: report.day, newDay: report.newDay },
    isCompeting: standing.kind === 'competing',
  };
}

/** What is frozen of counted deliverables; what is not on this device is left out. */
export function frozenRows(counted: Iterable<Counted>): FrozenRows {
  const rows = new Map<DeliverableKey, FrozenRow>();
  for (const one of counted) {
    if (one.standing.kind !== 'not-on-device') rows.set(one.deliverable.key, frozenRow(one));
  }
  return rows;
}

/** Frozen rows by the party that answers for them. One pass. */
export function rowsByParty(rows: FrozenRows): ReadonlyMap<string, FrozenRows> {
  const byParty = new Map<string, Map<DeliverableKey, FrozenRow>>();
  for (const [key, row] of rows) {
    const party = parseKey(key)?.party ?? '';
    const own = byParty.get(party);
    if (own) own.set(key, row);
    else byParty.set(party, new Map([[key, row]]));
  }
  return byParty;
}

/** Whether two rows say the same. */
export function isSameRow(a: FrozenRow | undefined, b: FrozenRow | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && rowToCell(a) === rowToCell(b));
}

/** Rows as an edition holds them: the same whatever their order. */
export function encodeRows(rows: FrozenRows): EditionRows {
  const encoded: Record<string, Record<string, string>> = {};
  for (const [key, row] of rows) {
    const { party, activity, period } = parseKey(key) as NonNullable<ReturnType<typeof parseKey>>;
    const place = `${activity}/${period}`;
    encoded[place] ??= {};
    encoded[place][party] = rowToCell(row);
  }
  return encoded;
}

/** The rows that an edition of `plan` holds; one that this version cannot read is left out, and so shows as differing. */
export function decodeRows(plan: string, encoded: EditionRows): FrozenRows {
  const rows = new Map<DeliverableKey, FrozenRow>();
  for (const [place, byParty] of Object.entries(encoded)) {
    for (const [party, cell] of Object.entries(byParty)) {
      const key = parseKey(`${plan}/${party}/${place}`);
      const row = cellToRow(cell);
      if (key === null || row === null) continue;
      rows.set(makeKey(plan, party, key.activity, key.period), row);
    }
  }
  return rows;
}

// `part`, then `status day` where there is an answer, a new date where it has one, and `competing`: persisted.
function rowToCell({ part, answer, isCompeting }: FrozenRow): string {
  const said = answer === null ? [] : [answer.status, answer.day, answer.newDay ?? []].flat();
  return [part, ...said, ...(isCompeting ? ['competing'] : [])].join(' ');
}

function cellToRow(cell: string): FrozenRow | null {
  const words = cell.split(' ');
  const isCompeting = words.at(-1) === 'competing';
  const [part, status, day, newDay, more] = isCompeting ? words.slice(0, -1) : words;
  if (!isOneOf([...parts, ...outsides], part) || more !== undefined) return null;
  if (status === undefined) return isCompeting ? null : { part, answer: null, isCompeting };
  const [since, later] = [parseDay(day ?? ''), newDay === undefined ? null : parseDay(newDay)];
  if (!isOneOf(statuses, status) || since === null || (newDay !== undefined && later === null)) return null;
  return { part, answer: { status, day: since, newDay: later }, isCompeting };
}

function isOneOf<T extends string>(all: readonly T[], text: string | undefined): text is T {
  return (all as readonly (string | undefined)[]).includes(text);
}
