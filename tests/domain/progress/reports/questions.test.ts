import { expect, test } from 'vitest';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { type Period, wholePlan } from '../../../../src/domain/plan/period.ts';
import type { DeliverableKey } from '../../../../src/domain/plan/deliverable-key.ts';
import { type Question, questionsFor } from '../../../../src/domain/progress/reports/questions.ts';
import { noRemarks, type Remarks } from '../../../../src/domain/progress/remarks/remarks.ts';
import { asAtToday, type Standing } from '../../../../src/domain/progress/reports/standing.ts';
import { isFinal, statuses } from '../../../../src/domain/progress/reports/status.ts';
import { ocoDeliverables } from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const fiji = ocoDeliverables.filter((one) => one.party === 'FJ');
const silent: Standing = { kind: 'no-report' };
const sept = Date.parse('2026-09-15T12:00:00Z') as Instant;
const nov = Date.parse('2026-11-15T12:00:00Z') as Instant;

function ask(
  standing: Standing,
  firstYear: string | null = null,
  today = '2026-11-22',
  remarks: ReadonlyMap<DeliverableKey, Remarks> = new Map(),
): readonly Question[] {
  return questionsFor(
    fiji,
    () => standing,
    ocoPlan.plan,
    asAtToday(today as Day),
    firstYear as Period | null,
    remarks,
  );
}

function reported(facts: Parameters<typeof reportWith>[0]): Standing {
  return { kind: 'reported', report: reportWith(facts) };
}

function kinds(questions: readonly Question[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of questions) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const questionIn = (period: string, standing: Standing) =>
  ask(standing).find((one) => one.deliverable.period === period);

test('DELIV-2: what is open this year or in the whole plan is asked, and each year that is over asks how it ended', () => {
  expect(kinds(ask(silent))).toEqual({ current: 5, closing: 16 });
  expect(ask(silent).every((one) => !one.answered && !one.mayConfirm)).toBe(true);
});

test('PLAN-5: years before the first one that is reported are not asked, but may be answered', () => {
  expect(kinds(ask(silent, '2026'))).toEqual({ current: 5, earlier: 16 });
  expect(kinds(ask(silent, '2025'))).toEqual({ current: 5, closing: 4, earlier: 12 });
  const longDone = reported({ status: 'complete', day: '2023-06-01' as Day, recorded: sept });
  expect(kinds(ask(longDone, '2026'))).toEqual({ earlier: 16 });
});

test('DELIV-2: years to come are not asked', () => {
  const periods = new Set(ask(silent, null, '2024-08-01').map((one) => one.deliverable.period));
  expect([...periods].sort()).toEqual(['2022', '2023', '2024', wholePlan]);
});

test('DELIV-2: when the plan is over, everything asks how it ended', () => {
  expect(kinds(ask(silent, null, '2027-06-30'))).toEqual({ current: 5, closing: 16 });
  expect(kinds(ask(silent, null, '2027-07-01'))).toEqual({ closing: 21 });
});

test('a question of this year is answered by a report that is true for this quarter or was recorded in it', () => {
  const answered = (day: string, recorded: Instant) =>
    questionIn('2026', reported({ day: day as Day, recorded }))?.answered;
  expect(answered('2026-09-30', sept)).toBe(false);
  expect(answered('2026-10-01', sept)).toBe(true);
  expect(answered('2026-08-01', nov)).toBe(true);
});

test('DELIV-2: a year that is over is answered by a final report only', () => {
  for (const status of statuses) {
    const question = questionIn('2025', reported({ status, recorded: nov }));
    expect([status, question?.kind, question?.answered]).toEqual([status, 'closing', isFinal(status)]);
  }
});

test('REP-1: what got its final answer before this quarter is not asked again; in this quarter it is shown as answered', () => {
  for (const status of statuses.filter(isFinal)) {
    const before = reported({ status, day: '2026-09-15' as Day, recorded: sept });
    expect(ask(before)).toEqual([]);
    const now = reported({ status, day: '2026-10-05' as Day, recorded: nov });
    expect(ask(now).every((one) => one.answered && !one.mayConfirm)).toBe(true);
    expect(ask(now)).toHaveLength(21);
  }
});

test('REP-5: "no change" is offered for an open answer of an earlier quarter, in this year or the whole plan', () => {
  const old = { day: '2026-09-15' as Day, recorded: sept };
  expect(questionIn('2026', reported(old))?.mayConfirm).toBe(true);
  expect(questionIn(wholePlan, reported(old))?.mayConfirm).toBe(true);
  expect(questionIn('2025', reported(old))?.mayConfirm).toBe(false);
  expect(questionIn('2026', reported({ ...old, recorded: nov }))?.mayConfirm).toBe(false);
  expect(questionIn('2026', silent)?.mayConfirm).toBe(false);
});

test('REP-5: "no change" is not offered where a new date has passed', () => {
  const delayed = (newDay: string) =>
    reported({ status: 'delayed', newDay: newDay as Day, day: '2026-09-15' as Day, recorded: sept });
  expect(questionIn('2026', delayed('2026-11-21'))?.mayConfirm).toBe(false);
  expect(questionIn('2026', delayed('2026-11-22'))?.mayConfirm).toBe(true);
});

test('REP-5: "no change" is not offered where two answers wait to be settled', () => {
  const old = { day: '2026-09-15' as Day, recorded: sept };
  const competing: Standing = {
    kind: 'competing',
    report: reportWith(old),
    others: [reportWith({ ...old, device: 1, status: 'at-risk' })],
  };
  expect(questionIn('2026', competing)).toMatchObject({ answered: false, mayConfirm: false });
});

test('questions keep the order of what is expected', () => {
  const asked = ask(silent).map((one) => one.deliverable);
  expect(asked).toEqual(fiji.filter((one) => asked.includes(one)));
});

test('REV-1: what was sent back is asked again and stays answered, also a final answer of long ago; "no change" is not offered', () => {
  const old = { day: '2026-08-01' as Day, recorded: sept };
  for (const status of ['on-track', 'complete'] as const) {
    const standing = reported({ status, ...old });
    const ref = standing.kind === 'reported' ? standing.report.id : ('' as never);
    const review = (outcome: 'accepted' | 'returned') => {
      const reason = outcome === 'returned' ? 'Which month?' : null;
      const reviews = [{ id: ref, recorded: nov, ref, outcome, reason }];
      return new Map(fiji.map((one) => [one.key, { ...noRemarks, reviews }]));
    };
    const asked = (remarks: ReadonlyMap<DeliverableKey, Remarks>) =>
      ask(standing, null, '2026-11-22', remarks).find(
        (one) => one.deliverable.period === '2026' && one.deliverable.placed.activity.code === '1.2.1',
      );
    expect(asked(review('returned'))).toMatchObject({
      answered: status === 'complete',
      mayConfirm: false,
      sentBack: { reason: 'Which month?' },
    });
    expect(asked(review('accepted'))?.sentBack ?? null).toBeNull();
    expect(asked(review('accepted'))?.mayConfirm ?? null).toBe(status === 'complete' ? null : true);
  }
});
