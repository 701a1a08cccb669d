import { compareText } from '../../../base/order.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Excuse } from '../remarks/excuse.ts';
import { excusesIn } from '../remarks/excused.ts';
import type { Question } from '../reports/questions.ts';
import { type HelpNeeded, helpNeeded } from '../remarks/help-needed.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type AsAt, reportOf } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';
import type { Counted } from './counted.ts';
import { isDue, timingOf } from './timing.ts';

/** A deliverable with the report that counts for it. */
export interface Told<T extends ReportFacts = ReportFacts> {
  readonly deliverable: Deliverable;
  readonly report: T;
}

/** What to know about a party before calling it. */
export interface CallSheet<T extends ReportFacts = ReportFacts> {
  /** Of the questions asked now, how many are answered. */
  readonly asked: number;
  readonly answered: number;
  /** What was done last; null: nothing is done. */
  readonly lastDone: Told<T> | null;
  /** Requests for help that nobody said are settled, the oldest first (REP-4). */
  readonly helpAsked: readonly HelpNeeded[];
  /** What may miss its date, has a new one, or has passed it, in plan order. */
  readonly inDoubt: readonly Told<T>[];
  /** The excuses that hold for something of it, by period (STAND-4). */
  readonly excused: readonly Excuse[];
  /** The next day on which something open is due; null: nothing is. */
  readonly nextDue: Deliverable | null;
}

/** The call sheet of a party from everything counted of it and the questions that it is asked, as at a day. */
export function callSheetOf<T extends ReportFacts>(
  counted: readonly Counted<T>[],
  questions: readonly Question<ReportFacts>[],
  asAt: AsAt,
): CallSheet<T> {
  const told = counted.flatMap(({ deliverable, standing }) => {
    const report = reportOf(standing);
    return report === null ? [] : [{ deliverable, report, timing: timingOf(deliverable, standing, asAt) }];
  });
  const done = told.filter(({ report }) => report.status === 'complete');
  const open = counted.filter(({ standing, part }) => {
    const report = reportOf(standing);
    return (
      part !== 'not-on-device' && part !== 'earlier-year' && (report === null || !isFinal(report.status))
    );
  });
  const ahead = open.map(({ deliverable }) => deliverable).filter((one) => !isDue(one, asAt));
  const asked = questions.filter((one) => one.kind !== 'earlier');
  return {
    asked: asked.length,
    answered: asked.filter((one) => one.answered).length,
    lastDone: [...done].sort((a, b) => compareText(b.report.day, a.report.day))[0] ?? null,
    helpAsked: helpNeeded(counted, asAt),
    inDoubt: told.filter(
      ({ report, timing }) =>
        report.status === 'at-risk' || report.status === 'delayed' || timing.newDatePassed,
    ),
    excused: excusesIn(counted),
    nextDue: [...ahead].sort((a, b) => compareText(a.due, b.due))[0] ?? null,
  };
}
