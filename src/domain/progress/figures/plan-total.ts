import { alikeIn, type Countable } from './counted-blocks.ts';
import type { AsAt } from '../reports/standing.ts';
import { isDue } from './timing.ts';

/** How much a plan expects in all, and how much of it was due by the as-at day, whatever is counted of it (TALLY-4). */
export interface PlanTotal {
  readonly total: number;
  readonly due: number;
}

/** The total of everything that a plan expects; `counted` is all of it, narrowed by nothing. */
export function planTotalOf(counted: Countable, asAt: AsAt): PlanTotal {
  let [total, due] = [0, 0];
  for (const { one, parties } of alikeIn(counted)) {
    total += parties.length;
    if (isDue(one.deliverable, asAt)) due += parties.length;
  }
  return { total, due };
}
