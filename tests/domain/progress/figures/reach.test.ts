import { expect, test } from 'vitest';
import type { Role } from '../../../../src/domain/log/event.ts';
import { isWithin, reachOf } from '../../../../src/domain/progress/figures/reach.ts';

const writer = (role: Role, party: string) => ({ role, party, label: '' });

test('STAND-5: the Secretariat reaches every party', () => {
  for (const role of ['root', 'admin', 'officer'] as const) {
    const reach = reachOf(writer(role, 'OCO'), 'OCO', false);
    for (const party of ['OCO', 'FJ', 'TK']) expect(isWithin(reach, party)).toBe(true);
  }
});

test("STAND-5: a member's device reaches itself, and the Secretariat once a chain of it is held", () => {
  for (const role of ['focal-point', 'viewer'] as const) {
    const before = reachOf(writer(role, 'FJ'), 'OCO', false);
    expect(['FJ', 'OCO', 'TO'].map((party) => isWithin(before, party))).toEqual([true, false, false]);
    const after = reachOf(writer(role, 'FJ'), 'OCO', true);
    expect(['FJ', 'OCO', 'TO'].map((party) => isWithin(after, party))).toEqual([true, true, false]);
  }
});
