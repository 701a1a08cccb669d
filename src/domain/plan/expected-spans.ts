import type { Blocks } from './blocks.ts';
import type { Day } from './day.ts';
import type { Member } from './member.ts';
import { dependsOnDay, expectedAsAt, latestOf, type PlanHistory } from './plan-history.ts';
import { activitiesOf } from './plan.ts';

/** What is expected as at each day from `from` until the next span begins. */
export interface ExpectedSpan {
  readonly from: Day;
  readonly expected: Blocks;
}

/** At least one, in the order of days; the first begins with the plan in force. */
export type ExpectedSpans = readonly [ExpectedSpan, ...ExpectedSpan[]];

/**
 * What is expected as at every day (DELIV-5), as blocks that each hold for a span of days: for any day in a span, they
 * are those of `expectedAsAt`. One span, unless the plan was amended or something was dropped; then one more for each day
 * on which that applies.
 */
export function expectedSpans(history: PlanHistory, members: readonly Member[]): ExpectedSpans {
  const { plan } = latestOf(history);
  const spanFrom = (from: Day): ExpectedSpan => ({ from, expected: expectedAsAt(history, members, from) });
  const turns = dependsOnDay(history) ? turnsOf(history).filter((day) => day > plan.start) : [];
  return [spanFrom(plan.start), ...turns.map(spanFrom)];
}

// A period that is over follows its last day for ever, so that nothing changes on any other day.
function turnsOf(history: PlanHistory): readonly Day[] {
  const days = history.flatMap(({ plan, from }) => [
    from,
    ...activitiesOf(plan).flatMap(({ activity }) => activity.retired?.day ?? []),
  ]);
  return [...new Set(days)].sort();
}
