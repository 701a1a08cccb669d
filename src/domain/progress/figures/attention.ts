import type { EventId } from '../../log/ids.ts';
import { type Day, daysBetween } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import { alikeIn, type Countable } from './counted-blocks.ts';
import { type LateAnswer, lateAnswer } from './late.ts';
import { type PushOuts, pushOutsOf } from '../editions/push-out.ts';
import { openHelpOf } from '../remarks/remarks.ts';
import { openMilestones, type Report, type ReportBody, type ReportFacts } from '../reports/report.ts';
import type { Round } from '../rounds/round.ts';
import { type AsAt, reportOf } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';
import { type Counted, isExpected } from './counted.ts';
import { type Timing, timingOf } from './timing.ts';

/**
 * Why somebody should look, most pressing first (STAND-3). The last is no problem: it says why something due is not
 * asked for (STAND-4).
 */
export const attentionKinds = [
  'past-date',
  'new-date-passed',
  'help-asked',
  'two-answers',
  'may-miss',
  'year-not-closed',
  'new-date',
  'stale',
  'milestones-open',
  'note-only',
  'late',
  'excused',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** A reason with the facts that it rests on. `days` are whole days up to the as-at day, at least 1. */
export type Reason =
  | { readonly kind: 'past-date' | 'year-not-closed'; readonly due: Day; readonly days: number }
  | {
      readonly kind: 'new-date-passed';
      readonly newDay: Day;
      readonly days: number;
      /** null: the earlier reports were not read. */
      readonly pushed: PushOuts | null;
    }
  | { readonly kind: 'new-date'; readonly newDay: Day; readonly pushed: PushOuts | null }
  /** The oldest request that nobody said is settled; `answered`: the Secretariat said what it will do. */
  | { readonly kind: 'help-asked'; readonly since: Day; readonly answered: boolean }
  | { readonly kind: 'two-answers'; readonly count: number }
  | { readonly kind: 'may-miss'; readonly since: Day }
  | { readonly kind: 'stale'; readonly days: number }
  | { readonly kind: 'milestones-open'; readonly reached: number; readonly of: number }
  | { readonly kind: 'note-only' }
  | ({ readonly kind: 'late' } & LateAnswer)
  | { readonly kind: 'excused'; readonly until: Day; readonly cause: string };

/** A deliverable to look at and every reason for it, most pressing first; never none, and none twice. */
export interface Attention<T extends ReportFacts = ReportFacts> {
  readonly counted: Counted<T>;
  /** Of whom the same is expected and counts alike, `counted` being the first one's. */
  readonly parties: readonly string[];
  readonly reasons: readonly Reason[];
}

/** What reasons follow from beside the standings. */
export interface AttentionSources {
  /** Every report, replaced ones too; null: not read, so nothing is said of push-outs and late answers. */
  readonly history: ReadonlyMap<DeliverableKey, readonly ReportFacts[]> | null;
  /** The reports that count, with their texts. What a missing one gives as evidence is not judged. */
  readonly reports: ReadonlyMap<EventId, Report>;
  /** Those whose days of grace decide what was answered late (STAND-3). */
  readonly rounds: readonly Round[];
}

const nothingRead: AttentionSources = { history: null, reports: new Map(), rounds: [] };

/**
 * The deliverables that need attention as at a day, in their order. Earlier years and what is not on this device
 * never do; one without any answer does only once its day has passed. One that is excused says so, and beside it only
 * the help that it asks for (STAND-4).
 */
export function attentionOf<T extends ReportFacts>(
  counted: Countable<T>,
  asAt: AsAt,
  sources: AttentionSources = nothingRead,
): readonly Attention<T>[] {
  const found: Attention<T>[] = [];
  for (const { one, parties } of alikeIn(counted)) {
    if (!isExpected(one.part) && one.part !== 'excused') continue;
    const facts = factsOf(one, asAt, sources);
    const reasons = attentionKinds.flatMap((kind) => reasonFor(kind, one, asAt, facts) ?? []);
    if (reasons.length > 0) found.push({ counted: one, parties, reasons });
  }
  return found;
}

/** How many deliverables need attention for something that is to be done about them. */
export function problemsIn(attention: readonly Attention[]): number {
  return attention.filter(isProblem).reduce((sum, { parties }) => sum + parties.length, 0);
}

/** Whether something is to be done about it, and not only to be known. */
export function isProblem({ reasons }: Attention): boolean {
  return reasons.some(({ kind }) => kind !== 'excused');
}

interface Facts {
  readonly report: ReportFacts | null;
  readonly timing: Timing;
  readonly all: readonly ReportFacts[] | null;
  /** What a report that says "done" says besides; null: it says something else, or was not read. */
  readonly done: ReportBody | null;
  readonly rounds: readonly Round[];
}

// A large plan has thousands of them, so what several reasons follow from is worked out once.
function factsOf(
  { deliverable, standing }: Counted,
  asAt: AsAt,
  { history, reports, rounds }: AttentionSources,
): Facts {
  const report = reportOf(standing);
  return {
    report,
    timing: timingOf(deliverable, standing, asAt),
    all: history === null ? null : (history.get(deliverable.key) ?? []),
    done: report?.status === 'complete' ? (reports.get(report.id)?.body ?? null) : null,
    rounds,
  };
}

function reasonFor(
  kind: AttentionKind,
  { deliverable, standing, part, remarks, excuse }: Counted,
  asAt: AsAt,
  { report, timing, all, done, rounds }: Facts,
): Reason | null {
  if (part === 'excused' && kind !== 'excused' && kind !== 'help-asked') return null;
  const since = (day: Day) => daysBetween(day, asAt.day);
  switch (kind) {
    case 'past-date':
    case 'year-not-closed': {
      const { due } = deliverable;
      return timing.overdue === kind ? { kind, due, days: since(due) } : null;
    }
    case 'new-date-passed':
    case 'new-date': {
      if (report === null || report.newDay === null) return null;
      if (timing.newDatePassed !== (kind === 'new-date-passed')) return null;
      const { newDay } = report;
      const pushed = all === null ? null : pushOutsOf(all, asAt);
      return kind === 'new-date' ? { kind, newDay, pushed } : { kind, newDay, days: since(newDay), pushed };
    }
    case 'help-asked': {
      const [oldest] = openHelpOf(remarks, asAt);
      return oldest ? { kind, since: oldest.since, answered: oldest.answer !== null } : null;
    }
    case 'two-answers':
      return standing.kind === 'competing' ? { kind, count: standing.others.length + 1 } : null;
    case 'may-miss':
      return report?.status === 'at-risk' ? { kind, since: report.day } : null;
    case 'stale':
      // An excuse says why there is no news.
      return timing.stale && excuse === null && timing.ageDays !== null
        ? { kind, days: timing.ageDays }
        : null;
    case 'late': {
      if (all === null || report === null || !isFinal(report.status)) return null;
      const late = lateAnswer(deliverable, all, asAt, rounds);
      return late === null ? null : { kind, ...late };
    }
    case 'milestones-open': {
      if (done === null) return null;
      const { activity } = deliverable.placed;
      const [open, of] = [openMilestones(activity, done).length, activity.milestones.length];
      return open > 0 ? { kind, reached: of - open, of } : null;
    }
    case 'note-only': {
      const given = done?.evidence ?? [];
      return done !== null &&
        given.every((one) => !one.number && !one.place && !one.holder && !one.link && !one.file)
        ? { kind }
        : null;
    }
    case 'excused':
      return part === 'excused' && excuse !== null
        ? { kind, until: excuse.until, cause: excuse.cause }
        : null;
  }
}
