import { compareText } from '../../../base/order.ts';
import type { Day } from '../../plan/day.ts';
import { type Engagement, isUnconfirmed } from './engagement.ts';

/** What a list of engagements is narrowed to; undefined: not by that. Nothing that fits is an empty list. */
export interface EngagementFilter {
  /** A calendar year in which it takes place, on any of its days. */
  readonly year?: string | undefined;
  /** A mode, or `not-stated`. */
  readonly mode?: string | undefined;
  /** The code of a member that it names. */
  readonly member?: string | undefined;
  /** The code of an activity that it is linked to, or that a reader suggests. */
  readonly activity?: string | undefined;
  readonly organiser?: string | undefined;
  readonly state?: string | undefined;
  /** A day on which it is announced, over, and nobody said that it was held (ENG-2). */
  readonly unconfirmedOn?: Day | undefined;
}

/** The engagements that fit a filter, in their order; activities are those of the plan with the id `plan`. What was removed fits none. */
export function filterEngagements(
  engagements: readonly Engagement[],
  filter: EngagementFilter,
  plan: string,
): readonly Engagement[] {
  const { year, mode, member, activity, organiser, state, unconfirmedOn } = filter;
  return engagements.filter(
    (one) =>
      one.removed === null &&
      (year === undefined || yearsOf(one).includes(year)) &&
      (mode === undefined || (one.mode ?? 'not-stated') === mode) &&
      (member === undefined || one.membersNamed?.includes(member) === true) &&
      (activity === undefined || activitiesIn(one, plan).includes(activity)) &&
      (organiser === undefined || one.organisers?.includes(organiser) === true) &&
      (state === undefined || one.state === state) &&
      (unconfirmedOn === undefined || isUnconfirmed(one, unconfirmedOn)),
  );
}

/** What there is to choose from in a register: years, the latest first; organisers and activities in the order of text. */
export function engagementChoices(
  engagements: readonly Engagement[],
  plan: string,
): {
  readonly years: readonly string[];
  readonly organisers: readonly string[];
  readonly activities: readonly string[];
} {
  const kept = engagements.filter((one) => one.removed === null);
  const unique = (texts: readonly string[]) => [...new Set(texts)].sort(compareText);
  return {
    years: [...unique(kept.flatMap(yearsOf))].reverse(),
    organisers: unique(kept.flatMap((one) => one.organisers ?? [])),
    activities: unique(kept.flatMap((one) => activitiesIn(one, plan))),
  };
}

// Another plan may have used the same codes for something else (PLAN-4).
function activitiesIn(one: Engagement, plan: string): readonly string[] {
  const named = one.plan === plan ? (one.activitiesNamed ?? []) : [];
  return [...named, ...one.activitiesSuggested];
}

function yearsOf({ start, end }: Engagement): readonly string[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
