import type { PlanProblemType } from '../plan-problem.ts';

/** What can be wrong at one place of the tables of a plan, beside what can be wrong in any plan file. */
export type SheetProblemType =
  | PlanProblemType
  /** No sheet holds what a plan cannot do without. */
  | 'missing-sheet'
  /** The headings fit several sheets of the template, and the codes do not tell which one is meant. */
  | 'unclear-kind'
  | 'missing-column'
  /** What is new in a sheet needs a column that the sheet does not have. */
  | 'column-needed'
  /** Two columns, or two sheets, say what only one may say. */
  | 'twice'
  | 'merged-cells'
  /** The headings stand a second time: what is below them is another table. */
  | 'second-headings'
  | 'formula-without-result'
  | 'error-value'
  | 'truth-value'
  /** A number stands where a code belongs: 1.10 became 1.1, and nobody can tell. */
  | 'number-for-code'
  /** A spreadsheet made a date of a code or of a text. */
  | 'day-for-code'
  | 'day-for-text'
  /** Nothing in the plan has the code that this is said to stand below. */
  | 'unknown-parent'
  | 'names-itself'
  /** Two rows say different things of the same priority or objective. */
  | 'rows-differ';

/** One problem of the tables of a plan. */
export interface SheetProblem {
  readonly type: SheetProblemType;
  /** The sheet's name in the file; empty: a file without sheets; null: it is in no sheet. */
  readonly sheet: string | null;
  /** Such as `D7`, or `B2:B5`; null: the sheet as a whole. */
  readonly cell: string | null;
  /** What the column is called; null: no column is meant. */
  readonly field: string | null;
  /** What stands there, cut at 80 characters; null: nothing. */
  readonly found: string | null;
  /** The codes of two members that answer to one name; absent: none do. */
  readonly between?: readonly [string, string];
  /** The codes of the new rows that need a column, in the order of the file, each cut at 80 characters; absent: none do. */
  readonly neededBy?: readonly string[];
}

/** What an officer should know of how a file was read, though nothing is wrong. */
export type SheetRemarkType =
  | 'sheet-left-out'
  | 'column-left-out'
  /** The column is not in the sheet: what the plan says there stays as it is. */
  | 'column-missing'
  | 'formula-result-taken'
  | 'number-read-as-text'
  /** A full stop behind a code was not read as part of it; `found`: what stands there. */
  | 'stop-left-out'
  /** A table that stands alone does not name all that stands below an element: their order in the plan stays. */
  | 'order-stays'
  /** A member was found by its name or alias; `found`: its code. */
  | 'member-matched'
  /** A member is not in the sheet and stays; `found`: its name. */
  | 'member-stays'
  | 'made-from-earlier-state'
  | 'macros-left-out'
  | 'read-as-windows-text'
  /** The text does not say who answers and how often. */
  | 'taken-as-regional'
  /** A line at the place of an activity has other words; `found`: the activity's code. */
  | 'reworded'
  | 'line-joined';

/** One remark, with every cell or line that it is about. */
export interface SheetRemark {
  readonly type: SheetRemarkType;
  readonly sheet: string | null;
  /** Cells, in the order of the file; empty: the sheet or the file as a whole. */
  readonly cells: readonly string[];
  /** What it is about, in the order of the file. */
  readonly found: readonly string[];
}

/** Collects remarks: those of one type and sheet become one. */
export interface Remarking {
  add(type: SheetRemarkType, sheet: string | null, cell: string | null, found: string | null): void;
  all(): readonly SheetRemark[];
}

/** An empty collection of remarks. */
export function createRemarking(): Remarking {
  const byKind = new Map<string, { cells: string[]; found: string[]; remark: SheetRemark }>();
  return {
    add(type, sheet, cell, found) {
      const kind = `${type} ${sheet}`;
      let one = byKind.get(kind);
      if (one === undefined) {
        const [cells, all]: [string[], string[]] = [[], []];
        one = { cells, found: all, remark: { type, sheet, cells, found: all } };
        byKind.set(kind, one);
      }
      if (cell !== null) one.cells.push(cell);
      if (found !== null && !one.found.includes(found)) one.found.push(found);
    },
    all: () => [...byKind.values()].map(({ remark }) => remark),
  };
}
