import type { Day } from '../../plan/day.ts';
import type { Evidence } from '../reports/report.ts';

export const qualifiers = ['exactly', 'about', 'more than'] as const;
export const engagementModes = ['in-person', 'online', 'mixed'] as const;

/** How a head count was taken (ENG-1). */
export type Qualifier = (typeof qualifiers)[number];
/** Where an engagement takes place. */
export type EngagementMode = (typeof engagementModes)[number];

/** How many took part in an engagement (ENG-1). Women, men and not recorded are all there or none is, and add up to `count`. */
export interface HeadCountBody {
  readonly count: number;
  readonly qualifier: Qualifier;
  /** Whom it counts. */
  readonly population: string;
  readonly women?: number;
  readonly men?: number;
  readonly notRecorded?: number;
}

/** An engagement, whole: it replaces every earlier value with the same id. What is absent is not stated (ENG-1, ENG-2). */
export interface EngagementBody {
  readonly id: string;
  readonly title: string;
  readonly start: Day;
  readonly end: Day;
  readonly state: 'announced' | 'held';
  readonly mode?: EngagementMode;
  readonly place?: string;
  readonly organisers?: readonly string[];
  readonly funders?: readonly string[];
  readonly supporters?: readonly string[];
  readonly facilitators?: readonly string[];
  readonly participants?: HeadCountBody;
  /** Codes of the members that are named. */
  readonly members?: readonly string[];
  /** How many members took part, those that are named included. */
  readonly membersCounted?: number;
  readonly others?: string;
  readonly role?: string;
  readonly barriers?: string;
  /** The id of the plan that it belongs to; absent: an earlier one, or none (PLAN-4). */
  readonly plan?: string;
  readonly planNamed?: string;
  /** Codes of activities of that plan. */
  readonly activities?: readonly string[];
  readonly suggested?: readonly string[];
  readonly evidence?: readonly Evidence[];
  /** Why it is in the register no longer. Members receive and read it. */
  readonly removed?: string;
}

/** What the Secretariat notes of an engagement for itself alone; empty: nothing any more. */
export interface EngagementNoteBody {
  readonly id: string;
  readonly office: string;
}
