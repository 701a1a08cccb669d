import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/plan/day.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { planOnDay } from '../../../src/domain/plan/plan-on-day.ts';

const plan = (id: string, start: string, end: string) => ({ plan: { id, start, end } as Plan });
const before = plan('before', '2017-07-01', '2022-06-30');
const now = plan('now', '2022-07-01', '2027-06-30');
const next = plan('next', '2027-07-01', '2032-06-30');
const on = (day: string, ...plans: [typeof now, ...(typeof now)[]]) => planOnDay(plans, day as Day).plan.id;

describe('PLAN-4: the plan that a day belongs to', () => {
  test('is the running one, whichever way round they lie', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([before, now, next], { minLength: 3 }), (plans) => {
        const all = plans as [typeof now, ...(typeof now)[]];
        expect(on('2022-06-30', ...all)).toBe('before');
        expect(on('2022-07-01', ...all)).toBe('now');
        expect(on('2026-11-22', ...all)).toBe('now');
        expect(on('2030-01-01', ...all)).toBe('next');
      }),
    );
  });

  test('is the last one once all are over, the first one before any has begun, and the later of two that overlap', () => {
    expect(on('2040-01-01', now, before)).toBe('now');
    expect(on('2000-01-01', now, before)).toBe('before');
    expect(on('2022-12-01', now, plan('longer', '2017-07-01', '2023-06-30'))).toBe('now');
    expect(on('2025-01-01', now, before)).toBe('now');
    expect(on('2024-01-01', before, next)).toBe('before');
  });
});
