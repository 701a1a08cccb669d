import type { Day } from '../../plan/day.ts';
import type { Engagement } from './engagement.ts';
import type { EngagementMode, Qualifier } from './engagement-body.ts';

/** An engagement as it is being typed; everything is text and may be wrong. */
export interface EngagementDraft {
  readonly title: string;
  /** `YYYY-MM-DD`; empty: none yet. An empty last day is the first one. */
  readonly start: string;
  readonly end: string;
  readonly state: '' | 'announced' | 'held';
  /** Empty: not stated. */
  readonly mode: EngagementMode | '';
  readonly place: string;
  /** One name a line. */
  readonly organisers: string;
  readonly funders: string;
  readonly supporters: string;
  readonly facilitators: string;
  /** Empty: not chosen yet. */
  readonly headCount: Qualifier | 'not-recorded' | '';
  readonly count: string;
  readonly population: string;
  readonly bySex: 'recorded' | 'not-recorded';
  readonly women: string;
  readonly men: string;
  readonly notRecorded: string;
  /** How the members that took part are known; empty: not chosen yet. */
  readonly membersKnown: 'named' | 'counted' | 'not-stated' | '';
  readonly members: readonly string[];
  /** How many members in all; empty: where they are named, not said. */
  readonly membersCounted: string;
  readonly others: string;
  readonly role: string;
  readonly barriers: string;
  /** To which plan it belongs: one of the programme, another, or none. */
  readonly planKnown: 'known' | 'other' | 'none';
  /** The id of a plan of the programme. */
  readonly plan: string;
  readonly planNamed: string;
  readonly activities: readonly string[];
  readonly evidence: readonly EngagementEvidenceDraft[];
  /** For the Secretariat alone. */
  readonly officeNote: string;
  /** The event whose value it began from; empty: none. */
  readonly basis: string;
}

/** One piece of evidence as it is being typed. */
export interface EngagementEvidenceDraft {
  readonly note: string;
  readonly place: string;
  readonly link: string;
}

/** A field of the form, where a problem is shown and which it leads to. */
export type EngagementField = Exclude<keyof EngagementDraft, 'basis' | 'bySex' | 'plan'>;

/** What keeps a draft from being an engagement, each with its field. */
export type EngagementProblem =
  | { readonly type: 'engagement-title-missing'; readonly field: 'title' }
  | {
      readonly type: 'engagement-text-too-long';
      readonly field: EngagementField;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly type: 'engagement-start-missing'; readonly field: 'start' }
  | { readonly type: 'engagement-days-out-of-order'; readonly field: 'end' }
  | { readonly type: 'engagement-state-missing'; readonly field: 'state' }
  | { readonly type: 'engagement-not-begun'; readonly field: 'state'; readonly start: Day }
  | { readonly type: 'engagement-amount'; readonly field: 'funders'; readonly line: string }
  | { readonly type: 'engagement-head-count-missing'; readonly field: 'headCount' }
  | { readonly type: 'engagement-count-missing'; readonly field: 'count' }
  | { readonly type: 'engagement-population-missing'; readonly field: 'population' }
  | { readonly type: 'engagement-sexes-missing'; readonly field: 'women' | 'men' | 'notRecorded' }
  | {
      readonly type: 'engagement-sexes-do-not-add-up';
      readonly field: 'women';
      readonly women: number;
      readonly men: number;
      readonly notRecorded: number;
      readonly count: number;
    }
  | { readonly type: 'engagement-members-missing'; readonly field: 'membersKnown' }
  | { readonly type: 'engagement-none-named'; readonly field: 'members' }
  | { readonly type: 'engagement-members-count-missing'; readonly field: 'membersCounted' }
  | {
      readonly type: 'engagement-names-more-members';
      readonly field: 'membersCounted';
      readonly named: number;
      readonly counted: number;
    }
  | { readonly type: 'engagement-plan-missing'; readonly field: 'planNamed' };

/** A form with nothing in it. */
export const emptyEngagement: EngagementDraft = {
  title: '',
  start: '',
  end: '',
  state: '',
  mode: '',
  place: '',
  organisers: '',
  funders: '',
  supporters: '',
  facilitators: '',
  headCount: '',
  count: '',
  population: '',
  bySex: 'not-recorded',
  women: '',
  men: '',
  notRecorded: '',
  membersKnown: '',
  members: [],
  membersCounted: '',
  others: '',
  role: '',
  barriers: '',
  planKnown: 'none',
  plan: '',
  planNamed: '',
  activities: [],
  evidence: [],
  officeNote: '',
  basis: '',
};

/** The draft that says what an engagement says. */
export function engagementToDraft(one: Engagement): EngagementDraft {
  const { count, qualifier, population, women, men, notRecorded } = one.participants;
  const text = (number: number | null) => (number === null ? '' : String(number));
  const lines = (names: readonly string[] | null) => (names ?? []).join('\n');
  return {
    title: one.title,
    start: one.start,
    end: one.end,
    state: one.state,
    mode: one.mode ?? '',
    place: one.place ?? '',
    organisers: lines(one.organisers),
    funders: lines(one.funders),
    supporters: lines(one.supporters),
    facilitators: lines(one.facilitators),
    headCount: count === null ? 'not-recorded' : (qualifier ?? 'exactly'),
    count: text(count),
    population: population ?? '',
    bySex: women === null && men === null ? 'not-recorded' : 'recorded',
    women: text(women),
    men: text(men),
    notRecorded: text(notRecorded),
    membersKnown:
      one.membersNamed !== null ? 'named' : one.membersCounted !== null ? 'counted' : 'not-stated',
    members: one.membersNamed ?? [],
    membersCounted: text(one.membersCounted),
    others: one.otherParticipants ?? '',
    role: one.role ?? '',
    barriers: one.barriers ?? '',
    planKnown: one.plan !== null ? 'known' : one.planNamed !== null ? 'other' : 'none',
    plan: one.plan ?? '',
    planNamed: one.planNamed ?? '',
    activities: one.activitiesNamed ?? [],
    evidence: one.evidence.map(({ note = '', place = '', link = '' }) => ({ note, place, link })),
    officeNote: one.officeNote ?? '',
    basis: one.said?.id ?? '',
  };
}
