import type { DraftElement } from '../../../../contract/plan-draft/drafted-plan.ts';
import type { FieldProblem } from '../../../../contract/plan-draft/draft-problems.ts';
import type { PlanDrafting } from '../../../state/plan-drafting.ts';

/** What an element's fields are drawn from and what they do. */
export interface ElementProps {
  readonly drafting: PlanDrafting;
  readonly element: DraftElement;
  readonly problems: readonly FieldProblem[];
}
