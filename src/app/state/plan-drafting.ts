import { useMemo } from 'react';
import type { JsonObject } from '../../domain/log/event.ts';
import { type DraftElement, itemsToDrafted } from '../../contract/plan-draft/drafted-plan.ts';
import { takenCodes } from '../../contract/plan-draft/given-codes.ts';
import { draftProblems, type DraftProblems } from '../../contract/plan-draft/draft-problems.ts';
import {
  createReplay,
  noDraft,
  type PlanDraft,
  withEdit,
  withRedone,
  withUndone,
} from '../../contract/plan-draft/plan-draft.ts';
import type { PlanEdit } from '../../contract/plan-draft/plan-edit.ts';
import { useOpenPart } from './session.ts';
import { type DraftState, useDraft } from './use-draft.ts';

/** The plan that an officer edits, and what can be done with it. */
export interface PlanDrafting {
  readonly draftId: string;
  readonly draft: PlanDraft;
  readonly kept: (DraftState<PlanDraft> & { readonly kind: 'ready' })['kept'];
  /** The plan that the draft began from, and the one that it makes of it. */
  readonly base: DraftElement;
  readonly plan: DraftElement;
  /** What would keep it from being published, by the keys of its elements. */
  readonly problems: DraftProblems;
  /** The codes of every element that was ever published (KEY-1). */
  readonly taken: ReadonlySet<string>;
  readonly members: readonly JsonObject[];
  /** The plan in use is another one than the draft began from. */
  readonly isBehind: boolean;
  readonly edit: (edit: PlanEdit) => void;
  /** Both answer with the edit that was undone or made again; null: there was none. */
  readonly undo: () => PlanEdit | null;
  readonly redo: () => PlanEdit | null;
  /** Goes on upon the plan in use with these edits; what was undone is forgotten. */
  readonly goOnWith: (edits: readonly PlanEdit[]) => void;
  readonly throwAway: () => Promise<void>;
  /** Settles once the last keystroke is on the disk. */
  readonly settled: () => Promise<unknown>;
}

/** The draft of the plan on this device; null while it is read. It began from the plan in use where it holds nothing yet. */
export function usePlanDrafting(): PlanDrafting | null {
  const { published, rev } = useOpenPart((open) => open.inForce);
  const planId = useOpenPart((open) => open.inForce.plan.id);
  const draftId = draftIdOf(planId);
  const control = useDraft<PlanDraft>(draftId, noDraft);
  const draft = control.state.kind === 'ready' ? control.state.draft : noDraft;
  const isBegun = draft.edits.length + draft.undone.length > 0;
  const from = isBegun ? draft.rev : rev;
  // A revision that counts no longer cannot be gone back to: the draft then stands upon the plan in use.
  const known = published.revisions.get(from)?.items ?? published.items;
  const base = useMemo(() => itemsToDrafted(known), [known]);
  const replay = useMemo(() => createReplay(base), [base]);
  const plan = replay(draft.edits);
  const taken = useMemo(() => takenCodes(published), [published]);
  const members = published.memberValues;
  const problems = useMemo(
    () => draftProblems(plan, draft.edits, members, taken),
    [plan, draft.edits, members, taken],
  );
  if (control.state.kind === 'loading') return null;
  const put = (next: PlanDraft) => control.change({ ...next, rev: from });
  return {
    draftId,
    draft,
    kept: control.state.kept,
    base,
    plan,
    problems,
    taken,
    members,
    isBehind: isBegun && draft.rev !== rev,
    edit: (edit) => {
      const next = withEdit(replay, draft, edit);
      if (next.edits !== draft.edits || draft.undone.length > 0) put(next);
    },
    undo: () => {
      put(withUndone(draft));
      return draft.edits.at(-1) ?? null;
    },
    redo: () => {
      put(withRedone(draft));
      return draft.undone.at(-1) ?? null;
    },
    goOnWith: (edits) => control.change({ rev, edits, undone: [] }),
    throwAway: async () => {
      control.change(noDraft);
      await control.discard();
    },
    settled: control.settled,
  };
}

/** Under which name the draft of a plan is kept. */
export function draftIdOf(planId: string): string {
  return `plan-edit/${planId}`;
}
