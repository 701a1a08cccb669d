import { type Day, type Instant, instantToDay } from '../domain/plan/day.ts';
import type { Member } from '../domain/plan/member.ts';
import type { PlanHistory } from '../domain/plan/plan-history.ts';
import { currentMembers } from './member-values.ts';
import { valueToMember } from './plan-items.ts';
import type { PublishedPlan } from './plan-revisions.ts';

/**
 * The revisions and the members of a published plan as they were known on a day: what was recorded by its end. What was
 * published or said of a member later is left out, whatever day it names.
 */
export function planKnownOn(
  { history: [begun, ...amended], members, memberSources: { base, said }, amendments }: PublishedPlan,
  day: Day,
): { readonly history: PlanHistory; readonly members: readonly Member[] } {
  const isBy = (instant: Instant) => instantToDay(instant) <= day;
  const later = new Set(amendments.flatMap(({ rev, recorded }) => (isBy(recorded) ? [] : [rev])));
  const known = said.filter(({ t }) => isBy(t));
  return {
    history: [begun, ...amended.filter(({ rev }) => !later.has(rev))],
    members: known.length === said.length ? members : currentMembers(base, known).map(valueToMember),
  };
}
