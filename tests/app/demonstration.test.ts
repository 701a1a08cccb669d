import { expect, test } from 'vitest';
import { demonstrationChains } from '../../src/app/explore/demonstration.ts';
import { withCopy } from '../../src/app/explore/demonstration-copy.ts';
import { editionFingerprint } from '../../src/contract/edition.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import type { LogEvent } from '../../src/domain/log/event.ts';
import { type DeviceId, makeEventId } from '../../src/domain/log/ids.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { checkEdition } from '../../src/domain/progress/edition-check.ts';
import { recount } from '../../src/domain/progress/recount.ts';
import { makeReport } from '../../src/domain/progress/report.ts';
import { statuses } from '../../src/domain/progress/status.ts';
import { allOf, heldWith, opened } from '../fixtures/editions.ts';
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

test('ED-1: the demonstration holds a conference copy, and recomputing it from its chains finds the same fingerprint', () => {
  const withOne = withCopy(chains, ocoPlan, '2026-11-22' as Day, 'en');
  const deviceOf = (index: number) => `device-${String(index).padStart(9, '0')}` as DeviceId;
  const writers = new Map(chains.map((chain, index) => [deviceOf(index), { ...chain, cut: null }]));
  const said = chains.flatMap((chain, index) =>
    chain.contents.map((one, place): LogEvent => ({ ...one, device: deviceOf(index), seq: place + 2 })),
  );
  const frozen = withOne[0]?.saysLater?.(said, writers) ?? [];
  expect(frozen[0]).toMatchObject({ body: { name: 'Annual Conference 2025', day: '2025-06-30' } });
  const { edition, rows } = opened(frozen);
  const reports = said.flatMap(({ kind, body, device, seq, t }) =>
    kind === 'report' ? makeReport({ id: makeEventId(device, seq), device, seq, t }, body) : [],
  );
  const frontier = new Map(chains.map((chain, index) => [deviceOf(index), chain.contents.length + 1]));
  const held = { ...heldWith([]), all: allOf(reports), frontier };
  const check = checkEdition(edition, rows, recount(edition, held), held, editionFingerprint);
  expect(check).toEqual({ kind: 'matches', reach: 'all' });
  expect(edition.whole.done).toBeGreaterThan(50);
});
