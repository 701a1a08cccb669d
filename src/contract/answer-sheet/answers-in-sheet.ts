import type { Period } from '../../domain/plan/period.ts';
import { letterOf, sameLetter } from '../../domain/progress/rounds/answer-letter.ts';
import type { LineProblem } from '../../domain/progress/rounds/answer-mail.ts';
import {
  type AnswerRow,
  finishRow,
  isBlankRow,
  type RowAnswer,
  type RowCells,
  type RowContext,
} from '../../domain/progress/rounds/answer-rows.ts';
import {
  activityFinder,
  type NamedActivity,
  notAsked,
  rowFinder,
} from '../../domain/progress/rounds/named-row.ts';
import { readStatusWords } from '../../domain/progress/rounds/status-words.ts';
import { excerpt } from '../excerpt.ts';
import { cellName } from '../plan-sheets/table.ts';
import type { AnswerSheet, SheetRow, SheetText } from './answer-sheet.ts';
import { type AnswerColumn, readReference } from './layout.ts';
import type { ReadFor } from './whose-sheet.ts';

/** Why a row of a sheet that somebody filled in is no answer. */
export type SheetRowProblem =
  | LineProblem
  | { readonly type: 'merged-cells' }
  | {
      readonly type: 'formula-without-result' | 'error-value' | 'number-for-code' | 'day-for-code';
      readonly found: string;
    }
  | { readonly type: 'status-unknown'; readonly text: string }
  | { readonly type: 'code-missing' }
  /** Its code and its reference are of two activities: somebody moved cells and not whole rows. */
  | { readonly type: 'row-moved'; readonly code: string; readonly activity: string }
  | { readonly type: 'row-of-another-member'; readonly party: string }
  | { readonly type: 'row-of-another-plan'; readonly plan: string }
  | { readonly type: 'row-of-another-round' }
  /** The plan was amended since the sheet was made: the round asks for the activity, but not for this period. */
  | {
      readonly type: 'period-not-asked';
      readonly code: string;
      readonly period: Period;
      readonly asked: readonly Period[];
    };

/** A row that was meant as an answer, with why it is none. */
export interface SheetAnswerProblem {
  readonly sheet: string;
  /** Such as `E7`, or `E2:E4` where cells are merged. */
  readonly cell: string;
  readonly problem: SheetRowProblem;
}

/** An answer that a sheet holds. */
export interface SheetAnswer<R extends AnswerRow> {
  readonly number: number;
  readonly row: R;
  readonly answer: RowAnswer;
}

/** What a sheet says, row by row. Every thing that is asked stands in it at most once. */
export interface AnswersInSheet<R extends AnswerRow> {
  readonly answers: readonly SheetAnswer<R>[];
  readonly problems: readonly SheetAnswerProblem[];
  /** How many rows nobody filled in. */
  readonly blank: number;
  /** How many say "no change" of what was answered already. */
  readonly unchanged: number;
}

interface Finders<R extends AnswerRow> {
  /** What is asked, by the activity. */
  readonly byActivity: ReadonlyMap<string, readonly R[]>;
  readonly inRows: ReturnType<typeof rowFinder<R>>;
  readonly inPlan: ReturnType<typeof activityFinder>;
}

interface FilledRow<R> {
  readonly one: SheetRow;
  readonly row: R;
  readonly cells: RowCells;
}

/**
 * Reads a sheet in which `party` answered, each row with `finishRow` (ROUND-3). `rows` are what is asked of it in the round,
 * `activities` all of the plan. A row that is answered twice and differently is not taken. Nothing is stored; never throws.
 */
export function answersInSheet<R extends AnswerRow>(
  sheet: AnswerSheet,
  party: string,
  readFor: ReadFor,
  rows: readonly R[],
  activities: readonly NamedActivity[],
  context: RowContext,
): AnswersInSheet<R> {
  const problems: SheetAnswerProblem[] = [];
  const filled: FilledRow<R>[] = [];
  let [blank, unchanged] = [0, 0];
  const refuse = (one: SheetRow, problem: SheetRowProblem) => {
    problems.push({ sheet: sheet.name, cell: cellOf(sheet, one, problem), problem });
  };
  const byActivity = new Map<string, R[]>();
  for (const row of rows) {
    const { code } = row.question.deliverable.placed.activity;
    byActivity.set(code, [...(byActivity.get(code) ?? []), row]);
  }
  const finders = { byActivity, inRows: rowFinder(rows), inPlan: activityFinder(activities) };
  for (const one of sheet.rows) {
    const typed = { letter: textIn(one, 'letter'), day: textIn(one, 'day'), note: textIn(one, 'note') };
    if (isBlankRow(typed)) {
      blank += 1;
      continue;
    }
    const unread = one.merged === null ? unreadable(one) : { type: 'merged-cells' as const };
    const row = unread ?? rowMeant(one, party, readFor, finders);
    if ('type' in row) {
      refuse(one, row);
      continue;
    }
    const meaning = readStatusWords(typed.letter);
    if (meaning === null && typed.letter.trim() !== '') {
      refuse(one, { type: 'status-unknown', text: typed.letter.trim() });
      continue;
    }
    const letter = meaning === null ? '' : meaning === 'same' ? sameLetter : letterOf(meaning, 'en');
    filled.push({ one, row, cells: { ...typed, letter } });
  }
  const answers: SheetAnswer<R>[] = [];
  const byRow = new Map<R, FilledRow<R>[]>();
  for (const one of filled) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  for (const [row, [first, ...more]] of byRow) {
    if (first === undefined) continue;
    const numbers = [first, ...more].map(({ one }) => one.number);
    if (more.some(({ cells }) => !saysAlike(cells, first.cells))) {
      for (const { one } of [first, ...more]) refuse(one, { type: 'answered-twice', lines: numbers });
      continue;
    }
    if (isSaidAgain(first.cells, row)) {
      unchanged += 1;
      continue;
    }
    const finished = finishRow(first.cells, row, context);
    if (finished.ok) answers.push({ number: first.one.number, row, answer: finished.value });
    else for (const problem of finished.error) refuse(first.one, problem);
  }
  problems.sort((a, b) => rowIn(a) - rowIn(b));
  return { answers, problems, blank, unchanged };
}

function rowIn({ cell }: SheetAnswerProblem): number {
  return Number(/\d+/.exec(cell)?.[0] ?? 0);
}

function textIn({ cells }: SheetRow, column: AnswerColumn): string {
  return cells[column]?.text ?? '';
}

function unreadable({ cells }: SheetRow): SheetRowProblem | null {
  for (const column of ['letter', 'day', 'note'] as const) {
    const cell = cells[column];
    const type = cell === undefined ? null : typeOf(cell);
    if (cell !== undefined && type !== null) return { type, found: cell.text };
  }
  return null;
}

function typeOf({ kind }: SheetText): 'formula-without-result' | 'error-value' | null {
  if (kind === 'formula') return 'formula-without-result';
  return kind === 'error' ? 'error-value' : null;
}

// Its reference says what a row stands for; a sheet that somebody typed anew has codes alone.
function rowMeant<R extends AnswerRow>(
  { cells }: SheetRow,
  party: string,
  { plan, round }: ReadFor,
  finders: Finders<R>,
): R | SheetRowProblem {
  const { byActivity, inRows, inPlan } = finders;
  const reference = readReference(cells.reference?.text ?? '');
  const code = (cells.row?.text ?? '').trim();
  if (reference !== null) {
    if (reference.plan !== plan) return { type: 'row-of-another-plan', plan: reference.plan };
    if (reference.party !== party) return { type: 'row-of-another-member', party: reference.party };
    if (reference.round !== null && reference.round !== round) return { type: 'row-of-another-round' };
    const { activity } = reference;
    if (cells.row?.kind === 'text' && (code.split('/')[0] ?? '').toLowerCase() !== activity.toLowerCase())
      return { type: 'row-moved', code, activity };
    const asked = byActivity.get(activity) ?? [];
    const row = asked.find(({ question }) => question.deliverable.key === reference.key);
    if (row !== undefined) return row;
    if (asked.length === 0) return notAsked(inPlan(activity), activity);
    const periods = asked.map(({ question }) => question.deliverable.period);
    return { type: 'period-not-asked', code: activity, period: reference.period, asked: periods };
  }
  if (code === '') return { type: 'code-missing' };
  if (cells.row?.kind === 'day') return { type: 'day-for-code', found: code };
  if (cells.row?.kind === 'number' && code.includes('.')) return { type: 'number-for-code', found: code };
  const row = inRows(code);
  if (row === 'several') return { type: 'code-of-several-years', code: excerpt(code) };
  if (row !== 'unknown') return row;
  const activity = inPlan(code);
  return notAsked(activity, activity?.code ?? excerpt(code));
}

// "No change" to what this round has heard already: a sheet that is read twice, or was overtaken.
function isSaidAgain({ letter, day, note }: RowCells, { question }: AnswerRow): boolean {
  const { answered, sentBack, standing } = question;
  const isSame = letter === sameLetter && day.trim() === '' && note.trim() === '';
  return isSame && answered && sentBack === null && standing.kind === 'reported';
}

function saysAlike(a: RowCells, b: RowCells): boolean {
  return a.letter === b.letter && a.day.trim() === b.day.trim() && a.note.trim() === b.note.trim();
}

function cellOf({ places }: AnswerSheet, one: SheetRow, problem: SheetRowProblem): string {
  if (problem.type === 'merged-cells' && one.merged !== null) return one.merged;
  const unread = (['letter', 'day', 'note'] as const).find((column) => {
    const cell = one.cells[column];
    return cell !== undefined && typeOf(cell) !== null;
  });
  const column = unread ?? columnOf(problem);
  const place = places[column] ?? places.letter ?? 0;
  return cellName(place, one.number);
}

function columnOf(problem: SheetRowProblem): AnswerColumn {
  switch (problem.type) {
    case 'letter-missing':
    case 'letter-unknown':
    case 'status-unknown':
    case 'status-missing':
    case 'nothing-to-confirm':
    case 'year-is-over':
    case 'answered-twice':
      return 'letter';
    case 'written-day-ambiguous':
    case 'written-day-unreadable':
    case 'written-day-not-whole':
      return 'day';
    case 'code-unknown':
    case 'code-missing':
    case 'code-not-asked':
    case 'code-of-several-years':
    case 'number-for-code':
    case 'day-for-code':
    case 'row-moved':
    case 'period-not-asked':
    case 'activity-dropped':
      return 'row';
    case 'row-of-another-member':
    case 'row-of-another-plan':
    case 'row-of-another-round':
      return 'reference';
    default:
      return 'field' in problem && (problem.field === 'day' || problem.field === 'newDay') ? 'day' : 'note';
  }
}
