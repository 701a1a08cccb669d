import type { DeviceId } from '../domain/log/ids.ts';
import type { Tables } from './disk.ts';
import { isAct, knownFrom, readKnown } from './known.ts';
import { readLog } from './log-reader.ts';
import { sortEvents } from './projection.ts';
import { planningDocument, writeProjections } from './write-projections.ts';

/** What a rebuild found. */
export interface Rebuilt {
  readonly reports: number;
  /** Events that are kept and not shown because this version cannot read them. */
  readonly notRead: number;
}

/** Makes every projection again from the log, inside a transaction over all tables. Memory grows with the log. */
export async function rebuildIn(tables: Tables, own: DeviceId): Promise<Rebuilt> {
  const lines = await readLog(tables, own);
  const events = lines.flatMap((line) => line.event ?? []);
  const flags = lines.flatMap((line) => line.flag ?? []);
  const { trust } = await readKnown(tables, own);
  const now = knownFrom(trust, events.filter(isAct));
  const sorted = sortEvents(now, events);
  await tables.standings.clear();
  await tables.reports.clear();
  await tables.remarks.clear();
  await tables.flags.clear();
  await tables.evidence.clear();
  await tables.documents.remove([
    'acts',
    'arrivals',
    'excuses',
    'editions',
    'papers',
    'engagements',
    'rounds',
    'contacts',
    planningDocument,
  ]);
  await tables.flags.put(flags);
  await writeProjections(tables, sorted, { before: null, now }, 'fresh');
  const reports = [...sorted.reportsByKey.values()].reduce((sum, list) => sum + list.length, 0);
  return { reports, notRead: flags.length };
}
