import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { isAuthorityEvent, type Trust, writersOf } from '../../../src/domain/log/authority.ts';
import { readCutReason, writeCutReason } from '../../../src/domain/log/cut-reason.ts';
import type { EventContent, LogEvent, Role } from '../../../src/domain/log/event.ts';
import { type DeviceId, makeEventId } from '../../../src/domain/log/ids.ts';
import { newDevices, ownPartyDevices, peopleOf, signKeyOf } from '../../../src/domain/log/people.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';

const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [root, admin, officer, focal, asking] = ['root', 'admin', 'officer', 'focal', 'asking'].map(device) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const trust: Trust = { own: admin, former: [], root, forks: new Map() };

function by(who: DeviceId, seq: number, t: number, content: EventContent): LogEvent {
  return { ...content, device: who, seq, t: t as Instant };
}

function enrol(who: DeviceId, role: Role, party: string, t: number, seq = 1, name = ''): LogEvent {
  const body = { sign: `key of ${who}`, agree: '', role, party, person: who, name, lang: 'en' as const };
  return by(who, seq, t, { kind: 'enrol', body });
}

function grant(from: DeviceId, seq: number, t: number, to: DeviceId, role: Role, party: string): LogEvent {
  const keys = { sign: '', agree: '' };
  return by(from, seq, t, { kind: 'grant', body: { device: to, keys, role, party, label: `${to} said` } });
}

function revoke(from: DeviceId, seq: number, t: number, who: DeviceId, cut: number, reason = ''): LogEvent {
  return by(from, seq, t, { kind: 'revoke', body: { device: who, cut, reason } });
}

const begun = [
  enrol(root, 'root', 'OCO', 0),
  grant(root, 2, 0, admin, 'admin', 'OCO'),
  enrol(admin, 'admin', 'OCO', 0),
  enrol(focal, 'focal-point', 'TV', 5),
  grant(admin, 2, 10, focal, 'focal-point', 'TV'),
];

function people(events: readonly LogEvent[], from: Trust = trust) {
  return peopleOf(from, writersOf(from, events.filter(isAuthorityEvent)), events);
}

test('those let in are listed the longest first, each since it was let in; the root is a key and not among them', () => {
  const { devices, waiting } = people([...begun].reverse());
  expect(devices.map((one) => [one.device, one.since, one.writer.party])).toEqual([
    [admin, 0, 'OCO'],
    [focal, 10, 'TV'],
  ]);
  expect(waiting).toEqual([]);
});

test('in a demonstration this device is the root, and is listed', () => {
  const alone = { ...trust, own: root };
  expect(people(begun, alone).devices.map((one) => one.device)).toContain(root);
});

test('a device that nobody let in waits, with what it said of itself last and when it first asked', () => {
  const events = [
    ...begun,
    enrol(asking, 'focal-point', 'FJ', 20, 4, 'office computer'),
    enrol(asking, 'focal-point', 'FJ', 15),
    grant(focal, 2, 30, asking, 'focal-point', 'FJ'),
  ];
  const { waiting, devices } = people(events);
  expect(waiting).toEqual([
    { device: asking, at: 15, enrolled: expect.objectContaining({ name: 'office computer' }) },
  ]);
  expect(devices.some((one) => one.device === asking)).toBe(false);
  const later = people([...events, grant(admin, 3, 40, asking, 'focal-point', 'FJ')]);
  expect(later.waiting).toEqual([]);
  expect(later.devices.at(-1)).toMatchObject({ device: asking, since: 40 });
});

test('a device that says more about itself later keeps the keys that it began with', () => {
  const body = { sign: 'key of somebody else', agree: 'too', role: 'focal-point', party: 'FJ', person: '' };
  const later = by(asking, 2, 30, {
    kind: 'enrol',
    body: { ...body, role: 'focal-point', name: '', lang: 'fr' },
  });
  const events = [later, ...begun, enrol(asking, 'focal-point', 'FJ', 15)];
  expect(people(events).waiting).toMatchObject([{ enrolled: { sign: `key of ${asking}`, lang: 'fr' } }]);
  expect(signKeyOf(events, asking)).toBe(`key of ${asking}`);
});

test('a cut is shown with why and since which event, until it is taken back', () => {
  const cut = revoke(admin, 3, 50, focal, 7, 'has-left');
  const shown = people([...begun, cut]).devices.find((one) => one.device === focal);
  expect(shown?.writer.cut).toBe(7);
  expect(shown?.cutOffs).toEqual([
    { id: makeEventId(admin, 3), by: admin, at: 50, cut: 7, reason: 'has-left' },
  ]);
  const back = by(admin, 4, 60, { kind: 'admit', body: { ref: makeEventId(admin, 3), reason: '' } });
  const after = people([...begun, cut, back]).devices.find((one) => one.device === focal);
  expect([after?.writer.cut, after?.cutOffs]).toEqual([null, []]);
});

test('what nobody may say is not shown: a cut by a member, a cut by an officer', () => {
  const events = [
    ...begun,
    grant(admin, 3, 20, officer, 'officer', 'OCO'),
    revoke(focal, 2, 30, admin, 0),
    revoke(officer, 1, 30, focal, 0),
  ];
  for (const { cutOffs, writer } of people(events).devices) expect([cutOffs, writer.cut]).toEqual([[], null]);
});

test('of several cuts the last one is named first', () => {
  const events = [...begun, revoke(admin, 3, 50, focal, 7), revoke(admin, 4, 60, focal, 5)];
  const shown = people(events).devices.find((one) => one.device === focal);
  expect([shown?.writer.cut, shown?.cutOffs.map((one) => one.cut)]).toEqual([5, [5, 7]]);
});

test('a device with two branches says so, and is cut off by nobody', () => {
  const forked = { ...trust, forks: new Map([[focal, 3]]) };
  const shown = people(begun, forked).devices.find((one) => one.device === focal);
  expect(shown).toMatchObject({ isForked: true, cutOffs: [], writer: { cut: 3 } });
});

test('a device of the same party that was let in later is told of, until it was seen or is cut off', () => {
  const told = (events: readonly LogEvent[], seen: readonly DeviceId[] = []) => {
    const ofParty = ownPartyDevices(people(events, { ...trust, own: focal }).devices, 'TV');
    return newDevices(ofParty, new Set([focal]), new Set(seen)).map((one) => one.device);
  };
  expect(told(begun)).toEqual([]);
  const later = [...begun, grant(admin, 3, 40, asking, 'focal-point', 'TV')];
  expect(told(later)).toEqual([asking]);
  expect(told(later, [asking])).toEqual([]);
  expect(told([...later, revoke(admin, 4, 50, asking, 0)])).toEqual([]);
  // Those of another member, and those that were there before, are no news.
  expect(told([...begun, grant(admin, 3, 40, asking, 'focal-point', 'FJ')])).toEqual([]);
  expect(told([...begun, grant(admin, 1, 5, asking, 'focal-point', 'TV')])).toEqual([]);
});

test('the key of a device is the one in its own enrolment', () => {
  expect(signKeyOf(begun, root)).toBe(`key of ${root}`);
  expect(signKeyOf(begun, officer)).toBeNull();
  expect(signKeyOf(begun, null)).toBeNull();
});

test('the reason of a cut reads back as it was written, and one from elsewhere is shown as it stands', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('lost-or-stolen' as const, 'has-left' as const),
      fc.string(),
      (cause, words) => {
        expect(readCutReason(writeCutReason({ cause, words }))).toEqual({ cause, words });
      },
    ),
  );
  expect(readCutReason('Left in May')).toEqual({ cause: null, words: 'Left in May' });
  expect(readCutReason('has-leftover')).toEqual({ cause: null, words: 'has-leftover' });
});
