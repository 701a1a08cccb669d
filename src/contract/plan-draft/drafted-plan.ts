import type { ItemBody, Json, JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';

/** What a plan is made of, from the whole down to what is expected. */
export type ElementKind = 'plan' | 'priority' | 'objective' | 'activity';

/** A plan, or a part of it, as somebody changes it. The whole plan is the element with the key ''. */
export interface DraftElement {
  /** Who it is while the draft lasts: the code of what was published, `+1` and on for what the draft added. */
  readonly key: string;
  readonly kind: ElementKind;
  /** Its own fields as the plan file has them, letter for letter; what stands below it is not among them. */
  readonly value: JsonObject;
  /** In the order of the plan. */
  readonly children: readonly DraftElement[];
}

/** The kind of what stands below an element; null: nothing does. */
export function kindBelow(kind: ElementKind): Exclude<ElementKind, 'plan'> | null {
  return kind === 'plan'
    ? 'priority'
    : kind === 'priority'
      ? 'objective'
      : kind === 'objective'
        ? 'activity'
        : null;
}

/** Whether an element was published: its code stays for ever then (KEY-1), and so does the element (PLAN-1). */
export function wasPublished({ key }: Pick<DraftElement, 'key'>): boolean {
  return !key.startsWith('+');
}

/** The code of an element as its fields have it; empty: none was typed yet. */
export function codeOf({ value }: Pick<DraftElement, 'value'>): string {
  return typeof value.code === 'string' ? value.code : '';
}

/** The language in which a plan's texts are that name none. */
export function languageOf({ value }: Pick<DraftElement, 'value'>): Language {
  return value.language === 'fr' ? 'fr' : 'en';
}

/** The plan that checked items make, ready to be changed. Its keys are the codes. */
export function itemsToDrafted(items: readonly ItemBody[]): DraftElement {
  const byParent = new Map<Json | undefined, ItemBody[]>();
  for (const item of items) {
    const siblings = byParent.get(item.value.parent);
    if (siblings) siblings.push(item);
    else byParent.set(item.value.parent, [item]);
  }
  const below = (kind: ElementKind, parent: string): readonly DraftElement[] => {
    const type = kindBelow(kind);
    return (byParent.get(parent) ?? [])
      .filter((item) => item.type === type)
      .sort((a, b) => Number(a.value.position) - Number(b.value.position))
      .map(({ type: own, code, value: { parent: _, position: _position, ...value } }) => ({
        key: code,
        kind: own as ElementKind,
        value,
        children: below(own as ElementKind, code),
      }));
  };
  const head = items.find((item) => item.type === 'plan');
  if (head === undefined) throw new Error('the items of a plan hold the plan itself');
  return { key: '', kind: 'plan', value: head.value, children: below('plan', head.code) };
}

/** The text of a plan file (format 1) that holds a drafted plan and these members. */
export function draftedFileText(plan: DraftElement, memberValues: readonly JsonObject[]): string {
  return JSON.stringify({ format: 1, ...elementValue(plan), members: memberValues });
}

/** The element with this key, below `plan` or itself; null: the plan has none. */
export function elementAt(plan: DraftElement, key: string): DraftElement | null {
  return wayTo(plan, key)?.at(-1) ?? null;
}

/** The elements from the plan itself down to the one with this key, both included; null: the plan has none. */
export function wayTo(plan: DraftElement, key: string): readonly DraftElement[] | null {
  if (plan.key === key) return [plan];
  for (const child of plan.children) {
    const way = wayTo(child, key);
    if (way !== null) return [plan, ...way];
  }
  return null;
}

/** An element and all below it, each before what stands below it. */
export function withAllBelow(element: DraftElement): readonly DraftElement[] {
  const all: DraftElement[] = [];
  const visit = (one: DraftElement) => {
    all.push(one);
    one.children.forEach(visit);
  };
  visit(element);
  return all;
}

const listNames = { plan: 'priorities', priority: 'objectives', objective: 'activities' } as const;

function elementValue({ kind, value, children }: DraftElement): JsonObject {
  return kind === 'activity' ? value : { ...value, [listNames[kind]]: children.map(elementValue) };
}
