import { invariant } from '../../../base/invariant.ts';
import type { EventId } from '../../log/ids.ts';
import type { Day, Instant } from '../../plan/day.ts';
import { parseKey } from '../../plan/deliverable-key.ts';
import type { Period } from '../../plan/period.ts';
import { type Evidence, type ReportBody, type ReportFacts, reasonOf } from '../reports/report.ts';
import { reportOf, type Standing } from '../reports/standing.ts';
import type { Status } from '../reports/status.ts';
import type { Counted, Outside, Part } from './counted.ts';

/** How a deliverable stands, as lists name it. */
export type StandingKind = Standing['kind'];

/**
 * One deliverable of a list with its latest answer, in codes. From `status` on, a row describes the report that
 * counts: null, and no evidence, where nobody answered or the answer is not on this device.
 */
export interface DeliverableRow {
  readonly asAt: Day;
  readonly plan: string;
  readonly rev: string;
  readonly party: string;
  readonly activity: string;
  readonly period: Period;
  readonly due: Day;
  readonly part: Part | Outside;
  /** `competing`: two answers wait to be settled, and the row holds the one that counts until then (STAND-2). */
  readonly standing: StandingKind;
  readonly status: Status | null;
  readonly day: Day | null;
  readonly recorded: Instant | null;
  readonly report: EventId | null;
  /** null: its status asks for none. */
  readonly reason: string | null;
  /** null: it is not delayed. */
  readonly newDay: Day | null;
  /** Empty: none was given. */
  readonly evidence: readonly Evidence[];
  /** null: nothing was written. */
  readonly narrative: string | null;
}

/** A report with its texts, or what a conference copy alone tells of one. */
type Told = ReportFacts & { readonly body?: ReportBody };

/** The row of a counted deliverable as at a day, for the plan in revision `rev`. */
export function rowOf(
  { deliverable, standing, part }: Counted<Told>,
  context: { readonly asAt: Day; readonly rev: string },
): DeliverableRow {
  const key = parseKey(deliverable.key);
  invariant(key !== null, 'a deliverable has a key');
  const report = reportOf(standing);
  const body = report?.body ?? null;
  return {
    asAt: context.asAt,
    plan: key.plan,
    rev: context.rev,
    party: key.party,
    activity: key.activity,
    period: key.period,
    due: deliverable.due,
    part,
    standing: standing.kind,
    status: report === null ? null : report.status,
    day: report === null ? null : report.day,
    recorded: report === null ? null : report.recorded,
    report: report === null ? null : report.id,
    reason: body === null ? null : reasonOf(body),
    newDay: report === null ? null : report.newDay,
    evidence: body?.evidence ?? [],
    narrative: body?.narrative ?? null,
  };
}
