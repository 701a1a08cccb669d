import type { EventId } from '../../log/ids.ts';
import type { Day, Instant } from '../../plan/day.ts';
import type { EngagementBody, EngagementMode, Qualifier } from './engagement-body.ts';
import type { Evidence } from '../reports/report.ts';

/** How many took part, and of whom. Head counts of different populations are never added (ENG-1). */
export interface HeadCount {
  /** null: not stated. It is never 0 for want of a figure. */
  readonly count: number | null;
  readonly qualifier: Qualifier | null;
  readonly population: string | null;
  readonly women: number | null;
  readonly men: number | null;
  /** Of how many it is not recorded whether they are women or men; null: of nobody it is. */
  readonly notRecorded: number | null;
}

/** How what is said of an engagement stands to its source. */
export interface AsSource {
  /** false: the title is not the source's own. */
  readonly title: boolean;
  /** What the source's words about funders, and about the members that took part, leave open or rest on; null: nothing. */
  readonly funders: string | null;
  readonly members: string | null;
}

/** An event with participants. null means that it is not stated (ENG-1). */
export interface Engagement {
  readonly id: string;
  readonly title: string;
  readonly start: Day;
  readonly end: Day;
  readonly mode: EngagementMode | null;
  readonly place: string | null;
  readonly organisers: readonly string[] | null;
  readonly funders: readonly string[] | null;
  readonly supporters: readonly string[] | null;
  readonly facilitators: readonly string[] | null;
  readonly participants: HeadCount;
  /** Codes of the members that are named; null: none is named. */
  readonly membersNamed: readonly string[] | null;
  /** How many members took part, where that is said; null: not stated. */
  readonly membersCounted: number | null;
  readonly otherParticipants: string | null;
  readonly role: string | null;
  readonly barriers: string | null;
  /** Announced and held are different (ENG-2). */
  readonly state: 'announced' | 'held';
  /** The id of the plan that it belongs to; null: an earlier one, or none (PLAN-4). */
  readonly plan: string | null;
  /** The plan as its source names it. */
  readonly planNamed: string | null;
  /** Activities that it is linked to, and those that a reader suggests. */
  readonly activitiesNamed: readonly string[] | null;
  readonly activitiesSuggested: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Why it is in the register no longer; null: it is in it. */
  readonly removed: string | null;
  /** What stands beside the facts of one that ships; null: it was not read out of a source. */
  readonly asSource: AsSource | null;
  /** What the Secretariat keeps to itself; null: nothing, or this device is not the Secretariat's. */
  readonly officeNote: string | null;
  /** The event that said it last; null: it ships with the plan, and nobody changed it. */
  readonly said: { readonly id: EventId; readonly recorded: Instant } | null;
}

/** Whether it was announced, its last day lies before `today`, and nobody said that it was held (ENG-2). */
export function isUnconfirmed({ state, end }: Pick<Engagement, 'state' | 'end'>, today: Day): boolean {
  return state === 'announced' && end < today;
}

/** What a body says, with null for everything that it does not. */
export function bodyToEngagement(body: EngagementBody, said: Engagement['said']): Engagement {
  const { participants: heads } = body;
  return {
    id: body.id,
    title: body.title,
    start: body.start,
    end: body.end,
    mode: body.mode ?? null,
    place: body.place ?? null,
    organisers: body.organisers ?? null,
    funders: body.funders ?? null,
    supporters: body.supporters ?? null,
    facilitators: body.facilitators ?? null,
    participants: {
      count: heads?.count ?? null,
      qualifier: heads?.qualifier ?? null,
      population: heads?.population ?? null,
      women: heads?.women ?? null,
      men: heads?.men ?? null,
      notRecorded: heads?.notRecorded ?? null,
    },
    membersNamed: body.members ?? null,
    membersCounted: body.membersCounted ?? null,
    otherParticipants: body.others ?? null,
    role: body.role ?? null,
    barriers: body.barriers ?? null,
    state: body.state,
    plan: body.plan ?? null,
    planNamed: body.planNamed ?? null,
    activitiesNamed: body.activities ?? null,
    activitiesSuggested: body.suggested ?? [],
    evidence: body.evidence ?? [],
    removed: body.removed ?? null,
    asSource: null,
    officeNote: null,
    said,
  };
}

/** The body that says what an engagement says. What the Secretariat notes for itself is not in it. */
export function engagementToBody(one: Engagement): EngagementBody {
  const { count, qualifier, population, women, men, notRecorded } = one.participants;
  const isWhole = count !== null && count > 0 && qualifier !== null && population !== null;
  const sexes = women !== null && men !== null && notRecorded !== null ? { women, men, notRecorded } : {};
  const body = {
    mode: one.mode,
    place: one.place,
    organisers: one.organisers,
    funders: one.funders,
    supporters: one.supporters,
    facilitators: one.facilitators,
    participants: isWhole ? { count, qualifier, population, ...sexes } : null,
    members: one.membersNamed,
    membersCounted: one.membersCounted,
    others: one.otherParticipants,
    role: one.role,
    barriers: one.barriers,
    plan: one.plan,
    planNamed: one.planNamed,
    activities: one.activitiesNamed,
    suggested: one.activitiesSuggested,
    evidence: one.evidence,
    removed: one.removed,
  };
  const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  const said = Object.fromEntries(Object.entries(body).filter(([, value]) => isSaid(value)));
  const { id, title, start, end, state } = one;
  return { id, title, start, end, state, ...said };
}
