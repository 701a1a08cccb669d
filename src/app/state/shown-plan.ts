import { planOnDay } from '../../domain/plan/plan-on-day.ts';
import type { PlanInForce, PlansInForce } from '../../storage/plan-in-force.ts';
import { today } from './clock.ts';
import { derive, editionsOfPlan, roundsOfPlan, updateOpen, useSession } from './session.ts';

/** Of several plans the one that is asked for, else the one that today belongs to (PLAN-4). */
export function planShown(plans: PlansInForce, id: string | undefined): PlanInForce {
  return plans.find(({ plan }) => plan.id === id) ?? planOnDay(plans, today());
}

/** Shows a plan on every page; the one that today belongs to where none is asked for, or one that is not here. */
export function showPlan(id: string | undefined): void {
  const { session } = useSession.getState();
  if (session.kind !== 'open') return;
  const shown = planShown(session.plans, id);
  // Every page would be drawn anew on each way to another one.
  if (shown === session.inForce) return;
  updateOpen(session.store, ({ row, known, frontier, allEditions, allRounds }) => ({
    inForce: shown,
    editions: editionsOfPlan(allEditions, shown),
    rounds: roundsOfPlan(allRounds, shown),
    ...derive(row, shown, known, frontier),
  }));
}
