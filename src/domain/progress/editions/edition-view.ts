import { parseKey } from '../../plan/deliverable-key.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Edition } from './edition.ts';
import { type FrozenRow, type FrozenRows, frozenRow, isSameRow } from './frozen-row.ts';
import type { Recount } from './recount.ts';
import { noRemarks } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';
import type { Standing } from '../reports/standing.ts';
import type { Counted } from '../figures/counted.ts';

/**
 * Deliverables as an edition froze them: the stored row where it holds one, what was recomputed where
 * it holds none, and else "not on this device". Where both say the same, it is the recomputed one, with the report that
 * it rests on; a report that only the edition tells of carries the edition's id. Left out is what the edition's plan did
 * not expect: it holds rows of that party and none of this.
 */
export function viewOfEdition(
  edition: Edition,
  stored: FrozenRows,
  found: Recount | null,
  deliverables: readonly Deliverable[],
): readonly Counted[] {
  const recounted = new Map(found?.counted.map((one) => [one.deliverable.key, one]));
  const partiesStored = new Set([...stored.keys()].map((key) => parseKey(key)?.party));
  return deliverables.flatMap((deliverable) => {
    const again = recounted.get(deliverable.key);
    const row = stored.get(deliverable.key);
    if (row === undefined && again === undefined)
      return partiesStored.has(deliverable.party) ? [] : notHere(deliverable);
    if (row === undefined) return again ?? [];
    return again !== undefined && isSameRow(row, frozenRow(again))
      ? again
      : rowToCounted(edition, deliverable, row);
  });
}

function notHere(deliverable: Deliverable): Counted {
  const standing = { kind: 'not-on-device' } as const;
  return { deliverable, standing, part: 'not-on-device', remarks: noRemarks, excuse: null };
}

function rowToCounted(edition: Edition, deliverable: Deliverable, row: FrozenRow): Counted {
  return {
    deliverable,
    standing: standingIn(edition, row),
    part: row.part,
    remarks: noRemarks,
    excuse: null,
  };
}

function standingIn({ id, device, seq, recorded }: Edition, { answer, isCompeting }: FrozenRow): Standing {
  if (answer === null) return { kind: 'no-report' };
  const report: ReportFacts = {
    id,
    device,
    seq,
    recorded,
    ...answer,
    onBehalf: false,
    toldOn: null,
    supersedes: [],
  };
  return isCompeting ? { kind: 'competing', report, others: [] } : { kind: 'reported', report };
}
