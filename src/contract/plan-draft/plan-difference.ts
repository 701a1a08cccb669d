import type { Json } from '../../domain/log/event.ts';
import { codeOf, type DraftElement, languageOf, withAllBelow } from './drafted-plan.ts';
import { isSameJson } from '../canonical.ts';
import { type PlacesOf, placesOf } from './places.ts';
import { type Unit, unitsOf } from './units.ts';

/** What one unit of an element said and says; undefined: nothing. */
export interface UnitDifference {
  readonly unit: Unit;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** How an element of one plan differs from the same one in another. */
export interface ElementDifference {
  /** As it is in the later plan. */
  readonly element: DraftElement;
  readonly how: 'added' | 'changed';
  /** What differs; of an added element everything that it says. */
  readonly units: readonly UnitDifference[];
  /** The codes of the elements that it stood and stands below; null: it stayed, or it is new. */
  readonly moved: { readonly from: string; readonly to: string } | null;
  /** What stands below it, and did before, stands in another order. */
  readonly reordered: boolean;
}

/**
 * What differs from one plan to another, in the order of the later one. Elements are the same by their keys; the later plan has
 * all that the earlier one has (PLAN-1). Linear in the plans where the elements that stayed are the same objects.
 */
export function planDifference(before: DraftElement, after: DraftElement): readonly ElementDifference[] {
  const language = languageOf(after);
  const [earlier, later] = [placesOf(before), placesOf(after)];
  return withAllBelow(after).flatMap((element): ElementDifference[] => {
    const old = earlier.get(element.key);
    if (old === undefined) {
      const units = [...unitsOf(element, language)].map(([unit, value]) => ({
        unit,
        before: undefined,
        after: value,
      }));
      return [{ element, how: 'added', units, moved: null, reordered: false }];
    }
    const units = isSameJson(element.value, old.element.value)
      ? []
      : unitDifference(old.element, element, language);
    const moved =
      old.parent === later.get(element.key)?.parent
        ? null
        : { from: codeAbove(earlier, element.key), to: codeAbove(later, element.key) };
    const reordered = element !== old.element && isReordered(old.element, element);
    return units.length === 0 && moved === null && !reordered
      ? []
      : [{ element, how: 'changed', units, moved, reordered }];
  });
}

/** What differs in the fields of an element. */
export function unitDifference(
  before: Pick<DraftElement, 'value'>,
  after: Pick<DraftElement, 'value'>,
  planLanguage: string,
): readonly UnitDifference[] {
  const [was, is] = [unitsOf(before, planLanguage), unitsOf(after, planLanguage)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((unit) => ({ unit, before: was.get(unit), after: is.get(unit) }))
    .filter((one) => !isSameJson(one.before, one.after));
}

/** Whether what both elements hold stands in another order. */
export function isReordered(before: DraftElement, after: DraftElement): boolean {
  const [was, is] = [before.children.map(({ key }) => key), after.children.map(({ key }) => key)];
  const both = is.filter((key) => was.includes(key));
  return was.filter((key) => is.includes(key)).some((key, index) => key !== both[index]);
}

// The code of what an element stands below; empty: that is the plan itself, which has none.
function codeAbove(places: PlacesOf, key: string): string {
  const above = places.get(places.get(key)?.parent ?? '');
  return above === undefined ? '' : codeOf(above.element);
}
