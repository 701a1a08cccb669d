import type { SheetProblem } from './sheet-problem.ts';
import { cellPlace, type Table } from './table.ts';
import type { SheetKind } from './template.ts';

/** What tells that a problem comes of another one. */
export interface RepairFacts {
  /** In the order of the file. */
  readonly tables: readonly Table[];
  readonly sheets: ReadonlyMap<SheetKind, Table>;
  /** How many rows of each kind have no code that could be read: what names something that is not there may mean these. */
  readonly unnamed: ReadonlyMap<SheetKind, number>;
  /** Neither the file nor a plan in force says what the plan is called and when it runs. */
  readonly isWithoutPlan: boolean;
}

/**
 * What somebody has to repair, in the order of the sheets and in each by row and column; what is said of a sheet as a whole
 * stands before its cells. Left out is what goes away by itself when another one of them is repaired: what merged
 * cells hide, what a missing column or sheet does not say, what names a row whose code cannot be read.
 */
export function toRepair(problems: readonly SheetProblem[], facts: RepairFacts): readonly SheetProblem[] {
  const { tables, sheets, unnamed, isWithoutPlan } = facts;
  const merged = problems.filter(({ type }) => type === 'merged-cells');
  const columns = new Set(problems.filter(({ type }) => type === 'missing-column').map(fieldName));
  const soughtIn = new Map<SheetKind, Set<string | null>>();
  for (const one of problems) {
    const kind = kindSought(one);
    if (kind !== null) soughtIn.set(kind, (soughtIn.get(kind) ?? new Set()).add(one.found));
  }
  const said = new Set(problems.filter(({ type }) => type !== 'missing').map(cellAndField));
  const own = problems.filter((one) => {
    const kind = kindSought(one);
    if (kind !== null && (soughtIn.get(kind)?.size ?? 0) <= (unnamed.get(kind) ?? 0)) return false;
    if (merged.some((range) => hides(range, one))) return false;
    if (one.type === 'column-needed') return !columns.has(fieldName(one));
    if (one.type !== 'missing') return true;
    if (one.sheet === null && isWithoutPlan) return false;
    // Why it could not be read is said of the same cell.
    if (columns.has(fieldName(one)) || said.has(cellAndField(one))) return false;
    said.add(cellAndField(one));
    return true;
  });
  const place = ({ sheet, cell }: SheetProblem) => ({
    table: tables.findIndex(({ name }) => name === sheet),
    ...(cell === null ? { row: 0, column: 0 } : cellPlace(cell)),
  });
  return oncePerColumn(own)
    .map((problem) => ({ problem, at: place(problem) }))
    .sort((a, b) => a.at.table - b.at.table || a.at.row - b.at.row || a.at.column - b.at.column)
    .map(({ problem }) => problem);

  /** Among what kind of rows something is looked for in vain; null: it is another problem. */
  function kindSought({ type, sheet }: SheetProblem): SheetKind | null {
    if (type === 'unknown-member') return 'members';
    if (type === 'unknown-objective') return 'objectives';
    if (type !== 'unknown-parent') return null;
    if (sheet === sheets.get('objectives')?.name) return 'priorities';
    return sheet === sheets.get('milestones')?.name ? 'activities' : 'objectives';
  }
}

// Of a column that many rows need, one problem with the codes of all of them.
function oncePerColumn(problems: readonly SheetProblem[]): readonly SheetProblem[] {
  const neededBy = new Map<string, Set<string>>();
  const rest = problems.filter((one) => {
    if (one.neededBy === undefined) return true;
    const earlier = neededBy.get(fieldName(one));
    for (const code of one.neededBy) earlier?.add(code);
    if (earlier === undefined) neededBy.set(fieldName(one), new Set(one.neededBy));
    return earlier === undefined;
  });
  return rest.map((one) => {
    const codes = neededBy.get(fieldName(one));
    return one.neededBy === undefined || codes === undefined ? one : { ...one, neededBy: [...codes] };
  });
}

function fieldName({ sheet, field }: SheetProblem): string {
  return `${sheet}\n${field}`;
}

function cellAndField(problem: SheetProblem): string {
  return `${fieldName(problem)}\n${problem.cell}`;
}

// The first of merged cells holds what they say; the others are empty whatever belongs there.
function hides(merged: SheetProblem, { sheet, cell }: SheetProblem): boolean {
  if (merged.sheet !== sheet || cell === null || cell === merged.cell) return false;
  const [from, to] = (merged.cell ?? '').split(':').map(cellPlace);
  const { column, row } = cellPlace(cell);
  if (from === undefined || to === undefined || (column === from.column && row === from.row)) return false;
  return from.column <= column && column <= to.column && from.row <= row && row <= to.row;
}
