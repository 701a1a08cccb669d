import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/plan/day.ts';
import { attentionOf } from '../../../../src/domain/progress/figures/attention.ts';
import { paperOf } from '../../../../src/domain/progress/paper/paper.ts';
import { paperSections } from '../../../../src/domain/progress/paper/paper-choice.ts';
import { pastAnswers } from '../../../../src/domain/progress/reports/past-answers.ts';
import { everything } from '../../../../src/domain/progress/figures/selection.ts';
import { asAtDay, liveReports, standingOf } from '../../../../src/domain/progress/reports/standing.ts';
import {
  addTallies,
  emptyTally,
  type Tally,
  tallyOf,
} from '../../../../src/domain/progress/figures/tally.ts';
import {
  anyFirstYear,
  anyStandings,
  asAtNov,
  countedAs,
  countedWith,
  ocoDeliverables,
} from '../../../fixtures/counted.ts';
import { anyReports } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const choice = { distribution: 'members', sections: new Set(paperSections) } as const;
const sum = (tallies: readonly Tally[]) => tallies.reduce(addTallies, emptyTally);
/** A tally without what stands outside the expected ones: rows of nothing else are left out of a paper. */
const expectedOnly = ({
  earlierYears: _,
  notOnDevice: _2,
  doesNotApply: _3,
  excused: _4,
  ...expected
}: Tally) => expected;

test('PAPER-1: priorities, objectives, activities and parties each add up to the whole, whatever was answered', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
      const counted = countedWith(standings, firstYear);
      const paper = paperOf({
        ...ocoPlan,
        asAt: asAtNov,
        counted,
        attention: attentionOf(counted, asAtNov),
        selection: everything,
        choice,
      });
      const whole = expectedOnly(paper.whole);
      expect(paper.whole).toEqual(tallyOf(counted));
      const objectives = paper.priorities.flatMap((one) => one.objectives);
      const activities = objectives.flatMap((one) => one.activities);
      const parties = [...(paper.parties?.members ?? []), ...(paper.parties?.office ?? [])];
      for (const rows of [paper.priorities, objectives, activities, parties])
        expect(expectedOnly(sum(rows.map(({ tally }) => tally)))).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('PAPER-3: of any history each answer that is true by the day is listed once, and those that stand are marked', () => {
  const [deliverable] = ocoDeliverables;
  if (deliverable === undefined) throw new Error('the plan expects nothing');
  // Some of the answers are true later.
  const then = asAtDay('2026-11-19' as Day);
  fc.assert(
    fc.property(anyReports(), (reports) => {
      const own = reports.map((report) => ({ ...report, body: { ...report.body, key: deliverable.key } }));
      const standing = standingOf(own, then);
      const answers = pastAnswers([countedAs(deliverable, standing)], own, then);
      const trueByThen = own.filter((one) => one.day <= then.trueBy);
      expect(new Set(answers.map(({ report }) => report.id))).toEqual(
        new Set(trueByThen.map(({ id }) => id)),
      );
      expect(answers).toHaveLength(trueByThen.length);
      // What a conference copy did not know is in no list of it.
      const within = new Map(own.map(({ device }, index) => [device, index % 3]));
      const known = pastAnswers([countedAs(deliverable, standing)], own, then, within);
      expect(new Set(known.map(({ report }) => report.id))).toEqual(
        new Set(trueByThen.filter(({ device, seq }) => seq <= (within.get(device) ?? 0)).map(({ id }) => id)),
      );
      const counts = answers.filter(({ place }) => place === 'counts').map(({ report }) => report.id);
      expect(counts).toEqual(
        liveReports(own, then)
          .slice(0, 1)
          .map(({ id }) => id),
      );
    }),
  );
});
