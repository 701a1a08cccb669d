import { type Blocks, type ExpectedBlock, narrowed } from '../../plan/blocks.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Member } from '../../plan/member.ts';
import type { Period } from '../../plan/period.ts';
import type { Attention } from './attention.ts';
import { type Countable, forParty, restrict } from './counted-blocks.ts';

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
  return (deliverable) => isBlock(deliverable) && (isParty === null || isParty(deliverable.party));
}

function blockSelector({ period, priority, objective, activity }: Selection) {
  return (one: Pick<Deliverable, 'period' | 'placed'>) =>
    (period === null || one.period === period) &&
    (priority === null || one.placed.priority.code === priority) &&
    (objective === null || one.placed.objective.code === objective) &&
    (activity === null || one.placed.activity.code === activity);
}

// null: every party is named.
function partySelector({ party, subregion, group }: Selection, members: readonly Member[]) {
  if (party === null && subregion === null && group === null) return null;
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
  return narrowed(blocks, blockSelector(selection), partySelector(selection, members));
}

/** What of some counted deliverables a selection names, in their order. */
export function selectCounted(
  counted: Countable,
  selection: Selection,
  members: readonly Member[],
): Countable {
  const isBlock = blockSelector(selection);
  return restrict(counted, ({ deliverable }) => isBlock(deliverable), partySelector(selection, members));
}

/** What of some that needs attention a selection names, in its order. */
export function selectAttention(
  attention: readonly Attention[],
  selection: Selection,
  members: readonly Member[],
): readonly Attention[] {
  const [isBlock, isParty] = [blockSelector(selection), partySelector(selection, members)];
  return attention.flatMap((one) => {
    if (!isBlock(one.counted.deliverable)) return [];
    if (isParty === null) return one;
    const parties = one.parties.filter(isParty);
    const [first] = parties;
    return first === undefined ? [] : { ...one, counted: forParty(one.counted, first), parties };
  });
}

/** The deliverables that a selection names, in their order. */
export function select(
  deliverables: readonly Deliverable[],
  selection: Selection,
  members: readonly Member[],
): readonly Deliverable[] {
  return deliverables.filter(selector(selection, members));
}
