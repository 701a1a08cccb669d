import { expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/plan/day.ts';
import { deliverablesIn, sizeOf } from '../../../../src/domain/plan/blocks.ts';
import { deliverablesOf } from '../../../../src/domain/plan/expected.ts';
import type { AppliedRevision } from '../../../../src/domain/plan/plan-history.ts';
import { planChanges } from '../../../../src/domain/plan/plan-changes.ts';
import { tallyByRevision } from '../../../../src/domain/progress/figures/by-revision.ts';
import { asAtDay } from '../../../../src/domain/progress/reports/standing.ts';
import { expectedOf } from '../../../../src/domain/progress/figures/tally.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const { plan, members } = ocoPlan;
const begun: AppliedRevision = { plan, rev: 'first', from: plan.start };
const without = (code: string, day: string): AppliedRevision => ({
  rev: `without ${code}`,
  from: day as Day,
  plan: {
    ...plan,
    priorities: plan.priorities.map((priority) => ({
      ...priority,
      objectives: priority.objectives.map((objective) => ({
        ...objective,
        activities: objective.activities.map((one) =>
          one.code === code ? { ...one, retired: { day: day as Day, decision: 'x' } } : one,
        ),
      })),
    })),
  },
});
const nothing = { reports: new Map(), remarks: new Map(), excuses: [] };
const asAt = asAtDay('2026-11-22' as Day);
const reach = 'all';

test('PLAN-3: the same reports are counted against the original plan and against each amendment', () => {
  const dropped = without('1.2.1', '2026-01-01');
  const tallies = tallyByRevision([begun, dropped], members, nothing, { asAt, reach, firstYear: null });
  const [original, amended] = tallies.map(({ tally }) => expectedOf(tally));
  expect(original).toBe(deliverablesOf(plan, members).length);
  // Expected in the years that were over, and no longer in the two that follow.
  expect((original ?? 0) - (amended ?? 0)).toBe(2 * members.length);
});

test('PLAN-3: what an amendment changes is the same whether or not the rest of the plan is looked at', () => {
  const dropped = without('1.2.1', '2026-01-01');
  const other = members.map((one) => ({ ...one }));
  const narrow = planChanges([begun], members, dropped, members, asAt.day);
  const whole = planChanges([begun], members, dropped, other, asAt.day);
  const keys = (some: typeof narrow) =>
    [some.expected, some.noLongerExpected, some.moved].map((list) =>
      deliverablesIn(list).map(({ key }) => key),
    );
  expect(keys(narrow)).toEqual(keys(whole));
  expect(sizeOf(narrow.noLongerExpected)).toBeGreaterThan(0);
});
