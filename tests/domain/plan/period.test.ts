import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../src/domain/plan/day.ts';
import {
  type Period,
  parsePeriod,
  periodEnd,
  periodStart,
  type PlanCalendar,
  planYearOf,
  planYears,
  quarterStart,
  wholePlan,
} from '../../../src/domain/plan/period.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const july = ocoPlan.plan;
const calendar = (start: string, end: string, yearStartsInMonth: number): PlanCalendar => ({
  start: start as Day,
  end: end as Day,
  yearStartsInMonth,
});

const anyCalendar = fc
  .record({
    start: fc.integer({ min: 0, max: 4000 }),
    length: fc.integer({ min: 0, max: 4000 }),
    month: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ start, length, month }) => {
    const first = addDays('2015-01-01' as Day, start);
    return calendar(first, addDays(first, length), month);
  });

test('a plan whose year starts in July has years that run from July to June, named after their first calendar year', () => {
  expect(planYears(july)).toEqual(['2022', '2023', '2024', '2025', '2026']);
  expect([periodStart(july, '2024' as Period), periodEnd(july, '2024' as Period)]).toEqual([
    '2024-07-01',
    '2025-06-30',
  ]);
  expect(planYearOf(july, '2025-06-30' as Day)).toBe('2024');
  expect(planYearOf(july, '2025-07-01' as Day)).toBe('2025');
});

test('a plan whose year starts in January has calendar years', () => {
  const january = calendar('2023-01-01', '2025-12-31', 1);
  expect(planYears(january)).toEqual(['2023', '2024', '2025']);
  expect([periodStart(january, '2024' as Period), periodEnd(january, '2024' as Period)]).toEqual([
    '2024-01-01',
    '2024-12-31',
  ]);
});

test('a plan that starts or ends in the middle of a year has shorter years there', () => {
  const short = calendar('2024-03-15', '2026-02-10', 7);
  expect(planYears(short)).toEqual(['2023', '2024', '2025']);
  expect([periodStart(short, '2023' as Period), periodEnd(short, '2023' as Period)]).toEqual([
    '2024-03-15',
    '2024-06-30',
  ]);
  expect([periodStart(short, '2025' as Period), periodEnd(short, '2025' as Period)]).toEqual([
    '2025-07-01',
    '2026-02-10',
  ]);
});

test('the whole plan is a period of its own, from its first to its last day', () => {
  expect([periodStart(july, wholePlan), periodEnd(july, wholePlan)]).toEqual(['2022-07-01', '2027-06-30']);
});

test('KEY-1: the years of a plan follow each other without a gap from its first day to its last', () => {
  fc.assert(
    fc.property(anyCalendar, (any) => {
      const years = planYears(any);
      expect(periodStart(any, years[0] as Period)).toBe(any.start);
      expect(periodEnd(any, years.at(-1) as Period)).toBe(any.end);
      for (const [index, year] of years.entries()) {
        const next = years[index + 1];
        if (next === undefined) continue;
        expect(daysBetween(periodEnd(any, year), periodStart(any, next))).toBe(1);
        expect(Number(next) - Number(year)).toBe(1);
      }
    }),
  );
});

test('a day falls in the year that holds it; before the plan in its first year, after it in its last', () => {
  fc.assert(
    fc.property(anyCalendar, fc.integer({ min: -800, max: 5000 }), (any, offset) => {
      const day = addDays(any.start, offset);
      const year = planYearOf(any, day);
      if (day < any.start) expect(year).toBe(planYears(any)[0]);
      else if (day > any.end) expect(year).toBe(planYears(any).at(-1));
      else expect(periodStart(any, year) <= day && day <= periodEnd(any, year)).toBe(true);
    }),
  );
});

test("quarters are those of the plan's year: on 22 Nov 2026 the quarter began on 1 Oct", () => {
  expect(quarterStart(july, '2026-11-22' as Day)).toBe('2026-10-01');
  expect(quarterStart(july, '2026-10-01' as Day)).toBe('2026-10-01');
  expect(quarterStart(july, '2026-09-30' as Day)).toBe('2026-07-01');
  expect(quarterStart(july, '2026-01-31' as Day)).toBe('2026-01-01');
  const february = calendar('2024-02-01', '2028-01-31', 2);
  expect(quarterStart(february, '2026-01-15' as Day)).toBe('2025-11-01');
  expect(quarterStart(february, '2026-02-01' as Day)).toBe('2026-02-01');
});

test('a quarter begins on the first of a month, at most 91 days ago, and every plan year begins one', () => {
  fc.assert(
    fc.property(anyCalendar, fc.integer({ min: 0, max: 5000 }), (any, offset) => {
      const day = addDays(any.start, offset);
      const start = quarterStart(any, day);
      expect(start.endsWith('-01')).toBe(true);
      const age = daysBetween(start, day);
      expect(age >= 0 && age <= 91).toBe(true);
      expect(quarterStart(any, start)).toBe(start);
      const yearStart = `${day.slice(0, 4)}-${String(any.yearStartsInMonth).padStart(2, '0')}-01` as Day;
      expect(quarterStart(any, yearStart)).toBe(yearStart);
    }),
  );
});

test('KEY-1: the text of a period names it only in a plan that has it', () => {
  expect(parsePeriod(july, '2024')).toBe('2024');
  expect(parsePeriod(july, 'plan')).toBe('plan');
  for (const text of ['2021', '2027', '', 'Plan', '2024/25', '02024'])
    expect(parsePeriod(july, text)).toBeNull();
});
