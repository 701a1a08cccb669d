import { type Blocks, movedFrom, without } from './blocks.ts';
import type { Day } from './day.ts';
import type { Member } from './member.ts';
import { type Activity, activitiesOf, type PlacedActivity } from './plan.ts';
import { type AppliedRevision, expectedAsAt, latestOf, type PlanHistory } from './plan-history.ts';

/** What an amendment changes in a plan and in what is expected (PLAN-3). Each list in plan order. */
export interface PlanChanges {
  readonly added: readonly PlacedActivity[];
  readonly retired: readonly PlacedActivity[];
  /** Those that stay and say something else: another title, day, scope or any other field. */
  readonly reworded: readonly PlacedActivity[];
  /** What is expected as at `asAt` and was not, what was and is not, and what has another due day. */
  readonly expected: Blocks;
  readonly noLongerExpected: Blocks;
  readonly moved: Blocks;
}

/**
 * What changes as at a day when `revision` amends the plan in force and `members` are those from then on. Linear in the
 * plan, and in the blocks that are expected of the activities that any of the revisions says otherwise, of all where members
 * change.
 */
export function planChanges(
  history: PlanHistory,
  before: readonly Member[],
  revision: AppliedRevision,
  members: readonly Member[],
  asAt: Day,
): PlanChanges {
  const [old, now] = [activitiesOf(latestOf(history).plan), activitiesOf(revision.plan)];
  const oldByCode = byCode(old);
  const [first, ...later] = expectedOtherwise(history, revision, before === members);
  const all: PlanHistory = [first, ...later];
  const former: PlanHistory = [first, ...later.slice(0, -1)];
  const [was, is] = [expectedAsAt(former, before, asAt), expectedAsAt(all, members, asAt)];
  const goesOn = ({ activity }: PlacedActivity) => activity.retired === null;
  return {
    added: now.filter((one) => goesOn(one) && !oldByCode.has(one.activity.code)),
    retired: now.filter((one) => !goesOn(one) && oldByCode.get(one.activity.code)?.activity.retired === null),
    reworded: now.filter((one) => {
      const earlier = oldByCode.get(one.activity.code);
      return goesOn(one) && earlier !== undefined && !isSame(one.activity, earlier.activity);
    }),
    expected: without(is, was),
    noLongerExpected: without(was, is),
    moved: movedFrom(is, was),
  };
}

// The revisions with those activities alone that one of them says otherwise than another: what is expected of the rest,
// and when, cannot change.
function expectedOtherwise(
  history: PlanHistory,
  revision: AppliedRevision,
  isSameMembers: boolean,
): PlanHistory {
  const all: PlanHistory = [...history, revision];
  const { start, end, yearStartsInMonth } = revision.plan;
  const isSameCalendar = all.every(
    ({ plan }) => plan.start === start && plan.end === end && plan.yearStartsInMonth === yearStartsInMonth,
  );
  if (!isSameMembers || !isSameCalendar) return all;
  const saidOf = new Map<string, { readonly said: string; times: number }>();
  const differing = new Set<string>();
  for (const { plan } of all)
    for (const { activity } of activitiesOf(plan)) {
      const said = JSON.stringify(activity);
      const before = saidOf.get(activity.code);
      if (before === undefined) saidOf.set(activity.code, { said, times: 1 });
      else if (before.said === said) before.times++;
      else differing.add(activity.code);
    }
  for (const [code, { times }] of saidOf) if (times < all.length) differing.add(code);
  const narrowed = (one: AppliedRevision): AppliedRevision => ({
    ...one,
    plan: {
      ...one.plan,
      priorities: one.plan.priorities.map((priority) => ({
        ...priority,
        objectives: priority.objectives.map((objective) => ({
          ...objective,
          activities: objective.activities.filter(({ code }) => differing.has(code)),
        })),
      })),
    },
  });
  const [first, ...rest] = all;
  return [narrowed(first), ...rest.map(narrowed)];
}

function byCode(placed: readonly PlacedActivity[]): ReadonlyMap<string, PlacedActivity> {
  return new Map(placed.map((one) => [one.activity.code, one]));
}

function isSame(a: Activity, b: Activity): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
