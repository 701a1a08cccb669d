import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Writers } from '../../../src/domain/log/authority.ts';
import { canBeErased, erasedOf } from '../../../src/domain/log/erased.ts';
import type { Role } from '../../../src/domain/log/event.ts';
import { type DeviceId, type EventId, makeEventId } from '../../../src/domain/log/ids.ts';
import type { Act } from '../../../src/domain/log/revocations.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';

const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [desk, second, member, stranger] = ['desk', 'second', 'member', 'stranger'].map(device) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const writer = (role: Role, party: string, cut: number | null = null) => ({ role, party, label: '', cut });
const writers: Writers = new Map([
  [desk, writer('officer', 'OCO')],
  [second, writer('admin', 'OCO', 5)],
  [member, writer('focal-point', 'FJ')],
]);
const said = (by: DeviceId, refs: readonly EventId[], seq = 3, t = 0): Act<'erase'> => ({
  kind: 'erase',
  body: { refs, reason: 'Personal data' },
  device: by,
  seq,
  t: t as Instant,
});
const word = makeEventId(desk, 2);

test('ERASE-1: an officer erases of the Secretariat’s own chains alone, and nobody else erases', () => {
  const all = [word, makeEventId(second, 9), makeEventId(member, 2), makeEventId(stranger, 2)];
  expect([...erasedOf(writers, [said(desk, all)]).keys()]).toEqual(all.slice(0, 2));
  for (const by of [member, stranger]) expect(erasedOf(writers, [said(by, all)]).size).toBe(0);
  expect([5, 6].map((seq) => erasedOf(writers, [said(second, [word], seq)]).size)).toEqual([1, 0]);
});

test('ERASE-1: the kinds that hold texts about people can be erased, and no others', () => {
  const all = ['report', 'retract', 'item', 'publish', 'member', 'round', 'engagement', 'review', 'note'];
  const more = [
    'excuse',
    'edition',
    'paper',
    'arrival',
    'set-aside',
    'grant',
    'revoke',
    'erase',
    'contact',
    'new',
  ];
  expect([...all, ...more].filter(canBeErased)).toEqual(['engagement', 'note', 'contact']);
});

test('ERASE-1: in every order of arrival the same is erased, by the one who said so first', () => {
  const anySaid = fc.record({
    by: fc.constantFrom(desk, second, member),
    refs: fc.subarray([word, makeEventId(second, 2), makeEventId(member, 2)], { minLength: 1 }),
    seq: fc.integer({ min: 1, max: 8 }),
    t: fc.integer({ min: -3, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc
        .uniqueArray(anySaid, { maxLength: 10, selector: ({ by, seq }) => `${by} ${seq}` })
        .map((all) => all.map(({ by, refs, seq, t }) => said(by, refs, seq, t)))
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const erased = erasedOf(writers, all);
        expect(erasedOf(writers, shuffled)).toEqual(erased);
        expect(erased.has(makeEventId(member, 2))).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});
