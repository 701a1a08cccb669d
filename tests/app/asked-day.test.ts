import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { askedDay, usualDays } from '../../src/app/asked-day.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { anyDay } from '../fixtures/generated-reports.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const { plan } = ocoPlan;
const today = '2026-11-22' as Day;

test('an address asks for today, for a day of the plan, for one outside it, or for nothing that is a day', () => {
  expect(askedDay(undefined, plan, today)).toEqual({ kind: 'today' });
  expect(askedDay('2026-11-22', plan, today)).toEqual({ kind: 'today' });
  expect(askedDay('2022-07-01', plan, today)).toEqual({ kind: 'day', day: '2022-07-01', isToCome: false });
  expect(askedDay('2027-06-30', plan, today)).toEqual({ kind: 'day', day: '2027-06-30', isToCome: true });
  for (const day of ['2022-06-30', '1999-01-01', '2027-07-01'])
    expect(askedDay(day, plan, today)).toEqual({ kind: 'outside', day });
  for (const nonsense of ['', 'banana', '2026-02-30', '22/11/2026', '2026-11-22T00:00'])
    expect(askedDay(nonsense, plan, today)).toEqual({ kind: 'no-day' });
});

test('a plan that is over can be read up to today', () => {
  const after = '2027-09-01' as Day;
  expect(askedDay('2027-08-01', plan, after)).toEqual({ kind: 'day', day: '2027-08-01', isToCome: false });
  expect(askedDay('2027-09-02', plan, after)).toEqual({ kind: 'outside', day: '2027-09-02' });
});

test('the days that are offered are days before today that can be asked for', () => {
  expect(usualDays(plan, today)).toEqual({ quarter: '2026-09-30', year: '2026-07-01' });
  expect(usualDays(plan, '2022-08-15' as Day)).toEqual({ quarter: null, year: null });
  expect(usualDays(plan, '2027-09-01' as Day)).toEqual({ quarter: null, year: '2027-07-01' });
  fc.assert(
    fc.property(anyDay, (on) => {
      const { quarter, year } = usualDays(plan, on);
      for (const day of [quarter, year]) {
        if (day !== null) expect(askedDay(day, plan, on)).toEqual({ kind: 'day', day, isToCome: false });
      }
    }),
  );
});
