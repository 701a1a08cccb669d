import { expect, test } from 'vitest';
import { pointsOf, rowsOf } from '../../src/app/features/overview/curve-points.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { quarterTurns } from '../../src/domain/plan/period.ts';
import type { Curve } from '../../src/domain/progress/figures/curve.ts';

const day = (text: string) => text as Day;
const plan = { start: day('2025-02-10'), end: day('2026-01-31'), yearStartsInMonth: 1 };
const curve: Curve = {
  steps: [
    { day: day('2025-02-10'), due: 0, done: 0, doneEarly: 0 },
    { day: day('2025-05-02'), due: 0, done: 0, doneEarly: 1 },
    { day: day('2025-07-01'), due: 3, done: 1, doneEarly: 0 },
    { day: day('2025-08-15'), due: 3, done: 1, doneEarly: 0 },
  ],
  ahead: [{ day: day('2025-12-31'), due: 5 }],
};

test('a plan’s quarters are over on the days after them, the last one with the plan', () => {
  expect(quarterTurns(plan)).toEqual(['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-02-01']);
});

test('TALLY-5: the table holds each quarter and the as-at day, and then only what will be due', () => {
  expect(rowsOf(curve, plan, day('2025-08-15'))).toEqual([
    { day: '2025-04-01', due: 0, done: { ofDue: 0, early: 0 } },
    { day: '2025-07-01', due: 3, done: { ofDue: 1, early: 0 } },
    { day: '2025-08-15', due: 3, done: { ofDue: 1, early: 0 } },
    { day: '2025-10-01', due: 3, done: null },
    { day: '2026-01-01', due: 5, done: null },
    { day: '2026-02-01', due: 5, done: null },
  ]);
  expect(rowsOf({ steps: [], ahead: [] }, plan, day('2025-01-01'))).toEqual([]);
});

test('TALLY-5: the lines of the chart hold the same numbers, and what is due goes on to the end of the plan', () => {
  expect(pointsOf(curve, plan).map(({ at, due, done }) => [at, due, done])).toEqual([
    [0, 0, 0],
    [81, 0, 1],
    [141, 3, 1],
    [186, 3, 1],
    [324, 5, null],
    [356, 5, null],
  ]);
  expect(pointsOf({ steps: [], ahead: [] }, plan)).toEqual([]);
});
