import { canonicalJson } from '../canonical.ts';
import { type DraftElement, elementAt } from './drafted-plan.ts';
import { applyEdit, type PlanEdit } from './plan-edit.ts';

/** What an officer changed in a plan and has not published. The plan itself is not in it: it is in the log. */
export interface PlanDraft {
  /** The revision that it began from; empty: it has not begun. */
  readonly rev: string;
  /** In the order in which they were made. */
  readonly edits: readonly PlanEdit[];
  /** Those that were undone, the one to be made again first at the end. */
  readonly undone: readonly PlanEdit[];
}

/** A draft of nothing. */
export const noDraft: PlanDraft = { rev: '', edits: [], undone: [] };

/** The plan with some edits made: `draftedPlan` of one base, or a replay of it. */
export type Replay = (edits: readonly PlanEdit[]) => DraftElement;

/**
 * The draft with one edit more; what was undone is forgotten. A field that is set again with the same mark makes one edit
 * with the first, and none at all where it says what stood there before: what was typed and erased is no change.
 */
export function withEdit(replay: Replay, draft: PlanDraft, edit: PlanEdit): PlanDraft {
  const before = isSameTyping(draft.edits.at(-1), edit) ? draft.edits.slice(0, -1) : draft.edits;
  const edits = isNoChange(replay(before), edit) ? before : [...before, edit];
  return { ...draft, edits, undone: [] };
}

/** The draft without its last edit, which can be made again; the same draft where there is none. */
export function withUndone(draft: PlanDraft): PlanDraft {
  const last = draft.edits.at(-1);
  return last === undefined
    ? draft
    : { ...draft, edits: draft.edits.slice(0, -1), undone: [...draft.undone, last] };
}

/** The draft with the edit made again that was undone last; the same draft where there is none. */
export function withRedone(draft: PlanDraft): PlanDraft {
  const last = draft.undone.at(-1);
  return last === undefined
    ? draft
    : { ...draft, edits: [...draft.edits, last], undone: draft.undone.slice(0, -1) };
}

/** The plan with every edit made, one after the other. */
export function draftedPlan(base: DraftElement, edits: readonly PlanEdit[]): DraftElement {
  return edits.reduce(applyEdit, base);
}

/**
 * The same as `draftedPlan` for one base, remembering the plan after each edit: one more edit, or one less, costs one step
 * however many went before.
 */
export function createReplay(base: DraftElement): Replay {
  let made: readonly PlanEdit[] = [];
  let plans: DraftElement[] = [];
  return (edits) => {
    let same = 0;
    while (same < made.length && same < edits.length && made[same] === edits[same]) same++;
    plans = plans.slice(0, same);
    for (const edit of edits.slice(same)) plans.push(applyEdit(plans.at(-1) ?? base, edit));
    made = edits;
    return plans.at(-1) ?? base;
  };
}

function isNoChange(plan: DraftElement, edit: PlanEdit): boolean {
  if (edit.type !== 'set') return false;
  const before = elementAt(plan, edit.key);
  if (before === null) return true;
  return canonicalJson(applyEdit(before, edit).value) === canonicalJson(before.value);
}

function isSameTyping(a: PlanEdit | undefined, b: PlanEdit): boolean {
  return (
    a?.type === 'set' &&
    b.type === 'set' &&
    a.mark !== undefined &&
    a.mark === b.mark &&
    a.key === b.key &&
    a.field === b.field
  );
}
