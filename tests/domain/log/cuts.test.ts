import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type AuthorityEvent,
  counts,
  type Trust,
  type Writers,
  writersOf,
} from '../../../src/domain/log/authority.ts';
import type { EventContent, Role } from '../../../src/domain/log/event.ts';
import { type DeviceId, makeEventId } from '../../../src/domain/log/ids.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';

const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [own, root, ann, ben, officer, member] = ['own', 'root', 'ann', 'ben', 'officer', 'member'].map(
  device,
) as [DeviceId, DeviceId, DeviceId, DeviceId, DeviceId, DeviceId];
const keys = { sign: '', agree: '' };
const trust: Trust = { own, former: [], root, forks: new Map() };

type Said = Extract<EventContent, { kind: AuthorityEvent['kind'] }>;
const by = (who: DeviceId, seq: number, content: Said, t = 0) =>
  ({ ...content, device: who, seq, t: t as Instant }) as AuthorityEvent;
const grant = (who: DeviceId, role: Role, party = 'OCO'): Said => ({
  kind: 'grant',
  body: { device: who, keys, role, party, label: '' },
});
const revoke = (who: DeviceId, cut: number): Said => ({
  kind: 'revoke',
  body: { device: who, cut, reason: '' },
});
const admit = (whose: DeviceId, seq: number): Said => ({
  kind: 'admit',
  body: { ref: makeEventId(whose, seq), reason: '' },
});
const enrolRoot: AuthorityEvent = by(root, 1, {
  kind: 'enrol',
  body: { ...keys, role: 'root', party: 'OCO', person: '', name: '', lang: 'en' },
});

/** The root, two admins by it, and what follows. */
const founded = [enrolRoot, by(root, 2, grant(ann, 'admin')), by(root, 3, grant(ben, 'admin'))];
const after = (...events: readonly AuthorityEvent[]) => writersOf(trust, [...founded, ...events]);
const cutOf = (writers: Writers, who: DeviceId) => writers.get(who)?.cut;

const anyone = fc.constantFrom(root, ann, ben, officer, member);
const roles: readonly Role[] = ['root', 'admin', 'officer', 'focal-point', 'viewer'];
const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc.tuple(anyone, fc.constantFrom(...roles), fc.constantFrom('OCO', 'TV', 'FJ')).map((all) => grant(...all)),
  fc.tuple(anyone, fc.nat(6)).map((all) => revoke(...all)),
  fc.tuple(anyone, fc.integer({ min: 1, max: 8 })).map((all) => admit(...all)),
);
/** Chains without holes, whose clocks say anything. */
const anyLog = fc
  .array(fc.tuple(anyone, anySaid, fc.integer({ min: -400, max: 400 })), { maxLength: 14 })
  .map((said) => {
    const ends = new Map<DeviceId, number>([[root, 3]]);
    return said.map(([who, content, t]) => {
      const seq = (ends.get(who) ?? 0) + 1;
      ends.set(who, seq);
      return by(who, seq, content, t);
    });
  });
const anyForks = fc
  .dictionary(fc.constantFrom<string>(root, ann, member), fc.nat(5), { maxKeys: 2 })
  .map((forks) => new Map(Object.entries(forks) as [DeviceId, number][]));

test('AUTH-1: whatever was said, the writers are the same in every order in which it arrived', () => {
  const log = anyLog.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray([...founded, ...events], { minLength: founded.length + events.length }),
    ),
  );
  fc.assert(
    fc.property(log, anyForks, ([events, shuffled], forks) => {
      const sorted = (writers: Writers) => [...writers].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(writersOf({ ...trust, forks }, shuffled))).toEqual(
        sorted(writersOf({ ...trust, forks }, [...founded, ...events])),
      );
    }),
    { numRuns: 500 },
  );
});

test('AUTH-1: what was said of one device is the same for whoever is not told of the others', () => {
  const ofOther = by(ann, 1, grant(officer, 'focal-point', 'TV'), 400);
  const twice = [
    by(ann, 2, grant(member, 'viewer', 'FJ'), 1),
    by(ben, 1, grant(member, 'focal-point', 'FJ'), 200),
  ];
  expect(after(...twice).get(member)?.role).toBe('focal-point');
  expect(after(ofOther, ...twice).get(member)?.role).toBe('focal-point');
});

test('AUTH-1: a clock set back between two grants of one device does not turn them round', () => {
  const turned = [
    by(ann, 1, grant(member, 'viewer', 'FJ'), 500),
    by(ann, 2, grant(member, 'focal-point', 'FJ'), 1),
  ];
  expect(after(...turned).get(member)?.role).toBe('focal-point');
});

describe('cut off at a number', () => {
  const granted = [by(ann, 1, grant(officer, 'officer')), by(ann, 2, grant(member, 'focal-point', 'FJ'))];

  test('AUTH-3: what stands behind the cut does not count, whatever the clock said', () => {
    const writers = after(...granted, by(ann, 3, revoke(member, 4), -1_000));
    const writer = writers.get(member);
    if (writer === undefined) throw new Error('not granted');
    expect([1, 4, 5, 99].map((seq) => counts(writer, seq))).toEqual([true, true, false, false]);
  });

  test('AUTH-3: the earliest of several cuts stands, and a cut at 0 leaves nothing', () => {
    expect(
      cutOf(after(...granted, by(ann, 3, revoke(member, 9)), by(ben, 1, revoke(member, 2))), member),
    ).toBe(2);
    expect(cutOf(after(...granted, by(ann, 3, revoke(member, 0))), member)).toBe(0);
  });

  test('AUTH-3: neither officers, members, strangers nor the device itself cut anybody off; nobody cuts off the root', () => {
    for (const who of [officer, member, device('stranger')])
      expect(
        cutOf(after(...granted, by(who, 2, revoke(ann, 0)), by(who, 3, revoke(member, 0))), member),
      ).toBeNull();
    const writers = after(...granted, by(ann, 3, revoke(root, 0)), by(root, 4, revoke(root, 0)));
    expect(cutOf(writers, root)).toBeNull();
    expect(cutOf(writers, ann)).toBeNull();
  });

  test('AUTH-3: what an admin let in and cut off behind its own cut falls with it; what stands before it stays', () => {
    const stolen = [
      by(ann, 3, grant(device('thief'), 'officer')),
      by(ann, 4, revoke(member, 0)),
      by(ann, 5, revoke(ben, 1)),
    ];
    const writers = after(...granted, ...stolen, by(ben, 1, revoke(ann, 2), 400));
    expect(writers.has(device('thief'))).toBe(false);
    expect([member, officer, ben].map((who) => cutOf(writers, who))).toEqual([null, null, null]);
    expect(cutOf(writers, ann)).toBe(2);
  });

  test('AUTH-3: two admins who cut one another off are both out until the root decides', () => {
    const quarrel = [by(ann, 1, revoke(ben, 0)), by(ben, 1, revoke(ann, 0))];
    const both = after(...quarrel);
    expect([ann, ben].map((who) => cutOf(both, who))).toEqual([0, 0]);
    const decided = after(...quarrel, by(root, 4, admit(ben, 1)));
    expect([ann, ben].map((who) => cutOf(decided, who))).toEqual([null, 0]);
    const cut = after(...quarrel, by(root, 4, revoke(ann, 0)));
    expect([ann, ben].map((who) => cutOf(cut, who))).toEqual([0, null]);
  });

  test('AUTH-3: in a ring of admins who cut one another off all are out; one cut off from outside frees the next', () => {
    const cat = device('cat');
    const ring = [
      by(root, 4, grant(cat, 'admin')),
      by(ann, 1, revoke(ben, 0)),
      by(ben, 1, revoke(cat, 0)),
      by(cat, 1, revoke(ann, 0)),
    ];
    expect([ann, ben, cat].map((who) => cutOf(after(...ring), who))).toEqual([0, 0, 0]);
    const freed = after(...ring, by(root, 5, revoke(ann, 0)));
    expect([ann, ben, cat].map((who) => cutOf(freed, who))).toEqual([0, null, 0]);
  });

  test('AUTH-3: an admin takes back what an admin said of others, the root what anybody said, and no admin what the root said', () => {
    const cut = [...granted, by(ann, 3, revoke(member, 0))];
    expect(cutOf(after(...cut, by(ben, 1, admit(ann, 3))), member)).toBeNull();
    expect(cutOf(after(...cut, by(officer, 1, admit(ann, 3))), member)).toBe(0);
    const ofAdmin = [by(ann, 1, revoke(ben, 3))];
    expect(cutOf(after(...ofAdmin, by(ben, 1, admit(ann, 1))), ben)).toBe(3);
    expect(cutOf(after(...ofAdmin, by(root, 4, admit(ann, 1))), ben)).toBeNull();
    const ofRoot = [...granted, by(root, 4, revoke(member, 1))];
    expect(cutOf(after(...ofRoot, by(ann, 3, admit(root, 4))), member)).toBe(1);
    expect(cutOf(after(...ofRoot, by(root, 5, admit(root, 4))), member)).toBeNull();
  });

  test('AUTH-3: a device that was let in again can be cut off again', () => {
    const again = [by(ann, 3, revoke(member, 1)), by(ann, 4, admit(ann, 3)), by(ann, 5, revoke(member, 7))];
    expect(cutOf(after(...granted, ...again), member)).toBe(7);
  });
});

describe('two branches', () => {
  const forked = (who: DeviceId, common: number) => ({ ...trust, forks: new Map([[who, common]]) });

  test('AUTH-4: a chain with two branches counts up to the last event that both share, or to an earlier cut', () => {
    const log = [...founded, by(ann, 1, grant(member, 'focal-point', 'FJ')), by(ben, 1, revoke(member, 2))];
    expect(cutOf(writersOf(forked(member, 5), log), member)).toBe(2);
    expect(cutOf(writersOf(forked(member, 1), log), member)).toBe(1);
    expect(cutOf(writersOf(forked(member, 0), log), member)).toBe(0);
  });

  test('AUTH-4: what an admin or the root let in or cut off behind the parting does not count', () => {
    const log = [
      ...founded,
      by(ann, 1, grant(officer, 'officer')),
      by(ann, 2, grant(member, 'focal-point', 'FJ')),
    ];
    const writers = writersOf(forked(ann, 1), [...log, by(ann, 3, revoke(officer, 0))]);
    expect([writers.has(officer), writers.has(member), cutOf(writers, officer)]).toEqual([true, false, null]);
    const ofRoot = writersOf(forked(root, 2), [...log, by(root, 4, revoke(ann, 0))]);
    expect([ofRoot.has(ann), ofRoot.has(ben), cutOf(ofRoot, ann)]).toEqual([true, false, null]);
  });
});
