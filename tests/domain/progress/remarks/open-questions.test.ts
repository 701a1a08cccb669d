import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { addDays } from '../../../../src/domain/plan/day.ts';
import { type Period, wholePlan } from '../../../../src/domain/plan/period.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import { openOf } from '../../../../src/domain/progress/remarks/open-questions.ts';
import { questionsFor } from '../../../../src/domain/progress/reports/questions.ts';
import { noRemarks, type Remarks } from '../../../../src/domain/progress/remarks/remarks.ts';
import { asAtToday, type Standing } from '../../../../src/domain/progress/reports/standing.ts';
import { ocoDeliverables } from '../../../fixtures/counted.ts';
import { idOf, reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const today = '2026-11-22' as Day;
const fiji = ocoDeliverables.filter((one) => one.party === 'FJ');
const silent: Standing = { kind: 'no-report' };

function excused(period: string, until: string, party = 'FJ'): Excuse {
  const body = { party, period: period as Period, cause: 'cyclone', until: until as Day, sup: [] };
  return { ...body, id: idOf(2, 9), recorded: 0 as Instant } as unknown as Excuse;
}

function parted(
  excuses: readonly Excuse[],
  standing = silent,
  firstYear: string | null = null,
  on = today,
  reviews: Remarks['reviews'] = [],
) {
  const asAt = asAtToday(on);
  const remarks = new Map(fiji.map(({ key }) => [key, { ...noRemarks, reviews }]));
  const asked = questionsFor(fiji, () => standing, ocoPlan.plan, asAt, firstYear as Period | null, remarks);
  return openOf(asked, excuses, asAt);
}

const periodsOf = (questions: readonly { deliverable: { period: Period } }[]) =>
  [...new Set(questions.map((one) => one.deliverable.period))].sort();

describe('what a party is reminded of', () => {
  test('STAND-4: what an excuse holds for is not, whether it is due or not; all else stays open', () => {
    const { open, excused: left } = parted([excused('2025', '2027-01-31'), excused('2026', '2027-01-31')]);
    expect(periodsOf(left)).toEqual(['2025', '2026']);
    expect(periodsOf(open)).toEqual(['2022', '2023', '2024', wholePlan]);
    expect(open.length + left.length).toBe(parted([]).open.length);
  });

  test('STAND-4: its last day still excuses, the day after no longer', () => {
    const excuses = [excused('2025', today)];
    expect(periodsOf(parted(excuses).excused)).toEqual(['2025']);
    expect(parted(excuses, silent, null, addDays(today, 1)).excused).toEqual([]);
  });

  test('STAND-4: an excuse of another party excuses nothing here', () => {
    expect(parted([excused('2025', '2027-01-31', 'TO')]).excused).toEqual([]);
  });

  test('REV-1: a final answer that was sent back stays open, since an excuse is for what has none', () => {
    const report = reportWith({ status: 'complete', day: today });
    const sentBack: Remarks['reviews'] = [
      { id: idOf(2, 5), recorded: 0 as Instant, ref: report.id, outcome: 'returned', reason: 'How many?' },
    ];
    const all = ['2022', '2023', '2024', '2025', '2026'].map((year) => excused(year, '2027-01-31'));
    const ended = parted(all, { kind: 'reported', report }, null, today, sentBack);
    expect(ended.excused).toEqual([]);
    expect(ended.open.length).toBeGreaterThan(0);
  });

  test('PLAN-5: earlier years are in neither', () => {
    const { open, excused: left } = parted([excused('2023', '2027-01-31')], silent, '2025');
    expect(left).toEqual([]);
    expect(periodsOf(open)).toEqual(['2025', '2026', wholePlan]);
  });
});
