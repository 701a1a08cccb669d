import { expect, test } from 'vitest';
import { demonstrationChains, demonstrationDevices } from '../../src/app/explore/demonstration.ts';
import { eventsOf } from '../../src/app/explore/demonstration-chain.ts';
import { editionFingerprint } from '../../src/contract/edition.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import { type DeviceId, makeEventId } from '../../src/domain/log/ids.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { checkEdition } from '../../src/domain/progress/editions/edition-check.ts';
import { recount } from '../../src/domain/progress/editions/recount.ts';
import { makeReport } from '../../src/domain/progress/reports/report.ts';
import { roundsOf } from '../../src/domain/progress/rounds/round.ts';
import { statuses } from '../../src/domain/progress/reports/status.ts';
import { allOf, heldWith, opened } from '../fixtures/editions.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const devices = Array.from(
  { length: demonstrationDevices(ocoPlan) },
  (_, index) => `device-${String(index).padStart(9, '0')}` as DeviceId,
);
const madeOf = (seed: number) => demonstrationChains(ocoPlan, '2026-11-22' as Day, seed, 'en', devices);
const chains = madeOf(1);
const said = eventsOf(chains);
const reports = chains.flatMap((chain) =>
  chain.contents.flatMap((one) => (one.kind === 'report' ? one.body : [])),
);

test('the same plan, day and seed give the same demonstration; another seed another one', () => {
  expect(madeOf(1)).toEqual(chains);
  expect(madeOf(2)).not.toEqual(chains);
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

test('whatever a member wrote arrived at the Secretariat in the end, some of it long after the day that it is true for', () => {
  const arrivals = said.flatMap((one) => (one.kind === 'arrival' ? one : []));
  const office = chains[0]?.device;
  expect(arrivals.every((one) => one.device === office)).toBe(true);
  const late = said.filter(({ kind, device, seq, t }) => {
    if (kind !== 'report' || device === office) return false;
    const arrived = arrivals.find(({ body }) => (body.frontier[device] ?? 0) >= seq);
    expect(arrived !== undefined && arrived.t >= t).toBe(true);
    return arrived !== undefined && arrived.t - t > 90 * 86_400_000;
  });
  expect(late.length).toBeGreaterThan(20);
  // They must not slow the start of the demonstration.
  expect(arrivals.length).toBeLessThan(reports.length / 4);
});

test('ED-1: the demonstration holds a conference copy, and recomputing it from its chains finds the same fingerprint', () => {
  const { edition, rows } = opened((chains[0]?.contents ?? []).filter((one) => one.kind === 'edition'));
  expect([edition.name, edition.day]).toEqual(['Annual Conference 2025', '2025-06-30']);
  const told = said.flatMap(({ kind, body, device, seq, t }) =>
    kind === 'report' ? makeReport({ id: makeEventId(device, seq), device, seq, t }, body) : [],
  );
  const frontier = new Map(chains.map(({ device, contents }) => [device, contents.length + 1]));
  const held = { ...heldWith([]), all: allOf(told), frontier };
  const check = checkEdition(edition, rows, recount(edition, held), held, editionFingerprint);
  expect(check).toEqual({ kind: 'matches', reach: 'all' });
  expect(edition.whole.done).toBeGreaterThan(50);
});

test('in the demonstration most older answers are reviewed, some sent back, and help is asked for, answered and settled', () => {
  const outcomes = said.flatMap((one) => (one.kind === 'review' ? one.body.outcome : []));
  const returned = outcomes.filter((one) => one === 'returned').length;
  expect(outcomes.length).toBeGreaterThan(100);
  expect(returned).toBeGreaterThan(2);
  expect(returned).toBeLessThan(outcomes.length / 5);
  const notes = said.flatMap((one) => (one.kind === 'note' ? one : []));
  expect(notes.some((one) => one.body.answer)).toBe(true);
  expect(notes.some((one) => one.body.settled)).toBe(true);
  // Those who wrote about others are at the Secretariat; a member settles its own.
  const partyOf = new Map(chains.slice(1).map((chain) => [chain.device, chain.party]));
  for (const { device, body } of notes.filter((one) => partyOf.has(one.device)))
    expect(body.about.split('/')[1]).toBe(partyOf.get(device));
});

test('ROUND-1: the demonstration holds a round that was closed and one that is open', () => {
  const office = chains[0]?.contents ?? [];
  const rounds = roundsOf(
    office.flatMap((one, place) => {
      if (one.kind !== 'round') return [];
      const device = chains[0]?.device as DeviceId;
      return [
        { id: makeEventId(device, place + 2), device, seq: place + 2, recorded: one.t, body: one.body },
      ];
    }),
  );
  expect(rounds.map(({ body }) => [body.name.en, body.opens, body.closes, body.closed])).toEqual([
    ['Mid-year 2026/27', '2026-11-02', '2026-12-17', undefined],
    ['Annual 2025/26', '2026-07-01', '2026-08-15', '2026-08-30'],
  ]);
  expect(new Set(rounds.map((one) => one.id)).size).toBe(2);
});
