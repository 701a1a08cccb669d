import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, type Instant, instantToDay } from '../../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../../src/domain/plan/deliverable-key.ts';
import { type Deliverable, deliverablesOf } from '../../../src/domain/plan/deliverables.ts';
import type { Period } from '../../../src/domain/plan/period.ts';
import { curveOf, stepAt } from '../../../src/domain/progress/curve.ts';
import { isWithin, type Reach } from '../../../src/domain/progress/reach.ts';
import type { Report, ReportFacts } from '../../../src/domain/progress/report.ts';
import { type AsAt, asAtDay, asAtToday, standingOf } from '../../../src/domain/progress/standing.ts';
import { dueOf, partOf, tallyOf } from '../../../src/domain/progress/tally.ts';
import { anyReports, reportWith } from '../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const { plan, members } = ocoPlan;
const day = (text: string) => text as Day;
const some = deliverablesOf(plan, members).filter(({ party }) => ['TV', 'FJ', 'OCO'].includes(party));
const first = some[0] as Deliverable;

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

/** The slow way: a tally as at the day of what was known on it. */
function tallyOn(
  held: Held,
  asAt: AsAt,
  reach: Reach,
  firstYear: Period | null,
  knownOn: (one: ReportFacts) => Day,
) {
  return tallyOf(
    some.map((deliverable) => {
      const known = (held.get(deliverable.key) ?? []).filter((one) => knownOn(one) <= asAt.day);
      const standing = isWithin(reach, deliverable.party)
        ? standingOf(known, asAt)
        : ({ kind: 'not-on-device' } as const);
      return { deliverable, standing, part: partOf(deliverable, standing, asAt, firstYear) };
    }),
  );
}

describe('expected against actual', () => {
  test('TALLY-5: at every step the numbers are those of the tally as at that day by what was known on it', () => {
    const anything = fc.tuple(anyHeld, anyKnownOn, anyReach, anyFirstYear, anyAsAt);
    fc.assert(
      fc.property(anything, ([held, knownOn, reach, firstYear, asAt]) => {
        const { steps } = curveOf(some, held, { start: plan.start, asAt, reach, firstYear, knownOn });
        expect(steps[0]?.day).toBe(plan.start);
        expect(steps.at(-1)?.day).toBe(asAt.day);
        const days = steps.map((step) => step.day);
        expect(days).toEqual([...new Set(days)].sort());
        for (const step of steps) {
          const on = step.day === asAt.day ? asAt : asAtDay(step.day);
          const tally = tallyOn(held, on, reach, firstYear, knownOn);
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
    const anything = fc.tuple(anyHeld, anyKnownOn, fc.integer({ min: 0, max: 1604 }));
    fc.assert(
      fc.property(anything, ([held, knownOn, count]) => {
        const on = addDays(plan.start, count);
        const asAt = asAtDay(day('2026-11-22'));
        const { steps } = curveOf(some, held, {
          start: plan.start,
          asAt,
          reach: 'all',
          firstYear: null,
          knownOn,
        });
        const tally = tallyOn(held, asAtDay(on), 'all', null, knownOn);
        const { due, done, doneEarly } = stepAt(steps, on) ?? {};
        expect([due, done, doneEarly]).toEqual([dueOf(tally), tally.done, tally.doneEarly]);
      }),
    );
  });

  test('TALLY-5: what is due after the as-at day follows up to everything that is expected', () => {
    const asAt = asAtDay(day('2026-11-22'));
    const context = {
      start: plan.start,
      asAt,
      reach: 'all',
      firstYear: null,
      knownOn: () => plan.start,
    } as const;
    const { steps, ahead } = curveOf(some, new Map(), context);
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
    const knownOn = (one: ReportFacts) => instantToDay(one.recorded as Instant);
    const context = {
      start: plan.start,
      asAt: asAtDay(day('2026-11-22')),
      reach: 'all',
      firstYear: null,
    } as const;
    const { steps } = curveOf([first], held, { ...context, knownOn });
    expect(first.due).toBe('2023-06-30');
    expect(steps.map((one) => [one.day, one.due, one.done])).toEqual([
      ['2022-07-01', 0, 0],
      ['2023-07-01', 1, 0],
      ['2023-07-14', 1, 1],
      ['2026-11-22', 1, 1],
    ]);
  });

  test('TALLY-5: as at a day before the plan there is no curve, and with nothing expected one of noughts', () => {
    const context = { start: plan.start, reach: 'all', firstYear: null, knownOn: () => plan.start } as const;
    const before = curveOf(some, new Map(), { ...context, asAt: asAtDay(day('1999-01-01')) });
    expect(before).toEqual({ steps: [], ahead: [] });
    expect(stepAt(before.steps, day('2023-01-01'))).toBeNull();
    const none = curveOf([], new Map(), { ...context, asAt: asAtDay(day('2024-01-01')) });
    expect(none.steps.map((one) => [one.day, one.due, one.done, one.doneEarly])).toEqual([
      ['2022-07-01', 0, 0, 0],
      ['2024-01-01', 0, 0, 0],
    ]);
  });
});
