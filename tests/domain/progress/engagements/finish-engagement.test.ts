import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { decodeBody } from '../../../../src/contract/event-schema.ts';
import type { Day } from '../../../../src/domain/plan/day.ts';
import { bodyToEngagement } from '../../../../src/domain/progress/engagements/engagement.ts';
import {
  type EngagementDraft,
  emptyEngagement,
  engagementToDraft,
} from '../../../../src/domain/progress/engagements/engagement-draft.ts';
import { isAmount, numberIn } from '../../../../src/domain/progress/engagements/engagement-text.ts';
import { finishEngagement } from '../../../../src/domain/progress/engagements/finish-engagement.ts';
import { engagementWith, fullEngagement, leastEngagement } from '../../../fixtures/engagements.ts';

const plan = 'oco-2022-2027';
const context = { id: 'E9', earlier: null, lastDay: '2026-11-23' as Day };
const whole: EngagementDraft = {
  ...emptyEngagement,
  title: 'Workshop on origin',
  start: '2026-03-03',
  state: 'held',
  headCount: 'not-recorded',
  membersKnown: 'not-stated',
  planKnown: 'known',
  plan,
};
const finish = (more: Partial<EngagementDraft> = {}) => finishEngagement({ ...whole, ...more }, context);
const problemsOf = (more: Partial<EngagementDraft>) => {
  const finished = finish(more);
  return finished.ok ? [] : finished.error.map((one) => [one.field, one.type]);
};
const counted = {
  headCount: 'exactly',
  count: '90',
  population: 'Officers of members',
  bySex: 'recorded',
} as const;

test('ENG-1: what is left open is absent, and never 0', () => {
  const finished = finish();
  expect(finished).toEqual({
    ok: true,
    value: {
      id: 'E9',
      title: 'Workshop on origin',
      start: '2026-03-03',
      end: '2026-03-03',
      state: 'held',
      plan,
    },
  });
});

test('ENG-1: women, men and not recorded are the total, or none of them is recorded', () => {
  expect(finish({ ...counted, women: '40', men: '35', notRecorded: '15' })).toMatchObject({
    ok: true,
    value: { participants: { count: 90, qualifier: 'exactly', women: 40, men: 35, notRecorded: 15 } },
  });
  const wrong = finish({ ...counted, women: '40', men: '35', notRecorded: '10' });
  expect(wrong).toEqual({
    ok: false,
    error: [
      {
        type: 'engagement-sexes-do-not-add-up',
        field: 'women',
        women: 40,
        men: 35,
        notRecorded: 10,
        count: 90,
      },
    ],
  });
  expect(problemsOf({ ...counted, women: '40', men: '50' })).toEqual([
    ['notRecorded', 'engagement-sexes-missing'],
  ]);
  expect(finish({ ...counted, bySex: 'not-recorded', women: '40' })).toMatchObject({
    ok: true,
    value: { participants: { count: 90, qualifier: 'exactly', population: 'Officers of members' } },
  });
});

test('ENG-1: any three parts that add up are taken, and no others', () => {
  const part = fc.nat(500);
  fc.assert(
    fc.property(part, part, part, fc.integer({ min: -2, max: 2 }), (women, men, notRecorded, off) => {
      const count = women + men + notRecorded + off;
      fc.pre(count > 0);
      const texts = { women: `${women}`, men: `${men}`, notRecorded: `${notRecorded}`, count: `${count}` };
      expect(finish({ ...counted, ...texts }).ok).toBe(off === 0);
    }),
  );
});

test('ENG-1: a head count has its number and says of whom; “0” is no count', () => {
  expect(problemsOf({ ...counted, bySex: 'not-recorded', count: '', population: '' })).toEqual([
    ['count', 'engagement-count-missing'],
    ['population', 'engagement-population-missing'],
  ]);
  expect(problemsOf({ ...counted, bySex: 'not-recorded', count: '0' })).toHaveLength(1);
  expect(problemsOf({ ...counted, bySex: 'not-recorded', count: 'many' })).toHaveLength(1);
});

test('ENG-1: of what was held somebody says how many took part and which members, or that it is not known', () => {
  expect(problemsOf({ headCount: '', membersKnown: '' })).toEqual([
    ['headCount', 'engagement-head-count-missing'],
    ['membersKnown', 'engagement-members-missing'],
  ]);
  expect(problemsOf({ state: 'announced', headCount: '', membersKnown: '' })).toEqual([]);
});

test('ENG-1: members are named, counted or not stated', () => {
  expect(finish({ membersKnown: 'named', members: ['TV', 'FJ', 'TV'] })).toMatchObject({
    value: { members: ['FJ', 'TV'] },
  });
  expect(finish({ membersKnown: 'counted', members: ['TV'], membersCounted: '9' })).toMatchObject({
    value: { membersCounted: 9 },
  });
  expect(problemsOf({ membersKnown: 'named' })).toEqual([['members', 'engagement-none-named']]);
  expect(problemsOf({ membersKnown: 'counted' })).toEqual([
    ['membersCounted', 'engagement-members-count-missing'],
  ]);
  expect(problemsOf({ membersKnown: 'named', members: ['TV', 'FJ'], membersCounted: '1' })).toEqual([
    ['membersCounted', 'engagement-names-more-members'],
  ]);
});

test('ENG-1: days are in order and exist; the last may be left open', () => {
  expect(problemsOf({ start: '' })).toEqual([['start', 'engagement-start-missing']]);
  for (const end of ['2026-03-02', '2026-02-30'])
    expect(problemsOf({ end })).toEqual([['end', 'engagement-days-out-of-order']]);
});

test('ENG-2: it says whether it was announced or held, and nothing was held before it begins', () => {
  expect(problemsOf({ state: '' })).toEqual([['state', 'engagement-state-missing']]);
  expect(problemsOf({ start: '2026-11-24' })).toEqual([['state', 'engagement-not-begun']]);
  expect(problemsOf({ start: '2026-11-24', state: 'announced' })).toEqual([]);
});

test('ENG-1: funders are named without amounts', () => {
  expect(problemsOf({ funders: 'Australia\nJapan: USD 20,000' })).toEqual([['funders', 'engagement-amount']]);
});

const listed = (rows: string) => rows.split(/[|\n]/).flatMap((one) => one.trim() || []);
const sums = listed(`
  $5 | 20 000 € | 1.5 million dollars | NZD 300 | 40k AUD | US$ 500 | Japan: TOP 20,000
  Vt 200,000 | 200,000 VT | 20,000 vatu | 2 million kina | Kina 500 | 500 pa’anga | 500 pa'anga
  20,000 US dollars | 2 million New Zealand dollars | 20,000 Solomon Islands dollars
  XPF 1 000 000 | $500 | 300 pounds | 1000 yen | Tala 20,000 | 20,000 USD Japan | 500 TOP
  2 millions de kina | 1,5 million d’euros | 20 000 francs CFP | 1 000 000 F CFP | 300 M€
  20 000 euros | 500 dollars australiens | Australie : 40 000 livres | 2 milliards de francs
`);
const funders = listed(`
  Korea Customs Service (financial support) | Programme 2030 | 11th EDF | PACER Plus
  Phase 2 Top-up Facility | Horizon 2020 Top Programme | 20 euro-pacific grant | Euro 2020
  HORIZON 2020 TOP-UP | Phase 3 Tala Project | Dollar Bank | Pound Foundation | EDF 11
  EDF 11 Francs Pacifique | 11e FED | Fonds Francs Pacifique 2030 | Zone euro 2025 | Programme 4 M
  Livre blanc 2030 | Phase 2 franco-australienne | Initiative 20 euro-pacifique | KfW 2024
`);

test.each(sums)('ENG-1: a funder’s line “%s” names a sum', (line) => expect(isAmount(line)).toBe(true));
test.each(funders)('ENG-1: “%s” names a funder', (line) => expect(isAmount(line)).toBe(false));

test('PLAN-4: an engagement belongs to a plan of the programme, to another one or to none; only the first has activities', () => {
  const activities = ['1.2.1'];
  expect(finish({ activities })).toMatchObject({ value: { plan, activities } });
  const other = finish({ activities, planKnown: 'other', planNamed: 'Strategic Plan 2017-2022' });
  expect(other.ok && [other.value.plan, other.value.planNamed, other.value.activities]).toEqual([
    undefined,
    'Strategic Plan 2017-2022',
    undefined,
  ]);
  expect(problemsOf({ planKnown: 'other' })).toEqual([['planNamed', 'engagement-plan-missing']]);
  const none = finish({ planKnown: 'none', planNamed: 'typed before' });
  expect(none.ok && [none.value.plan, none.value.planNamed]).toEqual([undefined, undefined]);
});

test('ENG-1: an engagement that is opened and saved again says the same', () => {
  for (const body of [fullEngagement, { ...leastEngagement, plan }]) {
    const earlier = bodyToEngagement(body, null);
    const again = finishEngagement(engagementToDraft(earlier), { ...context, earlier });
    expect(again).toEqual({ ok: true, value: body });
  }
});

test('ENG-1: what a draft makes is read by everybody', () => {
  const finished = finish({
    ...counted,
    women: '1 000',
    count: '1,000',
    men: '0',
    notRecorded: '0',
    organisers: ' OCO \n\nWCO\nOCO',
  });
  expect(finished).toMatchObject({ value: { organisers: ['OCO', 'WCO'], participants: { women: 1000 } } });
  if (finished.ok)
    expect(decodeBody('engagement', finished.value)).toEqual({ kind: 'engagement', body: finished.value });
  expect(['12', ' 1 234 ', '1,2', '12,34', '-1', '', '99999999'].map(numberIn)).toEqual([
    12,
    1234,
    ...Array(5).fill(null),
  ]);
});

test('ENG-1: what a reader suggests stays a suggestion until it is linked', () => {
  const earlier = engagementWith({ suggested: ['1.2.6', '1.2.1'] });
  const draft = { ...whole, activities: ['1.2.1'] };
  expect(finishEngagement(draft, { ...context, earlier })).toMatchObject({
    value: { activities: ['1.2.1'], suggested: ['1.2.6'] },
  });
});
