import { describe, expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../../../src/domain/plan/deliverable-key.ts';
import { noRemarks, type Remarks, type Review } from '../../../../src/domain/progress/remarks/remarks.ts';
import type { Report } from '../../../../src/domain/progress/reports/report.ts';
import {
  isClean,
  type Look,
  reviewedAnswers,
  reviewQueue,
  type ReviewedFrom,
} from '../../../../src/domain/progress/remarks/review-queue.ts';
import { asAtNov, ocoDeliverables } from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const keyOf = (party: string, activity = '1.2.1') =>
  ocoDeliverables.find(
    (one) => one.party === party && one.placed.activity.code === activity && one.period === '2026',
  )?.key as DeliverableKey;
const now = Date.parse('2026-11-22T08:00:00Z') as Instant;
const look: Look = { now, before: null, receivedAt: () => null, earlier: new Map() };

const decided = (ref: EventId, outcome: Review['outcome'], recorded = 1): Review => ({
  id: `desk____________:${recorded}` as EventId,
  recorded: recorded as Instant,
  ref,
  outcome,
  reason: outcome === 'returned' ? 'Which month?' : null,
});

function from(
  told: readonly (readonly [DeliverableKey, ...Report[]])[],
  remarks: readonly (readonly [DeliverableKey, Partial<Remarks>])[] = [],
): ReviewedFrom {
  return {
    deliverables: ocoDeliverables,
    members: ocoPlan.members,
    standings: new Map(told.map(([key, ...reports]) => [key, reports])),
    remarks: new Map(remarks.map(([key, some]) => [key, { ...noRemarks, ...some }])),
    asAt: asAtNov,
  };
}

const queueOf = (some: ReviewedFrom, with_: Partial<Look> = {}) =>
  reviewQueue(some, { ...look, ...with_ }).map(({ member, items }) => [
    member.code,
    ...items.map((one) => one.doubts.join(' ')),
  ]);

describe('what waits', () => {
  test('REV-1: own answers of members that nobody reviewed wait, by name; a newer one waits anew', () => {
    const old = reportWith({ seq: 2 });
    const newer = reportWith({ seq: 3, sup: [old.id] });
    const told = from(
      [
        [keyOf('TV'), newer],
        [keyOf('FJ'), reportWith({ device: 1 })],
        [keyOf('KI'), old],
      ],
      [
        [keyOf('TV'), { reviews: [decided(old.id, 'accepted')] }],
        [keyOf('KI'), { reviews: [decided(old.id, 'returned')] }],
      ],
    );
    expect(queueOf(told)).toEqual([
      ['FJ', ''],
      ['TV', ''],
    ]);
    expect(reviewedAnswers(told).map((one) => [one.deliverable.party, one.review.outcome])).toEqual([
      ['KI', 'returned'],
    ]);
  });

  test('REV-1: what was entered on behalf of a member waits only where it says that something does not apply', () => {
    const regional = ocoDeliverables.find((one) => one.placed.activity.scope === 'regional')?.key;
    const told = from([
      [keyOf('FJ'), reportWith({ behalf: true })],
      [keyOf('TV'), reportWith({ behalf: true, status: 'not-applicable' })],
      [regional as DeliverableKey, reportWith({ device: 2 })],
    ]);
    expect(queueOf(told)).toEqual([['TV', 'says-not-applicable']]);
  });
});

describe('what is clean', () => {
  test('REV-1: an answer is not clean for each reason to read it first', () => {
    const asks = { kind: 'training', text: 'A trainer' } as const;
    const told = from([
      [keyOf('AS'), reportWith({ status: 'at-risk', assistance: asks })],
      [keyOf('FJ'), reportWith({ status: 'delayed' })],
      [keyOf('KI'), reportWith({ device: 0 }), reportWith({ device: 1, status: 'not-started' })],
      [keyOf('NR'), reportWith({ recorded: now + 3 * 86_400_000 })],
      [keyOf('TV'), reportWith({ status: 'complete' })],
    ]);
    expect(queueOf(told)).toEqual([
      ['AS', 'asks-help may-miss'],
      ['FJ', 'new-date'],
      ['KI', 'two-answers'],
      ['NR', 'clock-off'],
      ['TV', ''],
    ]);
  });

  test('REV-1: done with a milestone that was not reached is not clean', () => {
    const milestones = [{ code: 'M1', title: { language: 'en', words: '' } as never }];
    const deliverables = ocoDeliverables.map((one) => ({
      ...one,
      placed: { ...one.placed, activity: { ...one.placed.activity, milestones } },
    }));
    const told = (reached: readonly string[]) => ({
      ...from([[keyOf('TV'), reportWith({ status: 'complete', milestones: reached })]]),
      deliverables,
    });
    expect(queueOf(told([]))).toEqual([['TV', 'milestones-open']]);
    expect(queueOf(told(['M1']))).toEqual([['TV', '']]);
  });

  test('REP-5: "no change" to an accepted answer is clean in the same words, and only then', () => {
    const earlier = reportWith({ status: 'delayed', seq: 2 });
    const same = reportWith({
      status: 'delayed',
      seq: 3,
      sup: [earlier.id],
      same: true,
      day: '2026-11-21' as Day,
    });
    const other = reportWith({
      status: 'delayed',
      seq: 3,
      sup: [earlier.id],
      same: true,
      narrative: 'Not a word of it',
    });
    const queue = (report: Report, reviews: readonly Review[]) =>
      queueOf(from([[keyOf('TV'), report]], [[keyOf('TV'), { reviews }]]), {
        earlier: new Map([[report.id, earlier]]),
      });
    expect(queue(same, [decided(earlier.id, 'accepted')])).toEqual([['TV', '']]);
    expect(queue(other, [decided(earlier.id, 'accepted')])).toEqual([['TV', 'new-date']]);
    expect(queue(same, [decided(earlier.id, 'returned')])).toEqual([['TV', 'new-date']]);
    expect(queue(same, [])).toEqual([['TV', 'new-date']]);
  });
});

test('REV-1: what the Secretariat received after the last look is new, whatever the clock of the device said', () => {
  const told = from([[keyOf('TV'), reportWith({ recorded: 5 })]]);
  const isNew = (before: number | null, received: number | null) =>
    reviewQueue(told, {
      ...look,
      before: before as Instant | null,
      receivedAt: () => received as Instant | null,
    })[0]?.items[0]?.isNew;
  expect([isNew(100, 101), isNew(100, 99), isNew(3, null), isNew(null, 101)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  const [first] = reviewQueue(told, look)[0]?.items ?? [];
  expect(first && isClean(first)).toBe(false);
});
