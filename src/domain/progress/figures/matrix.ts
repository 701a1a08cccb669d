import type { Member } from '../../plan/member.ts';
import { type Period, wholePlan } from '../../plan/period.ts';
import { activitiesOf, type PlacedActivity, type Plan, type Scope } from '../../plan/plan.ts';
import { alikeIn, type Countable, type CountedBlock, forParty, restrict, rowsIn } from './counted-blocks.ts';
import type { ReportFacts } from '../reports/report.ts';
import type { Counted } from './counted.ts';
import { emptyTally, type Tally, tallyBy, tallyByPartyCode } from './tally.ts';

/** One square: what a member said about an activity; null: nothing is expected there. */
export type Square<T extends ReportFacts = ReportFacts> = Counted<T> | null;

/** A member's row. */
export interface MatrixRow {
  readonly member: Member;
  readonly tally: Tally;
}

/** Members × the activities that members answer, for one plan year. */
export interface Matrix<T extends ReportFacts = ReportFacts> {
  readonly columns: readonly PlacedActivity[];
  /** In the order of the columns. */
  readonly columnTallies: readonly Tally[];
  /** In the order of the members given. */
  readonly rows: readonly MatrixRow[];
  /** What is expected of the members in the columns, in plan order; `squareAt` lays it out. */
  readonly ofMembers: Countable<T>;
  /** A member's square in the column of an activity; null: nothing is expected there. */
  readonly squareAt: (activity: string, member: string) => Square<T>;
  /** The regional activities of the year, which the Secretariat answers once. */
  readonly regional: readonly Counted<T>[];
}

/**
 * The matrix of one plan year. What is expected once in the whole plan stands in every year. A square is null where
 * the activity does not apply to the member or the member did not belong to the organisation then. Linear in the members
 * times the activities; squares are laid out column by column, as they are asked for.
 */
export function matrixOf<T extends ReportFacts>(
  plan: Plan,
  members: readonly Member[],
  counted: Countable<T>,
  year: Period,
): Matrix<T> {
  const columns = activitiesOf(plan).filter(({ activity }) => activity.scope === 'member');
  const shown = new Set(members.map(({ code }) => code));
  const inYear = (one: Counted<T>, scope: Scope) =>
    (one.deliverable.period === year || one.deliverable.period === wholePlan) &&
    one.deliverable.placed.activity.scope === scope;
  const ofMembers = restrict(
    counted,
    (one) => inYear(one, 'member'),
    (party) => shown.has(party),
  );
  const byActivity = tallyBy(ofMembers, ({ deliverable }) => deliverable.placed.activity.code);
  const byMember = tallyByPartyCode(ofMembers);
  return {
    columns,
    columnTallies: columns.map(({ activity }) => byActivity.get(activity.code) ?? emptyTally),
    rows: members.map((member) => ({ member, tally: byMember.get(member.code) ?? emptyTally })),
    ofMembers,
    squareAt: createSquares(ofMembers),
    regional: rowsIn(restrict(counted, (one) => inYear(one, 'regional'))),
  };
}

function createSquares<T extends ReportFacts>(counted: Countable<T>): Matrix<T>['squareAt'] {
  const byActivity = new Map<string, Pick<CountedBlock<T>, 'one' | 'parties'>[]>();
  for (const alike of alikeIn(counted)) {
    const { code } = alike.one.deliverable.placed.activity;
    const column = byActivity.get(code);
    if (column === undefined) byActivity.set(code, [alike]);
    else column.push(alike);
  }
  const columns = new Map<string, ReadonlyMap<string, Counted<T>>>();
  return (activity, member) => {
    let column = columns.get(activity);
    if (column === undefined) {
      column = new Map(
        (byActivity.get(activity) ?? []).flatMap(({ one, parties }) =>
          parties.map((party) => [party, one] as const),
        ),
      );
      columns.set(activity, column);
    }
    const one = column.get(member);
    return one === undefined ? null : forParty(one, member);
  };
}
