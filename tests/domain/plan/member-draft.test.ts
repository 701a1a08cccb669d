import { expect, test } from 'vitest';
import { memberToValue, valueToMember } from '../../../src/contract/plan-items.ts';
import { finishMember, type MemberDraft, memberToDraft } from '../../../src/domain/plan/member-draft.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const { members, memberValues } = ocoPlan;
const fiji = members.find((one) => one.code === 'FJ') ?? null;
const add = (more: Partial<MemberDraft>) =>
  finishMember(
    { ...memberToDraft(null), code: 'PN', name: 'Pitcairn', ...more },
    { members, secretariat: 'OCO', earlier: null },
  );
const typesOf = (more: Partial<MemberDraft>) => {
  const finished = add(more);
  return finished.ok ? [] : finished.error.map((one) => [one.field, one.type]);
};

test('MEMB-1: a member has the days that are typed, in order; none is no limit', () => {
  expect(add({})).toMatchObject({ ok: true, value: { code: 'PN', from: null, until: null } });
  expect(add({ from: '2026-01-01', until: '2026-01-01' }).ok).toBe(true);
  expect(typesOf({ from: '2026-01-02', until: '2026-01-01' })).toEqual([
    ['until', 'member-days-out-of-order'],
  ]);
});

test('PLAN-1: a code is of its shape, no other party has it, and it stays with its member', () => {
  expect(add({ code: ' pn ' })).toMatchObject({ value: { code: 'PN' } });
  for (const code of ['', '1A', 'P N', 'ABCDEFGHIJKLM'])
    expect(typesOf({ code })).toEqual([['code', 'member-code-wrong']]);
  for (const code of ['FJ', 'OCO']) expect(typesOf({ code })).toEqual([['code', 'member-code-taken']]);
  const changed = finishMember(
    { ...memberToDraft(fiji), code: 'XX', name: 'Republic of Fiji' },
    { members, secretariat: 'OCO', earlier: fiji },
  );
  expect(changed).toMatchObject({ value: { code: 'FJ', name: 'Republic of Fiji' } });
});

test('MEMB-3: no code, name or alias leads to two members', () => {
  expect(typesOf({ name: 'fiji' })).toEqual([['name', 'member-name-taken']]);
  expect(typesOf({ aliases: 'The Rock\nCNMI' })).toEqual([['aliases', 'member-name-taken']]);
  expect(typesOf({ code: 'cnmi' })).toEqual([['code', 'member-name-taken']]);
  expect(typesOf({ name: ' ' })).toEqual([['name', 'member-name-missing']]);
});

test('MEMB-2: every member that ships is opened and saved again as it was, with names that nobody knows', () => {
  for (const [index, member] of members.entries()) {
    const finished = finishMember(memberToDraft(member), { members, secretariat: 'OCO', earlier: member });
    expect(finished).toEqual({ ok: true, value: member });
    const before = { ...memberValues[index], inLaterVersions: 1 } as never;
    const value = memberToValue(member, before);
    expect(valueToMember(value)).toEqual(member);
    expect(value.inLaterVersions).toBe(1);
  }
});
