import type { EventId } from '../../log/ids.ts';
import type { Day } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import type { Behalf, ReportBody, StatusDetail } from './report.ts';

/** What a finished draft says, about no deliverable yet. */
export type Answer = StatusDetail & Omit<ReportBody, keyof StatusDetail | 'key' | 'sup'>;

/** An answer as the report about one deliverable; it replaces the reports `sup` (REP-5). */
export function reportOn(answer: Answer, deliverable: Deliverable, sup: readonly EventId[]): ReportBody {
  return { ...answer, key: deliverable.key, sup };
}

/**
 * The "no change" that confirms the report `id`, a snapshot of its own with a fresh day (REP-5). `behalf` says who
 * told an officer so; null where the party itself confirms (REP-6).
 */
export function confirm(body: ReportBody, id: EventId, today: Day, behalf: Behalf | null): ReportBody {
  const { behalf: _earlier, ...kept } = body;
  return { ...kept, day: today, sup: [id], same: true, ...(behalf && { behalf }) };
}
