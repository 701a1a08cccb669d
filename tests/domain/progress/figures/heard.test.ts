import { expect, test } from 'vitest';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { deliverablesOf } from '../../../../src/domain/plan/expected.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import type { Member } from '../../../../src/domain/plan/member.ts';
import { membersHeardSince } from '../../../../src/domain/progress/figures/heard.ts';
import type { Standing } from '../../../../src/domain/progress/reports/standing.ts';
import { asAtNov, countedAs } from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const since = '2026-10-01' as Day;

function heardWith(
  change: Partial<Member>,
  standing: (one: Deliverable) => Standing = () => ({ kind: 'no-report' }),
) {
  const members = ocoPlan.members.map((one) => (one.code === 'KI' ? { ...one, ...change } : one));
  const counted = deliverablesOf(ocoPlan.plan, members).map((one) => {
    return countedAs(one, one.party === 'KI' ? standing(one) : { kind: 'no-report' });
  });
  return membersHeardSince(counted, members, asAtNov.day, since);
}

const finished = (day: string) => (): Standing => ({
  kind: 'reported',
  report: reportWith({
    status: 'complete',
    day: day as Day,
    recorded: Date.parse(`${day}T12:00:00Z`) as Instant,
  }),
});

test('TALLY-3: a member that left counts among those to be heard while it is asked something, or told us something this quarter', () => {
  expect(heardWith({})).toEqual({ heard: 0, of: 24 });
  const left = { until: '2026-06-30' as Day };
  expect(heardWith(left)).toEqual({ heard: 0, of: 24 });
  expect(heardWith(left, finished('2026-07-15'))).toEqual({ heard: 0, of: 23 });
  expect(heardWith(left, finished('2026-10-15'))).toEqual({ heard: 1, of: 24 });
  // Whoever is a member counts, though all of it is done.
  expect(heardWith({}, finished('2026-07-15'))).toEqual({ heard: 0, of: 24 });
});

test('TALLY-3, MEMB-1: a member to come does not count before its first day', () => {
  expect(heardWith({ from: '2027-01-01' as Day })).toEqual({ heard: 0, of: 23 });
});
