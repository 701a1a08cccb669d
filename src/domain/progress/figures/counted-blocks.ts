import {
  type Blocks,
  type ExpectedBlock,
  narrowed,
  placeOf,
  placesIn,
  sizeOf,
  toDeliverable,
} from '../../plan/blocks.ts';
import type { ReportFacts } from '../reports/report.ts';
import type { Counted } from './counted.ts';

/** Deliverables that are expected alike and count alike: `one` stands for each of the parties, with the first one's name. */
export interface CountedBlock<T extends ReportFacts = ReportFacts> extends ExpectedBlock {
  readonly one: Counted<T>;
}

/** Some of what a plan expects, with its standing and part. What somebody said something about is a block by itself. */
export type CountedBlocks<T extends ReportFacts = ReportFacts> = Blocks<CountedBlock<T>>;

/** Counted deliverables, listed or as blocks: every figure is made of either, by the same sums. */
export type Countable<T extends ReportFacts = ReportFacts> = readonly Counted<T>[] | CountedBlocks<T>;

/** What is counted alike, each time with the parties that it counts for. */
export function* alikeIn<T extends ReportFacts>(
  counted: Iterable<Counted<T>> | CountedBlocks<T>,
): Iterable<Pick<CountedBlock<T>, 'one' | 'parties'>> {
  if (isBlocks(counted)) for (const group of counted.groups) yield* group;
  else for (const one of counted) yield { one, parties: [one.deliverable.party] };
}

/** How many are counted. */
export function sizeOfCounted(counted: Countable): number {
  return isBlocks(counted) ? sizeOf(counted) : counted.length;
}

/** The lists of parties of what counts alike and `isOf` names, a list that several share once. */
export function partyLists(
  counted: Countable,
  isOf: (one: Counted) => boolean,
): ReadonlySet<readonly string[]> {
  const lists = new Set<readonly string[]>();
  for (const { one, parties } of alikeIn(counted)) if (isOf(one)) lists.add(parties);
  return lists;
}

/** Each counted deliverable by itself, in plan order, at most so many. Linear in the result: ask for as few as are needed. */
export function rowsIn<T extends ReportFacts>(
  counted: Countable<T>,
  limit = Infinity,
): readonly Counted<T>[] {
  if (!isBlocks(counted)) return limit < counted.length ? counted.slice(0, limit) : counted;
  const rows: Counted<T>[] = [];
  for (const { block, party } of placesIn(counted)) {
    if (rows.length >= limit) break;
    rows.push(forParty(block.one, party));
  }
  return rows;
}

/** What is counted of one party, in plan order. */
export function rowsOfParty<T extends ReportFacts>(
  counted: Countable<T>,
  party: string,
): readonly Counted<T>[] {
  return rowsIn(
    restrict(
      counted,
      () => true,
      (one) => one === party,
    ),
  );
}

/** The counted deliverable with this key; null: it is not among them. */
export function countedAt<T extends ReportFacts>(counted: Countable<T>, key: string): Counted<T> | null {
  if (!isBlocks(counted)) return counted.find(({ deliverable }) => deliverable.key === key) ?? null;
  const place = placeOf(counted, key);
  return place === null ? null : forParty(place.block.one, place.party);
}

/** Those of some counted deliverables that both tests let through, in their order; what counts alike passes the first alike. */
export function restrict<T extends ReportFacts>(
  counted: Countable<T>,
  isOne: (one: Counted<T>) => boolean,
  isParty: ((party: string) => boolean) | null = null,
): Countable<T> {
  return isBlocks(counted)
    ? narrowed(counted, ({ one }) => isOne(one), isParty)
    : counted.filter((one) => isOne(one) && (isParty === null || isParty(one.deliverable.party)));
}

/** What counts of one party, given what counts alike of another. */
export function forParty<T extends ReportFacts>(one: Counted<T>, party: string): Counted<T> {
  const { deliverable } = one;
  if (deliverable.party === party) return one;
  const [plan] = deliverable.key.split('/') as [string];
  return { ...one, deliverable: toDeliverable(plan, deliverable, party) };
}

function isBlocks<T extends ReportFacts>(
  counted: Iterable<Counted<T>> | CountedBlocks<T>,
): counted is CountedBlocks<T> {
  return 'groups' in counted;
}
