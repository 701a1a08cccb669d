import type { Day } from '../../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../../src/domain/plan/deliverable-key.ts';
import { describe, expect, test } from 'vitest';
import {
  isAuthorityEvent,
  isOffice,
  type Judged,
  mayInvite,
  type Trust,
  whyNotCounted,
  type Writer,
  writersOf,
} from '../../../src/domain/log/authority.ts';
import type { LogEvent, Role } from '../../../src/domain/log/event.ts';
import type { DeviceId, EventId } from '../../../src/domain/log/ids.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';
import type { Period } from '../../../src/domain/plan/period.ts';
import type { Behalf } from '../../../src/domain/progress/reports/report.ts';
import { leastBody } from '../../fixtures/generated-reports.ts';
import { roundBody } from '../../fixtures/rounds.ts';

const roles: readonly Role[] = ['root', 'admin', 'officer', 'focal-point', 'viewer'];
const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [own, root, admin, other] = ['own', 'root', 'admin', 'other'].map(device) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const keys = { sign: '', agree: '' };
const trust: Trust = { own, former: [], root, forks: new Map() };

function enrol(who: DeviceId, role: Role, party = 'FJ'): LogEvent {
  const body = { ...keys, role, party, person: 'Somebody', name: '', lang: 'en' as const };
  return { kind: 'enrol', body, device: who, seq: 1, t: 0 as Instant };
}

function grant(by: DeviceId, who: DeviceId, role: Role, party = 'FJ', label = 'Focal point'): LogEvent {
  return {
    kind: 'grant',
    body: { device: who, keys, role, party, label },
    device: by,
    seq: 2,
    t: 0 as Instant,
  };
}

function roleOf(who: DeviceId, events: readonly LogEvent[], from: Trust = trust): Role | null {
  return writersOf(from, events.filter(isAuthorityEvent)).get(who)?.role ?? null;
}

const rootFirst = [enrol(root, 'root', 'OCO'), grant(root, admin, 'admin', 'OCO')];

describe('who may write', () => {
  test('a device speaks for itself on its own, and nobody else does', () => {
    expect(roleOf(own, [enrol(own, 'focal-point')], { ...trust, root: null })).toBe('focal-point');
    expect(roleOf(other, [enrol(other, 'focal-point')])).toBeNull();
    expect(roleOf(other, [enrol(other, 'root', 'OCO'), grant(other, other, 'officer')])).toBeNull();
  });

  test('AUTH-1, AUTH-2: the root grants admins and everybody else, an admin everybody but admins, the others nobody', () => {
    for (const role of roles) {
      expect([role, roleOf(other, [...rootFirst, grant(root, other, role)])]).toEqual([
        role,
        role === 'root' ? null : role,
      ]);
      const mayAdmin = role !== 'root' && role !== 'admin';
      expect([role, roleOf(other, [...rootFirst, grant(admin, other, role)])]).toEqual([
        role,
        mayAdmin ? role : null,
      ]);
    }
    for (const role of ['officer', 'focal-point', 'viewer'] as const) {
      const granted = [...rootFirst, grant(admin, own, role), grant(own, other, 'viewer')];
      expect(roleOf(other, granted)).toBeNull();
    }
  });

  test('AUTH-1: a grant has its effect wherever it stands among those that allow it', () => {
    expect(roleOf(other, [grant(admin, other, 'officer'), ...rootFirst])).toBe('officer');
  });

  test('a later grant changes a role; none takes away the root, and only the root changes an admin', () => {
    const twice = [
      ...rootFirst,
      grant(admin, other, 'officer', 'OCO'),
      { ...grant(admin, other, 'viewer', 'OCO'), seq: 3 },
    ];
    expect(roleOf(other, twice)).toBe('viewer');
    expect(roleOf(root, [...rootFirst, grant(admin, root, 'viewer')])).toBe('root');
    expect(roleOf(root, [...rootFirst, grant(root, root, 'viewer')])).toBe('root');
    const second = [...rootFirst, grant(root, other, 'admin', 'OCO'), grant(admin, other, 'viewer')];
    expect(roleOf(other, second)).toBe('admin');
    expect(roleOf(other, [...second, { ...grant(root, other, 'viewer'), seq: 4 }])).toBe('viewer');
  });

  test('a grant replaces what this device said of itself before it belonged to anyone', () => {
    const adopted = [
      enrol(own, 'focal-point', 'TV'),
      ...rootFirst,
      grant(admin, own, 'focal-point', 'FJ', 'Mere'),
    ];
    expect(writersOf(trust, adopted.filter(isAuthorityEvent)).get(own)).toEqual({
      role: 'focal-point',
      party: 'FJ',
      label: 'Mere',
      cut: null,
    });
  });

  test('events of other kinds make nobody a writer', () => {
    const member: LogEvent = { kind: 'member', body: { code: 'FJ' }, device: other, seq: 1, t: 0 as Instant };
    expect(isAuthorityEvent(member)).toBe(false);
  });
});

const writer = (role: Role, party: string): Writer => ({ role, party, label: '', cut: null });

describe('who may invite', () => {
  const invitesTo = (by: Writer | undefined, parties: readonly string[]) =>
    parties.flatMap((party) => roles.filter((role) => mayInvite(by, { role, party })));

  test('AUTH-5: an admin may invite to anything, a focal point to its own party as no more than it is, nobody else', () => {
    expect(invitesTo(writer('admin', 'OCO'), ['TV'])).toEqual(roles);
    expect(invitesTo(writer('root', 'OCO'), ['OCO'])).toEqual(roles);
    expect(invitesTo(writer('focal-point', 'TV'), ['TV'])).toEqual(['focal-point', 'viewer']);
    expect(invitesTo(writer('focal-point', 'TV'), ['FJ', 'OCO'])).toEqual([]);
    for (const role of ['officer', 'viewer'] as const)
      expect(invitesTo(writer(role, 'TV'), ['TV', 'OCO'])).toEqual([]);
    expect(invitesTo(undefined, ['TV'])).toEqual([]);
  });

  test('AUTH-5: what was cut off invites nobody, wherever it was cut', () => {
    for (const role of roles)
      for (const cut of [0, 9]) expect(invitesTo({ ...writer(role, 'TV'), cut }, ['TV'])).toEqual([]);
  });
});

describe('what counts', () => {
  const about = (key: string, behalf?: Behalf) => ({
    kind: 'report' as const,
    body: { ...leastBody['on-track'], key: key as DeliverableKey, ...(behalf && { behalf }) },
  });
  const behalf = { source: 'telephone', who: 'Focal point', day: '2026-11-20' as Day } as const;

  test('REP-6: an officer may report about any party where it says on whose word, a focal point about its own, nobody else', () => {
    for (const role of roles) {
      const counts = (party: string, told?: Behalf) =>
        whyNotCounted(writer(role, 'FJ'), 1, about(`oco/${party}/1.2.1/2026`, told)) === null;
      const told = ['FJ', 'TO', 'OCO'].map((party) => counts(party, behalf));
      const untold = ['FJ', 'TO', 'OCO'].map((party) => counts(party));
      const own = role === 'focal-point' || isOffice(role);
      expect([role, told]).toEqual([role, [own, isOffice(role), isOffice(role)]]);
      expect([role, untold]).toEqual([role, [own, false, false]]);
    }
    expect(whyNotCounted(undefined, 1, about('oco/FJ/1.2.1/2026'))).toBe('no-authority');
  });

  test('REP-6, PLAN-2: the Secretariat’s own records are a source for an officer, and make nobody else’s word of a focal point', () => {
    const records = { ...behalf, source: 'own-records', who: 'Officer' } as const;
    for (const role of roles) {
      const why = whyNotCounted(writer(role, 'FJ'), 1, about('oco/TO/1.2.1/2026', records));
      expect([role, why === null]).toEqual([role, isOffice(role)]);
    }
  });

  test('REV-1: only the Secretariat reviews; a note is its own or one of the party that it is about', () => {
    const key = (party: string) => `oco/${party}/1.2.1/2026` as DeliverableKey;
    const ref = 'AAAAAAAAAAAAAAAA:1' as EventId;
    for (const role of roles) {
      const may = (content: Judged) => whyNotCounted(writer(role, 'FJ'), 1, content) === null;
      const note = (party: string) =>
        may({ kind: 'note', body: { about: key(party), text: 'Which month?' } });
      expect([role, may({ kind: 'review', body: { key: key('FJ'), ref, outcome: 'accepted' } })]).toEqual([
        role,
        isOffice(role),
      ]);
      expect([role, note('FJ'), note('TO')]).toEqual([
        role,
        role === 'focal-point' || isOffice(role),
        isOffice(role),
      ]);
    }
  });

  test('STAND-4: only the Secretariat excuses', () => {
    const period = '2026' as Period;
    const body = { party: 'FJ', period, cause: 'Cyclone', until: '2027-03-31' as Day, sup: [] };
    for (const role of roles)
      expect(whyNotCounted(writer(role, 'FJ'), 1, { kind: 'excuse', body }) === null).toBe(isOffice(role));
  });

  test('PAPER-4: only the Secretariat keeps what is written into a paper', () => {
    const texts = { comments: {}, recommendations: 'Go on.', number: '', item: '' };
    const body = { plan: 'p', day: '2026-06-30' as Day, ...texts, distribution: 'members', sup: [] } as const;
    for (const role of roles)
      expect(whyNotCounted(writer(role, 'FJ'), 1, { kind: 'paper', body }) === null).toBe(isOffice(role));
  });

  test('ROUND-1: only the Secretariat opens, extends and closes rounds', () => {
    const body = roundBody({ members: ['FJ'] });
    for (const role of roles)
      expect(whyNotCounted(writer(role, 'FJ'), 1, { kind: 'round', body }) === null).toBe(isOffice(role));
  });

  test('MEMB-4: only the Secretariat says who the people at a member are', () => {
    const person = { id: '0199f3a0-1c00-7abc-8def-0123456789ab', party: 'FJ', name: 'Focal point, Fiji' };
    for (const role of roles)
      for (const as of ['focal-point', 'official'] as const)
        expect(
          whyNotCounted(writer(role, 'FJ'), 1, { kind: 'contact', body: { ...person, as } }) === null,
        ).toBe(isOffice(role));
  });

  test('REP-6: a focal point may report about nothing that is no key', () => {
    for (const key of ['', 'FJ', 'oco/FJ/1.2.1', 'oco/fj/1.2.1/2026'])
      expect(whyNotCounted(writer('focal-point', 'FJ'), 1, about(key))).toBe('no-authority');
  });

  test('root, admin and officer work at the Secretariat', () => {
    expect(roles.filter(isOffice)).toEqual(['root', 'admin', 'officer']);
  });
});
