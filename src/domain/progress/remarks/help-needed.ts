import { compareText } from '../../../base/order.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { type HelpRequest, openHelpOf } from './remarks.ts';
import type { AsAt } from '../reports/standing.ts';
import type { Counted } from '../figures/counted.ts';

/** Help that is asked for with a deliverable. */
export interface HelpNeeded {
  readonly deliverable: Deliverable;
  readonly request: HelpRequest;
}

/** The requests for help with these deliverables that nobody said are settled, the oldest first (REP-4). */
export function helpNeeded(
  counted: readonly Pick<Counted, 'deliverable' | 'remarks'>[],
  asAt: AsAt,
): readonly HelpNeeded[] {
  return counted
    .flatMap(({ deliverable, remarks }) =>
      openHelpOf(remarks, asAt).map((request) => ({ deliverable, request })),
    )
    .sort((a, b) => compareText(a.request.since, b.request.since));
}
