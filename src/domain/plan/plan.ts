import type { Day } from './day.ts';
import type { Language, Text } from './text.ts';

/**
 * `regional`: the Secretariat answers once for the region. `member`: each member that it applies to answers
 * (PLAN-2).
 */
export type Scope = 'regional' | 'member';

/**
 * Who says how a member's activity stands: the member itself, or the Secretariat about each member, which is then not
 * asked (PLAN-2).
 */
export type AnsweredBy = 'member' | 'secretariat';

/** `once` for the whole plan; `annual` and `ongoing` once in each plan year (DELIV-1, DELIV-2). */
export type Cadence = 'once' | 'annual' | 'ongoing';

/** When an activity is due: a day of the plan, or a month and date of each plan year. */
export type Due =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'each-year'; readonly month: number; readonly date: number };

/** A step on the way to an activity, named in a report by its code. */
export interface Milestone {
  readonly code: string;
  readonly title: Text;
}

/** The day from which an activity is expected no longer, and the decision in the organisation's words. */
export interface Retired {
  readonly day: Day;
  readonly decision: string;
}

/** What a party is expected to do. Its identity is its code, never its title (PLAN-1, PLAN-2). */
export interface Activity {
  readonly code: string;
  readonly title: Text;
  readonly scope: Scope;
  /** Of no meaning for a regional activity, for which the Secretariat answers in any case. */
  readonly answeredBy: AnsweredBy;
  readonly cadence: Cadence;
  /** null: no day was set, so the period's last day counts and is shown as such. */
  readonly due: Due | null;
  /** One sentence that says what counts as done; null: not yet agreed. */
  readonly countsAsDone: Text | null;
  /** What the person who answers should know; null: nothing was written. */
  readonly instruction: Text | null;
  /** In the order of the work; empty: none were set. */
  readonly milestones: readonly Milestone[];
  /** When and by which decision it was dropped; null: it goes on (PLAN-1). */
  readonly retired: Retired | null;
  /** Codes of the members that it applies to; null: all of them. Of no meaning for a regional activity. */
  readonly appliesTo: readonly string[] | null;
  /** Codes of other objectives that it serves; it is counted under its own alone. Empty: none was named. */
  readonly furtherObjectives: readonly string[];
}

/** An objective with its activities in plan order. */
export interface Objective {
  readonly code: string;
  readonly title: Text;
  readonly activities: readonly Activity[];
}

/** A priority with its objectives in plan order; none: they were not loaded yet. */
export interface Priority {
  readonly code: string;
  readonly title: Text;
  /** null: not stated. */
  readonly overallObjective: Text | null;
  readonly objectives: readonly Objective[];
}

/** The Secretariat as a party: it answers for regional activities. */
export interface Secretariat {
  readonly code: string;
  readonly name: string;
}

/** A strategic plan in one revision, published as a whole (PLAN-3). */
export interface Plan {
  readonly id: string;
  readonly language: Language;
  readonly title: Text;
  readonly organisation: string;
  readonly secretariat: Secretariat;
  readonly start: Day;
  readonly end: Day;
  /** 1 to 12. */
  readonly yearStartsInMonth: number;
  readonly priorities: readonly Priority[];
}

/** An activity with the places it stands in. */
export interface PlacedActivity {
  readonly activity: Activity;
  readonly objective: Objective;
  readonly priority: Priority;
}

/** Whether the Secretariat answers about each member, which is expected to do it and is not asked about it (PLAN-2). */
export function isAnsweredAboutMembers({
  scope,
  answeredBy,
}: Pick<Activity, 'scope' | 'answeredBy'>): boolean {
  return scope === 'member' && answeredBy === 'secretariat';
}

/** Every activity of a plan, in plan order. */
export function activitiesOf(plan: Plan): readonly PlacedActivity[] {
  return plan.priorities.flatMap((priority) =>
    priority.objectives.flatMap((objective) =>
      objective.activities.map((activity) => ({ activity, objective, priority })),
    ),
  );
}
