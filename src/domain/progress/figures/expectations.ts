import { activityOf, type Blocks, type ExpectedBlock, isSameList } from '../../plan/blocks.ts';
import type { Day } from '../../plan/day.ts';
import type { ExpectedSpans } from '../../plan/expected-spans.ts';

/** What an activity expects of some parties alike in a period, over time. */
export interface Expectation {
  /** The plan's id. */
  readonly plan: string;
  /** Never empty, none twice. */
  readonly parties: readonly string[];
  /** What is expected from each day on, the first day first; null: nothing is, any more. Never empty. */
  readonly turns: readonly Turn[];
}

/** What is expected from a day on. */
export interface Turn {
  readonly from: Day;
  readonly block: ExpectedBlock | null;
}

/**
 * What is expected over time, each party of each place in one expectation. Linear in the blocks; in what they hold only
 * where a place expects something of other parties than before.
 */
export function* expectationsOf([first, ...later]: ExpectedSpans): Iterable<Expectation> {
  const { plan } = first.expected;
  if (later.length === 0) {
    for (const block of first.expected.groups.flat()) {
      yield { plan, parties: block.parties, turns: [{ from: first.from, block }] };
    }
    return;
  }
  const spans = [first, ...later].map(({ from, expected }) => ({ from, byActivity: byActivity(expected) }));
  for (const activity of new Set(spans.flatMap((span) => [...span.byActivity.keys()]))) {
    const ofActivity = spans.map((span) => ({
      from: span.from,
      blocks: span.byActivity.get(activity) ?? [],
    }));
    for (const period of new Set(ofActivity.flatMap(({ blocks }) => blocks.map((block) => block.period)))) {
      const at = ofActivity.map(({ from, blocks }) => ({
        from,
        blocks: blocks.filter((block) => block.period === period),
      }));
      for (const parties of alikeOver(at.map(({ blocks }) => blocks))) {
        yield { plan, parties, turns: turnsOf(at, parties) };
      }
    }
  }
}

interface At {
  readonly from: Day;
  readonly blocks: readonly ExpectedBlock[];
}

function byActivity({ groups }: Blocks): ReadonlyMap<string, readonly ExpectedBlock[]> {
  const blocks = new Map<string, readonly ExpectedBlock[]>();
  for (const group of groups) {
    const code = activityOf(group);
    const before = blocks.get(code);
    blocks.set(code, before === undefined ? group : [...before, ...group]);
  }
  return blocks;
}

// What is expected of parties that stand together, from each day on which it becomes something else.
function turnsOf(spans: readonly At[], parties: readonly string[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const { from, blocks } of spans) {
    const block =
      blocks.find((one) => one.parties === parties || one.parties.includes(parties[0] ?? '')) ?? null;
    const before = turns.at(-1);
    if (before === undefined ? block !== null : before.block?.due !== block?.due) turns.push({ from, block });
  }
  return turns;
}

// The parties that stand together in every span.
function alikeOver(spans: readonly (readonly ExpectedBlock[])[]): readonly (readonly string[])[] {
  const lists = spans.flatMap((blocks) => (blocks.length === 1 ? [blocks[0]?.parties ?? []] : []));
  const [list = []] = lists;
  if (lists.length === spans.length && lists.every((other) => isSameList(list, other))) return [list];
  const placesByParty = new Map<string, string>();
  spans.forEach((blocks, span) => {
    blocks.forEach(({ parties }, index) => {
      for (const party of parties) {
        placesByParty.set(party, `${placesByParty.get(party) ?? ''} ${span}/${index}`);
      }
    });
  });
  const together = new Map<string, string[]>();
  for (const [party, places] of placesByParty) {
    const own = together.get(places);
    if (own === undefined) together.set(places, [party]);
    else own.push(party);
  }
  return [...together.values()];
}
