import type { Frontier } from '../log/frontier.ts';
import { type EventId, parseEventId } from '../log/ids.ts';
import type { DeliverableKey } from '../plan/deliverable-key.ts';
import type { Said } from './count.ts';
import { type Excuse, standingExcuses } from './excuse.ts';
import type { Remarks } from './remarks.ts';
import type { ReportFacts } from './report.ts';

/** Everything that was said and is held: every report that counts, and replaced excuses too. */
export interface AllSaid<T extends ReportFacts = ReportFacts> {
  readonly reports: ReadonlyMap<DeliverableKey, readonly T[]>;
  readonly remarks: ReadonlyMap<DeliverableKey, Remarks>;
  readonly excuses: readonly Excuse[];
}

/** What was said up to a frontier, as figures read it. Linear in what is held. */
export function saidWithin<T extends ReportFacts>(all: AllSaid<T>, frontier: Frontier): Said<T> {
  const isHeld = ({ device, seq }: Pick<ReportFacts, 'device' | 'seq'>) => seq <= (frontier.get(device) ?? 0);
  const isNamed = ({ id }: { readonly id: EventId }) => {
    const place = parseEventId(id);
    return place !== null && isHeld(place);
  };
  const reports = [...all.reports].map(([key, some]) => [key, some.filter(isHeld)] as const);
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
    reports: new Map(reports),
    remarks: new Map(remarks),
    excuses: standingExcuses(all.excuses.filter(isNamed)),
  };
}
