import { err, ok, type Result } from '../../../base/result.ts';
import { cleanText } from '../../log/clean-text.ts';
import type { ExcuseBody } from './remark-body.ts';
import { addDays, type Day, parseDay } from '../../plan/day.ts';
import { parsePeriod, type PlanCalendar } from '../../plan/period.ts';
import type { Excuse } from './excuse.ts';

/** An excuse as it is being typed; everything is text and may be wrong. */
export interface ExcuseDraft {
  readonly party: string;
  readonly period: string;
  readonly cause: string;
  /** `YYYY-MM-DD`; empty: none yet. */
  readonly until: string;
}

/** What keeps a draft from being an excuse, each with its field. */
export type ExcuseProblem =
  | { readonly type: 'excuse-period-missing'; readonly field: 'period' }
  | { readonly type: 'excuse-cause-missing'; readonly field: 'cause' }
  | {
      readonly type: 'excuse-cause-too-long';
      readonly field: 'cause';
      readonly length: number;
      readonly limit: number;
    }
  | { readonly type: 'excuse-until-missing'; readonly field: 'until' }
  | { readonly type: 'excuse-until-passed'; readonly field: 'until'; readonly today: Day }
  | {
      readonly type: 'excuse-until-too-far';
      readonly field: 'until';
      /** The last day that an excuse may last to. */
      readonly last: Day;
    };

/** Causes that are offered, as they are stored; every other cause is a person's own words. */
export const knownCauses = ['cyclone', 'election'] as const;

/** A cause stands in lists and on paper: longer than this it is a story for a note. */
export const longestCause = 200;

// What the plan's last day brings is asked about after it, so that an excuse may outlast the plan.
const daysAfterPlan = 365;

/** The last day that an excuse may last to: a year after the plan's last (STAND-4). */
export function lastExcuseDay({ end }: Pick<PlanCalendar, 'end'>): Day {
  return addDays(end, daysAfterPlan);
}

/**
 * The excuse that a draft makes, replacing `earlier`, or every problem in the order of the fields (STAND-4). It lasts up
 * to today or a later day, and at most a year after the plan: one that is over would excuse nothing.
 */
export function finishExcuse(
  draft: ExcuseDraft,
  earlier: readonly Excuse[],
  calendar: PlanCalendar,
  today: Day,
): Result<ExcuseBody, readonly ExcuseProblem[]> {
  const period = parsePeriod(calendar, draft.period);
  const cause = cleanText(draft.cause);
  const until = parseDay(draft.until);
  const problems: ExcuseProblem[] = [];
  if (period === null) problems.push({ type: 'excuse-period-missing', field: 'period' });
  if (cause === '') problems.push({ type: 'excuse-cause-missing', field: 'cause' });
  if (cause.length > longestCause) {
    const { length } = cause;
    problems.push({ type: 'excuse-cause-too-long', field: 'cause', length, limit: longestCause });
  }
  const last = lastExcuseDay(calendar);
  if (until === null) problems.push({ type: 'excuse-until-missing', field: 'until' });
  else if (until > last) problems.push({ type: 'excuse-until-too-far', field: 'until', last });
  else if (until < today) problems.push({ type: 'excuse-until-passed', field: 'until', today });
  if (problems.length > 0 || period === null || until === null) return err(problems);
  const { party } = draft;
  return ok({ party, period, cause, until, sup: idsReplaced(earlier, party, period) });
}

/** The excuse that ends another and all that stand beside it: from `today` on none of them holds (STAND-4). */
export function endExcuse(excuse: Excuse, earlier: readonly Excuse[], today: Day): ExcuseBody {
  const { party, period, cause } = excuse;
  return { party, period, cause, until: addDays(today, -1), sup: idsReplaced(earlier, party, period) };
}

function idsReplaced(earlier: readonly Excuse[], party: string, period: string): ExcuseBody['sup'] {
  return earlier.filter((one) => one.party === party && one.period === period).map((one) => one.id);
}
