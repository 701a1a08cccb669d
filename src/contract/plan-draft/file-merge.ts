import type { Json, JsonObject } from '../../domain/log/event.ts';
import { differingNames } from '../canonical.ts';
import type { PlanFile } from '../plan-file.ts';
import type { SheetBase } from '../plan-sheets/base.ts';
import { type DraftElement, itemsToDrafted, withAllBelow } from './drafted-plan.ts';
import { type Choice, type MergedPlan, mergePlans } from './plan-merge.ts';

/** A plan file brought together with the plan in use. */
export interface MergedFile extends MergedPlan {
  /** The members with what the file changed; all that there are now are among them (MEMB-1). */
  readonly memberValues: readonly JsonObject[];
}

/**
 * What a file changed in the plan `upon` which it was read, made in the plan in use now (PLAN-3). An activity of `upon` that
 * the file leaves out is left out, whatever became of it since; one that came in since stays. A field of a member that both
 * changed says what the file says. `taken` are codes that nothing new may have (KEY-1).
 */
export function mergeFile(
  { items, memberValues }: Pick<PlanFile, 'items' | 'memberValues'>,
  { upon, inUse }: { readonly upon: SheetBase; readonly inUse: SheetBase },
  choices: ReadonlyMap<string, Choice>,
  taken: ReadonlySet<string>,
): MergedFile {
  const [base, mine, theirs] = [
    itemsToDrafted(upon.items),
    itemsToDrafted(items),
    itemsToDrafted(inUse.items),
  ];
  const merged = mergePlans({ bases: [base], mine, theirs }, choices, taken);
  const said = new Set(withAllBelow(mine).map(({ key }) => key));
  const leftOut = withAllBelow(base).filter(({ kind, key }) => kind === 'activity' && !said.has(key));
  return {
    ...merged,
    plan: without(merged.plan, new Set(leftOut.map(({ key }) => key))),
    memberValues: mergedMembers(memberValues, upon.memberValues, inUse.memberValues),
  };
}

function without(element: DraftElement, keys: ReadonlySet<string>): DraftElement {
  if (keys.size === 0) return element;
  const children = element.children.filter(({ key }) => !keys.has(key)).map((one) => without(one, keys));
  return { ...element, children };
}

function mergedMembers(
  said: readonly JsonObject[],
  before: readonly JsonObject[],
  now: readonly JsonObject[],
): readonly JsonObject[] {
  const [was, is] = [byCode(before), byCode(now)];
  const merged = said.map((one) => mergedMember(one, was.get(one.code) ?? {}, is.get(one.code)));
  const named = byCode(said);
  return [...merged, ...now.filter(({ code }) => !named.has(code))];
}

function mergedMember(said: JsonObject, was: JsonObject, is: JsonObject | undefined): JsonObject {
  if (is === undefined) return said;
  const changed = differingNames(said, was);
  const kept = Object.entries(is).filter(([name]) => !changed.includes(name));
  return Object.fromEntries([...kept, ...Object.entries(said).filter(([name]) => changed.includes(name))]);
}

function byCode(members: readonly JsonObject[]): ReadonlyMap<Json | undefined, JsonObject> {
  return new Map(members.map((one) => [one.code, one]));
}
