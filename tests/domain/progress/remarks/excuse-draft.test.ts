import { expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import type { Period } from '../../../../src/domain/plan/period.ts';
import { type Excuse, excuseFor, standingExcuses } from '../../../../src/domain/progress/remarks/excuse.ts';
import {
  endExcuse,
  type ExcuseDraft,
  finishExcuse,
} from '../../../../src/domain/progress/remarks/excuse-draft.ts';
import { asAtDay } from '../../../../src/domain/progress/reports/standing.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const today = '2026-11-22' as Day;
const draft: ExcuseDraft = { party: 'TO', period: '2025', cause: ' cyclone ', until: '2027-03-31' };
const finish = (change: Partial<ExcuseDraft>, earlier: readonly Excuse[] = []) =>
  finishExcuse({ ...draft, ...change }, earlier, ocoPlan.plan, today);
const problems = (change: Partial<ExcuseDraft>) => {
  const finished = finish(change);
  return finished.ok ? [] : finished.error;
};
const excuse = (id: string, more: Partial<Excuse> = {}): Excuse => ({
  id: id as EventId,
  recorded: 0 as Instant,
  party: 'TO',
  period: '2025' as Period,
  cause: 'cyclone',
  until: '2027-03-31' as Day,
  sup: [],
  ...more,
});

test('STAND-4: an excuse has a cause and lasts up to today or a later day, at most a year after the plan', () => {
  expect(finish({})).toEqual({
    ok: true,
    value: { party: 'TO', period: '2025', cause: 'cyclone', until: '2027-03-31', sup: [] },
  });
  expect(problems({ until: today })).toEqual([]);
  expect(problems({ cause: ' \n' })).toEqual([{ type: 'excuse-cause-missing', field: 'cause' }]);
  expect(problems({ cause: 'x'.repeat(201) })).toEqual([
    { type: 'excuse-cause-too-long', field: 'cause', length: 201, limit: 200 },
  ]);
  expect(problems({ until: '2026-11-21' })).toEqual([{ type: 'excuse-until-passed', field: 'until', today }]);
  expect(problems({ until: '2022-06-30' }).map((one) => one.type)).toEqual(['excuse-until-passed']);
  // What is due on the plan's last day is asked about after it.
  expect(problems({ until: '2028-06-29' })).toEqual([]);
  expect(problems({ until: '2028-06-30' })).toEqual([
    { type: 'excuse-until-too-far', field: 'until', last: '2028-06-29' },
  ]);
  expect(problems({ period: '1999', cause: '', until: '2027-02-30' }).map((one) => one.type)).toEqual([
    'excuse-period-missing',
    'excuse-cause-missing',
    'excuse-until-missing',
  ]);
});

test('STAND-4: an excuse replaces those of its party and period that stand, and no others', () => {
  const others = [excuse('d:2', { party: 'FJ' }), excuse('d:3', { period: '2024' as Period })];
  const finished = finish({}, [excuse('d:1'), ...others, excuse('d:4')]);
  expect(finished.ok && finished.value.sup).toEqual(['d:1', 'd:4']);
});

test('STAND-4: an excuse that is ended no longer holds today, whatever stood beside it', () => {
  const standing = [excuse('d:1'), excuse('d:2', { until: '2027-06-30' as Day })];
  const end: Excuse = { ...excuse('d:3'), ...endExcuse(standing[0] as Excuse, standing, today) };
  const after = standingExcuses([...standing, end]);
  const about = { party: 'TO', period: '2025' as Period };
  expect(excuseFor(after, about, asAtDay(today))).toBeNull();
  expect(excuseFor(after, about, asAtDay('2026-11-21' as Day))?.id).toBe('d:3');
});
