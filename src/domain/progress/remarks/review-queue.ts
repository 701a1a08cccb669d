import { compareText } from '../../../base/order.ts';
import { addDays, type Instant, instantToDay } from '../../plan/day.ts';
import type { EventId } from '../../log/ids.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Member } from '../../plan/member.ts';
import { noRemarks, type Remarks, type Review, reviewOf } from './remarks.ts';
import { openMilestones, type Report, type ReportFacts } from '../reports/report.ts';
import { differingParts } from '../reports/settle.ts';
import { type AsAt, reportOf, type Standing, standingOf } from '../reports/standing.ts';

/** Why a person should read an answer before it is accepted, most pressing first. */
export const doubts = [
  'two-answers',
  'says-not-applicable',
  'asks-help',
  'new-date',
  'may-miss',
  'milestones-open',
  'clock-off',
] as const;
export type Doubt = (typeof doubts)[number];

/** What the Secretariat looks at: every report that stands, and what was said beside the reports. */
export interface ReviewedFrom<T extends ReportFacts = Report> {
  readonly deliverables: readonly Deliverable[];
  readonly members: readonly Member[];
  readonly standings: ReadonlyMap<DeliverableKey, readonly T[]>;
  readonly remarks: ReadonlyMap<DeliverableKey, Remarks>;
  readonly asAt: AsAt;
}

/** When and with what somebody looks. */
export interface Look {
  readonly now: Instant;
  /** The look before this one; null: nobody looked on this device. */
  readonly before: Instant | null;
  /** When the Secretariat took an event in; null: not known, or it was written here. */
  readonly receivedAt: (report: Report) => Instant | null;
  /** By the report that waits, the one that it replaced, named or not; as far as it is held. */
  readonly earlier: ReadonlyMap<EventId, Report>;
}

/** An answer that nobody has accepted or sent back yet. */
export interface ToReview {
  readonly deliverable: Deliverable;
  readonly standing: Standing<Report>;
  readonly report: Report;
  /** The answer that it replaces; null: it is the first one, or the earlier one is not held. */
  readonly earlier: Report | null;
  /** Empty: it is clean, and may be accepted with the other clean ones. */
  readonly doubts: readonly Doubt[];
  /** Whether it came after the look before; false where nobody looked before. */
  readonly isNew: boolean;
}

/** What waits of one member; never nothing. */
export interface MemberToReview {
  readonly member: Member;
  /** In plan order. */
  readonly items: readonly ToReview[];
}

/**
 * The answers of members that count and that nobody reviewed, in plan order (REV-1): their own words, and of what was
 * entered on their behalf only that something does not apply, which waits for acceptance (TALLY-1). Linear in the plan.
 */
export function waitingForReview<T extends ReportFacts>(
  from: ReviewedFrom<T>,
): readonly { readonly deliverable: Deliverable; readonly standing: Standing<T>; readonly report: T }[] {
  return ofMembers(from).filter(
    ({ report, review }) => review === null && (!report.onBehalf || report.status === 'not-applicable'),
  );
}

/** What waits for review, by member in the order of names, with why an answer is not clean and whether it is new. */
export function reviewQueue(from: ReviewedFrom, look: Look): readonly MemberToReview[] {
  const byParty = new Map<string, ToReview[]>();
  for (const { deliverable, standing, report } of waitingForReview(from)) {
    const remarks = from.remarks.get(deliverable.key) ?? noRemarks;
    const earlier = look.earlier.get(report.id) ?? null;
    const received = look.receivedAt(report);
    const item: ToReview = {
      deliverable,
      standing,
      report,
      earlier,
      doubts: doubtsOf({ deliverable, standing, report }, earlier, remarks, received ?? look.now),
      isNew: look.before !== null && (received ?? report.recorded) > look.before,
    };
    const of = byParty.get(deliverable.party);
    if (of) of.push(item);
    else byParty.set(deliverable.party, [item]);
  }
  return from.members
    .flatMap((member) => {
      const items = byParty.get(member.code);
      return items === undefined ? [] : [{ member, items }];
    })
    .sort((a, b) => compareText(a.member.name, b.member.name));
}

/** Whether an answer may be accepted without being read alone. */
export function isClean(item: ToReview): boolean {
  return item.doubts.length === 0;
}

/** An answer that counts and what was decided about it. */
export interface Reviewed<T extends ReportFacts = Report> {
  readonly deliverable: Deliverable;
  readonly standing: Standing<T>;
  readonly report: T;
  readonly review: Review;
}

/** The answers of members that count and were accepted or sent back, the last decision first (REV-1). */
export function reviewedAnswers<T extends ReportFacts>(from: ReviewedFrom<T>): readonly Reviewed<T>[] {
  return ofMembers(from)
    .flatMap(({ review, ...one }) => (review === null ? [] : [{ ...one, review }]))
    .sort((a, b) => b.review.recorded - a.review.recorded);
}

function ofMembers<T extends ReportFacts>({
  deliverables,
  members,
  standings,
  remarks,
  asAt,
}: ReviewedFrom<T>) {
  const codes = new Set(members.map((one) => one.code));
  return deliverables.flatMap((deliverable) => {
    const { key, party } = deliverable;
    const reports = standings.get(key);
    if (reports === undefined || !codes.has(party)) return [];
    const standing = standingOf(reports, asAt);
    const report = reportOf(standing);
    if (report === null) return [];
    return [{ deliverable, standing, report, review: reviewOf(remarks.get(key) ?? noRemarks, report.id) }];
  });
}

function doubtsOf(
  { deliverable, standing, report }: Pick<ToReview, 'deliverable' | 'standing' | 'report'>,
  earlier: Report | null,
  remarks: Remarks,
  seenBy: Instant,
): readonly Doubt[] {
  const { body } = report;
  // What was accepted once and is only confirmed need not be read again.
  const isKnown = confirmsAccepted(report, earlier, remarks);
  const holds: Record<Doubt, boolean> = {
    'two-answers': standing.kind === 'competing',
    'says-not-applicable': !isKnown && body.status === 'not-applicable',
    'asks-help': !isKnown && body.assistance !== undefined,
    'new-date': !isKnown && body.status === 'delayed',
    'may-miss': !isKnown && body.status === 'at-risk',
    'milestones-open':
      !isKnown && body.status === 'complete' && openMilestones(deliverable.placed.activity, body).length > 0,
    'clock-off': isClockOff(report, seenBy),
  };
  return doubts.filter((doubt) => holds[doubt]);
}

function confirmsAccepted({ body }: Report, earlier: Report | null, remarks: Remarks): boolean {
  if (body.same !== true || earlier === null || body.sup.length !== 1 || body.sup[0] !== earlier.id)
    return false;
  if (reviewOf(remarks, earlier.id)?.outcome !== 'accepted') return false;
  return [...differingParts([earlier.body, body])].every((part) => part === 'day');
}

const msPerDay = 86_400_000;

// REP-3: a clock decides nothing. One that is off by more than a day is worth a word to the member.
function isClockOff(report: Report, seenBy: Instant): boolean {
  return report.recorded > seenBy + msPerDay || instantToDay(report.recorded) < addDays(report.body.day, -2);
}
