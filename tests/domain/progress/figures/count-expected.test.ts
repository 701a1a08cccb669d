import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { deliverablesIn } from '../../../../src/domain/plan/blocks.ts';
import type { DeliverableKey } from '../../../../src/domain/plan/deliverable-key.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import type { Member } from '../../../../src/domain/plan/member.ts';
import { type Period, planYears } from '../../../../src/domain/plan/period.ts';
import { planChanges } from '../../../../src/domain/plan/plan-changes.ts';
import { expectedAsAt, latestOf, type PlanHistory } from '../../../../src/domain/plan/plan-history.ts';
import { attentionGroups } from '../../../../src/domain/progress/figures/attention-groups.ts';
import { attentionOf, problemsIn } from '../../../../src/domain/progress/figures/attention.ts';
import {
  type CountedFor,
  countDeliverables,
  type Said,
} from '../../../../src/domain/progress/figures/count.ts';
import { countExpected } from '../../../../src/domain/progress/figures/count-expected.ts';
import { countedAt, rowsIn } from '../../../../src/domain/progress/figures/counted-blocks.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import { excusedPeriods } from '../../../../src/domain/progress/remarks/excused.ts';
import { membersHeardSince } from '../../../../src/domain/progress/figures/heard.ts';
import { matrixOf } from '../../../../src/domain/progress/figures/matrix.ts';
import { tallyByParty } from '../../../../src/domain/progress/figures/party-tally.ts';
import { planTotalOf } from '../../../../src/domain/progress/figures/plan-total.ts';
import { noRemarks } from '../../../../src/domain/progress/remarks/remarks.ts';
import { paperOf } from '../../../../src/domain/progress/paper/paper.ts';
import { paperSections } from '../../../../src/domain/progress/paper/paper-choice.ts';
import {
  everything,
  select,
  selectBlocks,
  type Selection,
} from '../../../../src/domain/progress/figures/selection.ts';
import { asAtDay, asAtToday } from '../../../../src/domain/progress/reports/standing.ts';
import { tallyBy, tallyOf } from '../../../../src/domain/progress/figures/tally.ts';
import { anyReports, idOf } from '../../../fixtures/generated-reports.ts';
import { planFiles } from '../../../fixtures/generated-plans.ts';
import { plainlyExpectedAsAt } from '../../../fixtures/plain-enumeration.ts';

const day = (text: string) => text as Day;
const choice = { distribution: 'public', sections: new Set(paperSections) } as const;
const anyDay = fc
  .constantFrom('2025-07-01', '2026-02-01', '2026-05-01', '2026-11-22', '2027-07-01', '2029-01-01')
  .map(day);

interface World {
  readonly history: PlanHistory;
  readonly members: readonly Member[];
}

// Amendments drop what the plan before has, make yearly what was asked once and the reverse, and ask others.
const anyWorld: fc.Arbitrary<World> = fc
  .tuple(
    planFiles,
    fc.array(
      fc.tuple(anyDay, fc.nat(5), fc.constantFrom(...(['drop', 'turn', 'some', 'date', 'region'] as const))),
      { maxLength: 3 },
    ),
  )
  .map(([{ plan, members }, changes]) => {
    const history: PlanHistory[0][] = [{ plan, rev: 'begun', from: plan.start }];
    for (const [from, at, how] of changes) {
      let index = 0;
      const last = (history.at(-1) as PlanHistory[0]).plan;
      const changed: typeof last = {
        ...last,
        priorities: last.priorities.map((priority) => ({
          ...priority,
          objectives: priority.objectives.map((objective) => ({
            ...objective,
            activities: objective.activities.flatMap((one) => {
              if (index++ !== at) return one;
              if (how === 'drop') return { ...one, retired: { day: from, decision: 'Dropped' } };
              if (how === 'turn')
                return { ...one, cadence: one.cadence === 'once' ? 'annual' : 'once', due: null };
              if (how === 'some') return { ...one, appliesTo: members.slice(1, 3).map(({ code }) => code) };
              if (how === 'region') return { ...one, scope: one.scope === 'member' ? 'regional' : 'member' };
              return { ...one, due: { kind: 'day', day: day('2026-04-30') } };
            }),
          })),
        })),
      };
      history.push({ plan: changed, rev: `${history.length}`, from });
    }
    const [begun, ...later] = history as [PlanHistory[0], ...PlanHistory[0][]];
    return { history: [begun, ...later], members };
  });

interface Question extends World {
  readonly plain: readonly Deliverable[];
  readonly said: Said;
  readonly counting: CountedFor;
  readonly on: Day;
}

const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(
    anyWorld,
    anyDay,
    fc.array(fc.tuple(fc.nat(60), anyReports(3)), { maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(60), fc.boolean()), { maxLength: 2 }),
    fc.constantFrom(null, 'FJ', 'SEC'),
    fc.constantFrom(null, '2026'),
  )
  .map(([{ history, members }, on, told, spared, own, firstYear]) => {
    const plain = plainlyExpectedAsAt(history, members, on);
    const at = (place: number) => plain[place % plain.length];
    const reports = new Map(
      told.flatMap(([place, some]) => [[at(place)?.key ?? ('x' as DeliverableKey), some] as const]),
    );
    const remarks = new Map(
      spared.flatMap(([place, asks]) => {
        const id = idOf(0, place + 1);
        const asked = asks
          ? [
              {
                id,
                recorded: 0 as Instant,
                day: day('2026-01-01'),
                kind: 'funding' as const,
                text: 'More',
                lang: null,
              },
            ]
          : [];
        return [[at(place)?.key ?? ('x' as DeliverableKey), { ...noRemarks, asked }] as const];
      }),
    );
    const excuses = spared.flatMap(([place]): Excuse[] => {
      const one = at(place);
      return one === undefined
        ? []
        : [
            {
              id: idOf(1, place + 1),
              recorded: 0 as Instant,
              party: one.party,
              period: one.period,
              cause: 'Cyclone',
              until: day('2027-12-31'),
              sup: [],
            } as unknown as Excuse,
          ];
    });
    const counting: CountedFor = {
      asAt: on === '2026-11-22' ? asAtToday(on) : asAtDay(on),
      reach: own === null ? 'all' : new Set([own]),
      firstYear: firstYear as Period | null,
    };
    return { history, members, plain, said: { reports, remarks, excuses }, counting, on };
  });

test('DELIV-6: what is expected, as blocks, is deliverable by deliverable what it is one after the other', () => {
  fc.assert(
    fc.property(anyWorld, anyDay, ({ history, members }, on) => {
      expect(deliverablesIn(expectedAsAt(history, members, on))).toEqual(
        plainlyExpectedAsAt(history, members, on),
      );
    }),
  );
});

test('DELIV-6: what is counted at once is, deliverable by deliverable, what is counted one by one', () => {
  fc.assert(
    fc.property(anyQuestion, ({ history, members, plain, said, counting, on }) => {
      const one = countDeliverables(plain, said, counting);
      const blocks = countExpected(expectedAsAt(history, members, on), said, counting);
      expect(rowsIn(blocks)).toEqual(one);
      expect(rowsIn(blocks, 3)).toEqual(one.slice(0, 3));
      for (const counted of one) expect(countedAt(blocks, counted.deliverable.key)).toEqual(counted);
      expect(countedAt(blocks, 'generated/XX/1/plan')).toBe(null);
    }),
  );
});

test('TALLY-1: every figure of what is counted at once is the figure of what is counted one by one', () => {
  fc.assert(
    fc.property(anyQuestion, ({ history, members, plain, said, counting, on }) => {
      const { plan } = latestOf(history);
      const one = countDeliverables(plain, said, counting);
      const blocks = countExpected(expectedAsAt(history, members, on), said, counting);
      const figures = (counted: typeof one | typeof blocks) => {
        const groups = attentionGroups(attentionOf(counted, counting.asAt), blocks.order);
        return {
          tally: tallyOf(counted),
          priorities: tallyBy(counted, ({ deliverable }) => deliverable.placed.priority.code),
          parties: tallyByParty(counted, members, plan.secretariat),
          total: planTotalOf(counted, counting.asAt),
          heard: membersHeardSince(counted, members, counting.asAt.day, day('2026-01-01')),
          excused: excusedPeriods(counted),
          problems: problemsIn(attentionOf(counted, counting.asAt)),
          attention: groups.map(({ kind, size, first }) => ({
            kind,
            size,
            rows: first(Infinity),
            two: first(2),
          })),
          matrices: planYears(plan).map((year) => {
            const { columns, columnTallies, rows, regional, squareAt } = matrixOf(
              plan,
              members,
              counted,
              year,
            );
            const squares = columns.map(({ activity }) =>
              members.map(({ code }) => squareAt(activity.code, code)),
            );
            return { columnTallies, rows, regional, squares };
          }),
        };
      };
      expect(figures(blocks)).toEqual(figures(one));
      const ofFiji = { ...everything, party: 'FJ' };
      const paper = (counted: typeof one | typeof blocks, selection: Selection) => {
        const attention = attentionOf(counted, counting.asAt);
        const made = paperOf({ plan, members, asAt: counting.asAt, counted, attention, selection, choice });
        return {
          ...made,
          counted: rowsIn(made.counted),
          listed: rowsIn(made.listed),
          attention: made.attention.map(({ kind, size, first }) => ({ kind, size, rows: first(Infinity) })),
        };
      };
      for (const selection of [everything, ofFiji])
        expect(paper(blocks, selection)).toEqual(paper(one, selection));
      const selection = { ...everything, party: 'FJ', period: (planYears(plan)[1] ?? null) as Period | null };
      const some = new Set(select(plain, selection, members).map(({ key }) => key));
      expect(rowsIn(selectBlocks(blocks, selection, members))).toEqual(
        one.filter(({ deliverable }) => some.has(deliverable.key)),
      );
    }),
  );
});

// Only what differs is looked at, so that the objectives hold less.
const keyAndDue = ({ key, due }: Deliverable) => [key, due];

test('PLAN-3: what an amendment changes in what is expected is the difference of the two lists', () => {
  fc.assert(
    fc.property(anyWorld, anyDay, ({ history, members }, on) => {
      const [first, ...rest] = history;
      const revision = rest.at(-1);
      if (revision === undefined) return;
      const former: PlanHistory = [first, ...rest.slice(0, -1)];
      const fewer = members.slice(1);
      for (const after of [members, fewer]) {
        const [was, is] = [plainlyExpectedAsAt(former, members, on), plainlyExpectedAsAt(history, after, on)];
        const [wasByKey, isKeys] = [
          new Map(was.map((one) => [one.key, one])),
          new Set(is.map(({ key }) => key)),
        ];
        const changes = planChanges(former, members, revision, after, on);
        expect(deliverablesIn(changes.expected).map(keyAndDue)).toEqual(
          is.filter(({ key }) => !wasByKey.has(key)).map(keyAndDue),
        );
        expect(deliverablesIn(changes.noLongerExpected).map(keyAndDue)).toEqual(
          was.filter(({ key }) => !isKeys.has(key)).map(keyAndDue),
        );
        expect(deliverablesIn(changes.moved).map(keyAndDue)).toEqual(
          is.filter(({ key, due }) => (wasByKey.get(key)?.due ?? due) !== due).map(keyAndDue),
        );
      }
    }),
  );
});
