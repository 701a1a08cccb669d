import { ok, type Result } from '../../base/result.ts';
import { canonicalJson } from '../../contract/canonical.ts';
import { membersUndone } from '../../contract/plan-undo.ts';
import type { EventContent } from '../../domain/log/event.ts';
import { readRangesOfPlan } from '../../storage/plan-in-force.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import { noteRanges, type PlanBegun, type PlanImport } from './plan-imports.ts';
import type { OpenSession } from './session.ts';

/** Whether a plan that a file became stands among the others, and if so why it cannot be taken back as a whole. */
export type BesideState =
  | { readonly kind: 'stands' }
  /** `count` answers are about it. */
  | { readonly kind: 'answered'; readonly count: number }
  /** It was amended since, or a round or a conference copy is of it. */
  | { readonly kind: 'in-use' }
  /** It was taken back, and can be put back. */
  | { readonly kind: 'taken-back' }
  /** It was never published: the window broke down before. */
  | { readonly kind: 'never-stood' };

/** How a plan that a file became stands now. */
export function besideState(
  {
    plans,
    standings,
    allRounds,
    allEditions,
  }: Pick<OpenSession, 'plans' | 'standings' | 'allRounds' | 'allEditions'>,
  { id, ranges }: PlanBegun,
): BesideState {
  const stands = plans.find(({ plan }) => plan.id === id);
  if (stands === undefined) return { kind: ranges === null ? 'never-stood' : 'taken-back' };
  const count = [...standings].filter(
    ([key, reports]) => key.startsWith(`${id}/`) && reports.length > 0,
  ).length;
  if (count > 0) return { kind: 'answered', count };
  const { amendments, beside } = stands.published;
  const isUsed =
    amendments.length + beside.length > 0 ||
    allRounds.some(({ body }) => body.plan === id) ||
    allEditions.some(({ plan }) => plan === id);
  return { kind: isUsed ? 'in-use' : 'stands' };
}

/**
 * Takes a plan that a file became out of every page, on every device that hears of it: what published it is set aside, and a
 * member that it added has left (SHEET-4). Everything stays held. All of it or, on an error, none.
 */
export async function takePlanBack(open: OpenSession, made: PlanImport): Promise<Result<void, StoreError>> {
  const { store, inForce, today } = open;
  const { begins, replaced } = made;
  if (begins === undefined) return ok(undefined);
  const ranges = await readRangesOfPlan(store, begins.id);
  if (!ranges.ok) return ranges;
  // Noted first: without them it could not be put back.
  const noted = await noteRanges(store, made, ranges.value);
  if (!noted.ok) return noted;
  const { values } = membersUndone(inForce.published, replaced, today);
  const left = values.filter((one, place) => one !== inForce.published.memberValues[place]);
  const contents: readonly EventContent[] = [
    { kind: 'set-aside', body: { ranges: ranges.value, reason: '' } },
    ...left.map((body): EventContent => ({ kind: 'member', body })),
  ];
  return append(open.store, contents, [], 'publish-plan');
}

/** Puts a plan back that was taken back, with the members that it brought, unless they were changed since. */
export async function putPlanBack(open: OpenSession, made: PlanImport): Promise<Result<void, StoreError>> {
  const { begins, replaced } = made;
  if (begins === undefined || begins.ranges === null) return ok(undefined);
  const { memberValues } = open.inForce.published;
  const came = replaced.members.flatMap(({ after }) => {
    const member = memberValues.find((one) => one.code === after.code);
    const { memberUntil: _, ...rest } = member ?? {};
    const { memberUntil: _until, ...before } = after;
    return canonicalJson(rest) === canonicalJson(before) ? [after] : [];
  });
  const contents: readonly EventContent[] = [
    { kind: 'put-back', body: { ranges: begins.ranges, reason: '' } },
    ...came.map((body): EventContent => ({ kind: 'member', body })),
  ];
  return append(open.store, contents, [], 'publish-plan');
}
