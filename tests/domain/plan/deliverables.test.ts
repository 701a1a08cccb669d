import { expect, test } from 'vitest';
import { asAtToday } from '../../../src/domain/progress/reports/standing.ts';
import { isDue } from '../../../src/domain/progress/figures/timing.ts';
import { deliverablesOf, dueIn } from '../../../src/domain/plan/expected.ts';
import { type Day } from '../../../src/domain/plan/day.ts';
import { planYears, type Period, wholePlan } from '../../../src/domain/plan/period.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const all = deliverablesOf(ocoPlan.plan, ocoPlan.members);

test('DELIV-4: the plan holds 522 deliverables, 392 of them due by 22 Nov 2026', () => {
  expect(all).toHaveLength(522);
  expect(all.filter((one) => isDue(one, asAtToday('2026-11-22' as Day)))).toHaveLength(392);
});

test('DELIV-1: an activity that is done once is expected once of each party, by the end of the plan where no day is set', () => {
  const gender = all.filter((one) => one.placed.activity.code === '1.2.3');
  expect(gender).toHaveLength(24);
  expect(new Set(gender.map((one) => one.period))).toEqual(new Set([wholePlan]));
  expect(new Set(gender.map((one) => one.due))).toEqual(new Set(['2027-06-30']));
  expect(gender.every((one) => !one.hasOwnDay)).toBe(true);
});

test("DELIV-2: a yearly activity is expected in each plan year, by the year's last day unless it has a day of its own", () => {
  const fiji = all.filter((one) => one.placed.activity.code === '1.2.1' && one.party === 'FJ');
  expect(fiji.map((one) => [one.period, one.due])).toEqual([
    ['2022', '2023-06-30'],
    ['2023', '2024-06-30'],
    ['2024', '2025-06-30'],
    ['2025', '2026-06-30'],
    ['2026', '2027-06-30'],
  ]);
  const yearly = (month: number, date: number) =>
    dueIn(ocoPlan.plan, { due: { kind: 'each-year', month, date } }, '2024' as Period);
  expect(yearly(3, 31)).toEqual({ due: '2025-03-31', hasOwnDay: true });
  expect(yearly(9, 15)).toEqual({ due: '2024-09-15', hasOwnDay: true });
  expect(yearly(2, 29)).toEqual({ due: '2025-02-28', hasOwnDay: true });
});

test('DELIV-3: a member is expected to answer for a period if it is a member on the last day of it', () => {
  const owing = (from: string | null, until: string | null) =>
    deliverablesOf(ocoPlan.plan, [
      { ...ocoPlan.members[0], code: 'XX', from, until } as (typeof ocoPlan.members)[number],
    ])
      .filter((one) => one.placed.activity.code === '1.2.1' && one.party === 'XX')
      .map((one) => one.period);
  expect(owing('2025-06-30', null)).toEqual(['2024', '2025', '2026']);
  expect(owing('2025-07-01', null)).toEqual(['2025', '2026']);
  expect(owing(null, '2024-06-30')).toEqual(['2022', '2023']);
  expect(owing(null, '2024-06-29')).toEqual(['2022']);
});

test('MEMB-1: Tokelau joined in May 2025 and owes nothing before 2024/25', () => {
  const periods = new Set(all.filter((one) => one.party === 'TK').map((one) => one.period));
  expect([...periods].sort()).toEqual(['2024', '2025', '2026', 'plan']);
});

test('DELIV-6: what is expected is computed from the plan, the members and the calendar alone', () => {
  const years = planYears(ocoPlan.plan);
  const joined = (end: string) => ocoPlan.members.filter((m) => m.from === null || m.from <= end).length;
  const byArithmetic =
    4 * years.reduce((sum, year) => sum + joined(`${Number(year) + 1}-06-30`), 0) + 24 + 4 * years.length + 6;
  expect(byArithmetic).toBe(all.length);
  expect(new Set(all.map((one) => one.key)).size).toBe(all.length);
});
