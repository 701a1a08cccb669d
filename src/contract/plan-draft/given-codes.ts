import type { Json, JsonObject } from '../../domain/log/event.ts';
import type { PublishedPlan } from '../plan-revisions.ts';
import { codeOf, type DraftElement, wasPublished, withAllBelow } from './drafted-plan.ts';
import { nextCode } from './edit-makers.ts';
import type { PlacesOf } from './places.ts';

/** What becomes of the keys and codes of mine where theirs has the same ones. */
export interface GivenCodes {
  /** The code of what stands in the merged plan beside what theirs has, by its key there. */
  readonly codes: ReadonlyMap<string, string>;
  /** Codes of mine that were free and are not any more, each with the one that it got instead, in the order of mine. */
  readonly recoded: readonly { readonly from: string; readonly to: string }[];
}

/** The codes of every element that was ever published: nothing new may have one of them (KEY-1). */
export function takenCodes({ revisions }: Pick<PublishedPlan, 'revisions'>): ReadonlySet<string> {
  return new Set([...revisions.values()].flatMap(({ items }) => items.map(({ code }) => code)));
}

/**
 * The codes of what mine adds to theirs: its own where nobody has it, else the next free one, and so for all that it added
 * below (KEY-1). `beside` are mine that stand beside theirs of the same code, by their keys; `taken` are codes that nothing
 * new may have.
 */
export function givenCodes(
  atMine: PlacesOf,
  theirs: DraftElement,
  beside: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): GivenCodes {
  const theirCodes = new Map(withAllBelow(theirs).map((one) => [one.key, codeOf(one)]));
  const ofPublished = [...atMine.values()].map(({ element }) => element).filter(wasPublished);
  const used = new Set([...taken, ...theirCodes.values(), ...ofPublished.map(codeOf)]);
  const codes = new Map<string, string>();
  const recoded: { from: string; to: string }[] = [];
  const recodedKeys = new Set<string>();
  for (const [key, { element, parent }] of atMine) {
    const now = beside.get(key);
    if (theirCodes.has(key) && now === undefined) continue;
    const below = parent === null ? null : (beside.get(parent) ?? parent);
    const from = codeOf(element);
    const isFree = !used.has(from) && !(below !== null && recodedKeys.has(below));
    const keeps = now === undefined && (wasPublished(element) || isFree);
    const above = below === null ? '' : (codes.get(below) ?? theirCodes.get(below) ?? '');
    const code = keeps ? from : nextCode(element.kind === 'priority' ? null : above, used);
    used.add(code);
    codes.set(now ?? key, code);
    if (keeps) continue;
    recoded.push({ from, to: code });
    recodedKeys.add(now ?? key);
  }
  return { codes, recoded };
}

/** The fields of an element of mine that name other elements of mine by code, with the codes that these got. */
export function withCodesGiven(value: JsonObject, { recoded }: Pick<GivenCodes, 'recoded'>): JsonObject {
  const further = value.furtherObjectives;
  if (!Array.isArray(further)) return value;
  const given = new Map<Json, string>(recoded.map(({ from, to }) => [from, to]));
  return further.some((code) => given.has(code))
    ? { ...value, furtherObjectives: further.map((code) => given.get(code) ?? code) }
    : value;
}
