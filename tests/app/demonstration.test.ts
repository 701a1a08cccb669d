import { expect, test } from 'vitest';
import { demonstrationChains } from '../../src/app/explore/demonstration.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { statuses } from '../../src/domain/progress/status.ts';
import type { EventId } from '../../src/domain/log/ids.ts';
import { sayOf } from '../../src/storage/workspace.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const chains = demonstrationChains(ocoPlan, '2026-11-22' as Day, 1, 'en');
const reports = chains.flatMap((chain) =>
  chain.contents.flatMap((one) => (one.kind === 'report' ? one.body : [])),
);

test('the same plan, day and seed give the same demonstration; another seed another one', () => {
  expect(demonstrationChains(ocoPlan, '2026-11-22' as Day, 1, 'en')).toEqual(chains);
  expect(demonstrationChains(ocoPlan, '2026-11-22' as Day, 2, 'en')).not.toEqual(chains);
});

test('the demonstration holds every status, several years, help, words on behalf and silent members', () => {
  expect(new Set(reports.map((one) => one.status))).toEqual(new Set(statuses));
  expect(new Set(reports.map((one) => one.key.split('/')[3])).size).toBeGreaterThanOrEqual(6);
  expect(reports.some((one) => one.assistance)).toBe(true);
  expect(reports.some((one) => one.behalf)).toBe(true);
  const heard = new Set(reports.map((one) => one.key.split('/')[1]));
  const silent = ocoPlan.members.filter((member) => !heard.has(member.code));
  expect(silent.length).toBeGreaterThan(0);
  expect(silent.length).toBeLessThan(6);
});

test('every demonstration report is one that a person could have written', () => {
  for (const chain of chains) {
    const remarks = chain.remarks.map(({ said, t }) => ({
      ...sayOf(said, 'AAAAAAAAAAAAAAAA:2' as EventId),
      t,
    }));
    for (const content of [...chain.contents, ...remarks]) {
      const line = encodeLine(content);
      expect(line.ok && decodeLine(line.value)).toEqual({ ok: true, value: content });
      if (content.kind !== 'report') continue;
      expect(content.body.day >= ocoPlan.plan.start && content.body.day <= '2026-11-22').toBe(true);
    }
  }
});

test('in the demonstration most older answers are reviewed, some sent back, and help is asked for, answered and settled', () => {
  const said = chains.flatMap((chain) => chain.remarks.map((one) => one.said));
  const outcomes = said.flatMap((one) => (one.kind === 'review' ? one.body.outcome : []));
  const returned = outcomes.filter((one) => one === 'returned').length;
  expect(outcomes.length).toBeGreaterThan(100);
  expect(returned).toBeGreaterThan(2);
  expect(returned).toBeLessThan(outcomes.length / 5);
  const notes = said.flatMap((one) => (one.kind === 'note' ? one.body : []));
  expect(notes.some((one) => one.answer)).toBe(true);
  expect(notes.some((one) => one.settled)).toBe(true);
  // Those who wrote about others are at the Secretariat; a member settles its own.
  for (const { party, remarks } of chains.filter((one) => one.role === 'focal-point'))
    for (const { said: one } of remarks)
      expect(one.kind === 'note' && one.body.about.split('/')[1]).toBe(party);
});
