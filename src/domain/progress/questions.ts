import { laterDay, instantToDay } from '../plan/day.ts';
import type { Deliverable } from '../plan/deliverables.ts';
import { type PlanCalendar, planYearOf, quarterStart, wholePlan, type Period } from '../plan/period.ts';
import type { ReportFacts } from './report.ts';
import { type AsAt, reportOf, type Standing } from './standing.ts';
import { isFinal } from './status.ts';
import { isEarlierYear } from './tally.ts';
import { isDue, timingOf } from './timing.ts';

/**
 * What a party is asked without a round. `current`: open in this plan year or the whole plan. `closing`: a year
 * that is over, asked once how it ended (DELIV-2). `earlier`: before the first reported year, not asked, may be
 * answered (PLAN-5).
 */
export type QuestionKind = 'current' | 'closing' | 'earlier';

/** One question of My updates with its latest answer. */
export interface Question<T extends ReportFacts = ReportFacts> {
  readonly deliverable: Deliverable;
  readonly standing: Standing<T>;
  readonly kind: QuestionKind;
  /** Reported or confirmed since the quarter began; one that closes a year only by a final answer. */
  readonly answered: boolean;
  /** "No change" may be offered: answered before, open, no passed new date, nothing to settle. */
  readonly mayConfirm: boolean;
}

/**
 * The questions for `deliverables`, all of one party, in their order: future years are left out, and so is what
 * got its final answer before this quarter began.
 */
export function questionsFor<T extends ReportFacts>(
  deliverables: readonly Deliverable[],
  standing: (deliverable: Deliverable) => Standing<T>,
  calendar: PlanCalendar,
  asAt: AsAt,
  firstYear: Period | null,
): readonly Question<T>[] {
  const thisYear = planYearOf(calendar, asAt.day);
  const quarter = quarterStart(calendar, asAt.day);
  return deliverables.flatMap((deliverable) => {
    if (deliverable.period !== wholePlan && deliverable.period > thisYear) return [];
    const kind: QuestionKind = isEarlierYear(deliverable, firstYear)
      ? 'earlier'
      : isOver(deliverable, calendar, asAt)
        ? 'closing'
        : 'current';
    const own = standing(deliverable);
    const report = reportOf(own);
    const fresh = report !== null && laterDay(report.day, instantToDay(report.recorded)) >= quarter;
    const final = report !== null && isFinal(report.status);
    if (kind !== 'earlier' && final && !fresh) return [];
    const answered = kind === 'current' ? fresh : final;
    const mayConfirm =
      kind === 'current' &&
      !fresh &&
      own.kind === 'reported' &&
      !timingOf(deliverable, own, asAt).newDatePassed;
    return [{ deliverable, standing: own, kind, answered, mayConfirm }];
  });
}

// A year is over when its last day is; a due day of its own inside the year leaves it open, "past its date".
function isOver(deliverable: Deliverable, calendar: PlanCalendar, asAt: AsAt): boolean {
  return deliverable.period === wholePlan
    ? isDue({ due: calendar.end }, asAt)
    : deliverable.period < planYearOf(calendar, asAt.day) || isDue({ due: calendar.end }, asAt);
}
