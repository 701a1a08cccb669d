import { expect, test } from 'vitest';
import { demonstrationChains } from '../../src/app/explore/demonstration.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { statuses } from '../../src/domain/progress/status.ts';
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
    for (const content of chain.contents) {
      const line = encodeLine(content);
      expect(line.ok && decodeLine(line.value)).toEqual({ ok: true, value: content });
      if (content.kind !== 'report') continue;
      expect(content.body.day >= ocoPlan.plan.start && content.body.day <= '2026-11-22').toBe(true);
    }
  }
});

test('STAND-4: the demonstration excuses one member that says nothing, for the last year that is over', () => {
  const excuses = chains.flatMap((chain) =>
    chain.contents.flatMap((one) => (one.kind === 'excuse' ? one.body : [])),
  );
  expect(excuses).toHaveLength(1);
  expect(excuses[0]).toMatchObject({ period: '2025', cause: 'cyclone season', until: '2027-03-22', sup: [] });
  expect(reports.some((one) => one.key.split('/')[1] === excuses[0]?.party)).toBe(false);
});

test('ATTN-1: most of what the demonstration says is done can be found again, and some has a note only', () => {
  const done = reports.flatMap((one) => (one.status === 'complete' ? one.evidence : []));
  const found = done.filter((one) => one.number !== undefined).length;
  expect(found).toBeGreaterThan(done.length / 2);
  expect(found).toBeLessThan(done.length);
});
