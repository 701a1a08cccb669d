import type { Writers } from '../domain/log/authority.ts';
import type { Tables } from './disk.ts';
import {
  foldReports,
  isStandingRow,
  keyRow,
  projectionVersion,
  reportRow,
  rowFacts,
  type Sorted,
} from './projection.ts';
import type { KeyRow, StandingRow } from './rows.ts';

// Nothing to look for where nothing stands: in a new workspace that is a read for each deliverable saved.
const firstKey: KeyRow = ['', '', '', ''];
const lastKey: KeyRow = ['\uFFFF', '\uFFFF', '\uFFFF', '\uFFFF'];

/**
 * Brings the projections up to sorted events, inside the transaction that keeps the events, and answers with the
 * standing rows that changed. `before` are the writers known before them. `fresh`: this device wrote them just now, so
 * that no history need be read.
 */
export async function writeProjections(
  tables: Tables,
  sorted: Sorted,
  before: Writers,
  incoming: 'fresh' | 'with-history',
) {
  const keys = [...sorted.reportsByKey.keys()];
  const any = await tables.standings.lastBetween(firstKey, lastKey);
  const current = any === undefined ? [] : await tables.standings.getMany(keys.map(keyRow));
  const rows: StandingRow[] = [];
  for (const [index, key] of keys.entries()) {
    const stored = current[index];
    const history =
      incoming === 'fresh' || stored === undefined
        ? []
        : (await tables.reports.between([...keyRow(key), ''], [...keyRow(key), '\uFFFF'])).map(rowFacts);
    const reports = sorted.reportsByKey.get(key) ?? [];
    rows.push(foldReports(key, isStandingRow(stored ?? {}) ? stored : undefined, history, reports));
  }
  const authorityChanged = [...sorted.writers].some(([one, writer]) => before.get(one) !== writer);
  await Promise.all([
    tables.standings.put(rows),
    tables.reports.put([...sorted.reportsByKey.values()].flat().map(reportRow)),
    tables.flags.put(sorted.flags),
    tables.documents.put([
      ...(before.size === 0 ? [{ name: 'projection', value: projectionVersion }] : []),
      ...(authorityChanged ? [{ name: 'writers', value: [...sorted.writers] }] : []),
    ]),
  ]);
  return rows;
}
