import { deliverablesFor } from '../../../domain/plan/blocks.ts';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { isAnsweredAboutMembers } from '../../../domain/plan/plan.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { currentStanding } from '../../state/answers.ts';
import type { OpenSession } from '../../state/session.ts';

/** A report that an officer entered for a party and that counts. */
export interface Written {
  readonly deliverable: Deliverable;
  readonly report: Report;
}

/**
 * What was written on behalf of a party and counts, in plan order: it waits for the party's own word (REP-6). What the
 * Secretariat answers about each member waits for none.
 */
export function writtenOnBehalf(open: OpenSession, party: string): readonly Written[] {
  return deliverablesFor(open.expected, new Set([party])).flatMap((deliverable): Written[] => {
    if (isAnsweredAboutMembers(deliverable.placed.activity)) return [];
    const standing = currentStanding(open, deliverable);
    // Two answers that differ are settled, which says more than that one of them is right.
    if (standing.kind !== 'reported' || !standing.report.onBehalf) return [];
    return [{ deliverable, report: standing.report }];
  });
}
