import type { Json, JsonObject } from '../../domain/log/event.ts';
import { nextCode } from './edit-makers.ts';
import {
  codeOf,
  type DraftElement,
  type ElementKind,
  languageOf,
  wasPublished,
  withAllBelow,
} from './drafted-plan.ts';
import { mergedOrder, type Orders } from './merged-order.ts';
import { isSameJson } from '../canonical.ts';
import { type Unit, unitsOf, withUnit } from './units.ts';

/** Which of two is taken; `both`, of two elements with one code: mine as well, with the next free code. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Something that two plans changed in different ways. `id` names it in the choices. */
export type Conflict =
  | {
      readonly type: 'field';
      readonly id: string;
      readonly element: DraftElement;
      readonly unit: Unit;
      readonly before: Json | undefined;
      readonly mine: Json | undefined;
      readonly theirs: Json | undefined;
    }
  /** It was moved below two other elements, by their keys. */
  | {
      readonly type: 'place';
      readonly id: string;
      readonly element: DraftElement;
      readonly mine: string;
      readonly theirs: string;
    }
  /** What stands below it was put into two orders, by keys. */
  | {
      readonly type: 'order';
      readonly id: string;
      readonly element: DraftElement;
      readonly mine: readonly string[];
      readonly theirs: readonly string[];
    }
  /** Both added an element with this code, and they say different things. */
  | {
      readonly type: 'same-code';
      readonly id: string;
      readonly element: DraftElement;
      readonly mine: DraftElement;
    };

/** Two plans brought together. */
export interface MergedPlan {
  readonly plan: DraftElement;
  /** Where they differ, whether or not it is chosen already; without a choice theirs is taken. */
  readonly conflicts: readonly Conflict[];
  /** Codes of mine that were free and are not any more, each with the one that it got instead. */
  readonly recoded: readonly { readonly from: string; readonly to: string }[];
}

interface Place {
  readonly kind: ElementKind;
  readonly value: JsonObject;
  /** null: it is the plan itself. */
  readonly parent: string | null;
}

/**
 * What `mine` and `theirs` made of `base`: what one of them changed is taken, and what both changed alike. What both changed
 * otherwise is a conflict. Nothing that one of them added is left out. `taken` are codes that nothing new may have (KEY-1).
 */
export function mergePlans(
  {
    base,
    mine,
    theirs,
  }: { readonly base: DraftElement; readonly mine: DraftElement; readonly theirs: DraftElement },
  choices: ReadonlyMap<string, Choice>,
  taken: ReadonlySet<string>,
): MergedPlan {
  const language = languageOf(theirs);
  const conflicts: Conflict[] = [];
  const recoded: { from: string; to: string }[] = [];
  const [atBase, atMine, atTheirs] = [placesOf(base), placesOf(mine), placesOf(theirs)];
  const codes = new Set([
    ...taken,
    ...withAllBelow(theirs).map(codeOf),
    ...withAllBelow(mine).filter(wasPublished).map(codeOf),
  ]);
  const places = new Map<string, Place>();
  /** Mine that stand beside theirs of the same code, by the keys that they had. */
  const renamed = new Map<string, string>();
  /** Those that stand below what mine put them below. */
  const movedByMine = new Set<string>();
  /** Mine that got another code, by the keys that they have now. */
  const recodedKeys = new Set<string>();
  let nextNumber = Math.max(
    0,
    ...[...atMine.keys()].map((key) => (key.startsWith('+') ? Number(key.slice(1)) : 0)),
  );

  for (const [key, { element, parent }] of atTheirs) {
    const [own, old] = [atMine.get(key), atBase.get(key)];
    let { value } = element;
    let placedBelow = parent;
    if (own !== undefined && old !== undefined) {
      value = mergedValue(key, old.element, own.element, element);
      if (own.parent !== old.parent && own.parent !== null && own.parent !== parent) {
        const isConflict = parent !== old.parent;
        const id = `place ${key}`;
        if (isConflict && parent !== null)
          conflicts.push({ type: 'place', id, element, mine: own.parent, theirs: parent });
        if (!isConflict || choices.get(id) === 'mine') {
          placedBelow = own.parent;
          movedByMine.add(key);
        }
      }
    } else if (own !== undefined && !isAlike(own.element, element)) {
      const id = `same-code ${key}`;
      const isOneKind = own.element.kind === element.kind;
      if (isOneKind) conflicts.push({ type: 'same-code', id, element, mine: own.element });
      if (choices.get(id) === 'mine' && isOneKind) value = own.element.value;
      if (choices.get(id) === 'both' || !isOneKind) renamed.set(key, `+${++nextNumber}`);
    }
    places.set(key, { kind: element.kind, value, parent: placedBelow });
  }
  for (const [key, { element, parent }] of atMine) {
    const isBeside = renamed.get(key);
    if (atTheirs.has(key) && isBeside === undefined) continue;
    const below = parent === null ? null : (renamed.get(parent) ?? parent);
    const { value } = element;
    const code = codeOf(element);
    const isFree = !codes.has(code) && !(below !== null && recodedKeys.has(below));
    if (isBeside === undefined && (wasPublished(element) || isFree)) {
      codes.add(code);
      places.set(key, { kind: element.kind, value, parent: below });
      continue;
    }
    const parentCode = below === null ? '' : codeOf({ value: places.get(below)?.value ?? {} });
    const to = nextCode(element.kind === 'priority' ? null : parentCode, codes);
    codes.add(to);
    recoded.push({ from: code, to });
    recodedKeys.add(isBeside ?? key);
    places.set(isBeside ?? key, { kind: element.kind, value: { ...value, code: to }, parent: below });
  }
  for (const key of movedByMine) {
    const place = places.get(key) as Place;
    places.set(key, { ...place, parent: renamed.get(place.parent ?? '') ?? place.parent });
  }
  return { plan: assembled(), conflicts, recoded };

  function mergedValue(key: string, old: DraftElement, own: DraftElement, other: DraftElement): JsonObject {
    if (own.value === old.value) return other.value;
    const [was, is, elsewhere] = [unitsOf(old, language), unitsOf(own, language), unitsOf(other, language)];
    let { value } = other;
    for (const unit of new Set([...was.keys(), ...is.keys()])) {
      const [before, wanted, theirsIs] = [was.get(unit), is.get(unit), elsewhere.get(unit)];
      if (isSameJson(before, wanted) || isSameJson(wanted, theirsIs)) continue;
      const isConflict = !isSameJson(before, theirsIs);
      const id = `field ${key} ${unit}`;
      if (isConflict)
        conflicts.push({ type: 'field', id, element: other, unit, before, mine: wanted, theirs: theirsIs });
      if (!isConflict || choices.get(id) === 'mine') value = withUnit(value, unit, wanted, language);
    }
    return value;
  }

  function assembled(): DraftElement {
    const below = new Map<string, string[]>();
    for (const [key, { parent }] of places)
      if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), key]);
    const keysOf = (at: ReadonlyMap<string, Located>, key: string) =>
      at.get(key)?.element.children.map((one) => one.key) ?? [];
    const build = (key: string): DraftElement => {
      const { kind, value } = places.get(key) as Place;
      const orders: Orders = {
        base: keysOf(atBase, key),
        mine: keysOf(atMine, key).map((one) => renamed.get(one) ?? one),
        theirs: keysOf(atTheirs, key),
      };
      const id = `order ${key}`;
      const { order, isConflict } = mergedOrder(below.get(key) ?? [], orders, choices.get(id) === 'mine');
      const element = { key, kind, value, children: order.map(build) };
      if (isConflict)
        conflicts.push({ type: 'order', id, element, mine: orders.mine, theirs: orders.theirs });
      return element;
    };
    return build(theirs.key);
  }
}

interface Located {
  readonly element: DraftElement;
  readonly parent: string | null;
}

function placesOf(plan: DraftElement): ReadonlyMap<string, Located> {
  const places = new Map<string, Located>([[plan.key, { element: plan, parent: null }]]);
  for (const parent of withAllBelow(plan))
    for (const element of parent.children) places.set(element.key, { element, parent: parent.key });
  return places;
}

function isAlike(a: DraftElement, b: DraftElement): boolean {
  return a.kind === b.kind && isSameJson(a.value, b.value);
}
