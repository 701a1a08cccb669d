import type { Json, JsonObject } from '../../domain/log/event.ts';
import type { Instant } from '../../domain/plan/day.ts';
import { differingNames } from '../canonical.ts';
import { currentMembers } from '../member-values.ts';
import type { PublishedPlan } from '../plan-revisions.ts';

/**
 * The members as they were when a file was made upon `rev`, which says `told` of them: between that revision and the one that
 * amended it. Of what was said of a member in that time it is what is nearest to the file, the later one of two: the file
 * changed nothing but what differs from it. In the order of `told`; one of which nothing was said then is not among them.
 */
export function membersThen(
  told: readonly JsonObject[],
  rev: string,
  { memberSources: { base, said }, amendments }: Pick<PublishedPlan, 'memberSources' | 'amendments'>,
): readonly JsonObject[] {
  const at = amendments.findIndex((one) => one.rev === rev);
  const from = amendments[at]?.recorded ?? Number.NEGATIVE_INFINITY;
  // The latest amendment comes first; upon what the plan began with stands the last of them.
  const next = at < 0 ? amendments.at(-1) : amendments[at - 1];
  const until = next?.recorded ?? Number.POSITIVE_INFINITY;
  const values = new Map<Json | undefined, JsonObject[]>();
  for (const one of currentMembers(
    base,
    said.filter(({ t }) => t <= from),
  ))
    values.set(one.code, [one]);
  const between = said.filter(({ t }) => isBetween(t, from, until)).sort((a, b) => a.t - b.t);
  for (const { body } of between) values.set(body.code, [...(values.get(body.code) ?? []), body]);
  return told.map((one) => nearest(one, values.get(one.code) ?? [])).filter((one) => one !== null);
}

function isBetween(t: Instant, from: number, until: number): boolean {
  return from < t && t <= until;
}

function nearest(told: JsonObject, values: readonly JsonObject[]): JsonObject | null {
  let best: { readonly value: JsonObject; readonly count: number } | null = null;
  for (const value of values) {
    const count = differingNames(told, value).length;
    if (best === null || count <= best.count) best = { value, count };
  }
  return best?.value ?? null;
}
