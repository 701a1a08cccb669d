import type { Day } from './day.ts';

/** How many took part, and of whom. Head counts of different populations are never added (ENG-1). */
export interface HeadCount {
  /** null: not stated. It is never 0 for want of a figure. */
  readonly count: number | null;
  readonly qualifier: 'exactly' | 'about' | 'more than' | null;
  readonly population: string | null;
  readonly women: number | null;
  readonly men: number | null;
}

/** An event with participants. null means that the source does not say (ENG-1). */
export interface Engagement {
  readonly id: string;
  readonly title: string;
  readonly start: Day;
  readonly end: Day;
  readonly mode: 'in-person' | 'online' | 'mixed' | null;
  readonly place: string | null;
  readonly organisers: readonly string[] | null;
  readonly funders: readonly string[] | null;
  readonly participants: HeadCount;
  /** Codes of the members that are named; null: none is named. */
  readonly membersNamed: readonly string[] | null;
  /** How many members took part, where only that is said; null: not stated. */
  readonly membersCounted: number | null;
  readonly otherParticipants: string | null;
  readonly role: string | null;
  readonly barriers: string | null;
  /** Announced and held are different (ENG-2). */
  readonly state: 'announced' | 'held';
  readonly planNamed: string | null;
  /** Activities that the source names, and those that a reader suggests. */
  readonly activitiesNamed: readonly string[] | null;
  readonly activitiesSuggested: readonly string[];
}
