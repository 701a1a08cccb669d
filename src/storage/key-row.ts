import { type DeliverableKey, makeKey, parseKey } from '../domain/plan/deliverable-key.ts';
import type { Period } from '../domain/plan/period.ts';
import type { KeyRow, StandingRow } from './rows.ts';

/** The primary key of a deliverable's rows. */
export function keyRow(key: DeliverableKey): KeyRow {
  const { plan, party, activity, period } = parseKey(key) as NonNullable<ReturnType<typeof parseKey>>;
  return [plan, party, activity, period];
}

/** The deliverable that a row is about. */
export function rowKey(row: Pick<StandingRow, 'plan' | 'party' | 'activity' | 'period'>): DeliverableKey {
  return makeKey(row.plan, row.party, row.activity, row.period as Period);
}
