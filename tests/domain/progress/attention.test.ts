import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/plan/day.ts';
import type { Period } from '../../../src/domain/plan/period.ts';
import { attentionKinds, attentionOf } from '../../../src/domain/progress/attention.ts';
import { asAtDay, type Standing } from '../../../src/domain/progress/standing.ts';
import type { Counted } from '../../../src/domain/progress/tally.ts';
import {
  anyFirstYear,
  anyStandings,
  asAtNov,
  countedAs,
  countedWith,
  ocoDeliverables,
} from '../../fixtures/counted.ts';
import { reportWith } from '../../fixtures/generated-reports.ts';

const of = (activity: string, period: string) =>
  ocoDeliverables.find(
    (one) => one.placed.activity.code === activity && one.period === period,
  ) as Counted['deliverable'];
const yearly = of('1.2.1', '2026');
const silent: Standing = { kind: 'no-report' };

function kindsFor(
  standing: Standing,
  today = '2026-11-22',
  deliverable = yearly,
  firstYear: string | null = null,
) {
  const asAt = asAtDay(today as Day);
  const counted = countedAs(deliverable, standing, asAt, firstYear as Period | null);
  return attentionOf([counted], asAt).flatMap((one) => one.kinds);
}

const reported = (facts: Parameters<typeof reportWith>[0]): Standing => ({
  kind: 'reported',
  report: reportWith(facts),
});

test('STAND-3: an answer asks for attention by what it says and by the dates it names', () => {
  expect(kindsFor(reported({}))).toEqual([]);
  expect(kindsFor(reported({ status: 'at-risk' }))).toEqual(['may-miss']);
  expect(kindsFor(reported({ status: 'delayed' }))).toEqual(['new-date']);
  expect(kindsFor(reported({ status: 'delayed', newDay: '2026-11-21' as Day }))).toEqual([
    'new-date-passed',
    'new-date',
  ]);
  expect(kindsFor(reported({ status: 'complete' }))).toEqual([]);
});

test('STAND-3: silence asks for attention only once the day has passed', () => {
  expect(kindsFor(silent, '2027-06-30')).toEqual([]);
  expect(kindsFor(silent, '2027-07-01')).toEqual(['year-not-closed']);
  expect(kindsFor(silent, '2027-07-01', of('1.2.3', 'plan'))).toEqual(['past-date']);
});

test('REP-4: help that was asked for is shown, whatever the status', () => {
  const assistance = { kind: 'training', text: 'Two days on valuation' } as const;
  expect(kindsFor(reported({ assistance }))).toEqual(['help-asked']);
  expect(kindsFor(reported({ status: 'complete', assistance }))).toEqual(['help-asked']);
});

test('STAND-2: two answers that wait to be settled ask for attention', () => {
  const others = [reportWith({ device: 1, status: 'complete' })];
  expect(kindsFor({ kind: 'competing', report: reportWith({}), others })).toEqual(['two-answers']);
});

test('STAND-5: what is not on this device never asks for attention', () => {
  expect(kindsFor({ kind: 'not-on-device' }, '2027-07-01')).toEqual([]);
});

test('PLAN-5: earlier years never ask for attention', () => {
  const late = of('1.2.1', '2024');
  expect(kindsFor(silent, '2026-11-22', late)).toEqual(['year-not-closed']);
  expect(kindsFor(silent, '2026-11-22', late, '2026')).toEqual([]);
});

test('STAND-3: the reasons stand in one order, most pressing first, none twice, and never none', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
      const counted = countedWith(standings, firstYear);
      const found = attentionOf(counted, asAtNov);
      expect(found.map((one) => one.counted)).toEqual(
        counted.filter((one) => found.some((f) => f.counted === one)),
      );
      for (const { kinds } of found) {
        expect(kinds.length).toBeGreaterThan(0);
        expect(kinds).toEqual(attentionKinds.filter((kind) => kinds.includes(kind)));
      }
    }),
    { numRuns: 10 },
  );
});
