import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  addDays,
  type Day,
  dayParts,
  daysBetween,
  earlierDay,
  type Instant,
  instantToDay,
  laterDay,
  makeDay,
  parseDay,
} from '../../../src/domain/plan/day.ts';

const msPerDay = 86_400_000;

// The calendar of the machine, as an oracle that shares nothing with the code under test.
function dayByDate(number: number): Day {
  return new Date(number * msPerDay).toISOString().slice(0, 10) as Day;
}

const firstNumber = Date.parse('0000-01-01T00:00:00Z') / msPerDay;
const lastNumber = Date.parse('9999-12-31T00:00:00Z') / msPerDay;
const anyNumber = fc.integer({ min: firstNumber, max: lastNumber });

test('days are counted as the calendar counts them, from year 0 to year 9999', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      expect(daysBetween(dayByDate(a), dayByDate(b))).toBe(b - a);
      expect(addDays(dayByDate(a), b - a)).toBe(dayByDate(b));
    }),
  );
});

test('every day around leap days and the turn of centuries follows the one before it', () => {
  for (const year of [1600, 1896, 1900, 1996, 2000, 2024, 2026, 2100, 2400]) {
    const from = Date.UTC(year, 0, 1) / msPerDay;
    for (let i = 0; i < 800; i++) {
      expect(addDays(dayByDate(from + i), 1)).toBe(dayByDate(from + i + 1));
      expect(addDays(dayByDate(from + i), -1)).toBe(dayByDate(from + i - 1));
    }
  }
});

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: -4000, max: 4000 }), (number, count) => {
      fc.pre(number + count >= firstNumber && number + count <= lastNumber);
      const day = dayByDate(number);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(addDays(addDays(day, count), -count)).toBe(day);
    }),
  );
});

test('KEY-2: a day is YYYY-MM-DD and exists; any other text is no day', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const day = dayByDate(number);
      expect(parseDay(day)).toBe(day);
      const { year, month, date } = dayParts(day);
      expect(makeDay(year, month, date)).toBe(day);
    }),
  );
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(13), fc.nat(32), (year, month, date) => {
      const text = [
        String(year).padStart(4, '0'),
        ...[month, date].map((n) => String(n).padStart(2, '0')),
      ].join('-');
      const read = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
      expect(parseDay(text)).toBe(exists ? text : null);
    }),
  );
  const wrong = [
    '',
    '2026-2-03',
    '26-02-03',
    '2026-02-3',
    ' 2026-02-03',
    '2026-02-03 ',
    '2026-02-03\n',
    '03.02.2026',
  ];
  for (const text of [...wrong, '2026/02/03', '2026-02-03T00:00', '٢٠٢٦-٠٢-٠٣', '-026-02-03', 'today']) {
    expect(parseDay(text)).toBeNull();
  }
});

test('29 February exists in leap years only, and a date past the end of a month is its last day', () => {
  expect(parseDay('2024-02-29')).toBe('2024-02-29');
  expect(parseDay('2000-02-29')).toBe('2000-02-29');
  expect(parseDay('1900-02-29')).toBeNull();
  expect(parseDay('2026-02-29')).toBeNull();
  expect(makeDay(2026, 2, 31)).toBe('2026-02-28');
  expect(makeDay(2024, 2, 31)).toBe('2024-02-29');
  expect(makeDay(2026, 4, 31)).toBe('2026-04-30');
});

test('text order is day order', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      const [one, other] = [dayByDate(a), dayByDate(b)];
      expect(laterDay(one, other)).toBe(dayByDate(Math.max(a, b)));
      expect(earlierDay(one, other)).toBe(dayByDate(Math.min(a, b)));
    }),
  );
});

test('the day of an instant is its day in UTC, before 1970 too', () => {
  fc.assert(
    fc.property(fc.integer({ min: firstNumber * msPerDay, max: lastNumber * msPerDay }), (ms) => {
      expect(instantToDay(ms as Instant)).toBe(new Date(ms).toISOString().slice(0, 10));
    }),
  );
});
