import { expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/plan/day.ts';
import type { Member } from '../../../../src/domain/plan/member.ts';
import {
  engagementChoices,
  filterEngagements,
} from '../../../../src/domain/progress/engagements/engagement-filter.ts';
import { membersReached } from '../../../../src/domain/progress/engagements/engagement-reach.ts';
import { engagementWith } from '../../../fixtures/engagements.ts';

const member = (code: string, name: string, more: Partial<Member> = {}): Member => ({
  code,
  name,
  aliases: [],
  administration: null,
  from: null,
  until: null,
  subregion: null,
  groups: [],
  language: 'en',
  ...more,
});
const members = [
  member('TV', 'Tuvalu'),
  member('FJ', 'Fiji'),
  member('TO', 'Tonga'),
  member('TK', 'Tokelau', { from: '2026-06-01' as Day }),
];
const day = '2026-03-05' as Day;
const days = (start: string, end = start) => ({ start: start as Day, end: end as Day });

test('ENG-2: only what was held in the 12 months before reaches somebody, and only who is named', () => {
  const { after, reached, notReached } = membersReached(
    [
      engagementWith({ id: 'a', members: ['TV'], ...days('2025-03-06') }),
      engagementWith({ id: 'b', members: ['TV', 'FJ'], ...days('2026-03-05', '2026-03-07') }),
      engagementWith({ id: 'c', members: ['TO'], ...days('2025-03-05') }),
      engagementWith({ id: 'd', members: ['TO'], ...days('2026-03-06') }),
      engagementWith({ id: 'e', members: ['TO'], state: 'announced', ...days('2026-01-06') }),
      engagementWith({ id: 'f', members: ['TO'], removed: 'Entered twice', ...days('2026-01-06') }),
    ],
    members,
    day,
  );
  expect(after).toBe('2025-03-05');
  expect(reached.map((one) => [one.member.name, one.engagements.map(({ id }) => id)])).toEqual([
    ['Fiji', ['b']],
    ['Tuvalu', ['a', 'b']],
  ]);
  expect(notReached.map((one) => one.name)).toEqual(['Tonga']);
});

test('ENG-2: members that are counted or not stated are said as not named, and reach nobody', () => {
  const { reached, unnamed } = membersReached(
    [
      engagementWith({ id: 'a', membersCounted: 9, ...days('2026-01-01') }),
      engagementWith({ id: 'b', members: ['TV', 'FJ'], membersCounted: 5, ...days('2026-01-02') }),
      engagementWith({ id: 'c', ...days('2026-01-03') }),
      engagementWith({ id: 'd', members: ['TV'], ...days('2026-01-04') }),
      engagementWith({ id: 'e', members: ['TV'], membersCounted: 1, ...days('2026-01-05') }),
    ],
    members,
    day,
  );
  expect(reached.map((one) => one.member.code)).toEqual(['FJ', 'TV']);
  expect(unnamed.map((one) => [one.engagement.id, one.count])).toEqual([
    ['a', 9],
    ['b', 3],
    ['c', null],
  ]);
});

test('ENG-1, PLAN-4: a register is narrowed by year, mode, member, activity, organiser and state; what is removed fits none', () => {
  const all = [
    engagementWith({ id: 'a', mode: 'online', organisers: ['OCO'], members: ['TV'] }),
    engagementWith({
      id: 'b',
      state: 'announced',
      suggested: ['1.2.6'],
      ...days('2019-12-30', '2020-01-02'),
    }),
    engagementWith({ id: 'c', removed: 'Entered twice', organisers: ['WCO'] }),
  ];
  const ids = (filter: Parameters<typeof filterEngagements>[1]) =>
    filterEngagements(all, filter, 'p2').map((one) => one.id);
  expect(ids({})).toEqual(['a', 'b']);
  expect(ids({ year: '2020' })).toEqual(['b']);
  expect(ids({ year: '2026', mode: 'online' })).toEqual(['a']);
  expect(ids({ mode: 'not-stated' })).toEqual(['b']);
  expect(ids({ member: 'TV' })).toEqual(['a']);
  expect(ids({ activity: '1.2.6' })).toEqual(['b']);
  expect(ids({ organiser: 'OCO', state: 'held' })).toEqual(['a']);
  expect(ids({ state: 'lost' })).toEqual([]);
  const ofPlan = (plan: string) => engagementWith({ id: plan, plan, activities: ['1.2.6'] });
  const linked = filterEngagements([ofPlan('p1'), ofPlan('p2')], { activity: '1.2.6' }, 'p2');
  expect(linked.map((one) => one.id)).toEqual(['p2']);
  expect(engagementChoices(all, 'p2')).toEqual({
    years: ['2026', '2020', '2019'],
    organisers: ['OCO'],
    activities: ['1.2.6'],
  });
});
