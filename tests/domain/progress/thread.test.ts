import { expect, test } from 'vitest';
import type { EventId } from '../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../src/domain/plan/day.ts';
import { type Note, noRemarks, type Remarks } from '../../../src/domain/progress/remarks.ts';
import { threadOf } from '../../../src/domain/progress/thread.ts';
import { reportWith } from '../../fixtures/generated-reports.ts';

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
  const thread = threadOf([first, second], remarks).map((entry) =>
    entry.kind === 'report'
      ? [entry.report.id, ...entry.reviews.map((one) => one.outcome)]
      : [entry.note.id, entry.about?.text],
  );
  expect(thread).toEqual([
    [second.id],
    [id(3), undefined],
    [id(2), 'A trainer'],
    [first.id, 'returned', 'accepted'],
  ]);
});
