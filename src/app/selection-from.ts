import type { Member } from '../domain/plan/member.ts';
import { parsePeriod } from '../domain/plan/period.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { everything, type Selection } from '../domain/progress/figures/selection.ts';
import type { OverviewSearch } from './search.ts';

/** What an address narrows the figures to; what the plan does not know narrows nothing. */
export function selectionFrom(
  search: Pick<OverviewSearch, 'period' | 'priority' | 'party' | 'subregion' | 'group'>,
  { plan, members }: { readonly plan: Plan; readonly members: readonly Member[] },
): Selection {
  const known = (wanted: string | undefined, all: readonly (string | null)[]) =>
    wanted !== undefined && all.includes(wanted) ? wanted : null;
  return {
    ...everything,
    period: search.period === undefined ? null : parsePeriod(plan, search.period),
    priority: known(
      search.priority,
      plan.priorities.map((one) => one.code),
    ),
    party: known(
      search.party,
      [plan.secretariat, ...members].map((one) => one.code),
    ),
    subregion: known(
      search.subregion,
      members.map((one) => one.subregion),
    ),
    group: known(
      search.group,
      members.flatMap((one) => one.groups),
    ),
  };
}
