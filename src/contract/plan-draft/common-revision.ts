import type { PublishedPlan } from '../plan-revisions.ts';

/**
 * The revision that two of them stand upon, the nearest to the first; null: they share none. Linear in the revisions.
 */
export function commonRevision(
  { revisions }: Pick<PublishedPlan, 'revisions'>,
  one: string,
  other: string,
): string | null {
  const below = new Set(standsUpon(revisions, other));
  return standsUpon(revisions, one).find((rev) => below.has(rev)) ?? null;
}

// A revision and all that it stands upon, each before what it stands upon, step by step.
function standsUpon(revisions: PublishedPlan['revisions'], rev: string): readonly string[] {
  const found = new Set([rev]);
  for (const one of found) for (const parent of revisions.get(one)?.parents ?? []) found.add(parent);
  return [...found].filter((one) => revisions.has(one));
}
