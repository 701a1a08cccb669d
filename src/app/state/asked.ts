import { deliverablesFor } from '../../domain/plan/blocks.ts';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Asked } from '../../domain/progress/figures/attention-action.ts';
import { questionsFor } from '../../domain/progress/reports/questions.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import { currentStanding } from './answers.ts';
import { roundOpening } from './rounds.ts';
import type { OpenSession } from './session.ts';

/** What My updates asks some parties today and whether it is answered; a key that is missing is not asked. */
export function askedOf(open: OpenSession, parties: ReadonlySet<string>): ReadonlyMap<DeliverableKey, Asked> {
  const { expected, inForce, today } = open;
  const questions = questionsFor(
    deliverablesFor(expected, parties),
    (one) => currentStanding(open, one),
    inForce.plan,
    asAtToday(today),
    inForce.firstYear,
    open.remarks,
    roundOpening(open),
  );
  return new Map(
    questions
      .filter((one) => one.kind !== 'earlier')
      .map((one) => [one.deliverable.key, one.answered ? 'answered' : 'open']),
  );
}
