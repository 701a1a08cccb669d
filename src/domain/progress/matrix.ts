import type { Member } from '../plan/member.ts';
import { type Period, wholePlan } from '../plan/period.ts';
import { activitiesOf, type PlacedActivity, type Plan } from '../plan/plan.ts';
import type { ReportFacts } from './report.ts';
import { type Counted, emptyTally, type Tally, tallyBy, tallyOf } from './tally.ts';

/** One square: what a member said about an activity; null: nothing is expected there. */
export type Square<T extends ReportFacts = ReportFacts> = Counted<T> | null;

/** A member's row. */
export interface MatrixRow<T extends ReportFacts = ReportFacts> {
  readonly member: Member;
  /** What is expected of the member in the columns, in no order; `squaresOf` lays it out. */
  readonly counted: readonly Counted<T>[];
  readonly tally: Tally;
}

/** Members × the activities that members answer, for one plan year. */
export interface Matrix<T extends ReportFacts = ReportFacts> {
  readonly columns: readonly PlacedActivity[];
  /** In the order of the columns. */
  readonly columnTallies: readonly Tally[];
  /** In the order of the members given. */
  readonly rows: readonly MatrixRow<T>[];
  /** The regional activities of the year, which the Secretariat answers once. */
  readonly regional: readonly Counted<T>[];
}

/**
 * The matrix of one plan year. What is expected once in the whole plan stands in every year. A square is null where
 * the activity does not apply to the member or the member did not belong to the organisation then. Linear in
 * `counted`.
 */
export function matrixOf<T extends ReportFacts>(
  plan: Plan,
  members: readonly Member[],
  counted: readonly Counted<T>[],
  year: Period,
): Matrix<T> {
  const columns = activitiesOf(plan).filter(({ activity }) => activity.scope === 'member');
  const countedByMember = new Map<string, Counted<T>[]>(members.map((member) => [member.code, []]));
  const regional: Counted<T>[] = [];
  const ofMembers: Counted<T>[] = [];
  for (const one of counted) {
    const { period, party, placed } = one.deliverable;
    if (period !== year && period !== wholePlan) continue;
    if (placed.activity.scope === 'regional') {
      regional.push(one);
      continue;
    }
    const ofMember = countedByMember.get(party);
    if (ofMember === undefined) continue;
    ofMember.push(one);
    ofMembers.push(one);
  }
  const tallies = tallyBy(ofMembers, ({ deliverable }) => deliverable.placed.activity.code);
  return {
    columns,
    columnTallies: columns.map(({ activity }) => tallies.get(activity.code) ?? emptyTally),
    rows: members.map((member) => {
      const ofMember = countedByMember.get(member.code) ?? [];
      return { member, counted: ofMember, tally: tallyOf(ofMember) };
    }),
    regional,
  };
}

/** The squares of a row in the order of the columns. Linear in both: asked for only where a row is drawn. */
export function squaresOf<T extends ReportFacts>(
  columns: readonly PlacedActivity[],
  row: MatrixRow<T>,
): readonly Square<T>[] {
  const byActivity = new Map(row.counted.map((one) => [one.deliverable.placed.activity.code, one]));
  return columns.map(({ activity }) => byActivity.get(activity.code) ?? null);
}
