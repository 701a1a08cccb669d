import { type Blocks, type ExpectedBlock, narrowed } from '../../plan/blocks.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Member } from '../../plan/member.ts';
import type { Period } from '../../plan/period.ts';

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
  const [isBlock, isParty] = [blockSelector(selection), partySelector(selection, members)];
  return (deliverable) => isBlock(deliverable) && isParty(deliverable.party);
}

function blockSelector({ period, priority, objective, activity }: Selection) {
  return (one: Pick<Deliverable, 'period' | 'placed'>) =>
    (period === null || one.period === period) &&
    (priority === null || one.placed.priority.code === priority) &&
    (objective === null || one.placed.objective.code === objective) &&
    (activity === null || one.placed.activity.code === activity);
}

function partySelector({ party, subregion, group }: Selection, members: readonly Member[]) {
  const inMembers =
    subregion === null && group === null
      ? null
      : new Set(
          members
            .filter((member) => subregion === null || member.subregion === subregion)
            .filter((member) => group === null || member.groups.includes(group))
            .map((member) => member.code),
        );
  return (code: string) => (party === null || code === party) && (inMembers === null || inMembers.has(code));
}

/** Some selection of blocks, of whatever they hold. */
export type Narrow = <B extends ExpectedBlock>(blocks: Blocks<B>) => Blocks<B>;

/** What of some blocks a selection names, in their order. */
export function selectBlocks<B extends ExpectedBlock>(
  blocks: Blocks<B>,
  selection: Selection,
  members: readonly Member[],
): Blocks<B> {
  const { party, subregion, group } = selection;
  const isAll = party === null && subregion === null && group === null;
  return narrowed(blocks, blockSelector(selection), isAll ? null : partySelector(selection, members));
}

/** The deliverables that a selection names, in their order. */
export function select(
  deliverables: readonly Deliverable[],
  selection: Selection,
  members: readonly Member[],
): readonly Deliverable[] {
  return deliverables.filter(selector(selection, members));
}
