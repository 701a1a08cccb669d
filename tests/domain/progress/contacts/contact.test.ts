import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type DeviceId, makeEventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { deliverablesOf } from '../../../../src/domain/plan/expected.ts';
import {
  answersAbout,
  type ContactEntry,
  contactsOf,
  type FocalPoint,
  focalPointNamed,
  focalPointsOn,
  isContactOn,
  writtenTo,
} from '../../../../src/domain/progress/contacts/contact.ts';
import type { ContactBody, FocalPointBody } from '../../../../src/domain/progress/contacts/contact-body.ts';
import { dialled, isEmail, isPhone } from '../../../../src/domain/progress/contacts/contact-reach.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const ids = [1, 2].map((one) => `0199f000-0000-7000-8000-00000000000${one}`) as [string, string];
const devices = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'] as [
  DeviceId,
  DeviceId,
  DeviceId,
];

function point(more: Partial<FocalPointBody> = {}): FocalPointBody {
  return { id: ids[0], as: 'focal-point', party: 'TO', name: 'Focal point, Tonga', ...more };
}

function entry(device: DeviceId, seq: number, recorded: number, body: ContactBody = point()): ContactEntry {
  return { id: makeEventId(device, seq), device, seq, recorded: recorded as Instant, body };
}

const anyEntries = fc
  .array(
    fc.record({
      device: fc.constantFrom(...devices),
      recorded: fc.integer({ min: 1, max: 4 }),
      id: fc.constantFrom(...ids),
      party: fc.constantFrom('TO', 'FJ'),
      as: fc.constantFrom('focal-point' as const, 'official' as const),
      name: fc.constantFrom('Focal point', 'Head of administration'),
      main: fc.boolean(),
      removed: fc.option(fc.constant('2026-06-30' as Day), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((some) =>
    some.map(({ device, recorded, as, main, removed, ...rest }, index) => {
      const left = removed === undefined ? {} : { removed };
      const body: ContactBody =
        as === 'official'
          ? { ...rest, ...left, as }
          : { ...rest, ...left, as, ...(main ? { main: true } : {}) };
      return entry(device, index + 1, recorded, body);
    }),
  );

describe('what a contact is', () => {
  test('MEMB-4: the order in which values arrive never matters, and every value is kept with its contact', () => {
    fc.assert(
      fc.property(anyEntries, fc.infiniteStream(fc.nat()), (entries, dice) => {
        const shuffled = entries
          .map((one) => ({ one, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const contacts = contactsOf(entries);
        expect(contactsOf(shuffled)).toEqual(contacts);
        expect(contacts.flatMap((one) => one.refs).sort()).toEqual(entries.map((one) => one.id).sort());
      }),
    );
  });

  test('MEMB-4, MEMB-5: whoever may read the focal points of one member alone sees the same of them', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const isOwn = ({ body }: { readonly body: ContactBody }) =>
          body.as === 'focal-point' && body.party === 'TO';
        expect(contactsOf(entries.filter(isOwn))).toEqual(contactsOf(entries).filter(isOwn));
      }),
    );
  });

  test('MEMB-4: of each member one focal point at most is the main one, and none that was removed', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const mains = contactsOf(entries).filter((one) => one.isMain);
        expect(new Set(mains.map((one) => one.body.party)).size).toBe(mains.length);
        for (const { body } of mains) expect(body).toMatchObject({ as: 'focal-point', main: true });
        expect(mains.every(({ body }) => body.removed === undefined)).toBe(true);
      }),
    );
  });

  test('MEMB-4: the later instant holds, then the greater id; a device’s later value replaces its earlier one', () => {
    const [a, b] = devices;
    const nameOf = (...entries: ContactEntry[]) => contactsOf(entries)[0]?.body.name;
    const [one, two] = [point({ name: 'One' }), point({ name: 'Two' })];
    expect(nameOf(entry(a, 1, 1, one), entry(b, 1, 2, two))).toBe('Two');
    expect(nameOf(entry(b, 1, 2, one), entry(a, 9, 2, two))).toBe('One');
    expect(nameOf(entry(a, 1, 99, one), entry(a, 2, 3, two))).toBe('Two');
  });

  test('MEMB-4: the main one is the one that was said last to be it, and stands first', () => {
    const [a] = devices;
    const other = point({ id: ids[1], name: 'Another focal point, Tonga' });
    const said = (first: ContactBody, second: ContactBody) =>
      contactsOf([entry(a, 1, 1, first), entry(a, 2, 2, second)]).map((one) => [one.body.name, one.isMain]);
    expect(said(point(), other)).toEqual([
      ['Another focal point, Tonga', false],
      ['Focal point, Tonga', false],
    ]);
    expect(said(point({ main: true }), other)[0]).toEqual(['Focal point, Tonga', true]);
    expect(said(point({ main: true }), { ...other, main: true })[0]).toEqual([
      'Another focal point, Tonga',
      true,
    ]);
  });

  test('MEMB-4: one that is removed is a contact up to the day before', () => {
    const [only] = contactsOf([entry(devices[0], 1, 1, point({ removed: '2026-06-30' as Day }))]);
    if (only === undefined) throw new Error('none');
    const on = (day: string) => isContactOn(only, day as Day);
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map(on)).toEqual([true, false, false]);
  });
});

describe('what a focal point answers about', () => {
  const { plan, members } = ocoPlan;
  const asked = deliverablesOf(plan, members).filter((one) => one.party === 'TO');
  const inTonga = (...bodies: FocalPointBody[]) => {
    const entries = bodies.map((body, index) =>
      entry(devices[0], index + 1, 1, { ...body, id: ids[index] ?? '' }),
    );
    return focalPointsOn(contactsOf(entries), 'TO', '2026-11-22' as Day);
  };
  const covered = (topics: FocalPointBody['topics']) => {
    const [only] = inTonga(point(topics === undefined ? {} : { topics }));
    return new Set(
      asked.filter((one) => answersAbout(only as FocalPoint, one)).map((one) => one.placed.activity.code),
    );
  };

  test('MEMB-6: an activity, an objective or a priority of the plan; a plan that is not named is everything', () => {
    const all = new Set(asked.map((one) => one.placed.activity.code));
    const [first] = asked;
    if (first === undefined) throw new Error('nothing is expected');
    const { activity, objective, priority } = first.placed;
    expect(covered(undefined)).toEqual(all);
    expect(covered({ 'another-plan': ['1'] })).toEqual(all);
    expect(covered({ [plan.id]: [activity.code] })).toEqual(new Set([activity.code]));
    const of = (codes: (one: (typeof asked)[number]) => boolean) =>
      new Set(asked.filter(codes).map((one) => one.placed.activity.code));
    expect(covered({ [plan.id]: [objective.code] })).toEqual(
      of((one) => one.placed.objective.code === objective.code),
    );
    expect(covered({ [plan.id]: [priority.code] })).toEqual(
      of((one) => one.placed.priority.code === priority.code),
    );
    expect(covered({ [plan.id]: ['no such code'] })).toEqual(new Set());
  });

  test('MEMB-6: a mail goes to those with an address whose topics cover something that is open', () => {
    const [first] = asked;
    if (first === undefined) throw new Error('nothing is expected');
    const email = 'focal.point@example.org';
    const namesOf = (...bodies: FocalPointBody[]) =>
      writtenTo(inTonga(...bodies), [first]).map((one) => one.body.name);
    const topics = { [plan.id]: [first.placed.objective.code] };
    const elsewhere = { [plan.id]: ['9.9'] };
    expect(namesOf(point({ email }))).toEqual(['Focal point, Tonga']);
    expect(namesOf(point({ email, topics }))).toEqual(['Focal point, Tonga']);
    expect(namesOf(point({ email, topics: elsewhere }))).toEqual([]);
    expect(namesOf(point({ topics }))).toEqual([]);
    expect(namesOf(point({ email, removed: '2026-11-22' as Day }))).toEqual([]);
    expect(writtenTo(inTonga(point({ email })), [])).toEqual([]);
  });

  test('MEMB-6: a person is the one focal point of that name, and nobody where two have it', () => {
    const one = inTonga(point());
    expect(focalPointNamed(one, ' focal POINT, Tônga ')).toBe(one[0]);
    expect(focalPointNamed(one, '')).toBeNull();
    expect(focalPointNamed(one, 'Somebody else')).toBeNull();
    expect(focalPointNamed(inTonga(point(), point()), 'Focal point, Tonga')).toBeNull();
  });
});

test('MEMB-4: what can be written to is kept apart from what cannot', () => {
  expect(['focal.point@example.org', 'douane+plan@example.gov.nc', 'é@exemple.fr'].every(isEmail)).toBe(true);
  const wrong = [
    '',
    'tonga',
    'a@b',
    'a@b.',
    'a b@c.org',
    'a@b.org,c@d.org',
    'a@b.org?bcc=c@d.org',
    'a@@b.org',
  ];
  expect(wrong.filter(isEmail)).toEqual([]);
  expect(dialled('+676 (23) 651')).toBe('+67623651');
  expect(dialled('23-651, ext. 12')).toBe('23651');
  expect(dialled('ask at the desk')).toBe('');
  expect(['+676 23 651', '23651 ext. 12'].every(isPhone)).toBe(true);
  expect(['', '12', 'ask at the desk 123'].filter(isPhone)).toEqual([]);
});
