import { expect, test } from 'vitest';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import { handOverOf } from '../../../../src/domain/progress/reports/hand-over.ts';
import type { Standing } from '../../../../src/domain/progress/reports/standing.ts';
import { asAtNov, countedAs, ocoDeliverables } from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';
import { excuseOfTonga } from '../../../fixtures/excuses.ts';

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`) as Instant;
const asked = ocoDeliverables.filter(
  ({ party, period, placed }) => party === 'TO' && period === '2026' && placed.activity.scope === 'member',
);
const day = '2026-10-15' as Day;
const told: Standing = {
  kind: 'reported',
  report: reportWith({ status: 'on-track', day, recorded: noon(day) }),
};

function handOver(opened: string | null, excuses: readonly Excuse[] = []) {
  return handOverOf({
    counted: asked.map((one, place) => {
      const standing: Standing = place < 3 ? told : { kind: 'no-report' };
      return countedAs(one, standing, asAtNov, null, { excuses });
    }),
    reports: new Map(),
    calendar: ocoPlan.plan,
    firstYear: null,
    remarks: new Map(),
    asAt: asAtNov,
    roundOpened: () => opened as Day | null,
  });
}

test('ROUND-2: a hand-over lists what an open round asks, as My updates does', () => {
  expect(handOver(null).open).toHaveLength(asked.length - 3);
  expect(handOver('2026-11-01').open).toHaveLength(asked.length);
});

test('STAND-4: a hand-over says for what the party is excused', () => {
  expect(handOver(null).excused).toEqual([]);
  expect(handOver(null, [excuseOfTonga]).excused).toEqual([excuseOfTonga]);
});
