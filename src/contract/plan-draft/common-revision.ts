import type { PublishedPlan } from '../plan-revisions.ts';

/**
 * The revisions that two of them stand upon and that no other such one stands upon, the nearest to the first one before the
 * others; empty: they share none. Several: two desks brought the same amendments together, each in its own way.
 */
export function commonRevisions(
  { revisions }: Pick<PublishedPlan, 'revisions'>,
  one: string,
  other: string,
): readonly string[] {
  const below = new Set(standsUpon(revisions, other));
  const common = standsUpon(revisions, one).filter((rev) => below.has(rev));
  const further = new Set(common.flatMap((rev) => standsUpon(revisions, rev).slice(1)));
  return common.filter((rev) => !further.has(rev));
}

// A revision and all that it stands upon, each before what it stands upon, step by step.
function standsUpon(revisions: PublishedPlan['revisions'], rev: string): readonly string[] {
  const found = new Set([rev]);
  for (const one of found) for (const parent of revisions.get(one)?.parents ?? []) found.add(parent);
  return [...found].filter((one) => revisions.has(one));
}
