import type { Day } from './day.ts';
import { type DeliverableKey, makeKey, parseKey } from './deliverable-key.ts';
import type { Deliverable } from './deliverables.ts';
import type { Period } from './period.ts';
import type { PlacedActivity } from './plan.ts';

/** What is expected of some parties alike: one activity in one period, due on one day. */
export interface ExpectedBlock {
  readonly placed: PlacedActivity;
  readonly period: Period;
  readonly due: Day;
  /** false: no day was set, and `due` is the last day of the period (DELIV-1, DELIV-2). */
  readonly hasOwnDay: boolean;
  /** Never empty, none twice, in the order of the whole. */
  readonly parties: readonly string[];
}

/**
 * Some of what a plan expects, as blocks of what is alike, so that millions of deliverables are held and counted by
 * thousands of blocks (DELIV-6). No deliverable is in two blocks.
 */
export interface Blocks<B extends ExpectedBlock = ExpectedBlock> {
  /** The plan's id. */
  readonly plan: string;
  /** Every party that may stand in a block, in the order in which deliverables stand. */
  readonly order: readonly string[];
  /** In plan order; each holds blocks of one activity, in the order of periods. */
  readonly groups: readonly (readonly B[])[];
}

/** The code of the activity of a group, which holds blocks of one activity and at least one. */
export function activityOf([first]: readonly ExpectedBlock[]): string {
  return first?.placed.activity.code ?? '';
}

/** One deliverable as its place in a block. */
export interface Place<B extends ExpectedBlock> {
  readonly block: B;
  readonly party: string;
}

/** How many deliverables some blocks hold. Linear in the blocks. */
export function sizeOf({ groups }: Pick<Blocks, 'groups'>): number {
  let size = 0;
  for (const group of groups) for (const { parties } of group) size += parties.length;
  return size;
}

/** Every deliverable by its place: activities in plan order, then parties in theirs, then periods. Linear in the result. */
export function* placesIn<B extends ExpectedBlock>({ groups, order }: Blocks<B>): Iterable<Place<B>> {
  for (const group of groups) {
    const byParty = new Map<string, B[]>();
    for (const block of group) {
      for (const party of block.parties) {
        const own = byParty.get(party);
        if (own === undefined) byParty.set(party, [block]);
        else own.push(block);
      }
    }
    // Of one member's rows the others need not be looked for in every group.
    const parties = byParty.size === 1 ? byParty.keys() : order;
    for (const party of parties) for (const block of byParty.get(party) ?? []) yield { block, party };
  }
}

/** The place of the deliverable with this key; null: it is not among them. */
export function placeOf<B extends ExpectedBlock>(blocks: Blocks<B>, key: string): Place<B> | null {
  const parts = parseKey(key);
  if (parts === null || parts.plan !== blocks.plan) return null;
  for (const group of blocks.groups) {
    if (group[0]?.placed.activity.code !== parts.activity) continue;
    for (const block of group) {
      if (block.period === parts.period && block.parties.includes(parts.party))
        return { block, party: parts.party };
    }
  }
  return null;
}

/**
 * The deliverables among `keys` that are expected, in plan order. Linear in the blocks and the keys: what was said is little
 * beside what is expected.
 */
export function placesOf<B extends ExpectedBlock>(
  blocks: Blocks<B>,
  keys: Iterable<DeliverableKey>,
): readonly Place<B>[] {
  const parties = partiesByPlace(keys);
  const groups = blocks.groups.map((group) =>
    group.filter(({ placed, period }) => parties.has(placeName(placed.activity.code, period))),
  );
  const named: Place<B>[] = [];
  for (const place of placesIn({ ...blocks, groups: groups.filter((group) => group.length > 0) })) {
    const { placed, period } = place.block;
    if (parties.get(placeName(placed.activity.code, period))?.has(place.party)) named.push(place);
  }
  return named;
}

/** Those in blocks and of parties that both tests let through; null: all parties. In the same order. */
export function narrowed<B extends ExpectedBlock>(
  blocks: Blocks<B>,
  isBlock: (block: B) => boolean,
  isParty: ((party: string) => boolean) | null,
): Blocks<B> {
  const partiesOf = createNarrowing(isParty);
  const groups = blocks.groups.flatMap((group) => {
    const kept = group.flatMap((block): B[] => {
      if (!isBlock(block)) return [];
      const parties = partiesOf(block.parties);
      return parties === block.parties ? [block] : parties.length === 0 ? [] : [{ ...block, parties }];
    });
    return kept.length === 0 ? [] : [kept];
  });
  return { ...blocks, groups };
}

/** What some parties are expected to do, in plan order. */
export function deliverablesFor(expected: Blocks, parties: ReadonlySet<string>): readonly Deliverable[] {
  return deliverablesIn(
    narrowed(
      expected,
      () => true,
      (party) => parties.has(party),
    ),
  );
}

/** The deliverables of some blocks, each by itself, in plan order. Linear in the result: ask for as few as are needed. */
export function deliverablesIn(expected: Blocks): readonly Deliverable[] {
  return Array.from(placesIn(expected), ({ block, party }) => toDeliverable(expected.plan, block, party));
}

/** The deliverable with this key; null: it is not expected. */
export function deliverableAt(expected: Blocks, key: string): Deliverable | null {
  const place = placeOf(expected, key);
  return place === null ? null : toDeliverable(expected.plan, place.block, place.party);
}

/** Of the deliverables with these keys those that are expected, in plan order. */
export function deliverablesAt(expected: Blocks, keys: Iterable<DeliverableKey>): readonly Deliverable[] {
  return placesOf(expected, keys).map(({ block, party }) => toDeliverable(expected.plan, block, party));
}

/** What a block expects of one of its parties. */
export function toDeliverable(
  plan: string,
  block: Omit<ExpectedBlock, 'parties'>,
  party: string,
): Deliverable {
  const { placed, period, due, hasOwnDay } = block;
  return { key: makeKey(plan, party, placed.activity.code, period), party, period, placed, due, hasOwnDay };
}

/** The parties that keys name, by `placeName`. What is no key names nobody. */
export function partiesByPlace(keys: Iterable<DeliverableKey>): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const key of keys) {
    const [, party, activity, period] = key.split('/');
    if (party === undefined || activity === undefined || period === undefined) continue;
    const place = placeName(activity, period);
    const parties = named.get(place);
    if (parties === undefined) named.set(place, new Set([party]));
    else parties.add(party);
  }
  return named;
}

/** A name for what an activity expects in a period, whomever of. */
export function placeName(activity: string, period: string): string {
  return `${activity}/${period}`;
}

/** The blocks by `placeName`, in their order. Those of one place hold different parties. */
export function blocksByPlace<B extends ExpectedBlock>({
  groups,
}: Blocks<B>): ReadonlyMap<string, readonly B[]> {
  const blocks = new Map<string, B[]>();
  for (const block of groups.flat()) {
    const place = placeName(block.placed.activity.code, block.period);
    const own = blocks.get(place);
    if (own === undefined) blocks.set(place, [block]);
    else own.push(block);
  }
  return blocks;
}

/** What of `blocks` no block of `others` expects of the same party in the same place, in the order of `blocks`. */
export function without(blocks: Blocks, others: Blocks): Blocks {
  return comparedWith(blocks, others, (other) => other === null);
}

/** What of `blocks` is due on another day in `others`, in the order of `blocks`. */
export function movedFrom(blocks: Blocks, others: Blocks): Blocks {
  return comparedWith(blocks, others, (other, block) => other !== null && other.due !== block.due);
}

/** Whether two lists say the same in the same order. */
export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => one === b[index]));
}

// Those of whom `isKept` holds, given the block that expects the same of them; null: none does.
function comparedWith(
  blocks: Blocks,
  others: Blocks,
  isKept: (other: ExpectedBlock | null, block: ExpectedBlock) => boolean,
): Blocks {
  const byPlace = blocksByPlace(others);
  const groups = blocks.groups.map((group) =>
    group.flatMap((block): ExpectedBlock[] => {
      const beside = byPlace.get(placeName(block.placed.activity.code, block.period)) ?? [];
      const [other = null] = beside;
      if (beside.length === 0 || (beside.length === 1 && isSameList(block.parties, other?.parties ?? []))) {
        return isKept(other, block) ? [block] : [];
      }
      const otherByParty = new Map(
        beside.flatMap((one) => one.parties.map((party) => [party, one] as const)),
      );
      const parties = block.parties.filter((party) => isKept(otherByParty.get(party) ?? null, block));
      return parties.length === 0 ? [] : [{ ...block, parties }];
    }),
  );
  return { ...blocks, groups: groups.filter((group) => group.length > 0) };
}

// Blocks share their lists of parties, so that each list is narrowed once, and is the same one afterwards where all stay.
function createNarrowing(isParty: ((party: string) => boolean) | null) {
  const known = new Map<readonly string[], readonly string[]>();
  return (parties: readonly string[]): readonly string[] => {
    if (isParty === null) return parties;
    const before = known.get(parties);
    if (before !== undefined) return before;
    const some = parties.filter(isParty);
    const kept = some.length === parties.length ? parties : some;
    known.set(parties, kept);
    return kept;
  };
}
