import { err, ok, type Result } from '../../base/result.ts';
import {
  type Amendment,
  type AmendmentProblem,
  amendmentOf,
  type NewPlanProblem,
  publicationOf,
  publicationOfNew,
} from '../../contract/plan-amendment.ts';
import type { PlanFile } from '../../contract/plan-file.ts';
import { planRev, valueToMember, withFirstYear } from '../../contract/plan-items.ts';
import { planFileOf, planFileText } from '../../contract/plan-revisions.ts';
import type { EventContent } from '../../domain/log/event.ts';
import { deliverablesAt } from '../../domain/plan/blocks.ts';
import type { Day } from '../../domain/plan/day.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import type { Period } from '../../domain/plan/period.ts';
import { type PlanChanges, planChanges } from '../../domain/plan/plan-changes.ts';
import { nextTask } from '../../storage/next-task.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import { noteStoreError } from './last-error.ts';
import { keepImport, madeByAmendment, type MadeFromFile, type Original } from './plan-imports.ts';
import type { OpenSession } from './session.ts';

/** From when an amendment applies, and by which decision. */
export interface Decision {
  readonly from: Day;
  readonly note: string;
}

/** An amendment and what it would change; nothing is stored yet. */
export interface PreparedAmendment {
  readonly amendment: Amendment;
  readonly changes: PlanChanges;
  /** Of what would be expected no longer, the ones that somebody answered: kept, and in no figure. */
  readonly answeredNoLonger: readonly Deliverable[];
}

/** What a plan file would change from a day on, by a decision. Nothing is stored. */
export function prepareAmendment(
  { inForce, today, standings }: Pick<OpenSession, 'inForce' | 'today' | 'standings'>,
  file: PlanFile,
  { from, note }: Decision,
): Result<PreparedAmendment, AmendmentProblem> {
  const { published, members } = inForce;
  // What it would change is said before the decision is named, and no plan holds an empty one.
  const prepared = amendmentOf(published, file, { from, decision: note === '' ? '…' : note });
  if (!prepared.ok) return prepared;
  const amendment = prepared.value;
  const changed = new Map(amendment.members.map((one) => [one.code, valueToMember(one)]));
  const membersAfter =
    changed.size === 0
      ? members
      : [
          ...members.map((one) => changed.get(one.code) ?? one),
          ...[...changed.values()].filter((one) => !members.some(({ code }) => code === one.code)),
        ];
  const revision = { plan: amendment.after.plan, rev: amendment.after.rev, from };
  const changes = planChanges(published.history, members, revision, membersAfter, today);
  const answeredNoLonger = deliverablesAt(changes.noLongerExpected, standings.keys());
  return ok({ amendment, changes, answeredNoLonger });
}

/**
 * Publishes an amendment: every device that takes it in shows the same plan from then on. The drafts named are gone then.
 * All of it or, on an error, none. `original`: the file that it was made from, which this device keeps beside it.
 */
export async function publishAmendment(
  open: OpenSession,
  { amendment }: PreparedAmendment,
  decision: Decision,
  finishedDrafts: readonly string[] = [],
  original?: Original,
): Promise<Result<void, StoreError>> {
  const { published, rev } = open.inForce;
  const { items, amendments, beside } = published;
  const base = { items, rev, isPublished: amendments.length > 0, beside: beside.map((one) => one.rev) };
  const kept =
    original === undefined
      ? null
      : await keepImport(open, original, madeByAmendment(open, amendment), decision.note);
  if (kept?.ok === false) {
    noteStoreError(kept.error, 'keep-plan-file');
    return err(kept.error);
  }
  await nextTask();
  const contents = publicationOf(base, amendment, decision);
  await nextTask();
  const appended = await append(open.store, contents, finishedDrafts, 'publish-plan');
  if (!appended.ok) await kept?.value();
  return appended;
}

/**
 * Publishes a plan file as a plan of its own, beside those there are (PLAN-4). All of it or, on an error, none. `original`:
 * the file that it was read from, which this device keeps (SHEET-4).
 */
export async function publishNewPlan(
  open: OpenSession,
  file: PlanFile,
  note: string,
  original?: Original,
): Promise<Result<void, StoreError | NewPlanProblem>> {
  const publication = publicationOfNew(open.inForce.published, file, note);
  if (!publication.ok) return publication;
  const kept =
    original === undefined
      ? null
      : await keepImport(open, original, madeByNewPlan(file, publication.value), note);
  if (kept?.ok === false) {
    noteStoreError(kept.error, 'keep-plan-file');
    return err(kept.error);
  }
  const appended = await append(open.store, publication.value, [], 'publish-plan');
  if (!appended.ok) await kept?.value();
  return appended;
}

function madeByNewPlan({ plan, items }: PlanFile, publication: readonly EventContent[]): MadeFromFile {
  const members = publication.flatMap((one) =>
    one.kind === 'member' ? { before: null, after: one.body } : [],
  );
  const { id, title } = plan;
  return { rev: planRev(items), replaced: { items: [], members }, begins: { id, title, ranges: null } };
}

/** The plan in force and its members as the text of a plan file. */
export function planInForceText({ inForce }: Pick<OpenSession, 'inForce'>): string {
  const text = planFileText(inForce.published.items, inForce.published.memberValues);
  if (text === null) throw new Error('a plan in force has its head');
  return text;
}

/**
 * Publishes another first reported year as an amendment of the plan, so that it reaches every device (PLAN-5). All of it or,
 * on an error, none.
 */
export async function publishFirstYear(
  open: OpenSession,
  year: Period,
  decision: Decision,
): Promise<Result<void, StoreError | AmendmentProblem>> {
  const { published } = open.inForce;
  const file = planFileOf(withFirstYear(published.items, year));
  if (file === null) return err({ type: 'does-not-fit' });
  const prepared = prepareAmendment(open, { ...file, memberValues: published.memberValues }, decision);
  return prepared.ok ? publishAmendment(open, prepared.value, decision) : prepared;
}
