import type { Judged } from '../domain/log/authority.ts';
import type { LogEvent } from '../domain/log/event.ts';
import type { EventId } from '../domain/log/ids.ts';
import { type DeliverableKey, parseKey } from '../domain/plan/deliverable-key.ts';
import { mergeRemarks, noRemarks, type Remarks } from '../domain/progress/remarks.ts';
import { keyRow, rowKey } from './key-row.ts';
import type { RemarksRow } from './rows.ts';

/** What one event says about a deliverable beside its reports. */
export interface Remark {
  readonly key: DeliverableKey;
  readonly remarks: Remarks;
}

/** What an event says about a deliverable beside its reports; null: nothing. */
export function remarkIn(event: Extract<LogEvent, Pick<Judged, 'kind'>>, id: EventId): Remark | null {
  const recorded = event.t;
  switch (event.kind) {
    case 'review': {
      const { key, ref, outcome } = event.body;
      const reason = event.body.outcome === 'returned' ? event.body.reason : null;
      return { key, remarks: { ...noRemarks, reviews: [{ id, recorded, ref, outcome, reason }] } };
    }
    case 'note': {
      const { about, ref = null, text, lang = null, answer = null, settled = false } = event.body;
      const note = { id, recorded, ref, text, lang, answer, settled };
      return { key: about, remarks: { ...noRemarks, notes: [note] } };
    }
    case 'report': {
      const { key, day, assistance, lang = null } = event.body;
      return assistance === undefined
        ? null
        : { key, remarks: { ...noRemarks, asked: [{ id, recorded, day, lang, ...assistance }] } };
    }
    default:
      return null;
  }
}

/** Remarks by the deliverable that they are about. */
export function remarksByKey(some: readonly Remark[]): ReadonlyMap<DeliverableKey, Remarks> {
  const byKey = new Map<DeliverableKey, Remarks>();
  for (const { key, remarks } of some) byKey.set(key, mergeRemarks(byKey.get(key) ?? noRemarks, remarks));
  return byKey;
}

/** The row of a deliverable with what it held before and what came. */
export function foldRemarks(key: DeliverableKey, current: unknown, incoming: Remarks): RemarksRow {
  const [plan, party, activity, period] = keyRow(key);
  const held = isRemarksRow(current) ? current : noRemarks;
  return { plan, party, activity, period, ...mergeRemarks(held, incoming) };
}

/** Whether a row read from the disk can be used: a damaged disk leaves anything. */
export function isRemarksRow(row: unknown): row is RemarksRow {
  const { plan, party, activity, period, reviews, notes, asked } = (row ?? {}) as Partial<RemarksRow>;
  return (
    parseKey(`${plan}/${party}/${activity}/${period}`) !== null &&
    [reviews, notes, asked].every(
      (list) =>
        Array.isArray(list) &&
        list.every((one) => typeof one?.id === 'string' && typeof one.recorded === 'number'),
    )
  );
}

/** Remarks rows by the deliverable that each is about. */
export function remarksInRows(rows: readonly RemarksRow[]): ReadonlyMap<DeliverableKey, Remarks> {
  return new Map(
    rows.map((row) => [rowKey(row), { reviews: row.reviews, notes: row.notes, asked: row.asked }]),
  );
}
