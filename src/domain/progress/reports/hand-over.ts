import type { Day } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Period, PlanCalendar } from '../../plan/period.ts';
import { isAnsweredAboutMembers } from '../../plan/plan.ts';
import { type Question, questionsFor } from './questions.ts';
import type { Excuse } from '../remarks/excuse.ts';
import { excusesIn } from '../remarks/excused.ts';
import { type HelpRequest, openHelpOf, type Remarks, type Review } from '../remarks/remarks.ts';
import type { Evidence, Report, ReportFacts } from './report.ts';
import { type AsAt, reportOf } from './standing.ts';
import type { Counted } from '../figures/counted.ts';

/** What whoever takes over the reporting of a party needs to know, each list in plan order. */
export interface HandOver {
  /** What is asked of the party itself and not answered yet. */
  readonly open: readonly Question<ReportFacts>[];
  /** The excuses that hold for something of it, by period (STAND-4). */
  readonly excused: readonly Excuse[];
  /** What came back with a question that nobody has answered. */
  readonly sentBack: readonly { readonly deliverable: Deliverable; readonly review: Review }[];
  readonly help: readonly { readonly deliverable: Deliverable; readonly asked: HelpRequest }[];
  /** What was answered; `report` null: its words are not read. */
  readonly answered: readonly { readonly counted: Counted; readonly report: Report | null }[];
  /** What the latest answers name as evidence. */
  readonly evidence: readonly { readonly deliverable: Deliverable; readonly evidence: Evidence }[];
}

/** What a hand-over rests on. */
export interface HandOverSources {
  /** Of one party alone. */
  readonly counted: readonly Counted[];
  /** Those that count, by id. */
  readonly reports: ReadonlyMap<string, Report>;
  readonly calendar: PlanCalendar;
  readonly firstYear: Period | null;
  readonly remarks: ReadonlyMap<DeliverableKey, Remarks>;
  readonly asAt: AsAt;
  /** The day on which the round opened that asks for a deliverable as at then; null: none asks (ROUND-2). */
  readonly roundOpened: (deliverable: Deliverable) => Day | null;
}

/** The hand-over of one party: page, print and file are made from it. */
export function handOverOf(sources: HandOverSources): HandOver {
  const { counted, reports, calendar, firstYear, remarks, asAt, roundOpened } = sources;
  const standings = new Map(counted.map((one) => [one.deliverable, one.standing]));
  const questions = questionsFor<ReportFacts>(
    counted.map((one) => one.deliverable).filter((one) => !isAnsweredAboutMembers(one.placed.activity)),
    (one) => standings.get(one) ?? { kind: 'no-report' },
    calendar,
    asAt,
    firstYear,
    remarks,
    roundOpened,
  );
  const answered = counted.flatMap((one) => {
    const facts = reportOf(one.standing);
    return facts === null ? [] : [{ counted: one, report: reports.get(facts.id) ?? null }];
  });
  return {
    open: questions.filter((one) => !one.answered && one.kind !== 'earlier'),
    excused: excusesIn(counted),
    sentBack: questions.flatMap(({ deliverable, sentBack: review }) =>
      review === null ? [] : [{ deliverable, review }],
    ),
    help: counted.flatMap(({ deliverable, remarks: said }) =>
      openHelpOf(said, asAt).map((asked) => ({ deliverable, asked })),
    ),
    answered,
    evidence: answered.flatMap(({ counted: { deliverable }, report }) =>
      (report?.body.evidence ?? []).map((evidence) => ({ deliverable, evidence })),
    ),
  };
}
