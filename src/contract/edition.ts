import type {
  EditionBody,
  EditionPartBody,
  EditionReaders,
  EditionRows,
} from '../domain/progress/editions/edition-body.ts';
import type { EventContent } from '../domain/log/event.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { Day, Instant } from '../domain/plan/day.ts';
import type { Period } from '../domain/plan/period.ts';
import type { FingerprintOf } from '../domain/progress/editions/edition-check.ts';
import { tallyToCounts } from '../domain/progress/editions/frozen-counts.ts';
import { encodeRows, frozenRows, rowsByParty } from '../domain/progress/editions/frozen-row.ts';
import type { Counted } from '../domain/progress/figures/counted.ts';
import { tallyBy, tallyOf } from '../domain/progress/figures/tally.ts';
import { canonicalJson } from './canonical.ts';
import { shortHashOfText } from './hash.ts';
import { encodeLine } from './line.ts';

/**
 * The fingerprint of frozen rows: base64url of the first 12 bytes of SHA-256 over the canonical JSON of
 * `{day, firstYear, rev, rows}` (ED-1). Equal rows have the same one on every device.
 */
export const editionFingerprint: FingerprintOf = ({ day, rev, firstYear }, rows) =>
  shortHashOfText(canonicalJson({ day, rev, firstYear, rows: encodeRows(rows) }));

/** What is to be frozen. */
export interface Freezing {
  readonly name: string;
  readonly readers: EditionReaders;
  readonly day: Day;
  readonly plan: string;
  readonly rev: string;
  readonly firstYear: Period | null;
  /** Everything that is expected, counted as at `day` from what `frontiers` cover. */
  readonly counted: readonly Counted[];
  /** How far each party's chains were used; one for each party that has a deliverable, and for the Secretariat. */
  readonly frontiers: ReadonlyMap<string, Frontier>;
}

/**
 * The events of an edition, to be appended together: the whole first, then a part for each party. Rows that a line cannot
 * hold are left out: those of everybody then stand in the parts, and each member reads its own; those of a part are
 * left out altogether.
 */
export function makeEdition(freezing: Freezing): readonly EventContent[] {
  const { name, day, plan, rev, firstYear, counted, frontiers } = freezing;
  const rows = frozenRows(counted);
  const fingerprint = editionFingerprint(freezing, rows);
  const whole: EditionBody = {
    name,
    readers: freezing.readers,
    day,
    plan,
    rev,
    firstYear,
    fingerprint,
    whole: tallyToCounts(tallyOf(counted)),
    priorities: countsBy(counted, ({ deliverable }) => deliverable.placed.priority.code),
  };
  const withRows = freezing.readers === 'all-rows' ? ifItFits({ ...whole, rows: encodeRows(rows) }) : null;
  const readers = freezing.readers === 'all-rows' && withRows === null ? 'own-rows' : freezing.readers;
  const counts = countsBy(counted, ({ deliverable }) => deliverable.party);
  const byParty = rowsByParty(rows);
  const parts = [...frontiers].map(([party, frontier]): EventContent => {
    const own = byParty.get(party) ?? new Map();
    const part: EditionPartBody = {
      of: fingerprint,
      readers,
      party,
      frontier: Object.fromEntries(frontier),
      fingerprint: editionFingerprint(freezing, own),
      counts: counts[party] ?? {},
    };
    const full = withRows === null ? ifItFits({ ...part, rows: encodeRows(own) }) : null;
    return { kind: 'edition', body: full ?? part };
  });
  return [{ kind: 'edition', body: withRows ?? { ...whole, readers } }, ...parts];
}

function countsBy(counted: readonly Counted[], keyOf: (one: Counted) => string) {
  const tallies = [...tallyBy(counted, keyOf)];
  return Object.fromEntries(tallies.map(([key, tally]) => [key, tallyToCounts(tally)]));
}

// The salt and the instant make a line a little longer; neither is known yet.
const room = '-'.repeat(32);

function ifItFits<Body extends (EditionBody | EditionPartBody) & { readonly rows: EditionRows }>(
  body: Body,
): Body | null {
  const line = encodeLine({ kind: 'edition', body, t: Number.MAX_SAFE_INTEGER as Instant }, room);
  return line.ok ? body : null;
}
