import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { type Period, wholePlan } from '../../../../src/domain/plan/period.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import type { Review } from '../../../../src/domain/progress/remarks/remarks.ts';
import { asAtDay, type Standing } from '../../../../src/domain/progress/reports/standing.ts';
import { notDoneStatuses, statuses } from '../../../../src/domain/progress/reports/status.ts';
import { type Counted, parts } from '../../../../src/domain/progress/figures/counted.ts';
import {
  addTallies,
  answeredOf,
  dueOf,
  emptyTally,
  expectedOf,
  inPart,
  outsideOf,
  type Tally,
  tallyOf,
  withoutExcuses,
} from '../../../../src/domain/progress/figures/tally.ts';
import { isDue } from '../../../../src/domain/progress/figures/timing.ts';
import {
  anyFirstYear,
  anyStandings,
  asAtNov,
  countedAs,
  countedWith,
  ocoDeliverables,
} from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';

const runs = { numRuns: 40 };
const everybody = (standing: Standing) => ocoDeliverables.map(() => standing as never);
const silent = { kind: 'no-report' } as const;

test('TALLY-1: the parts sum to the whole, whatever was answered', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
      const tally = tallyOf(countedWith(standings, firstYear));
      const inParts = parts.reduce((sum, part) => sum + inPart(tally, part), 0);
      expect(inParts).toBe(expectedOf(tally));
      expect(inParts + tally.earlierYears + tally.notOnDevice).toBe(522);
      expect(tally.doneEarly).toBeLessThanOrEqual(tally.notDueYet);
      expect(tally.competing).toBeLessThanOrEqual(expectedOf(tally));
    }),
    runs,
  );
});

test('TALLY-1: the tallies of any two halves add up to the tally of the whole, in either order', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, fc.func(fc.boolean()), (standings, firstYear, isLeft) => {
      const all = countedWith(standings, firstYear);
      const left = tallyOf(all.filter((_, index) => isLeft(index)));
      const right = tallyOf(all.filter((_, index) => !isLeft(index)));
      expect(addTallies(left, right)).toEqual(tallyOf(all));
      expect(addTallies(right, left)).toEqual(tallyOf(all));
      expect(addTallies(left, emptyTally)).toEqual(left);
    }),
    runs,
  );
});

test('TALLY-1: a priority, a party or a year is the sum of its deliverables: adding up all of them gives the plan', () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      const all = countedWith(standings, null);
      const groupings: ((one: Counted) => string)[] = [
        (one) => one.deliverable.party,
        (one) => one.deliverable.period,
        (one) => one.deliverable.placed.objective.code,
      ];
      for (const nameOf of groupings) {
        const names = [...new Set(all.map(nameOf))];
        const sum = names
          .map((name) => tallyOf(all.filter((one) => nameOf(one) === name)))
          .reduce<Tally>(addTallies, emptyTally);
        expect(sum).toEqual(tallyOf(all));
      }
    }),
    { numRuns: 10 },
  );
});

test('TALLY-1: the order of the deliverables does not matter', () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      const all = countedWith(standings, null);
      expect(tallyOf([...all].reverse())).toEqual(tallyOf(all));
    }),
    { numRuns: 10 },
  );
});

test('TALLY-1: each status has one part once its day has passed, and a member that says "does not apply" has its own', () => {
  const deliverable = ocoDeliverables.find(
    (one) => one.period === '2024',
  ) as (typeof ocoDeliverables)[number];
  const partFor = (standing: Standing) => countedAs(deliverable, standing).part;
  for (const status of statuses) {
    const expected =
      status === 'complete' ? 'done' : status === 'not-applicable' ? 'says-not-applicable' : 'not-done';
    expect([status, partFor({ kind: 'reported', report: reportWith({ status }) })]).toEqual([
      status,
      expected,
    ]);
  }
  expect(partFor(silent)).toBe('not-answered');
  expect(partFor({ kind: 'not-on-device' })).toBe('not-on-device');
});

test('REP-1: done in part counts with not done, as one and never as half', () => {
  const report = reportWith({ status: 'partly-achieved' });
  const tally = tallyOf(countedWith(everybody({ kind: 'reported', report }), null));
  expect(tally.notDone['partly-achieved']).toBe(392);
  expect(inPart(tally, 'not-done')).toBe(392);
  expect(inPart(tally, 'done')).toBe(0);
});

test('TALLY-4: what is not due counts as neither done nor not done; complete before its day is done early', () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      for (const { deliverable, standing, part } of countedWith(standings, null)) {
        if (isDue(deliverable, asAtNov) || standing.kind === 'not-on-device')
          expect(part).not.toBe('not-due-yet');
        else expect(part).toBe('not-due-yet');
      }
    }),
    { numRuns: 10 },
  );
  const report = reportWith({ status: 'complete' });
  const tally = tallyOf(countedWith(everybody({ kind: 'reported', report }), null));
  expect([tally.done, tally.notDueYet, tally.doneEarly]).toEqual([392, 130, 130]);
});

test('TALLY-4: by 22 Nov 2026, 392 of the 522 are due; silence about them is not answered, never not done', () => {
  const tally = tallyOf(countedWith(everybody(silent), null));
  expect(tally).toEqual({ ...emptyTally, notAnswered: 392, notDueYet: 130 });
  expect([expectedOf(tally), dueOf(tally), answeredOf(tally)]).toEqual([522, 392, 0]);
});

test('TALLY-4: the due day itself is not due yet', () => {
  const due = (day: string) => dueOf(tallyOf(countedWith(everybody(silent), null, asAtDay(day as Day))));
  expect([due('2022-07-01'), due('2023-06-30'), due('2027-06-30')]).toEqual([0, 0, 392]);
  expect(due('2027-07-01')).toBe(522);
  expect(due('2023-07-01')).toBe(96);
});

test('PLAN-5: years before the first one that is reported are in no figure, whatever was answered about them', () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      const firstYear = '2026' as Period;
      const isEarlier = ocoDeliverables.map((one) => one.period !== wholePlan && one.period < firstYear);
      const quiet = standings.map((standing, index) => (isEarlier[index] ? silent : standing));
      const tally = tallyOf(countedWith(standings, firstYear));
      expect(tally).toEqual(tallyOf(countedWith(quiet, firstYear)));
      expect(tally.earlierYears).toBe(392);
      expect(dueOf(tally)).toBe(0);
    }),
    runs,
  );
});

test('PLAN-5: what is expected once in the whole plan belongs to no earlier year', () => {
  const counted = countedWith(everybody(silent), '2026' as Period);
  const once = counted.filter((one) => one.deliverable.period === wholePlan);
  expect(once.every((one) => one.part === 'not-due-yet')).toBe(true);
  expect(once).toHaveLength(30);
});

test('TALLY-3: answers received count everybody who told us, whatever they said', () => {
  for (const status of statuses) {
    const standings = ocoDeliverables.map((_, index) =>
      index % 2 === 0 ? silent : ({ kind: 'reported', report: reportWith({ status }) } as const),
    );
    const tally = tallyOf(countedWith(standings, null));
    expect(answeredOf(tally)).toBe(392 - tally.notAnswered);
    expect(answeredOf(tally)).toBe(
      tally.done +
        tally.saysNotApplicable +
        notDoneStatuses.reduce((sum, one) => sum + tally.notDone[one], 0),
    );
  }
});

test('TALLY-6: what is not on this device is in no figure', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
      const all = countedWith(standings, firstYear);
      const held = all.filter((one) => one.standing.kind !== 'not-on-device');
      expect({ ...tallyOf(all), notOnDevice: 0, earlierYears: 0 }).toEqual({
        ...tallyOf(held),
        earlierYears: 0,
      });
    }),
    runs,
  );
});

test('TALLY-1: what the Secretariat accepted as not applicable is expected no longer, and what it sent back still is', () => {
  const deliverable = ocoDeliverables[0] as Counted['deliverable'];
  const report = reportWith({ status: 'not-applicable' });
  const partAfter = (outcome: Review['outcome']) => {
    const reviews = [{ id: 'x:1' as EventId, recorded: 1 as Instant, ref: report.id, outcome, reason: null }];
    const counted = countedAs(deliverable, { kind: 'reported', report }, asAtNov, null, {
      remarks: { reviews },
    });
    return counted.part;
  };
  expect(partAfter('returned')).toBe('says-not-applicable');
  expect(partAfter('accepted')).toBe('does-not-apply');
});

test('STAND-4: an excuse takes out what is due and not final while it holds; figures can be shown without it', () => {
  const deliverable = ocoDeliverables.find(
    (one) => one.period === '2024' && one.party === 'FJ',
  ) as Counted['deliverable'];
  const excuse: Excuse = {
    id: 'x:1' as EventId,
    recorded: 1 as Instant,
    party: 'FJ',
    period: '2024' as Period,
    cause: 'Cyclone',
    until: '2026-11-22' as Day,
    sup: [],
  };
  const on = (standing: Standing, asAt = asAtNov) =>
    countedAs(deliverable, standing, asAt, null, { excuses: [excuse] });
  const reported = (status: 'complete' | 'on-track'): Standing => ({
    kind: 'reported',
    report: reportWith({ status }),
  });
  expect([silent, reported('on-track'), reported('complete')].map((one) => on(one).part)).toEqual([
    'excused',
    'excused',
    'done',
  ]);
  expect(on(silent, asAtDay('2026-11-23' as Day)).part).toBe('not-answered');
  const tally = tallyOf([on(silent), on(reported('on-track')), on(reported('complete'))]);
  expect([expectedOf(tally), outsideOf(tally, 'excused')]).toEqual([1, 2]);
  const whole = withoutExcuses(tally);
  expect([expectedOf(whole), whole.notAnswered, whole.notDone['on-track']]).toEqual([3, 1, 1]);
});
