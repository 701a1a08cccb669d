import { compareText } from '../../../base/order.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import { parseKey } from '../../plan/deliverable-key.ts';
import type { Edition } from './edition.ts';
import { tallyToCounts } from './frozen-counts.ts';
import { type FrozenRow, type FrozenRows, frozenRows, isSameRow, rowsByParty } from './frozen-row.ts';
import type { Held, Recount } from './recount.ts';
import type { Counted } from '../figures/counted.ts';
import { type Tally, tallyOf } from '../figures/tally.ts';

/** The fingerprint of rows frozen with an edition. */
export type FingerprintOf = (edition: Pick<Edition, 'day' | 'rev' | 'firstYear'>, rows: FrozenRows) => string;

/** One deliverable for which an edition holds another row than this device computes; null: none. */
export interface RowDifference {
  readonly key: DeliverableKey;
  readonly frozen: FrozenRow | null;
  readonly found: FrozenRow | null;
}

/** What recomputing an edition on this device says about it (ED-1). */
export type EditionCheck =
  /** Every row that this device can recompute is as frozen: all of the edition, or the parties in its reach. */
  | { readonly kind: 'matches'; readonly reach: 'all' | 'some' }
  /** In the order of their keys. Empty: only the fingerprint or a sum is another one. */
  | { readonly kind: 'differs'; readonly rows: readonly RowDifference[] }
  | { readonly kind: 'not-here'; readonly why: 'other-plan' | 'not-held' | 'totals-only' };

/**
 * Compares an edition with what this device computes for its day and frontier. `stored` are the rows that it holds,
 * `found` what `recount` answered.
 */
export function checkEdition(
  edition: Edition,
  stored: FrozenRows,
  found: Recount | null,
  held: Pick<Held, 'deliverables'>,
  fingerprintOf: FingerprintOf,
): EditionCheck {
  if (held.deliverables === null) return { kind: 'not-here', why: 'other-plan' };
  if (found === null) return { kind: 'not-here', why: edition.parts.size > 0 ? 'not-held' : 'totals-only' };
  const rows = frozenRows(found.counted);
  const parts = [...found.parties].flatMap((party) => edition.parts.get(party) ?? []);
  const isAll =
    parts.length === edition.parts.size &&
    found.counted.every(({ standing }) => standing.kind !== 'not-on-device');
  const byParty = rowsByParty(rows);
  const rowsOf = (party: string) => byParty.get(party) ?? new Map();
  const differences = differencesOf(stored, rows, found.parties);
  const isSame =
    differences.length === 0 &&
    parts.every(({ party, fingerprint }) => fingerprintOf(edition, rowsOf(party)) === fingerprint) &&
    (!isAll || (fingerprintOf(edition, rows) === edition.fingerprint && hasSums(edition, found.counted)));
  if (!isSame) return { kind: 'differs', rows: differences };
  return { kind: 'matches', reach: isAll ? 'all' : 'some' };
}

// Only where rows of a party were kept can one tell which of them differ.
function differencesOf(
  stored: FrozenRows,
  rows: FrozenRows,
  parties: ReadonlySet<string>,
): readonly RowDifference[] {
  const partyOf = (key: DeliverableKey) => parseKey(key)?.party ?? '';
  const kept = new Set([...stored.keys()].map(partyOf).filter((party) => parties.has(party)));
  const keys = new Set([...stored.keys(), ...rows.keys()].filter((key) => kept.has(partyOf(key))));
  return [...keys]
    .filter((key) => !isSameRow(stored.get(key), rows.get(key)))
    .sort(compareText)
    .map((key) => ({ key, frozen: stored.get(key) ?? null, found: rows.get(key) ?? null }));
}

function hasSums({ whole, priorities }: Edition, counted: readonly Counted[]): boolean {
  const ofPriority = (code: string) =>
    tallyOf(counted.filter(({ deliverable }) => deliverable.placed.priority.code === code));
  return (
    isSameTally(whole, tallyOf(counted)) &&
    [...priorities].every(([code, tally]) => isSameTally(tally, ofPriority(code)))
  );
}

function isSameTally(a: Tally, b: Tally): boolean {
  const [one, other] = [tallyToCounts(a), tallyToCounts(b)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
