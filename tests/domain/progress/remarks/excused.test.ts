import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import type { Period } from '../../../../src/domain/plan/period.ts';
import { completionOf } from '../../../../src/domain/progress/figures/completion.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import { excusedPeriods, excusesIn } from '../../../../src/domain/progress/remarks/excused.ts';
import { reportOf } from '../../../../src/domain/progress/reports/standing.ts';
import {
  answeredOf,
  dueOf,
  expectedOf,
  outsideOf,
  tallyOf,
  withoutExcuses,
} from '../../../../src/domain/progress/figures/tally.ts';
import { anyStandings, asAtNov, countedAs, ocoDeliverables } from '../../../fixtures/counted.ts';

const excuse = (party: string, period: string): Excuse => ({
  id: `${party}:${period}` as EventId,
  recorded: 0 as Instant,
  party,
  period: period as Period,
  cause: 'cyclone',
  until: '2027-03-31' as Day,
  sup: [],
});
const anyExcuses = fc
  .subarray(['TO', 'FJ', 'TV', 'WS', 'NU'])
  .chain((parties) =>
    fc
      .subarray(['2023', '2024', '2025', '2026', 'plan'])
      .map((periods) => parties.flatMap((party) => periods.map((period) => excuse(party, period)))),
  );

test('TALLY-2, TALLY-3: with excuses and without, figures differ by what is excused and by nothing else', () => {
  fc.assert(
    fc.property(anyStandings, anyExcuses, (standings, excuses) => {
      const count = (given: readonly Excuse[]) =>
        ocoDeliverables.map((one, at) =>
          countedAs(one, standings[at] as (typeof standings)[number], asAtNov, null, { excuses: given }),
        );
      const counted = count(excuses);
      const nobody = tallyOf(count([]));
      const tally = tallyOf(counted);
      expect(withoutExcuses(tally)).toEqual({ ...nobody, competing: tally.competing });
      const excused = counted.filter((one) => one.part === 'excused');
      const answered = excused.filter((one) => reportOf(one.standing) !== null).length;
      expect(outsideOf(tally, 'excused')).toBe(excused.length);
      expect(expectedOf(tally) + excused.length).toBe(expectedOf(nobody));
      expect(dueOf(tally) + excused.length).toBe(dueOf(nobody));
      expect(answeredOf(tally) + answered).toBe(answeredOf(nobody));
      // What is done was never excused: only what it is a share of changes.
      const [with_, without] = [completionOf(tally), completionOf(nobody)];
      if (with_.kind !== 'nothing-due' && without.kind !== 'nothing-due') {
        expect(with_.done).toBe(without.done);
        expect(with_.notAnswered + excused.length - answered).toBe(without.notAnswered);
      }
      const periods = excusedPeriods(counted);
      expect(periods.reduce((sum, one) => sum + one.count, 0)).toBe(excused.length);
      expect(new Set(periods.map((one) => one.period)).size).toBe(periods.length);
    }),
    { numRuns: 15 },
  );
});

test('STAND-4: who is excused for what is named once, though only what is due counts', () => {
  const excuses = [excuse('TO', '2026'), excuse('TO', '2025'), excuse('FJ', '2025')];
  const counted = ocoDeliverables.map((one) =>
    countedAs(one, { kind: 'no-report' }, asAtNov, null, { excuses }),
  );
  expect(excusedPeriods(counted)).toEqual([{ period: '2025', parties: ['FJ', 'TO'], count: 8 }]);
  expect(excusesIn(counted).map((one) => one.id)).toEqual(['FJ:2025', 'TO:2025', 'TO:2026']);
});
