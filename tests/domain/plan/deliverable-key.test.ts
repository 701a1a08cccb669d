import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { isCode, isPartyCode, makeKey, parseKey } from '../../../src/domain/plan/deliverable-key.ts';
import { deliverablesOf } from '../../../src/domain/plan/expected.ts';
import type { Period } from '../../../src/domain/plan/period.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const anyCode = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const anyParty = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,11}$/);
const anyPeriod = fc.oneof(fc.stringMatching(/^\d{4}$/), fc.constant('plan'));

test('KEY-1: a key is plan, party, activity and period in that order, and reads back into them', () => {
  expect(makeKey('oco-2022-2027', 'FJ', '1.2.1', '2024' as Period)).toBe('oco-2022-2027/FJ/1.2.1/2024');
  fc.assert(
    fc.property(anyCode, anyParty, anyCode, anyPeriod, (plan, party, activity, period) => {
      const key = makeKey(plan, party, activity, period as Period);
      expect(parseKey(key)).toEqual({ plan, party, activity, period });
    }),
  );
});

test('KEY-1: whatever reads as a key is written as the same text again', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.string(), { maxLength: 5 }).map((all) => all.join('/')),
      ),
      (text) => {
        const parts = parseKey(text);
        if (parts !== null) expect(makeKey(parts.plan, parts.party, parts.activity, parts.period)).toBe(text);
      },
    ),
  );
});

test('KEY-1: every deliverable of the plan has a key that names it', () => {
  for (const { key, party, period, placed } of deliverablesOf(ocoPlan.plan, ocoPlan.members)) {
    expect(parseKey(key)).toEqual({ plan: ocoPlan.plan.id, party, activity: placed.activity.code, period });
  }
});

test('KEY-1: a text that is not of the shape of a key is none', () => {
  const wrong = [
    '',
    'oco/FJ/1.2.1',
    'oco/FJ/1.2.1/2024/1',
    'oco/fj/1.2.1/2024',
    'oco//1.2.1/2024',
    '/FJ/1/2024',
  ];
  for (const text of [
    ...wrong,
    'oco/FJ/1.2.1/2024/',
    'oco/FJ/1.2.1/24',
    'oco/FJ/1.2.1/Plan',
    'oco/FJ/1 2/2024',
    'oco/FJ/1.2.1/2024\n',
  ]) {
    expect(parseKey(text)).toBeNull();
  }
});

test('KEY-1: a code holds letters, digits, dots, underscores and hyphens, at most 64; a party is in capitals', () => {
  for (const code of ['1.2.3', 'A', 'oco-2022-2027', 'a_b', 'x'.repeat(64)]) expect(isCode(code)).toBe(true);
  for (const code of ['', '.1', '-a', 'a b', 'a/b', 'é', '1.2.3\n', 'x'.repeat(65)])
    expect(isCode(code)).toBe(false);
  for (const code of ['FJ', 'OCO', 'X', 'PG-2', 'ABCDEFGHIJKL']) expect(isPartyCode(code)).toBe(true);
  for (const code of ['', 'fj', '1A', 'F J', '-F', 'ABCDEFGHIJKLM']) expect(isPartyCode(code)).toBe(false);
});
