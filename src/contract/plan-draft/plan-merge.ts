import type { Json, JsonObject } from '../../domain/log/event.ts';
import { isSameJson } from '../canonical.ts';
import { type DraftElement, type ElementKind, languageOf } from './drafted-plan.ts';
import { nextKey } from './edit-makers.ts';
import { type GivenCodes, givenCodes, withCodesGiven } from './given-codes.ts';
import { mergedOrder, type Orders } from './merged-order.ts';
import { type Located, type PlacesOf, placesOf } from './places.ts';
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
      readonly mine: Json | undefined;
      readonly theirs: Json | undefined;
    }
  /** It was moved below two other elements. */
  | {
      readonly type: 'place';
      readonly id: string;
      readonly element: DraftElement;
      readonly mine: DraftElement;
      readonly theirs: DraftElement;
    }
  /** What stands below it was put into two orders. */
  | {
      readonly type: 'order';
      readonly id: string;
      readonly element: DraftElement;
      readonly mine: readonly DraftElement[];
      readonly theirs: readonly DraftElement[];
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
  readonly recoded: GivenCodes['recoded'];
}

/** Two plans and what both were made of: one plan, or several where two were brought together twice. */
export interface Sides {
  readonly bases: readonly DraftElement[];
  readonly mine: DraftElement;
  readonly theirs: DraftElement;
}

interface Place {
  readonly kind: ElementKind;
  readonly value: JsonObject;
  /** null: it is the plan itself. */
  readonly parent: string | null;
}

/**
 * What `mine` and `theirs` made of their bases: what one of them changed is taken, and what both changed alike. What both
 * changed otherwise is a conflict, and so is everything in which they differ where the bases do, and that one of them dropped
 * what the other amended. Nothing that one of them added is left out. `taken` are codes that nothing new may have (KEY-1).
 */
export function mergePlans(
  { bases, mine, theirs }: Sides,
  choices: ReadonlyMap<string, Choice>,
  taken: ReadonlySet<string>,
): MergedPlan {
  const language = languageOf(theirs);
  const conflicts: Conflict[] = [];
  const [atBases, atMine, atTheirs] = [bases.map(placesOf), placesOf(mine), placesOf(theirs)];
  const isOfBase = (key: string) => atBases.some((at) => at.has(key));
  const beside = besideTheirs();
  const given = givenCodes(atMine, theirs, beside, taken);
  const places = new Map<string, Place>();
  /** Those that stand below what mine put them below. */
  const movedByMine = new Set<string>();

  for (const [key, located] of atTheirs) places.set(key, placeOfTheirs(key, located));
  for (const [key, { element, parent }] of atMine) {
    const now = beside.get(key) ?? key;
    if (given.codes.has(now)) places.set(now, { ...ofMine(element, now), parent: besideOrSame(parent) });
  }
  for (const key of movedByMine) {
    const place = places.get(key) as Place;
    places.set(key, { ...place, parent: besideOrSame(place.parent) });
  }
  return { plan: assembled(), conflicts, recoded: given.recoded };

  // Mine that stand beside theirs of the same code, by the keys that they had: with an element goes all that was added below.
  function besideTheirs(): ReadonlyMap<string, string> {
    const renamed = new Map<string, string>();
    let next = Number(nextKey(mine).slice(1));
    for (const [key, own] of atMine) {
      const other = atTheirs.get(key);
      if (other === undefined || isOfBase(key)) continue;
      const isAsked = askedOf(own, other) && choices.get(sameCode(key)) === 'both';
      const isOneKind = own.element.kind === other.element.kind;
      if (isAsked || !isOneKind || renamed.has(own.parent ?? '')) renamed.set(key, `+${next++}`);
    }
    return renamed;
  }

  function placeOfTheirs(key: string, { element, parent }: Located): Place {
    const { kind, value } = element;
    const [own, olds] = [atMine.get(key), atBases.flatMap((at) => at.get(key) ?? [])];
    if (own === undefined) return { kind, value, parent };
    if (olds.length > 0) {
      const merged = mergedValue(key, olds, own.element, element);
      return { kind, value: merged, parent: mergedPlace(key, olds, own, { element, parent }) };
    }
    if (beside.has(own.parent ?? '') || !askedOf(own, { element, parent })) return { kind, value, parent };
    const id = sameCode(key);
    conflicts.push({ type: 'same-code', id, element, mine: own.element });
    return { kind, value: choices.get(id) === 'mine' ? ofMine(own.element, key).value : value, parent };
  }

  function mergedPlace(key: string, olds: readonly Located[], own: Located, other: Located): string | null {
    const { element, parent } = other;
    const was = olds.map((one) => one.parent);
    const isOne = isOfEachBase(olds) && was.every((one) => one === was[0]);
    if (own.parent === null || parent === null || own.parent === parent) return parent;
    if (isOne && own.parent === was[0]) return parent;
    const id = `place ${key}`;
    const isConflict = !isOne || parent !== was[0];
    if (isConflict) {
      const [wanted, there] = [atMine.get(own.parent) as Located, atTheirs.get(parent) as Located];
      const named = { ...wanted.element, ...ofMine(wanted.element, besideOrSame(own.parent)) };
      conflicts.push({ type: 'place', id, element, mine: named, theirs: there.element });
    }
    if (isConflict && choices.get(id) !== 'mine') return parent;
    movedByMine.add(key);
    return own.parent;
  }

  function mergedValue(
    key: string,
    olds: readonly Located[],
    own: DraftElement,
    other: DraftElement,
  ): JsonObject {
    const isOfEach = isOfEachBase(olds);
    const [old] = olds;
    if (bases.length === 1 && old !== undefined && isSameJson(old.element.value, own.value))
      return other.value;
    const mineNow = { value: withCodesGiven(own.value, given) };
    const were = olds.map(({ element }) => unitsOf(element, language));
    const [is, elsewhere] = [unitsOf(mineNow, language), unitsOf(other, language)];
    let { value } = other;
    const units = new Set([...were, is, elsewhere].flatMap((one) => [...one.keys()]));
    const isKept = (unit: Unit, now: Json | undefined) =>
      isOfEach && !isUnsure(unit) && were.every((was) => isSameJson(was.get(unit), now));
    const isAmended = (now: ReadonlyMap<Unit, Json>) =>
      [...units].some((unit) => unit !== dropping && !isKept(unit, now.get(unit)));
    for (const unit of units) {
      const [wanted, theirsIs] = [is.get(unit), elsewhere.get(unit)];
      if (isSameJson(wanted, theirsIs)) continue;
      const [isOurs, isTheirs] = [!isKept(unit, wanted), !isKept(unit, theirsIs)];
      // Who amended it did not mean it to be dropped.
      const dropped = unit === dropping ? (isOurs ? wanted : theirsIs) : undefined;
      const isDropped = dropped !== undefined && isAmended(isOurs ? elsewhere : is);
      if (!isOurs && !isDropped) continue;
      const isConflict = isTheirs || isDropped;
      const id = `field ${key} ${unit}`;
      if (isConflict)
        conflicts.push({ type: 'field', id, element: other, unit, mine: wanted, theirs: theirsIs });
      if (!isConflict || choices.get(id) === 'mine') value = withUnit(value, unit, wanted, language);
    }
    return value;
  }

  // One code may be two elements in two bases, each desk's own: that both name it says nothing then.
  function isUnsure(unit: Unit): boolean {
    return unit === 'furtherObjectives' && bases.length > 1;
  }

  function ofMine(element: DraftElement, now: string | null): Pick<Place, 'kind' | 'value'> {
    const [value, code] = [withCodesGiven(element.value, given), given.codes.get(now ?? '')];
    return { kind: element.kind, value: code === undefined ? value : { ...value, code } };
  }

  function besideOrSame<Key extends string | null>(key: Key): Key | string {
    return beside.get(key ?? '') ?? key;
  }

  function isOfEachBase(olds: readonly Located[]): boolean {
    return olds.length === atBases.length;
  }

  function assembled(): DraftElement {
    const below = new Map<string, string[]>();
    for (const [key, { parent }] of places)
      if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), key]);
    const keysOf = (at: PlacesOf, key: string) => at.get(key)?.element.children.map((one) => one.key) ?? [];
    const build = (key: string): DraftElement => {
      const { kind, value } = places.get(key) as Place;
      const orders: Orders = {
        bases: atBases.map((at) => keysOf(at, key)),
        mine: keysOf(atMine, key).map(besideOrSame),
        theirs: keysOf(atTheirs, key),
      };
      const id = `order ${key}`;
      const { order, isConflict } = mergedOrder(below.get(key) ?? [], orders, choices.get(id) === 'mine');
      const children = order.map(build);
      const element = { key, kind, value, children };
      const inOrder = (keys: readonly string[]) =>
        keys.flatMap((one) => children.find((child) => child.key === one) ?? []);
      if (isConflict) {
        const [own, other] = [inOrder(orders.mine), inOrder(orders.theirs)];
        conflicts.push({ type: 'order', id, element, mine: own, theirs: other });
      }
      return element;
    };
    return build(theirs.key);
  }
}

const dropping: Unit = 'retired';

function sameCode(key: string): string {
  return `same-code ${key}`;
}

// Of two that were added with one code it is asked which holds where they say different things of one kind of element.
function askedOf(own: Located, other: Located): boolean {
  return own.element.kind === other.element.kind && !isSameJson(own.element.value, other.element.value);
}
