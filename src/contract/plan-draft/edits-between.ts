import { type DraftElement, elementAt, withAllBelow } from './drafted-plan.ts';
import { applyEdit, type PlanEdit } from './plan-edit.ts';
import { isSameJson } from '../canonical.ts';

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
    const names = new Set([...Object.keys(old.value), ...Object.keys(parent.value)]);
    for (const field of names) {
      const [before, after] = [old.value[field], parent.value[field]];
      if (isSameJson(before, after)) continue;
      make({ type: 'set', key: parent.key, field, ...(after !== undefined && { value: after }) });
    }
  }
  return edits;
}
