import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/plan/day.ts';
import { rowOf } from '../../../../src/domain/progress/figures/deliverable-row.ts';
import { reasonOf, type Report } from '../../../../src/domain/progress/reports/report.ts';
import type { Standing } from '../../../../src/domain/progress/reports/standing.ts';
import type { Counted } from '../../../../src/domain/progress/figures/counted.ts';
import { countedAs, ocoDeliverables } from '../../../fixtures/counted.ts';
import { anyBody, reportWith } from '../../../fixtures/generated-reports.ts';

const context = { asAt: '2026-11-22' as Day, rev: 'xMyjdGED9KI7grlH' };
const deliverable = ocoDeliverables.find(
  (one) => one.period === '2024' && one.party === 'FJ',
) as Counted['deliverable'];

function rowFor(standing: Standing<Report>) {
  return rowOf(countedAs(deliverable, standing), context);
}

const nothingSaid = {
  status: null,
  day: null,
  recorded: null,
  report: null,
  reason: null,
  newDay: null,
  evidence: [],
  narrative: null,
};

test('KEY-1: a row names its deliverable by the parts of its key, the plan, its revision and the day', () => {
  expect(rowFor({ kind: 'no-report' })).toMatchObject({
    ...context,
    plan: 'oco-2022-2027',
    party: 'FJ',
    activity: '1.1.1',
    period: '2024',
    due: '2025-06-30',
  });
});

test('STAND-5: silence and what is not on this device are told apart, and neither says anything', () => {
  expect(rowFor({ kind: 'no-report' })).toMatchObject({
    standing: 'no-report',
    part: 'not-answered',
    ...nothingSaid,
  });
  expect(rowFor({ kind: 'not-on-device' })).toMatchObject({
    standing: 'not-on-device',
    part: 'not-on-device',
    ...nothingSaid,
  });
});

test('a row holds the report that counts, all of it that a list shows', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const { behalf: _, ...said } = body;
      const report = { ...reportWith({}), ...reportWith(said), body };
      expect(rowFor({ kind: 'reported', report })).toMatchObject({
        standing: 'reported',
        status: body.status,
        day: body.day,
        recorded: report.recorded,
        report: report.id,
        reason: reasonOf(body),
        newDay: body.status === 'delayed' ? body.newDay : null,
        evidence: body.evidence ?? [],
        narrative: body.narrative ?? null,
      });
    }),
  );
});

test('STAND-2: where two answers wait to be settled, the row holds the one that counts and says so', () => {
  const report = reportWith({ status: 'at-risk' });
  const others = [reportWith({ device: 1, status: 'complete' })];
  expect(rowFor({ kind: 'competing', report, others })).toMatchObject({
    standing: 'competing',
    part: 'not-done',
    status: 'at-risk',
    report: report.id,
  });
});
