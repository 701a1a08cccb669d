import type { Day } from './day.ts';
import type { Deliverable } from './deliverables.ts';
import type { Member } from './member.ts';
import { type Activity, activitiesOf, type PlacedActivity } from './plan.ts';
import { type AppliedRevision, deliverablesAsAt, latestOf, type PlanHistory } from './plan-history.ts';

/** What an amendment changes in a plan and in what is expected (PLAN-3). Each list in plan order. */
export interface PlanChanges {
  readonly added: readonly PlacedActivity[];
  readonly retired: readonly PlacedActivity[];
  /** Those that stay and say something else: another title, day, scope or any other field. */
  readonly reworded: readonly PlacedActivity[];
  /** What is expected as at `asAt` and was not, what was and is not, and what has another due day. */
  readonly expected: readonly Deliverable[];
  readonly noLongerExpected: readonly Deliverable[];
  readonly moved: readonly Deliverable[];
}

/** What changes as at a day when `revision` amends the plan in force and `members` are those from then on. */
export function planChanges(
  history: PlanHistory,
  before: readonly Member[],
  revision: AppliedRevision,
  members: readonly Member[],
  asAt: Day,
): PlanChanges {
  const [old, now] = [activitiesOf(latestOf(history).plan), activitiesOf(revision.plan)];
  const oldByCode = byCode(old);
  const amended: PlanHistory = [...history, revision];
  const [was, is] = [deliverablesAsAt(history, before, asAt), deliverablesAsAt(amended, members, asAt)];
  const wasByKey = new Map(was.map((one) => [one.key, one]));
  const isKeys = new Set(is.map((one) => one.key));
  const goesOn = ({ activity }: PlacedActivity) => activity.retired === null;
  return {
    added: now.filter((one) => goesOn(one) && !oldByCode.has(one.activity.code)),
    retired: now.filter((one) => !goesOn(one) && oldByCode.get(one.activity.code)?.activity.retired === null),
    reworded: now.filter((one) => {
      const earlier = oldByCode.get(one.activity.code);
      return goesOn(one) && earlier !== undefined && !isSame(one.activity, earlier.activity);
    }),
    expected: is.filter((one) => !wasByKey.has(one.key)),
    noLongerExpected: was.filter((one) => !isKeys.has(one.key)),
    moved: is.filter((one) => {
      const earlier = wasByKey.get(one.key);
      return earlier !== undefined && earlier.due !== one.due;
    }),
  };
}

function byCode(placed: readonly PlacedActivity[]): ReadonlyMap<string, PlacedActivity> {
  return new Map(placed.map((one) => [one.activity.code, one]));
}

function isSame(a: Activity, b: Activity): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
