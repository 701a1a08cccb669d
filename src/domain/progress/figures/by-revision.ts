import type { Member } from '../../plan/member.ts';
import { type AppliedRevision, expectedAsAt, type PlanHistory } from '../../plan/plan-history.ts';
import type { CountedFor, Said } from './count.ts';
import { countExpected } from './count-expected.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What the figures would be if a revision were the last one. */
export interface RevisionTally {
  readonly revision: AppliedRevision;
  readonly tally: Tally;
}

/**
 * The same reports counted against the plan as it began and against each amendment, in their order (PLAN-3): the last is
 * what every page shows. Linear in what all of them expect together.
 */
export function tallyByRevision(
  history: PlanHistory,
  members: readonly Member[],
  said: Said,
  counting: CountedFor,
): readonly RevisionTally[] {
  return history.map((revision, index) => {
    const [first, ...rest] = history;
    const upTo: PlanHistory = [first, ...rest.slice(0, index)];
    const expected = expectedAsAt(upTo, members, counting.asAt.day);
    return { revision, tally: tallyOf(countExpected(expected, said, counting)) };
  });
}
