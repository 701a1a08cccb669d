import type { Judged } from '../domain/log/authority.ts';
import type { LogEvent } from '../domain/log/event.ts';
import { type EventId, makeEventId } from '../domain/log/ids.ts';
import { type DeliverableKey, parseKey } from '../domain/plan/deliverable-key.ts';
import { mergeRemarks, noRemarks, type Remarks } from '../domain/progress/remarks/remarks.ts';
import type { Erased } from '../domain/log/erased.ts';
import type { TakenBack } from '../domain/log/retracted.ts';
import type { Act } from '../domain/log/revocations.ts';
import { makeReport } from '../domain/progress/reports/report.ts';
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

/** That a report or a note was taken back; null: nothing is told of what else was. */
export function takenBackRemark(
  event: Extract<LogEvent, Pick<Judged, 'kind'>>,
  id: EventId,
  { by, at, reason }: TakenBack,
): Remark | null {
  const { device, seq, t } = event;
  const taken = { id, recorded: t, by, at, reason };
  if (event.kind === 'note')
    return {
      key: event.body.about,
      remarks: { ...noRemarks, takenBack: [{ ...taken, kind: 'note', facts: null }] },
    };
  if (event.kind !== 'report') return null;
  const { body, ...facts } = makeReport({ id, device, seq, t }, event.body);
  return { key: body.key, remarks: { ...noRemarks, takenBack: [{ ...taken, kind: 'report', facts }] } };
}

/** That notes of a thread were erased; null: nothing was, or it stood in no thread. */
export function erasedRemark({ device, seq, t, body }: Act<'erase'>, erased: Erased): Remark | null {
  const id = makeEventId(device, seq);
  const { about: key, refs, reason } = body;
  const count = refs.filter((ref) => erased.get(ref)?.by === id).length;
  if (key === undefined || count === 0) return null;
  return { key, remarks: { ...noRemarks, erased: [{ id, recorded: t, count, reason }] } };
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
  const { plan, party, activity, period, ...said } = (row ?? {}) as Partial<RemarksRow>;
  const { reviews, notes, asked, takenBack, erased } = said;
  return (
    parseKey(`${plan}/${party}/${activity}/${period}`) !== null &&
    [reviews, notes, asked, takenBack, erased].every(
      (list) =>
        Array.isArray(list) &&
        list.every((one) => typeof one?.id === 'string' && typeof one.recorded === 'number'),
    )
  );
}

/** Remarks rows by the deliverable that each is about. */
export function remarksInRows(rows: readonly RemarksRow[]): ReadonlyMap<DeliverableKey, Remarks> {
  return new Map(
    rows.map((row) => {
      const { plan: _, party: _party, activity: _activity, period: _period, ...remarks } = row;
      return [rowKey(row), remarks];
    }),
  );
}
