import { ok, type Result } from '../../base/result.ts';
import type { EventContent } from '../../domain/log/event.ts';
import type { EventId } from '../../domain/log/ids.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import type { Behalf, Report } from '../../domain/progress/report.ts';
import { type Answer, confirm, reportOn } from '../../domain/progress/report-draft.ts';
import { asAtToday, type Standing, standingOf } from '../../domain/progress/standing.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { noteStoreError } from './last-error.ts';
import { showOwn } from './open-workspace.ts';
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
    const standing = currentStanding(open, deliverable);
    return { kind: 'report', body: reportOn(answer, deliverable, idsOf(standing)) };
  });
  return write(open, contents, [draftId]);
}

/** Confirms with a fresh day that nothing changed (REP-5). Those that competing or missing answers stand for are left out. */
export async function confirmSame(
  open: OpenSession,
  deliverables: readonly Deliverable[],
  behalf: Behalf | null,
): Promise<Result<void, StoreError>> {
  const contents = deliverables.flatMap((deliverable): EventContent[] => {
    const standing = currentStanding(open, deliverable);
    if (standing.kind !== 'reported') return [];
    const { id, body } = standing.report;
    return [{ kind: 'report', body: confirm(body, id, open.today, behalf) }];
  });
  return write(open, contents, []);
}

/** The standing of a deliverable today, with texts. */
export function currentStanding(open: OpenSession, { key }: Deliverable): Standing<Report> {
  return standingOf(open.standings.get(key) ?? [], asAtToday(open.today));
}

function idsOf(standing: Standing<Report>): readonly EventId[] {
  if (standing.kind === 'reported') return [standing.report.id];
  return standing.kind === 'competing' ? [standing.report, ...standing.others].map((one) => one.id) : [];
}

async function write(
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
