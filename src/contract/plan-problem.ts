/** What can be wrong at one place of a plan file. */
export type PlanProblemType =
  | 'not-json'
  | 'newer-format'
  | 'missing'
  | 'not-text'
  | 'text-too-long'
  /** It holds control characters, or half a letter. */
  | 'text-not-storable'
  | 'not-a-list'
  | 'not-an-object'
  | 'not-a-day'
  | 'not-a-due-day'
  | 'not-a-code'
  | 'not-a-party-code'
  | 'not-a-month'
  | 'not-a-whole-number'
  | 'unknown-cadence'
  | 'unknown-scope'
  | 'unknown-answerer'
  | 'unknown-language'
  | 'duplicate-code'
  | 'due-outside-plan'
  | 'due-not-yearly'
  | 'due-not-once'
  | 'end-before-start'
  | 'unknown-member'
  | 'unknown-objective'
  /** An activity is said to serve also the objective that it stands below, or one objective twice. */
  | 'own-objective'
  | 'objective-twice'
  /** Two members answer to one name (MEMB-3). */
  | 'member-name-taken';

/** One problem of a plan file. */
export interface PlanProblem {
  readonly type: PlanProblemType;
  /** Where in the file, such as `priorities[0].objectives[1].code`; empty: the file as a whole. */
  readonly place: string;
  /** What stands there, as a reader would type it, cut at 80 characters; null: nothing. */
  readonly found: string | null;
  /** The codes of the two members that answer to one name, the one at this place first; absent: none do. */
  readonly between?: readonly [string, string];
}
