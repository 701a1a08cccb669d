import type { Result } from '../../base/result.ts';
import { isOffice } from '../../domain/log/authority.ts';
import { cleanText } from '../../domain/log/clean-text.ts';
import type { EventContent } from '../../domain/log/event.ts';
import { mayTakeBackOf } from '../../domain/log/retracted.ts';
import { parseKey } from '../../domain/plan/deliverable-key.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import type { OpenSession } from './session.ts';

/** Whether whoever works on this device may take an answer back (RETRACT-1). */
export function mayTakeBack(
  { known, store }: Pick<OpenSession, 'known' | 'store'>,
  report: Pick<Report, 'device'>,
): boolean {
  return mayTakeBackOf(known.writers, store.device, report.device);
}

/**
 * Takes an answer back, for the reason given, which is not empty; the draft of it is gone (RETRACT-1). Holds after the
 * call: it stands in no figure, what it had replaced stands again, and the pages show it.
 */
export async function takeBack(
  open: OpenSession,
  { id, body }: Pick<Report, 'id' | 'body'>,
  reason: string,
  draftId: string,
): Promise<Result<void, StoreError>> {
  const party = parseKey(body.key)?.party;
  // What the Secretariat says of a party, that party alone is told.
  const about = isOffice(open.own.role) && party !== undefined ? { party } : {};
  const content: EventContent = { kind: 'retract', body: { ref: id, reason: cleanText(reason), ...about } };
  return append(open.store, [content], [draftId], 'take-back');
}
