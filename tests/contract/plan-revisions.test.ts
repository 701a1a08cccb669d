import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { amendmentOf, publicationOf, publicationOfNew } from '../../src/contract/plan-amendment.ts';
import { decodePlanFile } from '../../src/contract/plan-file.ts';
import { firstYearIn, planRev, withFirstYear } from '../../src/contract/plan-items.ts';
import {
  type BasePlan,
  changedItems,
  type PlanEvent,
  planFileOf,
  planFileText,
  publishedPlan,
  publishedPlans,
} from '../../src/contract/plan-revisions.ts';
import type { EventContent, ItemBody } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { Period } from '../../src/domain/plan/period.ts';
import { activitiesOf } from '../../src/domain/plan/plan.ts';
import { latestOf } from '../../src/domain/plan/plan-history.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const base: BasePlan = { items: ocoPlan.items, members: ocoPlan.memberValues, rev: ocoPlan.rev };
const desk = (name: string) => name.padEnd(16, '_') as DeviceId;

function retitled(items: readonly ItemBody[], code: string, title: string): readonly ItemBody[] {
  return items.map((item) => (item.code === code ? { ...item, value: { ...item.value, title } } : item));
}

function amendment(
  before: readonly ItemBody[],
  after: readonly ItemBody[],
  note: string,
): readonly EventContent[] {
  return [
    ...changedItems(before, after).map((body): EventContent => ({ kind: 'item', body })),
    {
      kind: 'publish',
      body: {
        plan: ocoPlan.plan.id,
        rev: planRev(after),
        parents: [planRev(before)],
        from: '2026-01-01' as Day,
        note,
      },
    },
  ];
}

function written(
  device: string,
  from: number,
  t: number,
  contents: readonly EventContent[],
): readonly PlanEvent[] {
  return contents.map((one, index) => ({
    ...(one as PlanEvent),
    device: desk(device),
    seq: from + index,
    t: t as Instant,
  }));
}

const titleOf = (events: readonly PlanEvent[], code: string) => {
  const { plan } = latestOf(publishedPlan(base, events).history);
  return activitiesOf(plan).find((one) => one.activity.code === code)?.activity.title.en;
};

const second = retitled(ocoPlan.items, '1.2.1', 'Conduct training needs analysis');
const third = retitled(second, '1.2.2', 'Another title');
const first = written('desk', 5, 1_000, amendment(ocoPlan.items, second, 'Conference of 2025'));
const then = written('other', 3, 2_000, amendment(second, third, 'Conference of 2026'));

test('the plan that ships reads back from its own items', () => {
  expect(planFileOf(ocoPlan.items)?.plan).toEqual(ocoPlan.plan);
  expect(changedItems(ocoPlan.items, ocoPlan.items)).toEqual([]);
});

describe('PLAN-3: amendments', () => {
  test('an amendment of one title sends one item, and is in force with its note', () => {
    expect(first.map((one) => one.kind)).toEqual(['item', 'publish']);
    const { amendments, history } = publishedPlan(base, first);
    expect(amendments.map((one) => one.note)).toEqual(['Conference of 2025']);
    expect(history.map((one) => one.rev)).toEqual([ocoPlan.rev, planRev(second)]);
    expect(titleOf(first, '1.2.1')).toBe('Conduct training needs analysis');
  });

  test('the order in which amendments arrive never matters', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...first, ...then], { minLength: 4, maxLength: 4 }), (events) => {
        expect(publishedPlan(base, events)).toEqual(publishedPlan(base, [...first, ...then]));
      }),
      { numRuns: 20 },
    );
    expect(titleOf([...then, ...first], '1.2.2')).toBe('Another title');
  });

  test('an amendment whose parent or items have not come yet does not count, and nothing is lost of the one before', () => {
    expect(titleOf(then, '1.2.2')).toBe(titleOf([], '1.2.2'));
    expect(titleOf([...first, ...then.slice(1)], '1.2.2')).toBe(titleOf([], '1.2.2'));
    expect(titleOf([...first, ...then.slice(1)], '1.2.1')).toBe('Conduct training needs analysis');
  });

  test('of two published at once the later is in force and the other stands beside, until one names both', () => {
    const other = retitled(ocoPlan.items, '1.2.3', 'A third title');
    const atOnce = written('other', 3, 2_000, amendment(ocoPlan.items, other, 'By another desk'));
    const both = publishedPlan(base, [...first, ...atOnce]);
    expect(both.amendments.map((one) => one.note)).toEqual(['By another desk']);
    expect(both.beside.map((one) => one.note)).toEqual(['Conference of 2025']);
    const merged = retitled(other, '1.2.1', 'Conduct training needs analysis');
    const naming = written('desk', 9, 3_000, [
      ...changedItems(other, merged).map((body): EventContent => ({ kind: 'item', body })),
      {
        kind: 'publish',
        body: {
          plan: ocoPlan.plan.id,
          rev: planRev(merged),
          parents: [planRev(other), planRev(second)],
          from: '2026-01-01' as Day,
          note: 'Both',
        },
      },
    ]);
    const one = publishedPlan(base, [...first, ...atOnce, ...naming]);
    expect([one.amendments[0]?.note, one.beside]).toEqual(['Both', []]);
  });

  test('an amendment that this version cannot read as a plan leaves the plan as it is', () => {
    const broken = ocoPlan.items.map((item) =>
      item.code === '1.2.1' ? { ...item, value: { ...item.value, scope: 'galactic' } } : item,
    );
    const events = written('desk', 5, 1_000, amendment(ocoPlan.items, broken, 'From a newer version'));
    expect(publishedPlan(base, events).history).toHaveLength(1);
  });

  test('a plan published whole needs no parent', () => {
    const whole = written('desk', 5, 1_000, amendment([], second, 'Whole'));
    const elsewhere = { ...base, rev: 'another', items: retitled(ocoPlan.items, '1.2.2', 'Older') };
    expect(latestOf(publishedPlan(elsewhere, whole).history).rev).toBe(planRev(second));
  });
});

test('MEMB-1: the last value of a member holds, whatever the order, and the others stay', () => {
  const [fiji] = ocoPlan.memberValues.filter((one) => one.code === 'FJ');
  const member = (t: number, administration: string): PlanEvent => ({
    kind: 'member',
    body: { ...fiji, administration } as PlanEvent['body'] & object as never,
    device: desk('desk'),
    seq: t,
    t: t as Instant,
  });
  for (const events of [
    [member(1, 'Old name'), member(2, 'New name')],
    [member(2, 'New name'), member(1, 'Old name')],
  ]) {
    const { members } = publishedPlan(base, events);
    expect(members).toHaveLength(ocoPlan.members.length);
    expect(members.find((one) => one.code === 'FJ')?.administration).toBe('New name');
  }
});

const earlierHead = { id: 'before', title: 'The plan before', start: '2017-07-01', end: '2022-06-30' };

describe('a plan beside the one that a workspace began with', () => {
  const [first] = publishedPlans(base, []);
  const fileOf = (change: object) => {
    const file = JSON.parse(planFileText(base.items, base.members) ?? '');
    const decoded = decodePlanFile(JSON.stringify({ ...file, ...change }));
    if (!decoded.ok) throw new Error(decoded.error[0]?.type);
    return decoded.value;
  };
  const earlier = fileOf(earlierHead);
  const publication = publicationOfNew(first, earlier, 'Conference of 2017');
  const beside = publication.ok ? publication.value : [];

  test('PLAN-4: it is whole, keeps its own amendments apart, and shares the members', () => {
    const now = publishedPlans(base, written('a', 2, 10, beside));
    expect(now).toHaveLength(2);
    expect(now[0]).toEqual(first);
    const [, other] = now;
    if (other === undefined) throw new Error('there are two');
    expect(other.members).toEqual(first.members);
    expect(other.amendments).toEqual([]);
    expect(latestOf(other.history)).toMatchObject({ rev: earlier.rev, from: '2017-07-01' });

    const changed = fileOf({ ...earlierHead, title: 'The plan before, mended' });
    const decision = { from: '2018-01-01' as Day, decision: 'Conference of 2018' };
    const amended = amendmentOf(other, changed, decision);
    if (!amended.ok) throw new Error(amended.error.type);
    const said = publicationOf(
      { items: other.items, rev: earlier.rev, isPublished: true, beside: [] },
      amended.value,
      { from: decision.from, note: decision.decision },
    );
    expect(said.map((one) => one.kind)).toEqual(['item', 'publish']);
    const events = [...written('a', 2, 10, beside), ...written('b', 5, 20, said)];
    const both = publishedPlans(base, events);
    expect(both[0]).toEqual(first);
    expect(both[1]?.history.map((one) => one.rev)).toEqual([earlier.rev, planRev(amended.value.items)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(publishedPlans(base, shuffled)).toEqual(both);
      }),
      { numRuns: 20 },
    );
  });

  test('PLAN-4: it counts only once all of it is here', () => {
    const events = written('a', 2, 10, beside);
    for (const missing of [0, 5, events.length - 1])
      expect(
        publishedPlans(
          base,
          events.filter((_, at) => at !== missing),
        ),
      ).toHaveLength(1);
  });

  test('members that are known stay as they are; those that only it names are added; another Secretariat is refused', () => {
    const [one] = base.members;
    const strangers = fileOf({
      ...earlierHead,
      members: [
        ...base.members.map((member) => ({ ...member, name: `Old ${JSON.stringify(member.name)}` })),
        { ...one, code: 'ZZ', name: 'Far away', aliases: [] },
      ],
    });
    const said = publicationOfNew(first, strangers, 'x');
    const members = said.ok
      ? said.value.flatMap((event) => (event.kind === 'member' ? [event.body.code] : []))
      : [];
    expect(members).toEqual(['ZZ']);
    const others = fileOf({ ...earlierHead, secretariat: { code: 'XYZ', name: 'Another' } });
    expect(publicationOfNew(first, others, 'x')).toEqual({
      ok: false,
      error: { type: 'another-secretariat', code: 'XYZ' },
    });
  });
});

test('PLAN-5: an amendment names the first reported year, and a year that the plan does not have is passed over', () => {
  const { plan, items } = ocoPlan;
  expect(firstYearIn(items, plan)).toBeNull();
  const changed = withFirstYear(items, '2024' as Period);
  expect(firstYearIn(changed, plan)).toBe('2024');
  expect(firstYearIn(withFirstYear(items, '2031' as Period), plan)).toBeNull();
  // It travels like every other amendment, reads back from a plan file, and expects nothing else.
  const published = publishedPlan(
    base,
    written('desk', 5, 1_000, amendment(items, changed, 'By the conference')),
  );
  expect(firstYearIn(published.items, plan)).toBe('2024');
  const file = decodePlanFile(planFileText(published.items, []) ?? '');
  expect(file.ok && firstYearIn(file.value.items, file.value.plan)).toBe('2024');
  expect(latestOf(published.history).plan).toEqual(plan);
});

test('PLAN-1, PLAN-3: an amendment that puts a new activity in the place of one that it drops counts', () => {
  const [plan] = publishedPlans(base, []);
  const file = JSON.parse(planFileText(plan.items, plan.memberValues) ?? '') as {
    priorities: { objectives: { activities: { code: string }[] }[] }[];
  };
  const activities = file.priorities[0]?.objectives[1]?.activities ?? [];
  const dropped = activities[0]?.code ?? '';
  activities.splice(0, 1, { ...activities[0], code: '1.2.99' });
  const decoded = decodePlanFile(JSON.stringify(file));
  if (!decoded.ok) throw new Error(decoded.error[0]?.type);
  const from = '2026-11-22' as Day;
  const amended = amendmentOf(plan, decoded.value, { from, decision: 'Conference of 2026' });
  if (!amended.ok) throw new Error(amended.error.type);
  const said = publicationOf({ ...base, isPublished: false, beside: [] }, amended.value, {
    from,
    note: 'Conference of 2026',
  });
  const after = latestOf(publishedPlans(base, written('a', 2, 10, said))[0].history).plan;
  const retired = new Map(activitiesOf(after).map(({ activity }) => [activity.code, activity.retired]));
  expect(retired.get(dropped)).toEqual({ day: from, decision: 'Conference of 2026' });
  expect(retired.get('1.2.99')).toBeNull();
});
