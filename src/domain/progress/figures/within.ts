import type { Frontier } from '../../log/frontier.ts';
import { type EventId, parseEventId } from '../../log/ids.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Said } from './count.ts';
import { type Excuse, standingExcuses } from '../remarks/excuse.ts';
import type { Remarks } from '../remarks/remarks.ts';
import type { ReportFacts } from '../reports/report.ts';

/** Everything that was said and is held: every report that counts, and replaced excuses too. */
export interface AllSaid {
  readonly reports: ReadonlyMap<DeliverableKey, readonly ReportFacts[]>;
  readonly remarks: ReadonlyMap<DeliverableKey, Remarks>;
  readonly excuses: readonly Excuse[];
}

/**
 * What was said up to a frontier, as figures read it; a report that was taken back behind it was not yet (RETRACT-1).
 * Linear in what is held.
 */
export function saidWithin(all: AllSaid, frontier: Frontier): Said {
  const isHeld = ({ device, seq }: Pick<ReportFacts, 'device' | 'seq'>) => seq <= (frontier.get(device) ?? 0);
  const isNamed = ({ id }: { readonly id: EventId }) => {
    const place = parseEventId(id);
    return place !== null && isHeld(place);
  };
  const reports = new Map([...all.reports].map(([key, some]) => [key, some.filter(isHeld)] as const));
  for (const [key, { takenBack }] of all.remarks) {
    const later = takenBack.filter(({ by }) => !isNamed({ id: by })).flatMap(({ facts }) => facts ?? []);
    const back = later.filter(isHeld);
    if (back.length > 0) reports.set(key, [...(reports.get(key) ?? []), ...back]);
  }
  const remarks = [...all.remarks].map(([key, of]) => {
    const within: Remarks = {
      reviews: of.reviews.filter(isNamed),
      notes: of.notes.filter(isNamed),
      asked: of.asked.filter(isNamed),
      takenBack: of.takenBack.filter(isNamed),
      erased: of.erased.filter(isNamed),
    };
    return [key, within] as const;
  });
  return {
    reports,
    remarks: new Map(remarks),
    excuses: standingExcuses(all.excuses.filter(isNamed)),
  };
}
