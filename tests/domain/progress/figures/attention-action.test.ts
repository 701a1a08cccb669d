import { expect, test } from 'vitest';
import type { Writer } from '../../../../src/domain/log/authority.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import { type Asked, attentionAction } from '../../../../src/domain/progress/figures/attention-action.ts';
import { type AttentionKind, attentionKinds } from '../../../../src/domain/progress/figures/attention.ts';
import { ocoDeliverables } from '../../../fixtures/counted.ts';

const tonga = ocoDeliverables.find((one) => one.party === 'TO') as Deliverable;
const regional = ocoDeliverables.find((one) => one.party === 'OCO') as Deliverable;
const writer = (role: Writer['role'], party: string): Writer => ({ role, party, label: '', cut: null });
const officer = writer('officer', 'OCO');
const focalPoint = writer('focal-point', 'TO');
const viewer = writer('viewer', 'TO');

const actions = (own: Writer, deliverable: Deliverable, asked: Asked) =>
  Object.fromEntries(attentionKinds.map((kind) => [kind, attentionAction(kind, own, deliverable, asked)]));

test('ATTN-1: an officer reminds of what is asked and open, and enters what a member that answered says', () => {
  const open = actions(officer, tonga, 'open');
  expect(open).toEqual({
    'past-date': 'remind',
    'new-date-passed': 'remind',
    'help-asked': 'answer-help',
    'two-answers': 'settle',
    'may-miss': 'enter',
    'year-not-closed': 'remind',
    'new-date': 'enter',
    stale: 'remind',
    'milestones-open': 'open',
    'note-only': 'open',
    late: 'open',
    excused: 'excuse',
  });
  expect(actions(officer, tonga, 'answered')['past-date']).toBe('enter');
  expect(actions(officer, tonga, 'not-asked')['past-date']).toBe('open');
  expect(actions(officer, regional, 'open')['past-date']).toBe('update');
});

test('PLAN-2, ATTN-1: of what is answered about members nobody is reminded; an officer enters it, and the member reads it', () => {
  const { placed } = tonga;
  const activity = { ...placed.activity, answeredBy: 'secretariat' } as const;
  const about: Deliverable = { ...tonga, placed: { ...placed, activity } };
  expect(actions(officer, about, 'open')).toEqual({
    ...actions(officer, tonga, 'open'),
    'past-date': 'enter',
    'new-date-passed': 'enter',
    'year-not-closed': 'enter',
    stale: 'enter',
  });
  const own = actions(focalPoint, about, 'open');
  for (const kind of attentionKinds) expect(own[kind]).toBe(kind === 'two-answers' ? 'settle' : 'open');
});

test('ATTN-1: a focal point updates or settles its own, and a viewer or another party only reads', () => {
  const own = actions(focalPoint, tonga, 'open');
  const others: readonly AttentionKind[] = ['help-asked', 'two-answers'];
  for (const kind of attentionKinds)
    expect(own[kind]).toBe(kind === 'two-answers' ? 'settle' : others.includes(kind) ? 'open' : 'update');
  expect(new Set(Object.values(actions(focalPoint, regional, 'open')))).toEqual(new Set(['open']));
  expect(new Set(Object.values(actions(viewer, tonga, 'open')))).toEqual(new Set(['open']));
});
