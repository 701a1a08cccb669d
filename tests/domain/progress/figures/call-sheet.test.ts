import { expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/plan/day.ts';
import { callSheetOf } from '../../../../src/domain/progress/figures/call-sheet.ts';
import { questionsFor } from '../../../../src/domain/progress/reports/questions.ts';
import type { Report } from '../../../../src/domain/progress/reports/report.ts';
import type { Standing } from '../../../../src/domain/progress/reports/standing.ts';
import type { Counted } from '../../../../src/domain/progress/figures/counted.ts';
import { asAtNov, countedAs, ocoDeliverables } from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const tonga = ocoDeliverables.filter((one) => one.party === 'TO');

function sheet(standings: Readonly<Record<string, Standing<Report>>>) {
  const standingOf = (one: (typeof tonga)[number]): Standing<Report> =>
    standings[`${one.placed.activity.code} ${one.period}`] ?? { kind: 'no-report' };
  const counted: Counted<Report>[] = tonga.map((deliverable) => {
    return countedAs(deliverable, standingOf(deliverable));
  });
  return callSheetOf(
    counted,
    questionsFor(tonga, standingOf, ocoPlan.plan, asAtNov, null, new Map()),
    asAtNov,
  );
}

const reported = (facts: Parameters<typeof reportWith>[0]): Standing<Report> => ({
  kind: 'reported',
  report: reportWith(facts),
});

test('a silent member: nothing done, nobody asked for help, the next date is the end of the year', () => {
  const silent = sheet({});
  expect(silent).toMatchObject({ asked: 21, answered: 0, lastDone: null, helpAsked: [], inDoubt: [] });
  expect(silent.nextDue?.due).toBe('2027-06-30');
});

test('the last that was done is the one with the latest day, whatever the order', () => {
  const done = sheet({
    '1.2.1 2023': reported({ status: 'complete', day: '2024-05-01' as Day }),
    '1.2.2 2024': reported({ status: 'complete', day: '2025-05-01' as Day }),
    '1.2.7 2022': reported({ status: 'complete', day: '2023-05-01' as Day }),
  });
  expect(done.lastDone?.deliverable.placed.activity.code).toBe('1.2.2');
});

test('REP-4: requests for help come with the oldest first; what may miss its date is in doubt', () => {
  const asks = { kind: 'training', text: 'A trainer for one week' } as const;
  const told = sheet({
    '1.2.1 2026': reported({ status: 'at-risk', day: '2026-10-01' as Day, assistance: asks }),
    '1.2.2 2026': reported({ status: 'on-track', day: '2026-08-01' as Day, assistance: asks }),
  });
  expect(told.helpAsked.map((one) => one.request.since)).toEqual(['2026-08-01', '2026-10-01']);
  expect(told.inDoubt.map((one) => one.deliverable.placed.activity.code)).toEqual(['1.2.1']);
});
