import type { Day } from '../../plan/day.ts';
import type { Period } from '../../plan/period.ts';

/** Deliverables counted, by what is counted; what is not named is 0. See frozen-counts.ts beside this. */
export type EditionCounts = Readonly<Record<string, number>>;

/** What is frozen of deliverables: by `activity/period`, then by party. See frozen-row.ts beside this. */
export type EditionRows = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Who may read an edition: the Secretariat alone, each member its own rows, or each member all rows (ED-1). */
export type EditionReaders = 'office' | 'own-rows' | 'all-rows';

/** A named frozen view: what figures as at `day` said of what its writer held (ED-1). It names no device and, but for `rows`, no party. */
export interface EditionBody {
  readonly name: string;
  readonly readers: EditionReaders;
  readonly day: Day;
  readonly plan: string;
  readonly rev: string;
  readonly firstYear: Period | null;
  readonly fingerprint: string;
  readonly whole: EditionCounts;
  /** By the code of the priority. */
  readonly priorities: Readonly<Record<string, EditionCounts>>;
  /** Those of everybody, where each member may read all; absent: they stand in the parts, or nowhere. */
  readonly rows?: EditionRows;
}

/** What an edition holds of one party. It belongs to the edition with fingerprint `of` that its device wrote last before it. */
export interface EditionPartBody {
  readonly of: string;
  readonly readers: EditionReaders;
  readonly party: string;
  /** The number of the last event that was used, by device of the party. */
  readonly frontier: Readonly<Record<string, number>>;
  /** As of the whole, over the rows of this party alone. */
  readonly fingerprint: string;
  readonly counts: EditionCounts;
  /** Absent: they stand with the whole, or nowhere because a line cannot hold them. */
  readonly rows?: EditionRows;
}
