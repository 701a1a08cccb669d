import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import {
  helpOf,
  mergeRemarks,
  type Note,
  noRemarks,
  openHelpOf,
  type Review,
  reviewOf,
} from '../../../../src/domain/progress/remarks/remarks.ts';
import { asAtDay } from '../../../../src/domain/progress/reports/standing.ts';

const day = (text: string) => text as Day;
const at = (text: string) => Date.parse(text) as Instant;
const id = (device: string, seq: number) => `${device.padEnd(16, '_')}:${seq}` as EventId;
const [first, second] = [id('member', 2), id('member', 3)] as const;

const review = (seq: number, ref: EventId, outcome: Review['outcome'], on: string): Review => ({
  id: id('desk', seq),
  recorded: at(on),
  ref,
  outcome,
  reason: outcome === 'returned' ? 'Which month?' : null,
});
const note = (seq: number, on: string, more: Partial<Note>): Note => ({
  id: id('desk', seq),
  recorded: at(on),
  ref: null,
  text: 'Noted',
  lang: null,
  answer: null,
  settled: false,
  ...more,
});
const asked = (of: EventId, on: string, text = 'A trainer') => ({
  id: of,
  recorded: at(on),
  day: day(on),
  kind: 'training' as const,
  text,
  lang: null,
});

describe('reviews', () => {
  const remarks = {
    ...noRemarks,
    reviews: [review(1, first, 'returned', '2026-03-02'), review(2, first, 'accepted', '2026-03-09')],
  };

  test('REV-1: the last decision about a report holds, and a newer report has none', () => {
    expect(reviewOf(remarks, first)?.outcome).toBe('accepted');
    expect(reviewOf(remarks, second)).toBe(null);
  });

  test('STAND-1: what was decided after an instant was not known by then', () => {
    expect(reviewOf(remarks, first, at('2026-03-05'))?.outcome).toBe('returned');
    expect(reviewOf(remarks, first, at('2026-03-01'))).toBe(null);
  });
});

describe('help', () => {
  const remarks = {
    ...noRemarks,
    asked: [
      asked(first, '2026-03-03'),
      asked(second, '2026-06-01'),
      asked(id('member', 4), '2026-06-02', 'Money'),
    ],
    notes: [
      note(1, '2026-03-10', { ref: first, answer: { who: 'Training coordinator', by: day('2026-04-30') } }),
      note(2, '2026-07-01', { ref: second, settled: true }),
    ],
  };

  test('REP-4: the same words ask once, from the day on which they were first said', () => {
    const requests = helpOf(remarks, asAtDay(day('2026-11-22')));
    expect(requests.map((one) => [one.since, one.text, one.reports.length])).toEqual([
      ['2026-03-03', 'A trainer', 2],
      ['2026-06-02', 'Money', 1],
    ]);
  });

  test('REP-4: a request is open until the one who asked says that it is settled, answered or not', () => {
    const openOn = (on: string) =>
      openHelpOf(remarks, asAtDay(day(on))).map((one) => [one.text, one.answer?.answer?.who]);
    expect(openOn('2026-03-02')).toEqual([]);
    expect(openOn('2026-03-05')).toEqual([['A trainer', undefined]]);
    expect(openOn('2026-06-30')).toEqual([
      ['A trainer', 'Training coordinator'],
      ['Money', undefined],
    ]);
    expect(openOn('2026-07-02')).toEqual([['Money', undefined]]);
  });
});

test('IMPORT-1: remarks that come together are the same in any order and any number of times', () => {
  const anyNote = fc
    .record({ seq: fc.integer({ min: 1, max: 6 }), on: fc.constantFrom('2026-01-01', '2026-01-02') })
    // What one event says never differs from one file to the next.
    .map(({ seq }) => note(seq, seq % 2 === 0 ? '2026-01-01' : '2026-01-02', {}));
  const anyRemarks = fc
    .record({ notes: fc.array(anyNote, { maxLength: 5 }) })
    .map(({ notes }) => mergeRemarks({ ...noRemarks, notes }, noRemarks));
  fc.assert(
    fc.property(anyRemarks, anyRemarks, anyRemarks, (a, b, c) => {
      expect(mergeRemarks(a, b)).toEqual(mergeRemarks(b, a));
      expect(mergeRemarks(mergeRemarks(a, b), c)).toEqual(mergeRemarks(a, mergeRemarks(b, c)));
      expect(mergeRemarks(a, a)).toEqual(a);
    }),
  );
});
