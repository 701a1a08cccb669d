import type { Json, JsonObject } from '../../domain/log/event.ts';
import { type DraftElement, type ElementKind, kindBelow } from './drafted-plan.ts';

/**
 * One change to a drafted plan. `set` puts one field of an element, and takes it away where it has no `value`; `mark` says
 * what belongs together, such as the letters typed into one field. `move` counts `at` among the siblings without it.
 */
export type PlanEdit =
  | {
      readonly type: 'set';
      readonly key: string;
      readonly field: string;
      readonly value?: Json;
      readonly mark?: string;
    }
  | {
      readonly type: 'add';
      readonly key: string;
      readonly kind: Exclude<ElementKind, 'plan'>;
      readonly parent: string;
      readonly at: number;
      readonly value: JsonObject;
    }
  | { readonly type: 'move'; readonly key: string; readonly parent: string; readonly at: number }
  | { readonly type: 'remove'; readonly key: string };

/**
 * The plan with one edit made. Every other element stays the very same object, but for those above what was edited, which
 * keep their fields. What cannot be edited, because it is not there or does not belong there, leaves the plan as it is.
 */
export function applyEdit(plan: DraftElement, edit: PlanEdit): DraftElement {
  switch (edit.type) {
    case 'set':
      return (
        changeAt(plan, edit.key, (element) => ({ ...element, value: withField(element.value, edit) })) ?? plan
      );
    case 'add':
      return (
        insertInto(plan, edit.parent, edit.at, {
          key: edit.key,
          kind: edit.kind,
          value: edit.value,
          children: [],
        }) ?? plan
      );
    case 'remove':
      return takeOut(plan, edit.key)?.rest ?? plan;
    case 'move': {
      const taken = takeOut(plan, edit.key);
      return taken === null ? plan : (insertInto(taken.rest, edit.parent, edit.at, taken.element) ?? plan);
    }
  }
}

function withField(value: JsonObject, { field, value: wanted }: PlanEdit & { type: 'set' }): JsonObject {
  if (wanted !== undefined) return { ...value, [field]: wanted };
  const { [field]: _, ...rest } = value;
  return rest;
}

function changeAt(
  element: DraftElement,
  key: string,
  change: (element: DraftElement) => DraftElement | null,
): DraftElement | null {
  if (element.key === key) return change(element);
  for (const [index, child] of element.children.entries()) {
    const changed = changeAt(child, key, change);
    if (changed !== null) return { ...element, children: replaced(element.children, index, [changed]) };
  }
  return null;
}

function insertInto(
  plan: DraftElement,
  parent: string,
  at: number,
  element: DraftElement,
): DraftElement | null {
  return changeAt(plan, parent, (found) =>
    kindBelow(found.kind) === element.kind
      ? { ...found, children: [...found.children.slice(0, at), element, ...found.children.slice(at)] }
      : null,
  );
}

function takeOut(
  plan: DraftElement,
  key: string,
): { readonly rest: DraftElement; readonly element: DraftElement } | null {
  for (const [index, child] of plan.children.entries()) {
    if (child.key === key)
      return { rest: { ...plan, children: replaced(plan.children, index, []) }, element: child };
    const taken = takeOut(child, key);
    if (taken !== null)
      return { ...taken, rest: { ...plan, children: replaced(plan.children, index, [taken.rest]) } };
  }
  return null;
}

function replaced(
  list: readonly DraftElement[],
  index: number,
  by: readonly DraftElement[],
): readonly DraftElement[] {
  return [...list.slice(0, index), ...by, ...list.slice(index + 1)];
}
