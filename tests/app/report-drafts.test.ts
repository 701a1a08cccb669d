import { expect, test } from 'vitest';
import {
  earlierDraftId,
  placeOfDraft,
  type ReportDraftOf,
  reportDraftOf,
  reportDraftsIn,
} from '../../src/app/state/report-drafts.ts';
import type { OpenSession } from '../../src/app/state/session.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const plan = ocoPlan.plan.id;

test('the name of a draft tells of which answer it is, and that of anything else that it is of none', () => {
  expect(reportDraftOf(`${plan}/TV/1.2.1/2026`)).toEqual({
    id: `${plan}/TV/1.2.1/2026`,
    plan,
    party: 'TV',
    activity: '1.2.1',
    period: '2026',
  });
  expect(reportDraftOf(`${plan}/TV/1.2.1/plan`)?.period).toBe('plan');
  const id = earlierDraftId(plan, 'TV', '1.2.1');
  expect(reportDraftOf(id)).toEqual({ id, plan, party: 'TV', activity: '1.2.1', period: 'earlier' });
  for (const other of [
    `note/${plan}/TV/1.2.1/2026`,
    'reply/aaaaaaaaaaaaaaaa-1',
    'round/0199f3a0-1c00-7abc-8def-012345678901/TV/mail',
    'contact/new/TV/official',
    `plan-edit/${plan}`,
    `paper:${plan}/2026-11-22`,
    'member/TV',
    'earlier',
  ])
    expect({ other, of: reportDraftOf(other) }).toEqual({ other, of: null });
});

test('drafts of answers stand in the order of their names', () => {
  const ids = new Set([`${plan}/TV/1.2.1/2026`, 'member/TV', `${plan}/TO/1.2.2/2026`]);
  expect(reportDraftsIn(ids).map(({ party }) => party)).toEqual(['TO', 'TV']);
});

test('each draft of an answer is shown somewhere: with its plan and party, or where no such one is left with those of this device', () => {
  const inForce = { plan: ocoPlan.plan, members: ocoPlan.members } as OpenSession['inForce'];
  const beside = { ...inForce, plan: { ...ocoPlan.plan, id: 'oco-2017-2022' } };
  const as = (role: OpenSession['own']['role'], party: string) => ({
    plans: [inForce, beside] as OpenSession['plans'],
    inForce,
    own: { role, party, label: '', cut: null },
  });
  const of = (id: string) => reportDraftOf(id) as ReportDraftOf;
  const office = as('officer', 'OCO');
  expect(placeOfDraft(office, of(`${plan}/TO/1.2.1/2026`))).toEqual({ plan, party: 'TO' });
  expect(placeOfDraft(office, of(`${plan}/OCO/1.1.3/2026`))).toEqual({ plan, party: 'OCO' });
  expect(placeOfDraft(office, of(`${plan}/XX/1.2.1/2026`))).toEqual({ plan, party: 'OCO' });
  expect(placeOfDraft(office, of('oco-2017-2022/TO/1/2021'))).toEqual({ plan: 'oco-2017-2022', party: 'TO' });
  expect(placeOfDraft(office, of('taken-back/TO/1/2021'))).toEqual({ plan, party: 'TO' });
  // A member's page shows its own party alone.
  const member = as('focal-point', 'TV');
  expect(placeOfDraft(member, of(`${plan}/TO/1.2.1/2026`))).toEqual({ plan, party: 'TV' });
});
