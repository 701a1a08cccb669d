import { describe, expect, test } from 'vitest';
import { amendmentOf, publicationOf } from '../../src/contract/plan-amendment.ts';
import { decodePlanFile, type PlanFile } from '../../src/contract/plan-file.ts';
import {
  changedItems,
  type PlanEvent,
  planFileText,
  publishedPlan,
} from '../../src/contract/plan-revisions.ts';
import { type PlanReplaced, replacedBy, undoneFile } from '../../src/contract/plan-undo.ts';
import type { ItemBody } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import { activitiesOf } from '../../src/domain/plan/plan.ts';
import { latestOf } from '../../src/domain/plan/plan-history.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const base = { items: ocoPlan.items, members: ocoPlan.memberValues, rev: ocoPlan.rev };
const from = '2026-01-01' as Day;
const today = '2026-11-22' as Day;

const fileOf = (items: readonly ItemBody[], members = ocoPlan.memberValues): PlanFile => {
  const decoded = decodePlanFile(planFileText(items, members) ?? '');
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
};
const titled = (items: readonly ItemBody[], code: string, title: string) =>
  items.map((item) => (item.code === code ? { ...item, value: { ...item.value, title } } : item));

/** What follows from a file that is published upon everything before, and what it replaced. */
function publish(
  events: readonly PlanEvent[],
  file: PlanFile,
): { events: readonly PlanEvent[]; replaced: PlanReplaced } {
  const published = publishedPlan(base, events);
  const made = amendmentOf(published, file, { from, decision: 'Minutes' });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { rev } = latestOf(published.history);
  const inForce = { items: published.items, rev, isPublished: events.length > 0, beside: [] };
  const contents = publicationOf(inForce, made.value, { from, note: 'Minutes' });
  const written = contents.map((one, at) => {
    const seq = events.length + at + 1;
    return { ...(one as PlanEvent), device: 'desk____________' as DeviceId, seq, t: seq as Instant };
  });
  return { events: [...events, ...written], replaced: replacedBy(published, made.value) };
}

const undone = (events: readonly PlanEvent[], replaced: PlanReplaced) => {
  const made = undoneFile(publishedPlan(base, events), replaced, today);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const titles = (events: readonly PlanEvent[]) =>
  activitiesOf(latestOf(publishedPlan(base, events).history).plan)
    .filter(({ activity }) => activity.retired === null)
    .map(({ activity }) => activity.title.en);
const asShipped = activitiesOf(ocoPlan.plan).map(({ activity }) => activity.title.en);

const added: ItemBody = {
  plan: ocoPlan.plan.id,
  type: 'activity',
  code: '1.3.3',
  value: { code: '1.3.3', title: 'Added', scope: 'member', cadence: 'once', parent: '1.3', position: 2 },
};

describe('SHEET-4 an import is undone by publishing again what was before', () => {
  const dropped = titled(ocoPlan.items, '1.1.1', 'New words').filter(({ code }) => code !== '1.2.1');
  const first = publish([], fileOf([...dropped, added]));

  test('words are as they were, what was dropped is expected again, what was added is dropped, and nothing is rewritten', () => {
    const { file, changedSince } = undone(first.events, first.replaced);
    const { events } = publish(first.events, file);
    expect(changedSince).toEqual([]);
    expect(titles(events)).toEqual(asShipped);
    const published = publishedPlan(base, events);
    expect(published.amendments).toHaveLength(2);
    expect(published.items.find(({ code }) => code === '1.3.3')?.value.retired).toEqual({
      day: from,
      decision: 'Minutes',
    });
  });

  test('an import that only changed words leaves the very plan that was before, as another revision', () => {
    const one = publish([], fileOf(titled(ocoPlan.items, '1.1.1', 'New words')));
    const { events } = publish(one.events, undone(one.events, one.replaced).file);
    const published = publishedPlan(base, events);
    expect(changedItems(ocoPlan.items, published.items).map(({ type }) => type)).toEqual(['plan']);
    expect(published.amendments).toHaveLength(2);
  });

  test('what somebody changed since stays, and is named', () => {
    const { items } = publishedPlan(base, first.events);
    const second = publish(first.events, fileOf(titled(items, '1.1.1', 'Newer words')));
    const { file, changedSince } = undone(second.events, first.replaced);
    expect(changedSince).toEqual(['1.1.1']);
    expect(file.items.find(({ code }) => code === '1.1.1')?.value.title).toBe('Newer words');
  });

  test('MEMB-1 a member that it added is not removed: its membership ends', () => {
    const members = [
      ...ocoPlan.memberValues,
      { code: 'XX', name: 'New Land' },
      { code: 'YY', name: 'Next Land', memberFrom: '2027-01-01' },
    ];
    const renamed = members.map((one) => (one.code === 'FJ' ? { ...one, name: 'Viti' } : one));
    const one = publish([], fileOf(titled(ocoPlan.items, '1.1.1', 'x'), renamed));
    const { file } = undone(one.events, one.replaced);
    const member = (code: string) => file.members.find((it) => it.code === code);
    expect([member('XX')?.until, member('YY')?.until, member('FJ')?.name]).toEqual([
      '2026-11-21',
      '2027-01-01',
      'Fiji',
    ]);
  });
});

test('SHEET-1 a plan file of the plan in force changes nothing, though what was dropped left two at one place', () => {
  const without = ocoPlan.items.filter(({ code }) => code !== '1.3.1');
  const { events } = publish([], fileOf([...without, { ...added, value: { ...added.value, position: 0 } }]));
  const published = publishedPlan(base, events);
  const places = published.items
    .filter(({ value }) => value.parent === '1.3')
    .map(({ value }) => value.position);
  expect(new Set(places).size).toBeLessThan(3);
  const same = amendmentOf(published, fileOf(published.items, published.memberValues), {
    from,
    decision: 'x',
  });
  expect(same).toMatchObject({ ok: false, error: { type: 'nothing-changes' } });
});
