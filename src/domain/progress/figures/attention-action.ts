import { isOffice, type Writer } from '../../log/authority.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { isAnsweredAboutMembers } from '../../plan/plan.ts';
import type { AttentionKind } from './attention.ts';
import { settlingBy } from '../reports/settle.ts';

/**
 * The one thing to do about a reason. `open`: read what was said; always possible. `enter`: ask the member and write
 * down what it says. `update`: answer for the own party. `excuse`: change or end the excuse.
 */
export type AttentionAction = 'open' | 'remind' | 'settle' | 'answer-help' | 'enter' | 'excuse' | 'update';

/** Whether a party is asked about a deliverable now, and has answered. */
export type Asked = 'open' | 'answered' | 'not-asked';

/**
 * What `own` may do about a reason today. A reminder is only for what the member is asked and has not answered; what the
 * Secretariat answers about members, an officer enters and the member only reads (PLAN-2).
 */
export function attentionAction(
  kind: AttentionKind,
  own: Writer,
  deliverable: Pick<Deliverable, 'key' | 'party' | 'placed'>,
  asked: Asked,
): AttentionAction {
  if (kind === 'two-answers') return settlingBy(own, deliverable.key) === null ? 'open' : 'settle';
  const office = isOffice(own.role);
  if (office && kind === 'help-asked') return 'answer-help';
  if (office && kind === 'excused') return 'excuse';
  if (kind === 'help-asked' || asked === 'not-asked') return 'open';
  const isAbout = isAnsweredAboutMembers(deliverable.placed.activity);
  if (isAbout && !office) return 'open';
  if (deliverable.party === own.party) return office || own.role === 'focal-point' ? 'update' : 'open';
  if (!office) return 'open';
  switch (kind) {
    case 'past-date':
    case 'new-date-passed':
    case 'year-not-closed':
    case 'stale':
      return asked === 'open' && !isAbout ? 'remind' : 'enter';
    case 'may-miss':
    case 'new-date':
      return 'enter';
    default:
      return 'open';
  }
}
