import type { Day } from './day.ts';
import type { Plan } from './plan.ts';

/**
 * Which of several plans a day belongs to (PLAN-4): of those that have begun by it and are not over, the one that began last;
 * of those that are over, the one that ended last; before all of them, the one that begins first.
 */
export function planOnDay<T extends { readonly plan: Plan }>(plans: readonly [T, ...T[]], day: Day): T {
  const begun = plans.filter(({ plan }) => plan.start <= day);
  if (begun.length === 0) return best(plans, ({ plan: a }, { plan: b }) => a.start < b.start) ?? plans[0];
  const running = begun.filter(({ plan }) => day <= plan.end);
  return (
    best(running, ({ plan: a }, { plan: b }) => a.start > b.start) ??
    best(begun, ({ plan: a }, { plan: b }) => a.end > b.end) ??
    plans[0]
  );
}

function best<T>(all: readonly T[], isBetter: (a: T, b: T) => boolean): T | undefined {
  return all.reduce<T | undefined>(
    (found, one) => (found === undefined || isBetter(one, found) ? one : found),
    undefined,
  );
}
