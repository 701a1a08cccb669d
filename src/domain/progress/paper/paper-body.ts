import type { Day } from '../../plan/day.ts';
import type { Distribution } from './paper-choice.ts';
import type { EventId } from '../../log/ids.ts';

/**
 * What somebody wrote into the paper as at `day`, drawn from the conference copy `copy`; absent: from what was known. Empty
 * texts say that nothing was written. `sup` are those of the same paper that it replaces (PAPER-4).
 */
export interface PaperBody {
  readonly plan: string;
  readonly day: Day;
  readonly copy?: EventId;
  /** By the code of the priority. */
  readonly comments: Readonly<Record<string, string>>;
  readonly recommendations: string;
  readonly number: string;
  readonly item: string;
  readonly distribution: Distribution;
  readonly sup: readonly EventId[];
}
