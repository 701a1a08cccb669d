import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Period, planYears, wholePlan } from '../../../../src/domain/plan/period.ts';
import { everything, type Selection, select } from '../../../../src/domain/progress/figures/selection.ts';
import { ocoDeliverables } from '../../../fixtures/counted.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const { plan, members } = ocoPlan;
const chosen = (selection: Partial<Selection>) =>
  select(ocoDeliverables, { ...everything, ...selection }, members);
const valuesOf = <T>(read: (one: (typeof ocoDeliverables)[number]) => T) => [
  ...new Set(ocoDeliverables.map(read)),
];

test('TALLY-4: an empty selection is everything, in its order', () => {
  expect(chosen({})).toEqual(ocoDeliverables);
});

test('TALLY-4: the plan years and "plan", which holds what is expected once, are disjoint and add up to the whole', () => {
  const periods: readonly Period[] = [...planYears(plan), wholePlan];
  const sizes = periods.map((period) => chosen({ period }).length);
  expect(sizes).toEqual([96, 96, 100, 100, 100, 30]);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(522);
});

test('TALLY-4: priorities, objectives, activities and parties each add up to the whole', () => {
  const sum = (parts: readonly (readonly unknown[])[]) =>
    parts.reduce((total, part) => total + part.length, 0);
  expect(sum(plan.priorities.map(({ code }) => chosen({ priority: code })))).toBe(522);
  expect(sum(valuesOf((one) => one.placed.objective.code).map((objective) => chosen({ objective })))).toBe(
    522,
  );
  expect(sum(valuesOf((one) => one.placed.activity.code).map((activity) => chosen({ activity })))).toBe(522);
  expect(sum(valuesOf((one) => one.party).map((party) => chosen({ party })))).toBe(522);
});

test('TALLY-4: choosing by two things keeps what both name', () => {
  const anySelection = fc.record({
    period: fc.constantFrom(null, ...planYears(plan), wholePlan),
    priority: fc.constantFrom(null, '1', '2'),
    objective: fc.constantFrom(null, '1.1', '1.2'),
    activity: fc.constantFrom(null, '1.2.1', '1.2.3', '1.1.2'),
    party: fc.constantFrom(null, 'FJ', 'TK', 'OCO'),
    subregion: fc.constantFrom(null, 'Micronesia', 'Polynesia'),
    group: fc.constantFrom(null, 'WTO', 'PACER Plus'),
  });
  fc.assert(
    fc.property(anySelection, (selection) => {
      const apart = Object.entries(selection).map(([name, value]) => new Set(chosen({ [name]: value })));
      const inAll = ocoDeliverables.filter((one) => apart.every((part) => part.has(one)));
      expect(chosen(selection)).toEqual(inAll);
    }),
  );
});

test('MEMB-2: a sub-region or a group holds the deliverables of its members and none of the Secretariat', () => {
  const parties = (selection: Partial<Selection>) =>
    [...new Set(chosen(selection).map((one) => one.party))].sort();
  expect(parties({ subregion: 'Melanesia' })).toEqual(['FJ', 'NC', 'PG', 'SB', 'VU']);
  expect(parties({ group: 'WTO' })).toEqual(['AU', 'FJ', 'NZ', 'PG', 'SB', 'TO', 'VU', 'WS']);
  expect(parties({ group: 'WTO', subregion: 'Melanesia' })).toEqual(['FJ', 'PG', 'SB', 'VU']);
  expect(parties({ party: 'OCO', group: 'WTO' })).toEqual([]);
});

test('TALLY-4: what the plan does not have selects nothing', () => {
  expect(chosen({ priority: '9' })).toEqual([]);
  expect(chosen({ party: 'XX' })).toEqual([]);
  expect(chosen({ group: 'OECD' })).toEqual([]);
});
