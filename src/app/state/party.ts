import type { PlanInForce } from '../../storage/plan-in-force.ts';

/** The member with this code, or the Secretariat where it is its code; undefined where nobody has it. */
export function partyWith(
  { plan, members }: Pick<PlanInForce, 'plan' | 'members'>,
  code: string | null,
): { readonly code: string; readonly name: string } | undefined {
  return [plan.secretariat, ...members].find((one) => one.code === code);
}
