import { err, ok, type Result } from '../base/result.ts';
import type { PlanFile } from '../contract/plan-file.ts';
import { firstYearIn } from '../contract/plan-items.ts';
import { type PlanEvent, type PublishedPlan, publishedPlansInSteps } from '../contract/plan-revisions.ts';
import type { EventRange, ItemBody, JsonObject } from '../domain/log/event.ts';
import type { Member } from '../domain/plan/member.ts';
import type { Period } from '../domain/plan/period.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { latestOf } from '../domain/plan/plan-history.ts';
import { rangesOf, whichEvents } from './event-ranges.ts';
import type { LocalStore } from './local-store.ts';
import { nextTask } from './next-task.ts';
import type { DocumentRow } from './rows.ts';
import type { StoreError } from './store-error.ts';
import { planningDocument } from './write-projections.ts';

/**
 * The plan that a workspace shows, in the revision in force, its members, and the first plan year that is reported
 * (PLAN-5; null: every year).
 */
export interface PlanInForce {
  readonly plan: Plan;
  readonly members: readonly Member[];
  readonly rev: string;
  readonly firstYear: Period | null;
  /** How the plan came about. */
  readonly published: PublishedPlan;
  /** On which events about the plan it rests (`whichEvents`). */
  readonly restsOn: string;
}

/** The plan with which a workspace began, as it is stored. */
export interface StoredPlan {
  readonly items: readonly ItemBody[];
  readonly members: readonly JsonObject[];
  readonly rev: string;
  readonly firstYear: Period | null;
}

/** At least one plan: first the one that a workspace began with, then those that were published beside it (PLAN-4). */
export type PlansInForce = readonly [PlanInForce, ...PlanInForce[]];

/** The plans that a workspace holds, each with every amendment since (PLAN-3). Of those beside the first, every year is reported. */
export async function readPlansInForce(store: LocalStore): Promise<Result<PlansInForce, StoreError>> {
  const base = await readStoredPlan(store);
  if (!base.ok) return base;
  const planning = await store.readDocument(planningDocument);
  if (!planning.ok) return planning;
  const events = (planning.value ?? []) as readonly PlanEvent[];
  const [first, ...beside] = await unhurried(publishedPlansInSteps(base.value, events));
  const restsOn = whichEvents(events);
  const inForce = (published: PublishedPlan, begunWith: Period | null): PlanInForce => {
    const { plan, rev } = latestOf(published.history);
    // What the Secretariat published since goes before what this device was set up with.
    const firstYear = firstYearIn(published.items, plan) ?? begunWith;
    return { plan, members: published.members, rev, firstYear, published, restsOn };
  };
  return ok([inForce(first, base.value.firstYear), ...beside.map((one) => inForce(one, null))]);
}

/** The events that say what a plan is and that count, as ranges: its elements and what published them, no member. */
export async function readRangesOfPlan(
  store: LocalStore,
  plan: string,
): Promise<Result<readonly EventRange[], StoreError>> {
  const planning = await store.readDocument(planningDocument);
  if (!planning.ok) return planning;
  const events = (planning.value ?? []) as readonly PlanEvent[];
  return ok(rangesOf(events.filter((event) => event.kind !== 'member' && event.body.plan === plan)));
}

// Each revision is read and hashed as a whole. Between two of them the window may answer.
async function unhurried<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTask();
  }
}

/** The plan with which a workspace began. It was checked before it was stored. */
export async function readStoredPlan(store: LocalStore): Promise<Result<StoredPlan, StoreError>> {
  const stored = await store.readDocument('plan');
  if (!stored.ok) return stored;
  return stored.value === null
    ? err({ type: 'storage-failed', name: 'plan' })
    : ok(stored.value as StoredPlan);
}

/** How a workspace keeps the plan with which it begins. */
export function planDocument(
  { items, memberValues: members, rev }: PlanFile,
  firstYear: Period | null,
): DocumentRow {
  return { name: 'plan', value: { items, members, rev, firstYear } satisfies StoredPlan };
}
