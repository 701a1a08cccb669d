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

test('whatever a member wrote arrived at the Secretariat in the end, some of it long after the day that it is true for', () => {
  const [office, ...others] = chains;
  const arrivals = office?.arrivals ?? [];
  expect(others.every((chain) => chain.arrivals.length === 0)).toBe(true);
  expect(arrivals.map((one) => one.t)).toEqual(arrivals.map((one) => one.t).sort((a, b) => a - b));
  const late = others.flatMap((chain, index) => {
    const own = arrivals.filter((one) => one.chain === index + 1);
    expect(own.at(-1)?.count).toBe(chain.contents.length);
    return chain.contents.filter((one, place) => {
      const arrived = own.find((arrival) => arrival.count > place)?.t ?? 0;
      expect(arrived >= one.t).toBe(true);
      return arrived - one.t > 90 * 86_400_000;
    });
  });
  expect(late.length).toBeGreaterThan(20);
  // They must not slow the start of the demonstration.
  expect(arrivals.length).toBeLessThan(reports.length / 4);
});
