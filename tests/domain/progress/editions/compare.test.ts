import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../../../src/domain/plan/deliverable-key.ts';
import {
  type Change,
  compareViews,
  countChanges,
  type View,
} from '../../../../src/domain/progress/editions/compare.ts';
import { countDeliverables } from '../../../../src/domain/progress/figures/count.ts';
import type { Report } from '../../../../src/domain/progress/reports/report.ts';
import { asAtDay } from '../../../../src/domain/progress/reports/standing.ts';
import { expectedOf, tallyOf } from '../../../../src/domain/progress/figures/tally.ts';
import {
  anyFirstYear,
  anyStandings,
  asAtNov,
  countedWith,
  ocoDeliverables,
} from '../../../fixtures/counted.ts';
import { allOf } from '../../../fixtures/editions.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';

const runs = { numRuns: 25 };
const key = 'oco-2022-2027/FJ/1.2.1/2025' as DeliverableKey;

function viewOf(reports: readonly Report[], day: string): View {
  const said = allOf(reports);
  const asAt = asAtDay(day as Day);
  const counted = countDeliverables(ocoDeliverables, said, { asAt, reach: 'all', firstYear: null });
  return { asAt, counted, reports: said.reports };
}

/** What became of one deliverable of Fiji in 2025/26, due on 30 June 2026, from `then` to `now`. */
function changeBetween(then: readonly Report[], now: readonly Report[], days = ['2026-01-31', '2026-11-22']) {
  const [from = '', to = ''] = days;
  const again = viewOf(now, from).counted;
  const { changes } = compareViews(viewOf(then, from), viewOf(now, to), again);
  return changes.find((one) => one.deliverable.key === key) as Change | undefined;
}

const report = (seq: number, day: string, more: Parameters<typeof reportWith>[0] = {}) =>
  reportWith({ device: 1, seq, key, day: day as Day, ...more });

test('ED-1: a view compared with itself has no change', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
      const view: View = { asAt: asAtNov, counted: countedWith(standings, firstYear), reports: null };
      expect(compareViews(view, view, view.counted).changes).toEqual([]);
    }),
    runs,
  );
});

test('ED-1: what is done, and what is expected, differs between two views by what a comparison counts', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, anyStandings, anyFirstYear, (a, firstA, b, firstB) => {
      const isHere = (index: number) =>
        a[index]?.kind !== 'not-on-device' && b[index]?.kind !== 'not-on-device';
      const [then, now] = [countedWith(a, firstA, asAtDay('2025-06-30' as Day)), countedWith(b, firstB)];
      const { changes, notCompared } = compareViews(
        { asAt: asAtDay('2025-06-30' as Day), counted: then, reports: null },
        { asAt: asAtNov, counted: now, reports: null },
        null,
      );
      const counts = countChanges(changes);
      const [before, after] = [then, now].map((all) => tallyOf(all.filter((_, index) => isHere(index)))) as [
        ReturnType<typeof tallyOf>,
        ReturnType<typeof tallyOf>,
      ];
      expect(counts.done - counts['no-longer-done']).toBe(
        after.done + after.doneEarly - before.done - before.doneEarly,
      );
      expect(counts.new - counts['no-longer-expected']).toBe(expectedOf(after) - expectedOf(before));
      expect(notCompared).toBe(then.filter((_, index) => !isHere(index)).length);
      expect(changes.every(({ kinds }) => kinds.length > 0)).toBe(true);
    }),
    runs,
  );
});

test('ED-1: slipped is what was open and in time, and is now past its date or ended without being done', () => {
  const going = report(2, '2026-01-10');
  expect(changeBetween([going], [going])?.kinds).toEqual(['slipped']);
  expect(changeBetween([], [])?.kinds).toEqual(['slipped']);
  const ended = report(3, '2026-03-01', { status: 'partly-achieved' });
  expect(changeBetween([going], [going, ended], ['2026-01-31', '2026-04-01'])?.kinds).toEqual(['slipped']);
  const done = report(3, '2026-03-01', { status: 'complete' });
  expect(changeBetween([going], [going, done])?.kinds).toEqual(['done']);
  // Past its date already: it slips no further.
  expect(changeBetween([going], [going], ['2026-08-01', '2026-11-22'])).toBeUndefined();
});

test('ED-1: pushed out is counted once for each later date; one that has passed has slipped too', () => {
  const delayed = (seq: number, day: string, newDay: string) =>
    report(seq, day, { status: 'delayed', newDay: newDay as Day });
  const going = report(2, '2026-01-10');
  const [first, second] = [delayed(3, '2026-03-01', '2026-12-31'), delayed(4, '2026-05-01', '2027-03-31')];
  const once = changeBetween([going], [going, first]);
  expect([once?.kinds, once?.times]).toEqual([['pushed-out'], 1]);
  const twice = changeBetween([going], [going, first, second]);
  expect([twice?.kinds, twice?.times]).toEqual([['pushed-out'], 2]);
  // From the first new date on, it was pushed out once.
  expect(changeBetween([going, first], [going, first, second], ['2026-03-31', '2026-11-22'])?.times).toBe(1);
  const earlier = delayed(5, '2026-06-01', '2026-12-01');
  expect(
    changeBetween([going, first], [going, first, earlier], ['2026-03-31', '2026-11-22']),
  ).toBeUndefined();
  expect(changeBetween([going], [going, first], ['2026-01-31', '2027-02-01'])?.kinds).toEqual([
    'slipped',
    'pushed-out',
  ]);
});

test('ED-1: restated is what is told otherwise now of the earlier day', () => {
  const going = report(2, '2026-01-10');
  const late = report(3, '2026-01-20', { status: 'complete' });
  expect(changeBetween([going], [going, late])?.kinds).toEqual(['done', 'restated']);
  const after = report(3, '2026-02-20', { status: 'complete' });
  expect(changeBetween([], [after])?.kinds).toEqual(['done', 'first-answer']);
});

test('ED-1: what one plan has and the other has not is new, or no longer expected', () => {
  const whole = viewOf([report(2, '2026-01-10', { status: 'complete' })], '2026-01-31');
  const without = { ...whole, counted: whole.counted.filter((one) => one.deliverable.key !== key) };
  expect(compareViews(without, whole, null).changes).toMatchObject([
    { before: null, kinds: ['done', 'new', 'first-answer'] },
  ]);
  expect(compareViews(whole, without, null).changes).toMatchObject([
    { after: null, kinds: ['no-longer-done', 'no-longer-expected'] },
  ]);
});
