import type { PlanFile } from '../../contract/plan-file.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import type { Day } from '../../domain/plan/day.ts';
import type { Language } from '../../domain/plan/text.ts';
import { withArrivals } from './demonstration-arrivals.ts';
import type { DemonstrationChain } from './demonstration-chain.ts';
import { withExcuse, withReferences } from './demonstration-beside.ts';
import { withCopy } from './demonstration-copy.ts';
import { demonstrationReports } from './demonstration-reports.ts';
import { withRounds } from './demonstration-rounds.ts';
import { withReviews } from './demonstration-reviews.ts';

/** How many devices the demonstration of a plan may need. */
export function demonstrationDevices({ members }: Pick<PlanFile, 'members'>): number {
  return members.length + 1;
}

/**
 * The demonstration of a plan: invented reports up to `today`, and all that follows from them. The same plan, day, seed,
 * language and devices give the same chains.
 */
export function demonstrationChains(
  planFile: Pick<PlanFile, 'plan' | 'members' | 'rev'>,
  today: Day,
  seed: number,
  language: Language,
  devices: readonly DeviceId[],
): readonly DemonstrationChain[] {
  const reported = demonstrationReports(planFile, today, seed, language, devices);
  const arrived = withArrivals(withReferences(reported, seed), seed);
  const excused = withExcuse(arrived, planFile, today, language);
  const asked = withRounds(excused, planFile, today, seed);
  const reviewed = withReviews(asked, today, seed, language);
  // What is frozen names what was said before by its number, so nothing is said in between after it.
  return withCopy(reviewed, planFile, today, language);
}
