import type { DeviceId } from '../domain/log/ids.ts';
import type { Tables } from './disk.ts';
import { eraseIn } from './erase.ts';
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

/** Makes every projection again from the log, inside a transaction over all tables. The log is only read, save what is erased and still held. Memory grows with the log. */
export async function rebuildIn(tables: Tables, own: DeviceId): Promise<Rebuilt> {
  const { trust } = await readKnown(tables, own);
  const read = async () => {
    const lines = await readLog(tables, own);
    const events = lines.flatMap((line) => line.event ?? []);
    return { lines, events, now: knownFrom(trust, events.filter(isAct)) };
  };
  const first = await read();
  // What an earlier version kept of a kind that it did not know may be one that is erased.
  const erases = await eraseIn(tables, own, { before: null, now: first.now }, []);
  const { lines, events, now } = erases ? await read() : first;
  const flags = lines.flatMap((line) => line.flag ?? []);
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
