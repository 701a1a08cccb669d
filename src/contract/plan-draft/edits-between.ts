import { type DraftElement, elementAt, withAllBelow } from './drafted-plan.ts';
import { applyEdit, type PlanEdit } from './plan-edit.ts';
import { differingNames } from '../canonical.ts';

/**
 * Edits that make one plan into another, which has all that the first one has: made in their order, they give that plan
 * exactly.
 */
export function editsBetween(from: DraftElement, to: DraftElement): readonly PlanEdit[] {
  const edits: PlanEdit[] = [];
  let plan = from;
  const make = (edit: PlanEdit) => {
    edits.push(edit);
    plan = applyEdit(plan, edit);
  };
  const known = new Map(withAllBelow(from).map((one) => [one.key, one]));
  for (const parent of withAllBelow(to)) {
    for (const [at, child] of parent.children.entries()) {
      if (elementAt(plan, parent.key)?.children[at]?.key === child.key) continue;
      const { key, kind, value } = child;
      if (known.has(key)) make({ type: 'move', key, parent: parent.key, at });
      else if (kind !== 'plan') make({ type: 'add', key, kind, parent: parent.key, at, value });
    }
    const old = known.get(parent.key);
    if (old === undefined || old.value === parent.value) continue;
    for (const field of differingNames(old.value, parent.value)) {
      const after = parent.value[field];
      make({ type: 'set', key: parent.key, field, ...(after !== undefined && { value: after }) });
    }
  }
  return edits;
}
