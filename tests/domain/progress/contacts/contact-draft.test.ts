import { expect, test } from 'vitest';
import type { DeviceId } from '../../../../src/domain/log/ids.ts';
import { makeEventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { type Contact, contactsOf } from '../../../../src/domain/progress/contacts/contact.ts';
import type { ContactBody } from '../../../../src/domain/progress/contacts/contact-body.ts';
import {
  type ContactDraft,
  contactToDraft,
  finishContact,
} from '../../../../src/domain/progress/contacts/contact-draft.ts';

const id = '0199f000-0000-7000-8000-000000000001';
const context = { id, as: 'focal-point', party: 'TO', plan: 'now', earlier: null } as const;
const empty = contactToDraft(null, 'now');
const finished = (more: Partial<ContactDraft>, other: object = {}) =>
  finishContact({ ...empty, ...more }, { ...context, ...other });

function known(body: ContactBody): Contact {
  const device = 'aaaaaaaaaaaaaaaa' as DeviceId;
  const entry = { id: makeEventId(device, 1), device, seq: 1, recorded: 1 as Instant, body };
  return contactsOf([entry])[0] as Contact;
}

test('MEMB-4: what is said of a contact comes back as its draft, and its draft as what is said', () => {
  const bodies: readonly ContactBody[] = [
    {
      id,
      as: 'focal-point',
      party: 'TO',
      name: 'Focal point, Tonga',
      post: 'Policy unit',
      email: 'focal.point@example.org',
      phone: '+676 23 651',
      language: 'en',
      note: 'Mornings',
      removed: '2026-06-30' as Day,
      topics: { before: ['2'], now: ['1.2', '3'] },
    },
    { id, as: 'focal-point', party: 'TO', name: 'Focal point, Tonga', main: true },
    { id, as: 'official', party: 'TO', name: 'Head of administration, Tonga', post: 'Head' },
  ];
  for (const body of bodies) {
    const earlier = known(body);
    expect(finishContact(contactToDraft(earlier, 'now'), { ...context, as: body.as, earlier })).toEqual({
      ok: true,
      value: body,
    });
  }
});

test('MEMB-4: topics of another plan stay, and everything in the plan takes its own away', () => {
  const earlier = known({
    id,
    as: 'focal-point',
    party: 'TO',
    name: 'Focal point, Tonga',
    topics: { before: ['2'], now: ['1.2'] },
  });
  const draft = contactToDraft(earlier, 'now');
  const topics = (more: Partial<ContactDraft>) => {
    const made = finishContact({ ...draft, ...more }, { ...context, earlier });
    return made.ok && made.value.as === 'focal-point' ? made.value.topics : null;
  };
  expect(topics({ about: 'everything' })).toEqual({ before: ['2'] });
  expect(topics({ topics: ['3', '1.2', '3'] })).toEqual({ before: ['2'], now: ['1.2', '3'] });
  expect(contactToDraft(earlier, 'later')).toMatchObject({ about: 'everything', topics: [] });
});

test('MEMB-4: every problem is named with its field, and nothing is made', () => {
  const made = finished({
    name: ' ',
    post: 'x'.repeat(201),
    email: 'tonga',
    phone: 'at the desk',
    about: 'topics',
    note: 'x'.repeat(2_001),
  });
  expect(made).toEqual({
    ok: false,
    error: [
      { type: 'contact-name-missing', field: 'name' },
      { type: 'contact-text-too-long', field: 'post', limit: 200 },
      { type: 'contact-email-wrong', field: 'email' },
      { type: 'contact-phone-wrong', field: 'phone' },
      { type: 'contact-topics-missing', field: 'topics' },
      { type: 'contact-text-too-long', field: 'note', limit: 2_000 },
    ],
  });
  expect(finished({ name: 'Head of administration', about: 'topics' }, { as: 'official' })).toEqual({
    ok: true,
    value: { id, as: 'official', party: 'TO', name: 'Head of administration' },
  });
});
