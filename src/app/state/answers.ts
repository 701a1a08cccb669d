import { err, ok, type Result } from '../../base/result.ts';
import type { EventContent } from '../../domain/log/event.ts';
import type { EventId } from '../../domain/log/ids.ts';
import { laterDay } from '../../domain/plan/day.ts';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import type { Behalf, Report, ReportBody } from '../../domain/progress/reports/report.ts';
import { answersToSettle } from '../../domain/progress/reports/settle.ts';
import { type Answer, confirm, reportOn } from '../../domain/progress/reports/answer.ts';
import { asAtToday, type Standing, standingOf } from '../../domain/progress/reports/standing.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { noteStoreError } from './last-error.ts';
import { refresh, showOwn } from './follow-log.ts';
import { ownAnswers } from './own-answers.ts';
import type { OpenSession } from './session.ts';
import { askToKeep, thisKeeper } from './storage-facts.ts';

/** Reports the same answer about one or more deliverables, replacing what stood for each, and drops the draft. */
export async function submitAnswer(
  open: OpenSession,
  deliverables: readonly Deliverable[],
  answer: Answer,
  draftId: string,
): Promise<Result<void, StoreError>> {
  const contents = deliverables.map((deliverable): EventContent => {
    return { kind: 'report', body: reportOn(answer, deliverable, idsOfAnswers(open, deliverable)) };
  });
  return write(open, contents, [draftId]);
}

/**
 * Confirms that nothing changed (REP-5), as at today or, on a word, as at the day on which it was said (REP-6). Those that
 * competing or missing answers stand for are left out.
 */
export async function confirmSame(
  open: OpenSession,
  deliverables: readonly Deliverable[],
  behalf: Behalf | null,
): Promise<Result<void, StoreError>> {
  const contents = deliverables.flatMap((deliverable) => confirmation(open, deliverable, behalf));
  return write(open, contents, []);
}

// A word that is older than the answer it confirms cannot take it back to an earlier day.
function confirmation(
  open: OpenSession,
  deliverable: Deliverable,
  behalf: Behalf | null,
): readonly EventContent[] {
  const standing = currentStanding(open, deliverable);
  if (standing.kind !== 'reported') return [];
  const { id, body } = standing.report;
  const day = behalf === null ? open.today : laterDay(behalf.day, body.day);
  return [{ kind: 'report', body: confirm(body, id, day, behalf) }];
}

/** An answer to one deliverable; "same": no change. */
export interface EnteredAnswer {
  readonly deliverable: Deliverable;
  readonly answer: Answer | 'same';
}

/**
 * Reports on a party's word what it said in one go (REP-6), replacing what stood for each, and drops the draft. A "no
 * change" where no answer stands is left out. All of it or, on an error, none.
 */
export async function enterAnswers(
  open: OpenSession,
  entered: readonly EnteredAnswer[],
  behalf: Behalf,
  finishedDrafts: readonly string[],
): Promise<Result<void, StoreError>> {
  const contents = entered.flatMap(({ deliverable, answer }): readonly EventContent[] =>
    answer === 'same'
      ? confirmation(open, deliverable, behalf)
      : [{ kind: 'report', body: reportOn(answer, deliverable, idsOfAnswers(open, deliverable)) }],
  );
  return write(open, contents, finishedDrafts);
}

/** The standing of a deliverable today, with texts. */
export function currentStanding(
  open: Pick<OpenSession, 'standings' | 'today'>,
  { key }: Deliverable,
): Standing<Report> {
  return standingOf(open.standings.get(key) ?? [], asAtToday(open.today));
}

/** What somebody must choose from about a deliverable today, with texts; empty: nothing to settle. */
export function currentAnswersToSettle(
  open: Pick<OpenSession, 'standings' | 'today'>,
  key: DeliverableKey,
): readonly Report[] {
  return answersToSettle(open.standings.get(key) ?? [], asAtToday(open.today));
}

/** Why answers were not settled: others stand by now than those that were chosen from. Nothing was written, and the session shows them. */
export type SettleError = StoreError | { readonly type: 'answers-changed' };

/** Writes the report that settles a deliverable and replaces all of `body.sup`, which must still be what there is to settle. */
export async function settle(
  open: OpenSession,
  body: ReportBody,
  finishedDrafts: readonly string[],
): Promise<Result<void, SettleError>> {
  // Another window may have written what this one has not shown yet.
  const since = await open.store.readChanges(open.frontier, open.known.trust.forks);
  if (!since.ok) return since;
  const { value } = since;
  const isKnown = value.kind === 'some' && !value.standings.has(body.key);
  const standing = currentAnswersToSettle(open, body.key).map(({ id }) => id);
  const isSame = standing.length === body.sup.length && standing.every((id) => body.sup.includes(id));
  if (!isKnown || !isSame || standing.length === 0) {
    await refresh(open.store);
    return err({ type: 'answers-changed' });
  }
  return write(open, [{ kind: 'report', body }], finishedDrafts);
}

function idsOfAnswers(open: OpenSession, deliverable: Deliverable): readonly EventId[] {
  const standing = currentStanding(open, deliverable);
  if (standing.kind === 'reported') return [standing.report.id];
  return currentAnswersToSettle(open, deliverable.key).map(({ id }) => id);
}

/** Appends what a person says and shows it; the drafts that it finishes are gone with it. */
export async function write(
  open: OpenSession,
  contents: readonly EventContent[],
  drafts: readonly string[],
): Promise<Result<void, StoreError>> {
  const appended = await open.store.append(contents, now(), drafts);
  if (!appended.ok) {
    noteStoreError(appended.error, 'save-answer');
    return appended;
  }
  // A browser that said no when it knew nothing of this page may agree once there is something to keep.
  if (open.row.kind === 'real' && ownAnswers(open).length === 0) void askToKeep(thisKeeper());
  await showOwn(open.store, appended.value);
  return ok(undefined);
}
