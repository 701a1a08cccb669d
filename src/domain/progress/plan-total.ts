import type { AsAt } from './standing.ts';
import type { Counted } from './tally.ts';
import { isDue } from './timing.ts';

/** How much a plan expects in all, and how much of it was due by the as-at day, whatever is counted of it (TALLY-4). */
export interface PlanTotal {
  readonly total: number;
  readonly due: number;
}

/** The total of everything that a plan expects; `counted` is all of it, narrowed by nothing. */
export function planTotalOf(counted: readonly Counted[], asAt: AsAt): PlanTotal {
  return { total: counted.length, due: counted.filter((one) => isDue(one.deliverable, asAt)).length };
}
