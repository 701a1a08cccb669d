import { type DraftElement, withAllBelow } from './drafted-plan.ts';

/** An element of a drafted plan and the key of what it stands below; null: it is the plan itself. */
export interface Located {
  readonly element: DraftElement;
  readonly parent: string | null;
}

/** Every element of a plan by its key, the plan itself first. */
export type PlacesOf = ReadonlyMap<string, Located>;

/** Where every element of a plan stands, each before what stands below it. */
export function placesOf(plan: DraftElement): PlacesOf {
  const places = new Map<string, Located>([[plan.key, { element: plan, parent: null }]]);
  for (const parent of withAllBelow(plan))
    for (const element of parent.children) places.set(element.key, { element, parent: parent.key });
  return places;
}
