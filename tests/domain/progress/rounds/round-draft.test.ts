import { expect, test } from 'vitest';
import { makeEntityId } from '../../../../src/domain/log/entity-id.ts';
import { decodeBody } from '../../../../src/contract/event-schema.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import {
  emptyRound,
  finishRound,
  type RoundDraft,
} from '../../../../src/domain/progress/rounds/round-draft.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const { plan } = ocoPlan;
const id = makeEntityId(1_795_305_600_000 as Instant, new Uint8Array(10));
const offered = emptyRound(plan, '2026-11-22' as Day, { en: 'October to December 2026', fr: '' });
const problemsOf = (more: Partial<RoundDraft>) => {
  const finished = finishRound({ ...offered, ...more }, id, plan);
  return finished.ok ? [] : finished.error.map(({ type, field }) => [type, field]);
};

test('ROUND-1: the round that is offered asks everybody for this year and what is expected once, for a month', () => {
  const finished = finishRound(offered, id, plan);
  expect(finished).toEqual({
    ok: true,
    value: {
      id,
      name: { en: 'October to December 2026' },
      plan: plan.id,
      opens: '2026-11-22',
      closes: '2026-12-22',
      graceDays: 14,
      activities: 'all',
      periods: ['2026', 'plan'],
      members: 'all',
    },
  });
  expect(finished.ok && decodeBody('round', finished.value)).toMatchObject({ kind: 'round' });
});

test('ROUND-1: what is missing or wrong in a round is named at its field, and what was left out is chosen by nobody', () => {
  expect(problemsOf({ nameEn: ' ', nameFr: '' })).toEqual([['round-name-missing', 'nameEn']]);
  expect(problemsOf({ nameEn: '', nameFr: 'Octobre' })).toEqual([]);
  expect(problemsOf({ nameEn: 'x'.repeat(121) })).toEqual([['round-text-too-long', 'nameEn']]);
  expect(problemsOf({ opens: '' })).toEqual([['round-day-missing', 'opens']]);
  expect(problemsOf({ closes: '2026-11-21' })).toEqual([['round-ends-early', 'closes']]);
  for (const graceDays of ['', '-1', '1.5', '366', 'two'])
    expect(problemsOf({ graceDays })).toEqual([['round-grace-unreadable', 'graceDays']]);
  expect(problemsOf({ asksAllActivities: false })).toEqual([['round-chooses-nothing', 'activities']]);
  expect(problemsOf({ periods: ['1999'] })).toEqual([['round-chooses-nothing', 'periods']]);
  expect(problemsOf({ asksAllMembers: false })).toEqual([['round-chooses-nothing', 'members']]);
  expect(problemsOf({ asksAllMembers: false, members: ['TO'], graceDays: '0' })).toEqual([]);
});
