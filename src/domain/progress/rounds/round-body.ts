import type { Day } from '../../plan/day.ts';
import type { Period } from '../../plan/period.ts';
import type { Text } from '../../plan/text.ts';

/**
 * A reporting round, whole (ROUND-1): the last value by `id` counts. A round for some members is written once for each of
 * them, so that none is told of another.
 */
export interface RoundBody {
  /** A UUID of version 7. */
  readonly id: string;
  readonly name: Text;
  readonly plan: string;
  readonly opens: Day;
  /** The last day to answer, and how many days after it an answer is not late yet. */
  readonly closes: Day;
  readonly graceDays: number;
  readonly instruction?: Text;
  /** Codes of activities; all: every one that members answer for. */
  readonly activities: 'all' | readonly string[];
  readonly periods: readonly Period[];
  /** Codes of members; all: each member that is expected to answer. */
  readonly members: 'all' | readonly string[];
  /** From this day on nothing is asked in it any more; absent: it was not closed. */
  readonly closed?: Day;
}
