import type { Deliverable } from '../plan/deliverables.ts';
import type { Member } from '../plan/member.ts';
import type { Period } from '../plan/period.ts';

/** What a page is narrowed to; null: not narrowed that way (MEMB-2, TALLY-4). */
export interface Selection {
  /** A plan year, or "plan" for what is expected once in the whole plan. */
  readonly period: Period | null;
  readonly priority: string | null;
  readonly objective: string | null;
  readonly activity: string | null;
  readonly party: string | null;
  readonly subregion: string | null;
  readonly group: string | null;
}

export const everything: Selection = {
  period: null,
  priority: null,
  objective: null,
  activity: null,
  party: null,
  subregion: null,
  group: null,
};

/**
 * Whether a selection names a deliverable. A sub-region or a group holds members only, so the Secretariat's own are
 * left out under either.
 */
export function selector(
  selection: Selection,
  members: readonly Member[],
): (deliverable: Deliverable) => boolean {
  const { period, priority, objective, activity, party, subregion, group } = selection;
  const inMembers =
    subregion === null && group === null
      ? null
      : new Set(
          members
            .filter((member) => subregion === null || member.subregion === subregion)
            .filter((member) => group === null || member.groups.includes(group))
            .map((member) => member.code),
        );
  return (deliverable) =>
    (period === null || deliverable.period === period) &&
    (priority === null || deliverable.placed.priority.code === priority) &&
    (objective === null || deliverable.placed.objective.code === objective) &&
    (activity === null || deliverable.placed.activity.code === activity) &&
    (party === null || deliverable.party === party) &&
    (inMembers === null || inMembers.has(deliverable.party));
}

/** The deliverables that a selection names, in their order. */
export function select(
  deliverables: readonly Deliverable[],
  selection: Selection,
  members: readonly Member[],
): readonly Deliverable[] {
  return deliverables.filter(selector(selection, members));
}
