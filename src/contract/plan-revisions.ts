import { compareBy, compareText } from '../base/order.ts';
import type { ItemBody, Json, JsonObject } from '../domain/log/event.ts';
import { type EventId, makeEventId } from '../domain/log/ids.ts';
import type { Act } from '../domain/log/revocations.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { Member } from '../domain/plan/member.ts';
import type { AppliedRevision, PlanHistory } from '../domain/plan/plan-history.ts';
import { isSameJson } from './canonical.ts';
import { currentMembers, type MemberSaid, membersSaid } from './member-values.ts';
import { decodePlanFile, type PlanFile } from './plan-file.ts';
import { createChildren, itemsToPlan, planRev, valueToMember } from './plan-items.ts';

/** What Secretariat devices wrote about a plan, in no order. */
export type PlanEvent = Act<'item' | 'publish' | 'member'>;

/** The plan that a workspace began with: the one that ships, or one that was chosen as a file. */
export interface BasePlan {
  readonly items: readonly ItemBody[];
  readonly members: readonly JsonObject[];
  readonly rev: string;
}

/** A revision that somebody published. */
export interface PublishedRevision extends AppliedRevision {
  readonly id: EventId;
  readonly recorded: Instant;
  readonly parents: readonly string[];
  readonly note: string;
  readonly items: readonly ItemBody[];
  /** What was published with it about members, each with what was known of it before. */
  readonly members: readonly MemberSaid[];
}

/** The plan in force, and how it came about. */
export interface PublishedPlan {
  readonly history: PlanHistory;
  /** The items of the revision in force. */
  readonly items: readonly ItemBody[];
  readonly members: readonly Member[];
  readonly memberValues: readonly JsonObject[];
  /** What the plan began with about members, and all that was said of them since, in no order. */
  readonly memberSources: {
    readonly base: readonly JsonObject[];
    readonly said: readonly Act<'member'>[];
  };
  /** The amendments of the line in force, the latest one first; empty: the plan is as it began. */
  readonly amendments: readonly PublishedRevision[];
  /** Amendments that nothing builds on, beside the one in force: published at once with it (PLAN-3). */
  readonly beside: readonly PublishedRevision[];
  /** Every revision that counts by its name, the one that the plan began with among them. */
  readonly revisions: ReadonlyMap<string, KnownRevision>;
}

/** A revision with what it stands upon; the one that a plan began with stands upon none. */
export type KnownRevision = Pick<PublishedRevision, 'rev' | 'parents' | 'items'>;

/**
 * Every plan that follows from what was published (PLAN-4): the one that a workspace began with, then those that were
 * published beside it, each whole, in the order of their ids. What a publication needs so as to count: see `publishedPlan`.
 */
export function publishedPlans(
  base: BasePlan,
  events: readonly PlanEvent[],
): readonly [PublishedPlan, ...PublishedPlan[]] {
  return atOnce(publishedPlansInSteps(base, events));
}

/** The same a step at a time, each about one revision: whoever makes them may let others go first in between. */
export function* publishedPlansInSteps(
  base: BasePlan,
  events: readonly PlanEvent[],
): Steps<readonly [PublishedPlan, ...PublishedPlan[]]> {
  const first = yield* publishedPlanInSteps(base, events);
  const named = events.flatMap((event) => (event.kind === 'publish' ? event.body.plan : []));
  const others = [...new Set(named)].filter((id) => id !== first.history[0].plan.id).sort(compareText);
  const plans: [PublishedPlan, ...PublishedPlan[]] = [first];
  for (const id of others) {
    const beside = yield* planBeside(id, first, events);
    if (beside !== null) plans.push(beside);
  }
  return plans;
}

// The first publication of a plan that no workspace began with sends all of it and names no parent.
function* planBeside(
  planId: string,
  { members, memberValues, memberSources }: PublishedPlan,
  events: readonly PlanEvent[],
): Steps<PublishedPlan | null> {
  const { heads, revisions } = headsAmong(yield* revisionsAmong(planId, null, events));
  const [head, ...beside] = heads;
  if (head === undefined) return null;
  const line = lineOf(head, revisions);
  const begun = line.at(-1) ?? head;
  return {
    history: [{ ...begun, from: begun.plan.start }, ...line.slice(0, -1).reverse()],
    items: head.items,
    members,
    memberValues,
    memberSources,
    amendments: line.slice(0, -1),
    beside,
    revisions: new Map(revisions.map((one) => [one.rev, one])),
  };
}

/**
 * The plan that follows from what was published (PLAN-3): a publication counts once the items of its first parent and
 * those that its device wrote for it make the revision that it names and can be read as a plan. Of several that nothing builds
 * on, the later instant is in force, then the greater id. A base that cannot be read is a mistake of whoever stored it.
 */
export function publishedPlan(base: BasePlan, events: readonly PlanEvent[]): PublishedPlan {
  return atOnce(publishedPlanInSteps(base, events));
}

function* publishedPlanInSteps(base: BasePlan, events: readonly PlanEvent[]): Steps<PublishedPlan> {
  const planId = base.items.find((item) => item.type === 'plan')?.code;
  if (planId === undefined) throw new Error('the stored plan was checked before');
  const plan = itemsToPlan(base.items);
  const begun: AppliedRevision = { plan, rev: base.rev, from: plan.start };
  const { heads, revisions } = headsAmong(yield* revisionsAmong(planId, base, events));
  const [head, ...beside] = heads;
  const amendments = head === undefined ? [] : lineOf(head, revisions);
  const memberSources = { base: base.members, said: membersAmong(events) };
  const memberValues = currentMembers(base.members, memberSources.said);
  return {
    history: [begun, ...[...amendments].reverse()],
    items: head?.items ?? base.items,
    members: memberValues.map(valueToMember),
    memberValues,
    memberSources,
    amendments,
    beside,
    revisions: new Map(
      [{ rev: base.rev, parents: [], items: base.items }, ...revisions].map((one) => [one.rev, one]),
    ),
  };
}

/** What takes a while, in steps. */
type Steps<T> = Generator<undefined, T>;

function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The items that differ between two revisions: what an amendment must say. */
export function changedItems(before: readonly ItemBody[], after: readonly ItemBody[]): readonly ItemBody[] {
  const known = new Map(before.map((item) => [itemPlace(item), item.value]));
  return after.filter((item) => !isSameJson(known.get(itemPlace(item)), item.value));
}

/**
 * The plan that items make together, without members: these are no part of a revision, and whom an activity applies to was
 * checked where it was written. null: they make none that this version can read.
 */
export function planFileOf(items: readonly ItemBody[]): PlanFile | null {
  const named = items.flatMap(({ value: { appliesTo } }) =>
    Array.isArray(appliesTo) ? appliesTo.map(String) : [],
  );
  const text = planFileText(
    items,
    [...new Set(named)].map((code) => ({ code, name: code })),
  );
  const decoded = text === null ? null : decodePlanFile(text, 'log');
  return decoded?.ok === true ? { ...decoded.value, members: [], memberValues: [] } : null;
}

/** Items and members as the text of a plan file (format 1), which reads back as them; null: no item is the plan itself. */
export function planFileText(items: readonly ItemBody[], memberValues: readonly JsonObject[]): string | null {
  const head = items.find((item) => item.type === 'plan');
  if (head === undefined) return null;
  const childrenOf = createChildren(items);
  const below = (type: ItemBody['type'], parent: string, inside: (item: ItemBody) => JsonObject): Json =>
    childrenOf(type, parent).map((item) => {
      const { parent: _, position: _position, ...value } = item.value;
      return { ...value, ...inside(item) };
    });
  const file = {
    format: 1,
    ...head.value,
    priorities: below('priority', head.code, (priority) => ({
      objectives: below('objective', priority.code, (objective) => ({
        activities: below('activity', objective.code, () => ({})),
      })),
    })),
    members: memberValues,
  };
  return JSON.stringify(file, null, 2);
}

function headsAmong(revisions: readonly PublishedRevision[]) {
  const named = new Set(revisions.flatMap((one) => one.parents));
  return { revisions, heads: revisions.filter((one) => !named.has(one.rev)).sort(laterFirst) };
}

function* revisionsAmong(
  planId: string,
  base: BasePlan | null,
  events: readonly PlanEvent[],
): Steps<readonly PublishedRevision[]> {
  const itemsByRev = new Map(base === null ? [] : [[base.rev, base.items]]);
  const waiting = new Set(publicationsAmong(planId, events));
  const ofMembers = membersAmong(events);
  const revisions: PublishedRevision[] = [];
  // What amends another comes after it, however the events lie.
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const one of waiting) {
      const { publish, own, members } = one;
      // The first parent is the one that was amended; another is named where two were published at once.
      const amended = itemsByRev.get(publish.body.parents[0] ?? '') ?? [];
      const items = overlay([...amended, ...own]);
      if (planRev(items) !== publish.body.rev) continue;
      waiting.delete(one);
      if (itemsByRev.has(publish.body.rev)) continue;
      yield;
      const file = planFileOf(items);
      if (file === null) continue;
      itemsByRev.set(publish.body.rev, items);
      const { rev, parents: named, from, note } = publish.body;
      const id = makeEventId(publish.device, publish.seq);
      revisions.push({
        id,
        recorded: publish.t,
        rev,
        parents: named,
        from,
        note,
        items,
        members: membersSaid(members, base?.members ?? [], ofMembers),
        plan: file.plan,
      });
      yield;
    }
  }
  return revisions;
}

// The items of a publication are those that its device wrote since it published before.
function publicationsAmong(planId: string, events: readonly PlanEvent[]) {
  const byDevice = new Map<string, PlanEvent[]>();
  for (const event of events) {
    const written = byDevice.get(event.device);
    if (written) written.push(event);
    else byDevice.set(event.device, [event]);
  }
  return [...byDevice.values()].flatMap((written) => {
    let own: ItemBody[] = [];
    let members: Act<'member'>[] = [];
    return [...written]
      .sort((a, b) => a.seq - b.seq)
      .flatMap((event) => {
        if (event.kind === 'item' && event.body.plan === planId) own.push(event.body);
        // Those of a publication stand right before it, in one piece: another was saved by itself.
        const goesOn = event.kind !== 'item' && members.at(-1)?.seq === event.seq - 1;
        if (event.kind === 'member') members = goesOn ? [...members, event] : [event];
        if (event.kind !== 'publish' || event.body.plan !== planId) return [];
        const publication = { publish: event, own, members: goesOn ? members : [] };
        [own, members] = [[], []];
        return [publication];
      });
  });
}

function lineOf(
  head: PublishedRevision,
  revisions: readonly PublishedRevision[],
): readonly PublishedRevision[] {
  const byRev = new Map(revisions.map((one) => [one.rev, one]));
  const line: PublishedRevision[] = [];
  for (let one: PublishedRevision | undefined = head; one !== undefined && !line.includes(one); ) {
    line.push(one);
    one = one.parents.map((rev) => byRev.get(rev)).find((parent) => parent !== undefined);
  }
  return line;
}

function membersAmong(events: readonly PlanEvent[]): readonly Act<'member'>[] {
  return events.flatMap((event) => (event.kind === 'member' ? event : []));
}

function overlay(items: readonly ItemBody[]): readonly ItemBody[] {
  return [...new Map(items.map((item) => [itemPlace(item), item])).values()];
}

function itemPlace({ type, code }: ItemBody): string {
  return `${type} ${code}`;
}

const laterFirst = compareBy<PublishedRevision>(
  (a, b) => b.recorded - a.recorded,
  (a, b) => compareText(b.id, a.id),
);
