import { expect, test } from 'vitest';
import type { Writers } from '../../../src/domain/log/authority.ts';
import type { EventContent } from '../../../src/domain/log/event.ts';
import { type DeviceId, makeEventId } from '../../../src/domain/log/ids.ts';
import type { Day } from '../../../src/domain/plan/day.ts';
import { canNameParty, partiesNamedBy } from '../../../src/domain/log/party-named.ts';
import { fullEngagement } from '../../fixtures/engagements.ts';
import { leastBody, someKey } from '../../fixtures/generated-reports.ts';
import { roundBody } from '../../fixtures/rounds.ts';

const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [fiji, tuvalu, desk, stranger] = ['fiji', 'tuvalu', 'desk', 'stranger'].map(device) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const writer = (party: string) => ({ role: 'focal-point' as const, party, label: '', cut: null });
const writers: Writers = new Map([
  [fiji, writer('FJ')],
  [tuvalu, writer('TV')],
  [desk, writer('OCO')],
]);
const keys = { sign: '', agree: '' };
const range = (whose: DeviceId) => ({ device: whose, from: 1, to: 2 });
const named = (content: EventContent) => partiesNamedBy(content, writers);

test('EXPORT-2: a report, an arrival and a grant name their party', () => {
  expect(named({ kind: 'report', body: leastBody['on-track'] })).toEqual([someKey.split('/')[1]]);
  expect(named({ kind: 'arrival', body: { party: 'FJ', frontier: { [fiji]: 3 } } })).toEqual(['FJ']);
  const body = { device: stranger, keys, role: 'focal-point' as const, party: 'TV', label: '' };
  expect(named({ kind: 'grant', body })).toEqual(['TV']);
});

test('EXPORT-2: what is cut off, set aside or put back names the parties of the devices, once each', () => {
  expect(named({ kind: 'revoke', body: { device: fiji, cut: 1, reason: '' } })).toEqual(['FJ']);
  for (const kind of ['set-aside', 'put-back'] as const) {
    expect(named({ kind, body: { ranges: [range(fiji), range(tuvalu), range(fiji)], reason: '' } })).toEqual([
      'FJ',
      'TV',
    ]);
  }
});

test('EXPORT-2: what names a device of which nothing is known may name anybody', () => {
  expect(named({ kind: 'revoke', body: { device: stranger, cut: 1, reason: '' } })).toBeNull();
  expect(
    named({ kind: 'set-aside', body: { ranges: [range(fiji), range(stranger)], reason: '' } }),
  ).toBeNull();
});

test('EXPORT-2: plan, members and what takes a revocation back name nobody', () => {
  expect(named({ kind: 'member', body: { code: 'FJ' } })).toEqual([]);
  expect(named({ kind: 'item', body: { plan: 'p', type: 'activity', code: '1', value: {} } })).toEqual([]);
  expect(named({ kind: 'admit', body: { ref: makeEventId(desk, 3), reason: '' } })).toEqual([]);
});

test('EXPORT-2: every kind that can name a party carries a salt', () => {
  const kinds = [
    'enrol',
    'report',
    'grant',
    'item',
    'publish',
    'member',
    'revoke',
    'admit',
    'arrival',
    'set-aside',
    'put-back',
    'retract',
    'erase',
    'review',
    'note',
    'excuse',
    'round',
    'contact',
  ] as const;
  expect(kinds.filter(canNameParty)).toEqual([
    'report',
    'grant',
    'revoke',
    'arrival',
    'set-aside',
    'put-back',
    'retract',
    'erase',
    'review',
    'note',
    'excuse',
    'round',
    'contact',
  ]);
});

test('RETRACT-1, ERASE-1, EXPORT-2: why something went is for whoever was told of it, and else for the Secretariat', () => {
  const ref = makeEventId(desk, 3);
  expect(named({ kind: 'retract', body: { ref, reason: '', party: 'FJ' } })).toEqual(['FJ']);
  expect(named({ kind: 'retract', body: { ref, reason: '' } })).toBeNull();
  const erase = { refs: [ref], reason: 'Personal data' };
  expect(named({ kind: 'erase', body: { ...erase, about: someKey } })).toEqual([someKey.split('/')[1]]);
  expect(named({ kind: 'erase', body: { ...erase, party: 'FJ' } })).toEqual(['FJ']);
  expect(named({ kind: 'erase', body: { ...erase, office: true } })).toBeNull();
  expect(named({ kind: 'erase', body: erase })).toEqual([]);
});

test('PAPER-4: what was kept with a paper goes to no member', () => {
  const body = {
    plan: 'oco-2022-2027',
    day: '2026-06-30' as Day,
    comments: {},
    recommendations: 'Note the progress.',
    number: '',
    item: '',
    distribution: 'public',
    sup: [],
  } as const;
  expect(named({ kind: 'paper', body })).toBeNull();
  expect(canNameParty('paper')).toBe(true);
});

test('ENG-1, EXPORT-2: an engagement is for everybody; what the Secretariat notes of it for itself is for no member', () => {
  expect(named({ kind: 'engagement', body: fullEngagement })).toEqual([]);
  expect(named({ kind: 'engagement', body: { id: 'E9', office: 'Who stayed away' } })).toBeNull();
  expect(canNameParty('engagement')).toBe(true);
});

test('ED-1, EXPORT-2: an edition is for everybody and its parts are for their party; one for the Secretariat names anybody', () => {
  const fingerprint = 'AAAAAAAAAAAAAAAA';
  const whole = {
    name: '28th Annual Conference',
    day: '2026-06-30' as Day,
    plan: 'oco-2022-2027',
    rev: fingerprint,
    firstYear: null,
    fingerprint,
    whole: {},
    priorities: {},
  };
  const part = { of: fingerprint, party: 'FJ', frontier: { [fiji]: 3 }, fingerprint, counts: {} };
  for (const readers of ['own-rows', 'all-rows'] as const) {
    expect(named({ kind: 'edition', body: { ...whole, readers } })).toEqual([]);
    expect(named({ kind: 'edition', body: { ...part, readers } })).toEqual(['FJ']);
  }
  expect(named({ kind: 'edition', body: { ...whole, readers: 'office' } })).toBeNull();
  expect(named({ kind: 'edition', body: { ...part, readers: 'office' } })).toBeNull();
  expect(canNameParty('edition')).toBe(true);
});

test('ROUND-1, EXPORT-2: a round names the members that it is for, and one for all names nobody', () => {
  const body = roundBody();
  expect(named({ kind: 'round', body: { ...body, members: 'all' } })).toEqual([]);
  expect(named({ kind: 'round', body: { ...body, members: ['FJ'] } })).toEqual(['FJ']);
});

test('MEMB-5, EXPORT-2: a focal point is for its member alone, and an official contact for no member', () => {
  const person = { id: '0199f3a0-1c00-7abc-8def-0123456789ab', party: 'FJ', name: 'Somebody at Fiji' };
  expect(named({ kind: 'contact', body: { ...person, as: 'focal-point' } })).toEqual(['FJ']);
  expect(named({ kind: 'contact', body: { ...person, as: 'official' } })).toBeNull();
});
