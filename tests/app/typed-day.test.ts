import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parseDay } from '../../src/domain/plan/day.ts';
import { typedDay } from '../../src/app/ui/fields/typed-day.ts';

test('what is typed is a day only letter for letter: none is moved to one that exists', () => {
  expect(typedDay(2026, 2, 31)).toMatchObject({ kind: 'impossible', text: '2026-02-31' });
  expect(typedDay(2026, 0, 3)).toMatchObject({ kind: 'impossible' });
  expect(typedDay(2025, 2, 29).kind).toBe('impossible');
  expect(typedDay(2024, 2, 29)).toEqual({ kind: 'day', day: '2024-02-29' });
  expect(typedDay(202, 2, 3)).toEqual({ kind: 'short-year' });
  expect(typedDay(null, 2, 3)).toEqual({ kind: 'half' });
  expect(typedDay(null, null, null)).toEqual({ kind: 'empty' });
  const part = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(part(9999), part(12), part(31), (year, month, date) => {
      const typed = typedDay(year, month, date);
      if (typed.kind !== 'day') return typed.kind === 'short-year' || typed.kind === 'impossible';
      const [y, m, d] = typed.day.split('-').map(Number);
      return parseDay(typed.day) !== null && y === year && m === month && d === date;
    }),
  );
});
