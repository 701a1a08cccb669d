import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { weeksOfMonth } from '../../../src/domain/plan/month-grid.ts';

test('a month stands in weeks from Monday to Sunday, each day once and in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = weeksOfMonth(year, month);
      expect(weeks.every((week) => week.length === 7 && week.some((day) => day !== null))).toBe(true);
      const days = weeks.flat().flatMap((day) => day ?? []);
      expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
      expect(days).toEqual([...days].sort());
      const place = weeks[0]?.findIndex((day) => day !== null) as number;
      expect((place + 1) % 7).toBe(new Date(`${days[0]}T00:00:00Z`).getUTCDay());
    }),
  );
});
