import { fc } from '@fast-check/vitest';
import { narrowed } from '../../../../src/domain/plan/blocks.ts';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, type Instant, instantToDay } from '../../../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../../../src/domain/plan/deliverable-key.ts';
import { deliverablesOf } from '../../../../src/domain/plan/expected.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import { type ExpectedSpans, expectedSpans } from '../../../../src/domain/plan/expected-spans.ts';
import type { Period } from '../../../../src/domain/plan/period.ts';
import type { Activity, Plan } from '../../../../src/domain/plan/plan.ts';
import {
  type AppliedRevision,
  deliverablesAsAt,
  type PlanHistory,
} from '../../../../src/domain/plan/plan-history.ts';
import {
  type CountedFor,
  countDeliverables,
  type Said,
} from '../../../../src/domain/progress/figures/count.ts';
import { curveOf, stepAt } from '../../../../src/domain/progress/figures/curve.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import type { Reach } from '../../../../src/domain/progress/figures/reach.ts';
import { noRemarks, type Review } from '../../../../src/domain/progress/remarks/remarks.ts';
import type { Report, ReportFacts } from '../../../../src/domain/progress/reports/report.ts';
import { type AsAt, asAtDay, asAtToday } from '../../../../src/domain/progress/reports/standing.ts';
import { dueOf, tallyOf } from '../../../../src/domain/progress/figures/tally.ts';
import { blocksOf } from '../../../fixtures/blocks.ts';
import { nothingSaid } from '../../../fixtures/counted.ts';
import { anyReports, idOf, reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const { plan, members } = ocoPlan;
const day = (text: string) => text as Day;
const some = deliverablesOf(plan, members).filter(({ party }) => ['TV', 'FJ', 'OCO'].includes(party));
const first = some[0] as Deliverable;

const always = (deliverables: readonly Deliverable[]): ExpectedSpans => [
  { from: plan.start, expected: blocksOf(deliverables) },
];

type Held = ReadonlyMap<DeliverableKey, readonly Report[]>;

/** Reports about some deliverables, due before, between and after the days that the reports are true for. */
const anyHeld: fc.Arbitrary<Held> = fc
  .array(fc.tuple(fc.nat(some.length - 1), fc.constantFrom(0, -130, -500), anyReports(6)), { maxLength: 8 })
  .map(
    (all) =>
      new Map(
        all.map(([place, back, reports]) => [
          (some[place] as Deliverable).key,
          reports.map((one) => ({ ...one, day: addDays(one.day, back) })),
        ]),
      ),
  );

/** A day on which each report became known, decided by its number alone. */
const anyKnownOn = fc.array(fc.integer({ min: -60, max: 90 }), { minLength: 7, maxLength: 7 }).map(
  (delays) =>
    ({ seq, day }: ReportFacts): Day =>
      addDays(day, delays[seq % 7] as number),
);

const anyReach: fc.Arbitrary<Reach> = fc.constantFrom<Reach>('all', new Set(['TV', 'OCO']));
const anyFirstYear = fc.constantFrom<Period | null>(null, '2025' as Period);
const anyAsAt: fc.Arbitrary<AsAt> = fc
  .constantFrom('2026-06-30', '2026-07-01', '2026-10-01', '2026-11-20', '2026-11-22')
  .chain((text) => fc.constantFrom(asAtDay(day(text)), asAtToday(day(text))));

const dayOf = (instant: Instant) => instantToDay(instant);
const endOf = (on: Day) => Date.parse(`${on}T23:59:59.999Z`) as Instant;
const calendar = { start: plan.start, dayOf, endOf };

/** What the Secretariat decided about those reports, and for whom nothing need be said for a while. */
function withRemarks(held: Held, choices: readonly number[]): Said<Report> {
  const remarks = new Map(
    [...held].map(([key, reports]) => {
      const reviews = reports.map((report, index): Review => {
        const choice = choices[index % choices.length] as number;
        const recorded = (report.recorded + choice * 86_400_000) as Instant;
        const outcome = choice % 2 === 0 ? 'accepted' : 'returned';
        return { id: idOf(2, 100 + index), recorded, ref: report.id, outcome, reason: null };
      });
      return [key, { ...noRemarks, reviews }] as const;
    }),
  );
  const excuses = choices.map((choice, index): Excuse => {
    const { party, period } = some[((choice + 20) * 7) % some.length] as Deliverable;
    const until = addDays(day('2026-06-20'), choice);
    return {
      id: idOf(2, 200 + index),
      recorded: 0 as Instant,
      party,
      period,
      cause: 'cyclone',
      until,
      sup: [],
    } as never;
  });
  return { reports: held, remarks, excuses };
}
const anySaid = fc
  .tuple(anyHeld, fc.array(fc.integer({ min: -20, max: 200 }), { minLength: 1, maxLength: 4 }))
  .map(([held, choices]) => withRemarks(held, choices));

/** The slow way: a tally as at the day of what was known on it. */
function tallyOn(
  said: Said<Report>,
  counting: CountedFor,
  knownOn: (one: ReportFacts) => Day,
  expected: readonly Deliverable[] = some,
) {
  const { day: on } = counting.asAt;
  const known = [...said.reports].map(
    ([key, all]) => [key, all.filter((one) => knownOn(one) <= on)] as const,
  );
  return tallyOf(
    countDeliverables(expected, { ...said, reports: new Map(known) }, { ...counting, knownBy: endOf(on) }),
  );
}

/** The slow way for a day to come: a tally as at that day of what is known on the as-at day. */
function tallyAhead(
  said: Said<Report>,
  counting: CountedFor,
  on: Day,
  knownOn: (one: ReportFacts) => Day,
  expected: readonly Deliverable[] = some,
) {
  const { asAt } = counting;
  const known = [...said.reports].map(
    ([key, all]) => [key, all.filter((one) => one.day <= asAt.trueBy && knownOn(one) <= asAt.day)] as const,
  );
  const then = { ...counting, asAt: asAtDay(on), knownBy: endOf(asAt.day) };
  return tallyOf(countDeliverables(expected, { ...said, reports: new Map(known) }, then));
}

/** A revision in which one activity is owed otherwise. */
function amendedBy(before: Plan, change: { from: string; code: string; kind: string }): Plan {
  const changed = (one: Activity): Activity[] => {
    if (one.code !== change.code) return [one];
    if (change.kind === 'gone') return [];
    if (change.kind === 'due') return [{ ...one, due: { kind: 'each-year', month: 12, date: 1 } }];
    if (change.kind === 'dropped') {
      return [{ ...one, retired: { day: day(change.from), decision: 'Conference' } }];
    }
    return [{ ...one, cadence: change.kind as Activity['cadence'] }];
  };
  return {
    ...before,
    priorities: before.priorities.map((priority) => ({
      ...priority,
      objectives: priority.objectives.map((objective) => ({
        ...objective,
        activities: objective.activities.flatMap(changed),
      })),
    })),
  };
}

describe('expected against actual', () => {
  test('TALLY-5: at every step the numbers are those of the tally as at that day by what was known on it', () => {
    const anything = fc.tuple(anySaid, anyKnownOn, anyReach, anyFirstYear, anyAsAt);
    fc.assert(
      fc.property(anything, ([said, knownOn, reach, firstYear, asAt]) => {
        const { steps } = curveOf(always(some), said, { ...calendar, asAt, reach, firstYear, knownOn });
        expect(steps[0]?.day).toBe(plan.start);
        expect(steps.at(-1)?.day).toBe(asAt.day);
        const days = steps.map((step) => step.day);
        expect(days).toEqual([...new Set(days)].sort());
        for (const step of steps) {
          const on = step.day === asAt.day ? asAt : asAtDay(step.day);
          const tally = tallyOn(said, { asAt: on, reach, firstYear }, knownOn);
          expect(step).toEqual({
            day: step.day,
            due: dueOf(tally),
            done: tally.done,
            doneEarly: tally.doneEarly,
          });
        }
      }),
    );
  });

  test('TALLY-5: between two steps nothing changes', () => {
    const anything = fc.tuple(anySaid, anyKnownOn, fc.integer({ min: 0, max: 1604 }));
    fc.assert(
      fc.property(anything, ([said, knownOn, count]) => {
        const on = addDays(plan.start, count);
        const asAt = asAtDay(day('2026-11-22'));
        const counting = { reach: 'all', firstYear: null } as const;
        const { steps } = curveOf(always(some), said, { ...calendar, ...counting, asAt, knownOn });
        const tally = tallyOn(said, { ...counting, asAt: asAtDay(on) }, knownOn);
        const { due, done, doneEarly } = stepAt(steps, on) ?? {};
        expect([due, done, doneEarly]).toEqual([dueOf(tally), tally.done, tally.doneEarly]);
      }),
    );
  });

  test('TALLY-5: on a day to come, as much is due as in the tally of that day of what is known today', () => {
    const anyDay = fc.integer({ min: 1, max: 900 });
    const anything = fc.tuple(anySaid, anyKnownOn, anyReach, anyFirstYear, anyAsAt, anyDay);
    fc.assert(
      fc.property(anything, ([said, knownOn, reach, firstYear, asAt, count]) => {
        const counting = { asAt, reach, firstYear };
        const { steps, ahead } = curveOf(always(some), said, { ...calendar, ...counting, knownOn });
        const numbers = [steps.at(-1)?.due, ...ahead.map(({ due }) => due)];
        expect(numbers.every((due, index) => due !== numbers[index - 1])).toBe(true);
        for (const on of [addDays(asAt.day, count), ...ahead.map((one) => one.day)]) {
          const due = ahead.findLast((one) => one.day <= on)?.due ?? steps.at(-1)?.due;
          expect(due).toBe(dueOf(tallyAhead(said, counting, on, knownOn)));
        }
      }),
    );
  });

  test('TALLY-5: what is excused today is expected again once the excuse is over', () => {
    const [asAt, until] = [asAtDay(day('2026-11-22')), day('2027-01-31')];
    const { party, period } = first;
    const excuse: Excuse = {
      id: idOf(2, 1),
      recorded: 0 as Instant,
      party,
      period,
      cause: 'cyclone',
      until,
      sup: [],
    } as never;
    const context = { ...calendar, asAt, reach: 'all', firstYear: null, knownOn: () => plan.start } as const;
    const { steps, ahead } = curveOf(always([first]), { ...nothingSaid, excuses: [excuse] }, context);
    expect(steps.at(-1)?.due).toBe(0);
    expect(ahead).toEqual([{ day: '2027-02-01', due: 1 }]);
  });

  test('DELIV-5: each day of the curve follows the revision that applied then, and each day to come the one that will', () => {
    const anyChange = fc.record({
      from: fc.constantFrom('2023-03-01', '2025-06-30', '2025-07-01', '2026-12-15', '2027-02-01'),
      code: fc.constantFrom('1.2.1', '1.2.2', '1.1.1', '2.1.1'),
      kind: fc.constantFrom('once', 'annual', 'gone', 'dropped', 'due'),
    });
    const anyHistory = fc.array(anyChange, { minLength: 1, maxLength: 3 }).map((changes): PlanHistory => {
      const begun: AppliedRevision = { plan, rev: 'first', from: plan.start };
      let last: Plan = plan;
      const amendments = changes.map((change, index) => {
        last = amendedBy(last, change);
        return { plan: last, rev: `${index}`, from: day(change.from) };
      });
      return [begun, ...amendments];
    });
    const anyTurn = fc.integer({ min: 0, max: 2200 });
    const anything = fc.tuple(anyHistory, anySaid, anyKnownOn, anyFirstYear, anyAsAt, anyTurn);
    fc.assert(
      fc.property(anything, ([history, said, knownOn, firstYear, asAt, count]) => {
        const isSome = ({ party }: Deliverable) => ['TV', 'FJ', 'OCO'].includes(party);
        const expectedOn = (on: Day) => deliverablesAsAt(history, members, on).filter(isSome);
        const [begun, ...later] = expectedSpans(history, members);
        const narrowedTo = (span: ExpectedSpans[0]) => ({
          ...span,
          expected: narrowed(
            span.expected,
            () => true,
            (party) => ['TV', 'FJ', 'OCO'].includes(party),
          ),
        });
        const counting = { asAt, reach: 'all', firstYear } as const;
        const { steps, ahead } = curveOf([narrowedTo(begun), ...later.map(narrowedTo)], said, {
          ...calendar,
          ...counting,
          knownOn,
        });
        for (const on of [addDays(plan.start, count), ...steps.map((one) => one.day)]) {
          if (on >= asAt.day) continue;
          const tally = tallyOn(said, { ...counting, asAt: asAtDay(on) }, knownOn, expectedOn(on));
          const { due, done, doneEarly } = stepAt(steps, on) ?? {};
          expect([on, due, done, doneEarly]).toEqual([on, dueOf(tally), tally.done, tally.doneEarly]);
        }
        for (const on of [addDays(asAt.day, count + 1), ...ahead.map((one) => one.day)]) {
          const due = ahead.findLast((one) => one.day <= on)?.due ?? steps.at(-1)?.due;
          const tally = tallyAhead(said, counting, on, knownOn, expectedOn(on));
          expect([on, due]).toEqual([on, dueOf(tally)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('TALLY-5: what is due after the as-at day follows up to everything that is expected', () => {
    const asAt = asAtDay(day('2026-11-22'));
    const context = {
      ...calendar,
      asAt,
      reach: 'all',
      firstYear: null,
      knownOn: () => plan.start,
    } as const;
    const { steps, ahead } = curveOf(always(some), nothingSaid, context);
    expect(steps.at(-1)?.due).toBe(some.filter((one) => one.due < asAt.day).length);
    expect(ahead.at(-1)).toEqual({ day: '2027-07-01', due: some.length });
  });

  test('TALLY-5: an answer that became known later counts from the day on which it was known', () => {
    const report = reportWith({
      status: 'complete',
      day: day('2023-05-10'),
      recorded: Date.UTC(2023, 6, 14),
    });
    const held = new Map([[first.key, [report]]]);
    const knownOn = (one: ReportFacts) => dayOf(one.recorded);
    const context = {
      ...calendar,
      asAt: asAtDay(day('2026-11-22')),
      reach: 'all',
      firstYear: null,
    } as const;
    const { steps } = curveOf(always([first]), { ...nothingSaid, reports: held }, { ...context, knownOn });
    expect(first.due).toBe('2023-06-30');
    expect(steps.map((one) => [one.day, one.due, one.done])).toEqual([
      ['2022-07-01', 0, 0],
      ['2023-07-01', 1, 0],
      ['2023-07-14', 1, 1],
      ['2026-11-22', 1, 1],
    ]);
  });

  test('TALLY-5: as at a day before the plan there is no curve, and with nothing expected one of noughts', () => {
    const context = { ...calendar, reach: 'all', firstYear: null, knownOn: () => plan.start } as const;
    const before = curveOf(always(some), nothingSaid, { ...context, asAt: asAtDay(day('1999-01-01')) });
    expect(before).toEqual({ steps: [], ahead: [] });
    expect(stepAt(before.steps, day('2023-01-01'))).toBeNull();
    const none = curveOf(always([]), nothingSaid, { ...context, asAt: asAtDay(day('2024-01-01')) });
    expect(none.steps.map((one) => [one.day, one.due, one.done, one.doneEarly])).toEqual([
      ['2022-07-01', 0, 0, 0],
      ['2024-01-01', 0, 0, 0],
    ]);
  });
});
