import { expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { type Note, noRemarks, type Remarks } from '../../../../src/domain/progress/remarks/remarks.ts';
import { threadOf } from '../../../../src/domain/progress/remarks/thread.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';

const at = (time: number) => time as Instant;
const id = (seq: number) => `desk____________:${seq}` as EventId;
const note = (seq: number, recorded: number, ref: EventId | null = null): Note => ({
  id: id(seq),
  recorded: at(recorded),
  ref,
  text: 'Noted',
  lang: null,
  answer: null,
  settled: false,
});

test('REV-1, REP-4: a thread holds every report with every decision about it, and the notes between, the last first', () => {
  const first = reportWith({ seq: 2, recorded: 10 });
  const second = reportWith({ seq: 3, recorded: 40, sup: [first.id] });
  const remarks: Remarks = {
    ...noRemarks,
    reviews: [
      { id: id(1), recorded: at(20), ref: first.id, outcome: 'returned', reason: 'Which month?' },
      { id: id(4), recorded: at(50), ref: first.id, outcome: 'accepted', reason: null },
    ],
    notes: [note(2, 30, first.id), note(3, 30)],
    asked: [
      {
        id: first.id,
        recorded: at(10),
        day: '2026-11-20' as Day,
        kind: 'training',
        lang: null,
        text: 'A trainer',
      },
    ],
  };
  const thread = threadOf([first, second], remarks).map((entry) => {
    if (entry.kind === 'report') return [entry.report.id, ...entry.reviews.map((one) => one.outcome)];
    return entry.kind === 'note' ? [entry.note.id, entry.about?.text] : [];
  });
  expect(thread).toEqual([
    [second.id],
    [id(3), undefined],
    [id(2), 'A trainer'],
    [first.id, 'returned', 'accepted'],
  ]);
});

test('RETRACT-1, ERASE-1: what was taken back stands where it stood, and what was erased where it was erased', () => {
  const [gone, later] = [reportWith({ seq: 2, recorded: 10 }), reportWith({ seq: 5, recorded: 60 })];
  const takenBack = (of: EventId, kind: 'report' | 'note', recorded: number) =>
    ({
      id: of,
      kind,
      recorded: at(recorded),
      facts: null,
      by: id(9),
      at: at(90),
      reason: 'The wrong year',
    }) as const;
  const remarks: Remarks = {
    ...noRemarks,
    takenBack: [takenBack(gone.id, 'report', 10), takenBack(id(3), 'note', 30)],
    erased: [{ id: id(7), recorded: at(70), count: 1, reason: 'Personal data' }],
  };
  const thread = threadOf([later], remarks, [gone]);
  expect(thread.map((entry) => entry.kind)).toEqual(['erased', 'report', 'taken-back', 'taken-back']);
  expect(thread.slice(2)).toMatchObject([{ report: null }, { report: { id: gone.id } }]);
});
