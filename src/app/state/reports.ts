import { useEffect, useMemo, useState } from 'react';
import type { EventId } from '../../domain/log/ids.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import { reportOf } from '../../domain/progress/reports/standing.ts';
import type { Counted } from '../../domain/progress/figures/counted.ts';
import { useOpenSession } from './session.ts';

/**
 * The reports that count for these deliverables, with their texts, by id. Those that stand today are at hand at once;
 * those of an earlier day follow when they have been read. One that cannot be read is missing.
 */
export function useReports(counted: readonly Counted[]): ReadonlyMap<EventId, Report> {
  const { standings, store } = useOpenSession();
  const [read, setRead] = useState<ReadonlyMap<EventId, Report>>(new Map());
  const { atHand, missing } = useMemo(() => {
    const atHand = new Map<EventId, Report>();
    const missing: EventId[] = [];
    for (const { deliverable, standing } of counted) {
      const id = reportOf(standing)?.id;
      if (id === undefined) continue;
      const report = standings.get(deliverable.key)?.find((one) => one.id === id);
      if (report) atHand.set(id, report);
      else missing.push(id);
    }
    return { atHand, missing };
  }, [counted, standings]);
  const wanted = missing.join(' ');
  useEffect(() => {
    let isCurrent = true;
    if (wanted !== '') {
      void store.readReports(wanted.split(' ') as EventId[]).then((found) => {
        if (isCurrent && found.ok) setRead(new Map(found.value.map((report) => [report.id, report])));
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [store, wanted]);
  return useMemo(() => new Map([...read, ...atHand]), [read, atHand]);
}
