import type { Member } from '../plan/member.ts';
import { type Period, wholePlan } from '../plan/period.ts';
import { activitiesOf, type PlacedActivity, type Plan } from '../plan/plan.ts';
import type { ReportFacts } from './report.ts';
import { type Counted, type Tally, tallyOf } from './tally.ts';

/** One square: what a member said about an activity; null: nothing is expected there. */
export type Square<T extends ReportFacts = ReportFacts> = Counted<T> | null;

/** A member's row, its squares in the order of the columns. */
export interface MatrixRow<T extends ReportFacts = ReportFacts> {
  readonly member: Member;
  readonly squares: readonly Square<T>[];
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
 * `counted` and in the squares.
 */
export function matrixOf<T extends ReportFacts>(
  plan: Plan,
  members: readonly Member[],
  counted: readonly Counted<T>[],
  year: Period,
): Matrix<T> {
  const inYear = counted.filter(
    ({ deliverable }) => deliverable.period === year || deliverable.period === wholePlan,
  );
  const columns = activitiesOf(plan).filter(({ activity }) => activity.scope === 'member');
  const byPlace = new Map(inYear.map((one) => [place(one.deliverable.party, one.deliverable.placed), one]));
  const rows = members.map((member) => {
    const squares = columns.map((column) => byPlace.get(place(member.code, column)) ?? null);
    return { member, squares, tally: tallyOf(squares.filter(isExpected)) };
  });
  return {
    columns,
    columnTallies: columns.map((_, at) =>
      tallyOf(rows.map((row) => row.squares[at] ?? null).filter(isExpected)),
    ),
    rows,
    regional: inYear.filter(({ deliverable }) => deliverable.placed.activity.scope === 'regional'),
  };
}

function isExpected<T extends ReportFacts>(square: Square<T>): square is Counted<T> {
  return square !== null;
}

function place(party: string, { activity }: PlacedActivity): string {
  return `${party}/${activity.code}`;
}
