import { contactsOf } from '../../domain/progress/contacts/contact.ts';
import { editionsOf } from '../../domain/progress/editions/edition.ts';
import { standingExcuses } from '../../domain/progress/remarks/excuse.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import { roundsOf } from '../../domain/progress/rounds/round.ts';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Current, LocalStore, ReportsByKey } from '../../storage/local-store.ts';
import type { PlanInForce } from '../../storage/plan-in-force.ts';
import { today } from './clock.ts';
import { editionsOfPlan, type OpenSession, roundsOfPlan } from './session.ts';

/** What the pages show beside reports, of every plan and of the one that they show. */
export function saidBeside(
  { contacts, excuses, editions, engagements, papers, rounds }: Current,
  inForce: PlanInForce,
): Pick<
  OpenSession,
  | 'excuses'
  | 'allExcuses'
  | 'editions'
  | 'allEditions'
  | 'engagementEntries'
  | 'papers'
  | 'rounds'
  | 'allRounds'
  | 'contacts'
> {
  const allEditions = editionsOf(editions);
  const allRounds = roundsOf(rounds);
  return {
    excuses: standingExcuses(excuses),
    allExcuses: excuses,
    editions: editionsOfPlan(allEditions, inForce),
    allEditions,
    papers,
    engagementEntries: engagements,
    rounds: roundsOfPlan(allRounds, inForce),
    allRounds,
    contacts: contactsOf(contacts),
  };
}

/**
 * The reports as the pages need them. One that is dated after tomorrow does not count yet (STAND-1), so what it superseded
 * does and is at hand as well.
 */
export async function withFutureDated(store: LocalStore, standings: ReportsByKey): Promise<ReportsByKey> {
  const { trueBy } = asAtToday(today());
  const ahead = [...standings].filter(([, reports]) => reports.some((report) => report.day > trueBy));
  if (ahead.length === 0) return standings;
  const whole = new Map<DeliverableKey, readonly Report[]>(standings);
  for (const [key] of ahead) {
    const history = await store.readHistory(key);
    if (history.ok) whole.set(key, history.value);
  }
  return whole;
}
