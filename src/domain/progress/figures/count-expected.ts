import {
  type Blocks,
  type ExpectedBlock,
  partiesByPlace,
  placeName,
  toDeliverable,
} from '../../plan/blocks.ts';
import type { Period } from '../../plan/period.ts';
import { type CountedFor, countOne, type Said } from './count.ts';
import type { CountedBlock, CountedBlocks } from './counted-blocks.ts';
import { isWithin } from './reach.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type Standing, standingOf } from '../reports/standing.ts';

/**
 * What is expected with its standing and part, as `countDeliverables` says of each: the silent ones of an activity in a
 * period are counted at once (DELIV-6). Linear in the blocks, in what was said, and in the parties beside whom something was.
 */
export function countExpected<T extends ReportFacts>(
  expected: Blocks,
  said: Said<T>,
  counting: CountedFor,
): CountedBlocks<T> {
  const { reach, asAt } = counting;
  const { plan } = expected;
  const spokenOf = createSpoken(said);
  const silent = { ...said, excuses: [] };
  const blockOf = (block: ExpectedBlock, parties: readonly string[]): CountedBlock<T> => {
    const [party] = parties as readonly [string];
    const deliverable = toDeliverable(plan, block, party);
    const standing: Standing<T> = isWithin(reach, party)
      ? standingOf(said.reports.get(deliverable.key) ?? [], asAt)
      : { kind: 'not-on-device' };
    const one = countOne(deliverable, standing, parties.length === 1 ? said : silent, counting);
    return { ...block, parties, one };
  };
  const groups = expected.groups.map((group) =>
    group.flatMap((block) => {
      const spoken = spokenOf(block);
      if (spoken === null && reach === 'all') return blockOf(block, block.parties);
      const near: string[] = [];
      const far: string[] = [];
      const alone: string[] = [];
      for (const party of block.parties) {
        (spoken?.has(party) ? alone : isWithin(reach, party) ? near : far).push(party);
      }
      return [near, far, ...alone.map((party) => [party])]
        .filter((parties) => parties.length > 0)
        .map((parties) => blockOf(block, parties));
    }),
  );
  return { ...expected, groups };
}

/**
 * Of which parties of a block something was said, or may be excused: they are looked at one by one. null: of none. It
 * may name others than those of the block.
 */
export function createSpoken(
  said: Said,
): (block: Pick<ExpectedBlock, 'placed' | 'period'>) => ReadonlySet<string> | null {
  const spoken = partiesByPlace(said.reports.keys());
  for (const [place, parties] of partiesByPlace(said.remarks.keys())) {
    const before = spoken.get(place);
    spoken.set(place, before === undefined ? parties : new Set([...before, ...parties]));
  }
  const excused = new Map<Period, Set<string>>();
  for (const { period, party } of said.excuses) {
    excused.set(period, (excused.get(period) ?? new Set()).add(party));
  }
  return ({ placed, period }) => {
    const named = spoken.get(placeName(placed.activity.code, period));
    const spared = excused.get(period);
    return named === undefined || spared === undefined
      ? (named ?? spared ?? null)
      : new Set([...named, ...spared]);
  };
}
