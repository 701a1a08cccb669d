import type { Day } from './day.ts';
import type { DeliverableKey } from './deliverable-key.ts';
import type { Period } from './period.ts';
import type { PlacedActivity } from './plan.ts';

/** What is expected: one activity of one party in one period. */
export interface Deliverable {
  readonly key: DeliverableKey;
  readonly party: string;
  readonly period: Period;
  readonly placed: PlacedActivity;
  readonly due: Day;
  /** false: no day was set, and `due` is the last day of the period (DELIV-1, DELIV-2). */
  readonly hasOwnDay: boolean;
}
