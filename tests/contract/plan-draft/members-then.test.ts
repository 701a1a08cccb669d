import { expect, test } from 'vitest';
import { membersThen } from '../../../src/contract/plan-draft/members-then.ts';
import type { PublishedPlan } from '../../../src/contract/plan-revisions.ts';
import type { JsonObject } from '../../../src/domain/log/event.ts';

const atFirst = { code: 'TV', name: 'Tuvalu', subregion: 'Polynesia' };
const said = (t: number, body: JsonObject) => ({ kind: 'member', device: 'd', seq: t, t, body });
const moved = { ...atFirst, subregion: 'Elsewhere' };
const renamed = { ...moved, name: 'Tuvalu Customs' };
const plan = {
  memberSources: { base: [atFirst], said: [said(50, renamed), said(10, moved)] },
  amendments: [
    { rev: 'third', recorded: 40 },
    { rev: 'second', recorded: 20 },
  ],
} as unknown as PublishedPlan;
const then = (told: JsonObject, rev: string) => membersThen([told], rev, plan)[0];

test('MEMB-1 what a member was when a file was made is what the file says, where that was said then', () => {
  expect(then(atFirst, 'first')).toEqual(atFirst);
  expect(then(moved, 'first')).toEqual(moved);
  expect(then({ ...atFirst, name: 'Other' }, 'first')).toEqual(atFirst);
  // Equally far from both: the later one.
  expect(then({ ...atFirst, subregion: 'Third' }, 'first')).toEqual(moved);
});

test('MEMB-1 what was said before that revision, or after the one that amended it, is not looked at', () => {
  expect(then(atFirst, 'second')).toEqual(moved);
  expect(then(renamed, 'second')).toEqual(moved);
  expect(then(atFirst, 'third')).toEqual(moved);
  expect(then(renamed, 'third')).toEqual(renamed);
});

test('MEMB-1 one of which nothing was said then is not among them', () => {
  expect(then({ code: 'ZZ', name: 'Zenith' }, 'first')).toBeUndefined();
});
