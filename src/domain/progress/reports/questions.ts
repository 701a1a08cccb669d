import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import { type Day, laterDay, instantToDay } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { type PlanCalendar, planYearOf, quarterStart, wholePlan, type Period } from '../../plan/period.ts';
import { type Remarks, type Review, reviewOf } from '../remarks/remarks.ts';
import type { ReportFacts } from './report.ts';
import { type AsAt, reportOf, type Standing } from './standing.ts';
import { isFinal } from './status.ts';
import { isEarlierYear } from '../figures/tally.ts';
import { isDue, timingOf } from '../figures/timing.ts';

/**
 * What a party is asked. `current`: open in this plan year or the whole plan. `closing`: a year
 * that is over, asked once how it ended (DELIV-2). `earlier`: before the first reported year, not asked, may be
 * answered (PLAN-5).
 */
export type QuestionKind = 'current' | 'closing' | 'earlier';

/** One question of My updates with its latest answer. */
export interface Question<T extends ReportFacts = ReportFacts> {
  readonly deliverable: Deliverable;
  readonly standing: Standing<T>;
  readonly kind: QuestionKind;
  /** Reported or confirmed since the quarter began, or since the round opened that asks for it; one that closes a year only by a final answer. */
  readonly answered: boolean;
  /** The question with which the answer that counts was sent back; null: it was not (REV-1). */
  readonly sentBack: Review | null;
  /** "No change" may be offered: answered before, open, no passed new date, nothing to settle, not sent back. */
  readonly mayConfirm: boolean;
}

/**
 * The questions for `deliverables`, all of one party, in their order: future years are left out, and so is what
 * got its final answer before this quarter began. What was sent back is asked in any case, and stays answered: sending
 * back takes nothing out of the figures (REV-1). `roundOpened` is the day on which the open round opened that asks for a
 * deliverable; null: none asks. What a round asks is answered since that day, and everything else since the quarter began
 * (ROUND-2).
 */
export function questionsFor<T extends ReportFacts>(
  deliverables: readonly Deliverable[],
  standing: (deliverable: Deliverable) => Standing<T>,
  calendar: PlanCalendar,
  asAt: AsAt,
  firstYear: Period | null,
  remarks: ReadonlyMap<DeliverableKey, Remarks>,
  roundOpened: (deliverable: Deliverable) => Day | null = () => null,
): readonly Question<T>[] {
  const thisYear = planYearOf(calendar, asAt.day);
  const quarter = quarterStart(calendar, asAt.day);
  return deliverables.flatMap((deliverable) => {
    const own = standing(deliverable);
    const report = reportOf(own);
    const sentBack = report === null ? null : questionTo(report, remarks.get(deliverable.key));
    const isAhead = deliverable.period !== wholePlan && deliverable.period > thisYear;
    if (isAhead && sentBack === null) return [];
    const kind: QuestionKind = isEarlierYear(deliverable, firstYear)
      ? 'earlier'
      : isOver(deliverable, calendar, asAt)
        ? 'closing'
        : 'current';
    const fresh = report !== null && isSince(report, roundOpened(deliverable) ?? quarter);
    const final = report !== null && isFinal(report.status);
    if (kind !== 'earlier' && final && !fresh && sentBack === null) return [];
    const answered = kind === 'current' ? fresh || final : final;
    const mayConfirm =
      kind === 'current' &&
      !fresh &&
      sentBack === null &&
      own.kind === 'reported' &&
      !timingOf(deliverable, own, asAt).newDatePassed;
    return [{ deliverable, standing: own, kind, answered, sentBack, mayConfirm }];
  });
}

/** Whether a report is true for `day` or a later one, or was recorded on one. */
export function isSince({ day, recorded }: Pick<ReportFacts, 'day' | 'recorded'>, since: Day): boolean {
  return laterDay(day, instantToDay(recorded)) >= since;
}

function questionTo(report: ReportFacts, remarks: Remarks | undefined): Review | null {
  const review = remarks === undefined ? null : reviewOf(remarks, report.id);
  return review?.outcome === 'returned' ? review : null;
}

// A year is over when its last day is; a due day of its own inside the year leaves it open, "past its date".
function isOver(deliverable: Deliverable, calendar: PlanCalendar, asAt: AsAt): boolean {
  return deliverable.period === wholePlan
    ? isDue({ due: calendar.end }, asAt)
    : deliverable.period < planYearOf(calendar, asAt.day) || isDue({ due: calendar.end }, asAt);
}
