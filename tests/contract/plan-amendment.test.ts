import { describe, expect, test } from 'vitest';
import { amendmentOf, publicationOf } from '../../src/contract/plan-amendment.ts';
import {
  itemsToDrafted,
  draftedFileText,
  type DraftElement,
} from '../../src/contract/plan-draft/drafted-plan.ts';
import { addTo, setField } from '../../src/contract/plan-draft/edit-makers.ts';
import { draftedPlan } from '../../src/contract/plan-draft/plan-draft.ts';
import type { PlanEdit } from '../../src/contract/plan-draft/plan-edit.ts';
import { decodePlanFile, type PlanFile } from '../../src/contract/plan-file.ts';
import { type PlanEvent, type PublishedPlan, publishedPlan } from '../../src/contract/plan-revisions.ts';
import { planKnownOn } from '../../src/contract/plan-known-on.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import { activitiesOf } from '../../src/domain/plan/plan.ts';
import { latestOf } from '../../src/domain/plan/plan-history.ts';
import { draftedFile } from '../fixtures/drafted.ts';
import { must } from '../fixtures/state.ts';

const base = { items: draftedFile.items, members: draftedFile.memberValues, rev: draftedFile.rev };
const from = '2026-01-01' as Day;
const fileOf = (plan: DraftElement): PlanFile =>
  must(decodePlanFile(draftedFileText(plan, draftedFile.memberValues)));
const inForce = ({ items }: PublishedPlan) => itemsToDrafted(items);
const codes = (published: PublishedPlan) =>
  activitiesOf(latestOf(published.history).plan).map(({ activity }) => activity.code);

/** What `device` writes who publishes a file upon what it holds, and what follows from it and all before. */
function publishing(
  device: string,
  seq: number,
  events: readonly PlanEvent[],
  file: PlanFile,
): readonly PlanEvent[] {
  const published = publishedPlan(base, events);
  const amendment = must(amendmentOf(published, file, { from, decision: 'Minutes' }));
  const { rev } = latestOf(published.history);
  const beside = published.beside.map((one) => one.rev);
  const isPublished = published.amendments.length > 0;
  const contents = publicationOf({ items: published.items, rev, isPublished, beside }, amendment, {
    from,
    note: 'Minutes',
  });
  return contents.map((one, index) => ({
    ...(one as PlanEvent),
    device: device.padEnd(16, '_') as DeviceId,
    seq: seq + index,
    t: (seq + index) as Instant,
  }));
}

const begun = itemsToDrafted(draftedFile.items);
const renamed = draftedPlan(begun, [setField(begun.children[0] as DraftElement, 'title', 'Renamed')]);
const added = draftedPlan(begun, [
  {
    ...(addTo(begun, '1.1', new Set()) as PlanEdit & { type: 'add' }),
    value: { code: '1.1.4', title: 'Added', scope: 'member', cadence: 'once' },
  },
]);

describe('PLAN-3: what was in force before can be in force again', () => {
  test('an amendment that takes the one before back is in force', () => {
    const first = publishing('desk', 1, [], fileOf(renamed));
    const back = [...first, ...publishing('desk', 50, first, fileOf(begun))];
    const again = [...back, ...publishing('desk', 90, back, fileOf(renamed))];
    const titleIn = (events: readonly PlanEvent[]) =>
      latestOf(publishedPlan(base, events).history).plan.priorities[0]?.title.en;
    expect([first, back, again].map(titleIn)).toEqual(['Renamed', 'First', 'Renamed']);
    expect(publishedPlan(base, again).amendments).toHaveLength(3);
  });

  test('what changes members alone is an amendment with its decision, and says what it replaced', () => {
    const [fiji = {}] = draftedFile.memberValues;
    const file = (value: object) => {
      const all = draftedFile.memberValues.map((one) => (one === fiji ? { ...fiji, ...value } : one));
      return must(decodePlanFile(draftedFileText(begun, all)));
    };
    const first = publishing('desk', 1, [], file({ memberUntil: '2025-12-31' }));
    const again = [...first, ...publishing('desk', 50, first, file({ memberUntil: '2026-06-30' }))];
    const { amendments, beside } = publishedPlan(base, again);
    expect(beside).toEqual([]);
    expect(amendments.map(({ note, from: day }) => [note, day])).toEqual([
      ['Minutes', from],
      ['Minutes', from],
    ]);
    const [later, earlier] = amendments.map(({ members }) => members[0]);
    expect(earlier).toMatchObject({ before: fiji, after: { memberUntil: '2025-12-31' } });
    expect(later).toMatchObject({
      before: { memberUntil: '2025-12-31' },
      after: { memberUntil: '2026-06-30' },
    });
  });

  test('what was known on a day holds what was published and said of members by then, and nothing later', () => {
    const [fiji = {}] = draftedFile.memberValues;
    const ended = draftedFile.memberValues.map((one) =>
      one === fiji ? { ...fiji, memberUntil: '2025-12-31' } : one,
    );
    const onDay = (day: string, events: readonly PlanEvent[]) =>
      events.map((one) => ({ ...one, t: (Date.parse(day) + one.seq) as Instant }));
    const first = onDay('2026-02-01', publishing('desk', 1, [], fileOf(renamed)));
    const file = must(decodePlanFile(draftedFileText(added, ended)));
    const all = [...first, ...onDay('2026-05-01', publishing('desk', 50, first, file))];
    const published = publishedPlan(base, all);
    const on = (day: string) => {
      const { history, members } = planKnownOn(published, day as Day);
      return [history.length, members.find(({ code }) => code === fiji.code)?.until];
    };
    expect(on('2026-01-31')).toEqual([1, null]);
    expect(on('2026-02-01')).toEqual([2, null]);
    expect(on('2026-05-01')).toEqual([3, '2025-12-31']);
    expect(planKnownOn(published, '2026-05-01' as Day)).toEqual({
      history: published.history,
      members: published.members,
    });
  });

  test('of two published at once, saying the same as the one in force settles them, and the code of the other stays', () => {
    const [one, other] = [
      publishing('desk', 1, [], fileOf(added)),
      publishing('other', 500, [], fileOf(renamed)),
    ];
    const both = publishedPlan(base, [...one, ...other]);
    expect([both.amendments.length, both.beside.length]).toEqual([1, 1]);
    const settled = publishedPlan(base, [
      ...one,
      ...other,
      ...publishing('desk', 900, [...one, ...other], fileOf(inForce(both))),
    ]);
    expect(settled.beside).toEqual([]);
    expect(settled.history.at(-1)?.plan.priorities[0]?.title.en).toBe('Renamed');
    expect(codes(settled)).toContain('1.1.4');
    const left = activitiesOf(latestOf(settled.history).plan).find(
      ({ activity }) => activity.code === '1.1.4',
    );
    expect(left?.activity.retired).toEqual({ day: from, decision: 'Minutes' });
  });

  test('where the other one only reworded, the one in force is chosen as it is', () => {
    const [one, other] = [
      publishing('desk', 1, [], fileOf(renamed)),
      publishing('other', 500, [], fileOf(added)),
    ];
    const both = publishedPlan(base, [...one, ...other]);
    const settled = publishedPlan(base, [
      ...one,
      ...other,
      ...publishing('desk', 900, [...one, ...other], fileOf(inForce(both))),
    ]);
    expect([settled.beside, codes(settled).includes('1.1.4')]).toEqual([[], true]);
    expect(settled.history.at(-1)?.plan.priorities[0]?.title).toEqual({ en: 'First', fr: 'Premier' });
  });
});

test('a file that says the same as the only plan in force changes nothing', () => {
  const published = publishedPlan(base, []);
  expect(amendmentOf(published, draftedFile, { from, decision: 'x' })).toMatchObject({
    ok: false,
    error: { type: 'nothing-changes' },
  });
});

test('PLAN-2: what applies to some members alone is published and in force like anything else', () => {
  const [activity] = begun.children[0]?.children[0]?.children ?? [];
  const some = draftedPlan(begun, [setField(activity as DraftElement, 'appliesTo', ['NB'])]);
  const published = publishedPlan(base, publishing('desk', 1, [], fileOf(some)));
  const [first] = activitiesOf(latestOf(published.history).plan);
  expect(first?.activity.appliesTo).toEqual(['NB']);
});
