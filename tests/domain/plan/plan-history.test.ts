import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/plan/day.ts';
import { deliverablesOf } from '../../../src/domain/plan/expected.ts';
import type { Activity, Plan } from '../../../src/domain/plan/plan.ts';
import {
  type AppliedRevision,
  deliverablesAsAt,
  type PlanHistory,
  revisionOn,
} from '../../../src/domain/plan/plan-history.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const { plan, members } = ocoPlan;
const day = (text: string) => text as Day;
const begun: AppliedRevision = { plan, rev: 'first', from: plan.start };
const amended = (
  from: string,
  change: (one: Activity) => Activity | null,
  rev = 'second',
): AppliedRevision => ({
  rev,
  from: day(from),
  plan: withActivities(change),
});

function withActivities(change: (one: Activity) => Activity | null): Plan {
  return {
    ...plan,
    priorities: plan.priorities.map((priority) => ({
      ...priority,
      objectives: priority.objectives.map((objective) => ({
        ...objective,
        activities: objective.activities.flatMap((one) => change(one) ?? []),
      })),
    })),
  };
}

const only = (code: string, change: (one: Activity) => Activity) => (one: Activity) =>
  one.code === code ? change(one) : one;
const expectedOf = (history: PlanHistory, asAt: string, code: string) =>
  deliverablesAsAt(history, members, day(asAt))
    .filter((one) => one.placed.activity.code === code && one.party === 'FJ')
    .map((one) => one.period)
    .sort();

test('DELIV-5: a period follows the revision that applies on its last day, and one that is not over the revision of the day', () => {
  const once = only('1.2.1', (one) => ({ ...one, cadence: 'once' }));
  const history: PlanHistory = [begun, amended('2025-03-01', once)];
  expect(expectedOf(history, '2024-12-31', '1.2.1')).toEqual(['2022', '2023', '2024', '2025', '2026']);
  expect(expectedOf(history, '2025-03-01', '1.2.1')).toEqual(['2022', '2023', 'plan']);
  expect(expectedOf(history, '2026-11-22', '1.2.1')).toEqual(['2022', '2023', 'plan']);
});

test('PLAN-1: what was dropped is expected in the years that ended before, and as at any day before', () => {
  const dropped = only('1.2.1', (one) => ({
    ...one,
    retired: { day: day('2025-03-01'), decision: 'Conference of 2025' },
  }));
  const history: PlanHistory = [begun, amended('2025-03-01', dropped)];
  expect(expectedOf(history, '2026-11-22', '1.2.1')).toEqual(['2022', '2023']);
  expect(expectedOf(history, '2025-02-28', '1.2.1')).toEqual(['2022', '2023', '2024', '2025', '2026']);
  expect(expectedOf(history, '2026-11-22', '1.2.2')).toHaveLength(5);
});

test('PLAN-3: an amendment that changes nothing expects the same, in the same order, on any day', () => {
  const same: PlanHistory = [begun, amended('2024-07-01', (one) => ({ ...one }))];
  const keys = (list: readonly { readonly key: string }[]) => list.map((one) => one.key);
  const before = keys(deliverablesOf(plan, members));
  fc.assert(
    fc.property(fc.integer({ min: 2022, max: 2027 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const asAt = day(`${year}-${String(month).padStart(2, '0')}-15`);
      expect(keys(deliverablesAsAt(same, members, asAt))).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

test('PLAN-3: the later amendment applies from its day on, even where an earlier one names a later day', () => {
  const history: PlanHistory = [
    begun,
    amended('2026-01-01', (one) => one, 'second'),
    amended('2025-01-01', (one) => one, 'third'),
  ];
  expect(['2024-12-31', '2025-06-01', '2026-06-01'].map((on) => revisionOn(history, day(on)).rev)).toEqual([
    'first',
    'third',
    'third',
  ]);
});
