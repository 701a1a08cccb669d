import { expect, test } from 'vitest';
import { roundOpening, roundQuestions, roundsAsking } from '../../src/app/state/rounds.ts';
import type { OpenSession } from '../../src/app/state/session.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import { expectedOf } from '../../src/domain/plan/expected.ts';
import type { Period } from '../../src/domain/plan/period.ts';
import type { Report } from '../../src/domain/progress/reports/report.ts';
import { type Round, roundsOf } from '../../src/domain/progress/rounds/round.ts';
import type { RoundBody } from '../../src/domain/progress/rounds/round-body.ts';
import { ocoDeliverables } from '../fixtures/counted.ts';
import { idOf, reportWith } from '../fixtures/generated-reports.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`) as Instant;

function round(place: number, opens: string, more: Partial<RoundBody> = {}): Round {
  const body: RoundBody = {
    id: `0199f3a0-1c00-7abc-8def-01234567890${place}`,
    name: { en: `Round ${place}` },
    plan: ocoPlan.plan.id,
    opens: opens as Day,
    closes: '2026-12-31' as Day,
    graceDays: 14,
    activities: 'all',
    periods: ['2026' as Period],
    members: 'all',
    ...more,
  };
  const entry = {
    id: idOf(0, place),
    device: 'aaaaaaaaaaaaaaaa' as DeviceId,
    seq: place,
    recorded: noon(opens),
    body,
  };
  return roundsOf([entry])[0] as Round;
}

/** The parts of a session that say what is asked, on a day. */
function sessionOn(today: string, rounds: readonly Round[], more: Partial<OpenSession> = {}): OpenSession {
  const { plan, members } = ocoPlan;
  return {
    expected: expectedOf(plan, members),
    inForce: { plan, members, firstYear: null },
    standings: new Map(),
    remarks: new Map(),
    today: today as Day,
    rounds,
    ...more,
  } as OpenSession;
}

test('ROUND-2, MEMB-1: a round asks nothing of a member before its first day, nor of one that left and has nothing open', () => {
  const { plan } = ocoPlan;
  const withMember = (change: { readonly from?: Day; readonly until?: Day }) => {
    const members = ocoPlan.members.map((one) => (one.code === 'TO' ? { ...one, ...change } : one));
    const inForce = { plan, members, firstYear: null } as unknown as OpenSession['inForce'];
    return { expected: expectedOf(plan, members), inForce };
  };
  const opened = round(1, '2026-11-24');
  const askedOn = (today: string, change: Parameters<typeof withMember>[0]) => {
    const open = sessionOn(today, [opened], withMember(change));
    return [roundsAsking(open, 'TO').length, roundQuestions(open, opened, 'TO').length];
  };
  const toCome = { from: '2027-01-01' as Day };
  expect(askedOn('2026-12-31', toCome)).toEqual([0, 0]);
  expect(askedOn('2027-01-01', toCome)).toEqual([1, 4]);
  expect(askedOn('2026-12-31', { until: '2026-06-30' as Day })[1]).toBe(0);
  expect(roundsAsking(sessionOn('2026-12-31', [opened]), plan.secretariat.code)).toEqual([]);
});

test('ROUND-2: of two open rounds each counts the answers since it opened, also where both ask the same', () => {
  const [one, two] = [round(1, '2026-11-24'), round(2, '2026-12-05')];
  const asked = ocoDeliverables.filter(({ party, period, placed }) => {
    return party === 'TO' && period === '2026' && placed.activity.scope === 'member';
  });
  const day = '2026-11-24' as Day;
  const standings = new Map(
    asked
      .slice(0, 3)
      .map(({ key }) => [key, [reportWith({ status: 'on-track', day, recorded: noon(day) }) as Report]]),
  );
  const open = sessionOn('2026-12-05', [two, one], { standings });
  const answeredIn = (some: Round) => roundQuestions(open, some, 'TO').map((question) => question.answered);
  expect(answeredIn(one).filter(Boolean)).toHaveLength(3);
  expect(answeredIn(two).filter(Boolean)).toHaveLength(0);
  // What is still open is judged by the round that opened last.
  expect(roundOpening(open)(asked[0] as (typeof asked)[number])).toBe('2026-12-05');
});
