import type { ExcuseBody } from './remark-body.ts';
import type { EventId } from '../../log/ids.ts';
import type { Instant } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { AsAt } from '../reports/standing.ts';

/** An excuse as it was written: its id names the device, and so who excused (STAND-4). */
export interface Excuse extends ExcuseBody {
  readonly id: EventId;
  readonly recorded: Instant;
}

/** The excuses that no other replaces, in their order (STAND-4). */
export function standingExcuses(excuses: readonly Excuse[]): readonly Excuse[] {
  const replaced = new Set(excuses.flatMap((one) => one.sup));
  return excuses.filter((one) => !replaced.has(one.id));
}

/**
 * The excuse that holds for a deliverable as at a day; null: none does. Of several, the one that lasts longest. `standing`
 * are those that nothing replaces (STAND-4).
 */
export function excuseFor(
  standing: readonly Excuse[],
  { party, period }: Pick<Deliverable, 'party' | 'period'>,
  asAt: AsAt,
): Excuse | null {
  return standing.reduce<Excuse | null>((longest, one) => {
    const holds = one.party === party && one.period === period && asAt.day <= one.until;
    return holds && (longest === null || one.until > longest.until) ? one : longest;
  }, null);
}
