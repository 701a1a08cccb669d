import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Writers } from '../../../src/domain/log/authority.ts';
import type { EventContent, Role } from '../../../src/domain/log/event.ts';
import { type DeviceId, type EventId, makeEventId } from '../../../src/domain/log/ids.ts';
import { canBeTakenBack, mayTakeBackOf, retractedOf } from '../../../src/domain/log/retracted.ts';
import type { Act } from '../../../src/domain/log/revocations.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';

const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [desk, sela, selaToo, tomasi, nobody, unnamed, unnamedToo, viewer, stranger] = [
  'desk',
  'sela',
  'sela-too',
  'tomasi',
  'nobody',
  'unnamed',
  'unnamed-too',
  'viewer',
  'stranger',
].map(device) as [DeviceId, DeviceId, DeviceId, DeviceId, DeviceId, DeviceId, DeviceId, DeviceId, DeviceId];
const writer = (role: Role, party: string, label: string, cut: number | null = null) => ({
  role,
  party,
  label,
  cut,
});
const writers: Writers = new Map([
  [desk, writer('officer', 'OCO', 'Ana', 6)],
  [sela, writer('focal-point', 'FJ', 'Sela')],
  [selaToo, writer('focal-point', 'FJ', 'Sela', 4)],
  [tomasi, writer('focal-point', 'FJ', 'Tomasi')],
  [unnamed, writer('focal-point', 'FJ', '')],
  [unnamedToo, writer('focal-point', 'FJ', '')],
  [viewer, writer('viewer', 'FJ', 'Sela')],
  [stranger, writer('focal-point', 'TO', 'Sela')],
]);
const said = (by: DeviceId, ref: EventId, seq = 3, t = 0): Act<'retract'> => ({
  kind: 'retract',
  body: { ref, reason: `by ${by}` },
  device: by,
  seq,
  t: t as Instant,
});
const word = makeEventId(sela, 2);
const takes = (by: DeviceId, ref = word, seq = 3) => retractedOf(writers, [said(by, ref, seq)]).has(ref);

test('RETRACT-1: its own device, another one of the same person, and an officer take a word back; nobody else does', () => {
  expect([sela, selaToo, desk].map((by) => takes(by))).toEqual([true, true, true]);
  expect([tomasi, viewer, stranger, nobody].map((by) => takes(by))).toEqual([false, false, false, false]);
  // Two devices without a name are not one person's for that.
  expect(takes(unnamedToo, makeEventId(unnamed, 2))).toBe(false);
  expect(takes(unnamed, makeEventId(unnamed, 2))).toBe(true);
  expect(takes(sela, makeEventId(desk, 2))).toBe(false);
  expect([sela, selaToo, tomasi].map((by) => mayTakeBackOf(writers, by, sela))).toEqual([true, true, false]);
});

test('RETRACT-1, AUTH-3: what is written behind a cut takes nothing back', () => {
  expect([takes(selaToo, word, 4), takes(selaToo, word, 5)]).toEqual([true, false]);
  expect([takes(desk, word, 6), takes(desk, word, 7)]).toEqual([true, false]);
});

test('RETRACT-1: reports, notes, reviews and excuses can be taken back', () => {
  const kinds: readonly EventContent['kind'][] = [
    'enrol',
    'report',
    'retract',
    'item',
    'publish',
    'member',
    'round',
    'engagement',
    'review',
    'note',
    'excuse',
    'edition',
    'paper',
    'arrival',
    'set-aside',
    'put-back',
    'grant',
    'revoke',
    'admit',
    'erase',
  ];
  expect(kinds.filter(canBeTakenBack)).toEqual(['report', 'review', 'note', 'excuse']);
});

test('RETRACT-1: in every order of arrival the same is taken back, by the one who said so first', () => {
  const anySaid = fc.record({
    by: fc.constantFrom(desk, sela, selaToo, tomasi, stranger),
    of: fc.constantFrom(sela, tomasi, desk),
    seq: fc.integer({ min: 1, max: 8 }),
    t: fc.integer({ min: -3, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc
        .uniqueArray(anySaid, { maxLength: 12, selector: ({ by, seq }) => `${by} ${seq}` })
        .map((all) => all.map(({ by, of, seq, t }) => said(by, makeEventId(of, 2), seq, t)))
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const taken = retractedOf(writers, all);
        expect(retractedOf(writers, shuffled)).toEqual(taken);
        for (const [ref, { at }] of taken) {
          const counting = all.filter((one) => one.body.ref === ref && retractedOf(writers, [one]).has(ref));
          expect(at).toBe(Math.min(...counting.map((one) => one.t)));
        }
      },
    ),
    { numRuns: 300 },
  );
});
