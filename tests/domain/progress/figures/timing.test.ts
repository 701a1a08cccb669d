import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../../src/domain/plan/day.ts';
import { deliverablesOf } from '../../../../src/domain/plan/expected.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import { asAtDay, type Standing } from '../../../../src/domain/progress/reports/standing.ts';
import { isFinal, statuses } from '../../../../src/domain/progress/reports/status.ts';
import { isDue, staleAfterDays, timingOf } from '../../../../src/domain/progress/figures/timing.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const all = deliverablesOf(ocoPlan.plan, ocoPlan.members);
const find = (activity: string, period: string) =>
  all.find((one) => one.placed.activity.code === activity && one.period === period) as Deliverable;
const yearly = find('1.2.1', '2025');
const once = find('1.2.3', 'plan');
const silent: Standing = { kind: 'no-report' };
const at = (day: string) => asAtDay(day as Day);
const reported = (facts: Parameters<typeof reportWith>[0]): Standing => ({
  kind: 'reported',
  report: reportWith(facts),
});

test('STAND-3: the due day itself still belongs to the one who answers; the day after, it is past', () => {
  expect(isDue(yearly, at('2026-06-30'))).toBe(false);
  expect(isDue(yearly, at('2026-07-01'))).toBe(true);
  expect(timingOf(yearly, silent, at('2026-06-30')).overdue).toBe('no');
  expect(timingOf(yearly, silent, at('2026-07-01')).overdue).not.toBe('no');
});

test('STAND-3: a plan year without a day of its own reads "year not closed"; everything else reads "past its date"', () => {
  const passed = at('2027-07-01');
  expect(timingOf(yearly, silent, passed).overdue).toBe('year-not-closed');
  expect(timingOf({ ...yearly, hasOwnDay: true }, silent, passed).overdue).toBe('past-date');
  expect(timingOf(once, silent, passed).overdue).toBe('past-date');
  expect(timingOf({ ...once, hasOwnDay: true }, silent, passed).overdue).toBe('past-date');
});

test('STAND-3: only a final answer ends being overdue', () => {
  for (const status of statuses) {
    const { overdue } = timingOf(yearly, reported({ status, day: '2026-05-01' as Day }), at('2026-07-01'));
    expect([status, overdue]).toEqual([status, isFinal(status) ? 'no' : 'year-not-closed']);
  }
});

test('STAND-3: an open one is stale from 90 days after the day of its report, not before', () => {
  const day = '2026-08-01' as Day;
  const timing = (age: number, status: 'on-track' | 'complete' = 'on-track') =>
    timingOf(yearly, reported({ status, day }), asAtDay(addDays(day, age)));
  expect(staleAfterDays).toBe(90);
  expect([timing(89).stale, timing(90).stale, timing(400).stale]).toEqual([false, true, true]);
  expect([timing(0).ageDays, timing(89).ageDays]).toEqual([0, 89]);
  expect(timing(400, 'complete').stale).toBe(false);
});

test('STAND-3: silence is never stale, and has no age', () => {
  expect(timingOf(yearly, silent, at('2027-06-30'))).toMatchObject({ stale: false, ageDays: null });
});

test("STAND-3: a report dated tomorrow is of today's age", () => {
  const tomorrow = reported({ day: '2026-11-23' as Day });
  expect(timingOf(yearly, tomorrow, at('2026-11-22')).ageDays).toBe(0);
});

test('STAND-3: a new date has passed from the day after it', () => {
  const delayed = reported({ status: 'delayed', newDay: '2026-10-31' as Day, day: '2026-08-01' as Day });
  expect(timingOf(yearly, delayed, at('2026-10-31')).newDatePassed).toBe(false);
  expect(timingOf(yearly, delayed, at('2026-11-01')).newDatePassed).toBe(true);
  expect(timingOf(yearly, reported({ status: 'at-risk' }), at('2026-11-01')).newDatePassed).toBe(false);
});

test('STAND-5: what is not on this device is neither overdue nor stale and has no age', () => {
  expect(timingOf(yearly, { kind: 'not-on-device' }, at('2027-06-30'))).toEqual({
    overdue: 'no',
    newDatePassed: false,
    stale: false,
    ageDays: null,
  });
});

test('STAND-3: of two answers to settle, the times are those of the one that counts', () => {
  const report = reportWith({ day: '2026-08-01' as Day });
  const other = reportWith({ device: 1, day: '2026-08-01' as Day, status: 'complete' });
  const competing: Standing = { kind: 'competing', report, others: [other] };
  expect(timingOf(yearly, competing, at('2026-11-22'))).toEqual(
    timingOf(yearly, { kind: 'reported', report }, at('2026-11-22')),
  );
});
