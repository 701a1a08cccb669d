import { ok, type Result } from '../../base/result.ts';
import { deliverablesFor } from '../../domain/plan/blocks.ts';
import type { Day } from '../../domain/plan/day.ts';
import { isAnsweredAboutMembers } from '../../domain/plan/plan.ts';
import { type OpenQuestions, openOf } from '../../domain/progress/remarks/open-questions.ts';
import { questionsFor } from '../../domain/progress/reports/questions.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { currentStanding } from './answers.ts';
import { roundOpening } from './rounds.ts';
import type { OpenSession } from './session.ts';

// The days on which reminders were last written on this device, by party.
const remindedDocument = 'reminded';

/**
 * What My updates asks a party itself and nobody has answered, and what was sent back with a question, in plan order, parted by
 * whether the party is excused from it today.
 */
export function openQuestions(open: OpenSession, party: string): OpenQuestions<Report> {
  const { expected, inForce, today, remarks, excuses } = open;
  const ofParty = deliverablesFor(expected, new Set([party])).filter(
    (one) => !isAnsweredAboutMembers(one.placed.activity),
  );
  const standing = (one: (typeof ofParty)[number]) => currentStanding(open, one);
  const { plan, firstYear } = inForce;
  const asAt = asAtToday(today);
  const opened = roundOpening(open);
  const asked = questionsFor(ofParty, standing, plan, asAt, firstYear, remarks, opened);
  return openOf(asked, excuses, asAt);
}

/** The day on which a reminder for each party was last written; a party that is not named was never reminded. */
export async function readReminded(
  store: LocalStore,
): Promise<Result<Readonly<Record<string, Day>>, StoreError>> {
  const read = await store.readDocument(remindedDocument);
  return read.ok ? ok((read.value ?? {}) as Readonly<Record<string, Day>>) : read;
}

/** Holds after the call: it is noted that reminders for these parties were written today. Nobody can know that they were sent. */
export async function noteReminded(
  { store, today }: Pick<OpenSession, 'store' | 'today'>,
  parties: readonly string[],
): Promise<Result<void, StoreError>> {
  const before = await readReminded(store);
  if (!before.ok) return before;
  const now = Object.fromEntries(parties.map((party) => [party, today]));
  return store.writeDocument(remindedDocument, { ...before.value, ...now });
}
