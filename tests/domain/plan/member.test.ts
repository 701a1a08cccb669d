import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/plan/day.ts';
import { findMember, isMemberOn, type Member } from '../../../src/domain/plan/member.ts';
import { anyDay } from '../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const { members } = ocoPlan;
const codeOf = (text: string) => findMember(members, text)?.code ?? null;

test('MEMB-1: a member belongs from its first day to its last, both included; no day means no end', () => {
  const [any] = members as readonly [Member, ...Member[]];
  fc.assert(
    fc.property(anyDay, fc.nat(2000), anyDay, (from, length, day) => {
      const until = addDays(from, length);
      expect(isMemberOn({ ...any, from, until }, day)).toBe(from <= day && day <= until);
      expect(isMemberOn({ ...any, from, until: null }, day)).toBe(from <= day);
      expect(isMemberOn({ ...any, from: null, until }, day)).toBe(day <= until);
      expect(isMemberOn({ ...any, from: null, until: null }, day)).toBe(true);
    }),
  );
});

test('MEMB-1: Tokelau is a member from 1 May 2025, Timor-Leste from 1 May 2011, the others since before', () => {
  const joined = members.filter((member) => member.from !== null).map((member) => [member.code, member.from]);
  expect(joined).toEqual([
    ['TL', '2011-05-01'],
    ['TK', '2025-05-01'],
  ]);
  const on = (day: string) => members.filter((member) => isMemberOn(member, day as Day)).length;
  expect([on('2025-04-30'), on('2025-05-01')]).toEqual([23, 24]);
});

test('MEMB-2: members carry a sub-region and groups', () => {
  const inGroup = (group: string) => members.filter((member) => member.groups.includes(group)).length;
  expect([inGroup('WTO'), inGroup('WCO'), inGroup('PACER Plus')]).toEqual([8, 10, 10]);
  expect(members.every((member) => member.subregion !== null)).toBe(true);
});

test('MEMB-3: a member answers to its code, its name and every alias, whatever the case, accents and punctuation', () => {
  const variants: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD'),
    (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text) => `  ${text.replaceAll(' ', '   ')}. `,
    (text) => text.replaceAll('-', ' ').replaceAll('(', '').replaceAll(')', ''),
  ];
  for (const member of members) {
    for (const name of [member.code, member.name, ...member.aliases]) {
      for (const vary of variants)
        expect([vary(name), codeOf(vary(name))]).toEqual([vary(name), member.code]);
    }
  }
});

test('MEMB-3: the names that people use find their member', () => {
  expect(codeOf('CNMI')).toBe('MP');
  expect(codeOf('Timor Leste')).toBe('TL');
  expect(codeOf('timor-leste')).toBe('TL');
  expect(codeOf('FSM')).toBe('FM');
  expect(codeOf('nouvelle caledonie')).toBe('NC');
  expect(codeOf('POLYNÉSIE FRANÇAISE')).toBe('PF');
  expect(codeOf('Samoa')).toBe('WS');
  expect(codeOf('American Samoa')).toBe('AS');
});

test('MEMB-3: a text that no member or more than one answers to finds nobody', () => {
  for (const text of ['', ' ', '-', 'Norfolk Island', 'Sam', 'F', 'OCO']) expect(codeOf(text)).toBeNull();
  const twin = { ...(members[0] as Member), code: 'ZZ', aliases: ['CNMI'] };
  expect(findMember([...members, twin], 'CNMI')).toBeNull();
  expect(findMember([], 'FJ')).toBeNull();
});
