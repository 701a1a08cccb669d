import type { Day } from '../../plan/day.ts';
import {
  type AnswerRow,
  cellsOf,
  dayAndNote,
  findRow,
  finishRow,
  isBlankRow,
  type RowAnswer,
  type RowCells,
  type RowContext,
  type RowProblem,
  saysNothing,
} from './answer-rows.ts';
import { readNumber, letterOf } from './answer-letter.ts';
import { beginsMail, mailLines } from './mail-lines.ts';
import { type NamedActivity, type NotAsked, notAsked } from './named-row.ts';
import { readStatusWords } from './status-words.ts';

/** An answer that a mail holds, in which line, and what was written there. */
export interface MailAnswer<R extends AnswerRow = AnswerRow> {
  /** Counted from 1. */
  readonly line: number;
  readonly row: R;
  readonly cells: RowCells;
  readonly answer: RowAnswer;
}

/** Why a line that was meant as an answer is none. */
export type LineProblem =
  | RowProblem
  | NotAsked
  | { readonly type: 'code-of-several-years'; readonly code: string }
  /** The same row was answered in other lines too, and differently. */
  | { readonly type: 'answered-twice'; readonly lines: readonly number[] };

/** A line that was meant as an answer, with why it is none. */
export interface MailProblem {
  readonly line: number;
  /** The row's or the written code. */
  readonly code: string;
  readonly text: string;
  readonly problem: LineProblem;
}

type Activities = ReadonlyMap<string, Pick<NamedActivity, 'retired'>>;

/** What a mail says, line by line. Every row stands in it at most once. */
export interface ReadMail<R extends AnswerRow = AnswerRow> {
  readonly answers: readonly MailAnswer<R>[];
  readonly problems: readonly MailProblem[];
  /** Lines that hold words and were not meant as answers, for a person to look over. */
  readonly notRead: readonly { readonly line: number; readonly text: string }[];
  /** Every line that was meant as an answer, taken or not, in its order. */
  readonly meant: readonly number[];
}

/** The lines that are not taken, each once with every problem of it (a line may lack day and reason), in their order. */
export function problemLines(
  problems: readonly MailProblem[],
): readonly (Omit<MailProblem, 'problem'> & { readonly problems: readonly LineProblem[] })[] {
  const byLine = new Map<number, [MailProblem, ...MailProblem[]]>();
  for (const one of problems) {
    const same = byLine.get(one.line);
    if (same === undefined) byLine.set(one.line, [one]);
    else same.push(one);
  }
  return [...byLine.values()].map((all) => {
    const [{ line, code, text }] = all;
    return { line, code, text, problems: all.map(({ problem }) => problem) };
  });
}

/** How many lines are not taken; of a row that is answered twice, every line counts. */
export function countNotTaken(problems: readonly MailProblem[]): number {
  const lines = problems.flatMap(({ line, problem }) =>
    problem.type === 'answered-twice' ? problem.lines : [line],
  );
  return new Set(lines).size;
}

// A mail program breaks lines at about 72 characters: what follows a line as long as that goes on with it.
const wrappedLength = 60;

/**
 * Reads a mail in which somebody answered a form: lines such as `1.2.3: c 14 Mar` or, in the brackets of a reminder,
 * `[5] 1.2.3, …` with the words below it, or rows copied out of the sheet that goes with the mail. What is quoted counts only
 * where nothing newer answers its row. What stands behind a signature's dashes, up to the head of the next mail, does not
 * count: what could be meant as an answer there is among what was not read. `known` are all activities of the plan by code. Nothing is
 * stored; never throws.
 */
export function readAnswerMail<R extends AnswerRow>(
  text: string,
  rows: readonly R[],
  known: Activities,
  context: RowContext,
): ReadMail<R> {
  const { found, notRead } = linesOf(text, rows, known, context.behalf.day);
  const answers: MailAnswer<R>[] = [];
  const problems: MailProblem[] = [];
  const byRow = new Map<R, FoundRow<R>[]>();
  for (const one of found) {
    if (one.kind === 'problem') problems.push(one);
    else {
      const same = byRow.get(one.row);
      if (same === undefined) byRow.set(one.row, [one]);
      else same.push(one);
    }
  }
  for (const [row, all] of byRow) {
    const nearest = all.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
    const own = all.filter((one) => one.depth === nearest);
    const [first] = own;
    if (first === undefined) continue;
    const { line, code, text: words, cells } = first;
    if (own.some((one) => !areSame(one.cells, cells))) {
      const lines = own.map((one) => one.line);
      problems.push({ line, code, text: words, problem: { type: 'answered-twice', lines } });
      continue;
    }
    const finished = finishRow(cells, row, context);
    if (finished.ok) answers.push({ line, row, cells, answer: finished.value });
    else for (const problem of finished.error) problems.push({ line, code, text: words, problem });
  }
  const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line;
  const meant = found.map(({ line }) => line);
  return { answers: answers.sort(byLine), problems: problems.sort(byLine), notRead, meant };
}

interface FoundRow<R> {
  readonly kind: 'row';
  readonly line: number;
  readonly depth: number;
  readonly code: string;
  readonly text: string;
  readonly row: R;
  readonly cells: RowCells;
}

type Found<R> = FoundRow<R> | ({ readonly kind: 'problem' } & MailProblem);

function linesOf<R extends AnswerRow>(
  text: string,
  rows: readonly R[],
  known: Activities,
  told: Day,
): { readonly found: readonly Found<R>[]; readonly notRead: ReadMail['notRead'] } {
  const found: Found<R>[] = [];
  const notRead: { line: number; text: string }[] = [];
  let signedAt: number | null = null;
  // The row whose words go on in the next line: one that was wrapped, or the brackets of a reminder.
  let open: { readonly place: number; readonly depth: number; readonly inBrackets: boolean } | null = null;
  for (const [index, mailLine] of mailLines(text).entries()) {
    const line = index + 1;
    const { depth, words, raw } = mailLine;
    if (words === '--') signedAt = depth;
    const isHead = beginsMail(mailLine);
    if (isHead && depth === signedAt) signedAt = null;
    if (isHead || words === '' || depth === signedAt) open = null;
    if (words === '') continue;
    const start = sheetRow(raw, rows) ?? startOf(words, rows, known);
    if (depth === signedAt) {
      if (start !== null && start.kind !== 'blank') notRead.push({ line, text: words });
      continue;
    }
    if (start === null) {
      const before: Found<R> | undefined = open === null ? undefined : found[open.place];
      if (open !== null && open.depth === depth && before?.kind === 'row') {
        found[open.place] = { ...before, cells: goOn(before.cells, words, told, open.inBrackets) };
        if (words.length < wrappedLength) open = null;
      } else if (/[\p{L}\p{N}]/u.test(words)) notRead.push({ line, text: words });
      continue;
    }
    open = null;
    if (start.kind === 'blank') continue;
    if (start.kind === 'sheet') {
      found.push({
        kind: 'row',
        line,
        code: start.row.code,
        text: words,
        depth,
        row: start.row,
        cells: start.cells,
      });
      continue;
    }
    const at = { line, code: start.code, text: words };
    if (start.kind === 'problem') found.push({ kind: 'problem', ...at, problem: start.problem });
    else {
      const { rest, behind } = start;
      const inBrackets = behind === 'brackets';
      const cells = inBrackets
        ? { letter: rest, day: '', note: '' }
        : cellsOf(rest, told, behind === 'colon');
      found.push({ kind: 'row', ...at, depth, row: start.row, cells });
      if (inBrackets || words.length >= wrappedLength) open = { place: found.length - 1, depth, inBrackets };
    }
  }
  return { found, notRead };
}

// The first line below the brackets may begin with a day; every other one only goes on.
function goOn(cells: RowCells, words: string, told: Day, inBrackets: boolean): RowCells {
  if (!inBrackets || cells.day !== '' || cells.note !== '')
    return { ...cells, note: `${cells.note} ${words}`.trim() };
  return { ...cells, ...dayAndNote(words, told) };
}

/** What stands in front of what a line says. */
type Behind = 'code' | 'colon' | 'brackets';

type Start<R> =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'row';
      readonly code: string;
      readonly row: R;
      readonly rest: string;
      readonly behind: Behind;
    }
  | { readonly kind: 'problem'; readonly code: string; readonly problem: LineProblem };

/** The columns of the sheet that goes with a round's mail in which a member writes: letter, day and note. */
const columnOfLetter = 4;

// A row copied out of that sheet: its columns stand with tabs between them. null: it is none.
function sheetRow<R extends AnswerRow>(
  raw: string,
  rows: readonly R[],
): { readonly kind: 'blank' } | { readonly kind: 'sheet'; readonly row: R; readonly cells: RowCells } | null {
  const columns = raw.split('\t').map((one) => one.trim());
  const [code = ''] = columns;
  const row = columns.length > columnOfLetter ? findRow(rows, code) : 'unknown';
  if (row === 'unknown' || row === 'several') return null;
  const [letter = '', day = '', note = ''] = columns.slice(columnOfLetter);
  const cells = { letter, day, note };
  return isBlankRow(cells) ? { kind: 'blank' } : { kind: 'sheet', row, cells };
}

// How a line begins that is meant as an answer; null: it is not.
function startOf<R extends AnswerRow>(words: string, rows: readonly R[], known: Activities): Start<R> | null {
  const brackets = /^\[\s*([\p{L}\d=]?)\s*\]\s*([\w.-]+?)(?:,\s*(\d{4})\b|[,:\s]|$)/u.exec(words);
  if (brackets) {
    const [, mark = '', activity = '', year] = brackets;
    const row = findRow(rows, activity);
    const exact = row === 'several' && year !== undefined ? findRow(rows, `${activity}/${year}`) : row;
    if (mark === '') return { kind: 'blank' };
    const status = readNumber(mark);
    return placed(activity, exact, known, status === null ? mark : letterOf(status, 'en'), 'brackets');
  }
  const [whole, written = '', colon = ''] = /^([\w.-]*\w(?:\/\d{2,4})?)\s*([:=)]?)/u.exec(words) ?? [];
  if (whole === undefined) return null;
  const rest = colon === '=' ? `=${words.slice(whole.length)}` : words.slice(whole.length);
  const row = findRow(rows, written);
  const isKnown = row !== 'unknown' || known.has(written.split('/')[0] ?? '');
  const looksMeant =
    /^\d+(\.\d+)+(\/\d{2,4})?$/.test(written) && (colon !== '' || /^\s*\p{L}(\s|$)/u.test(rest));
  if (!isKnown && !looksMeant) return null;
  // A word that a plan also has as a code, in a sentence.
  if (isKnown && colon === '' && !/\d/.test(written) && !/^\s+(=|\p{L})(\s|$)/u.test(rest)) return null;
  if (saysNothing(rest)) return { kind: 'blank' };
  return placed(written, row, known, rest, colon === '' ? 'code' : 'colon');
}

function placed<R extends AnswerRow>(
  code: string,
  row: R | 'unknown' | 'several',
  known: Activities,
  rest: string,
  behind: Behind,
): Start<R> {
  if (row === 'several') return { kind: 'problem', code, problem: { type: 'code-of-several-years', code } };
  if (row === 'unknown') {
    return { kind: 'problem', code, problem: notAsked(known.get(code.split('/')[0] ?? ''), code) };
  }
  return { kind: 'row', code: row.code, row, rest, behind };
}

function areSame(a: RowCells, b: RowCells): boolean {
  return (
    meant(a.letter) === meant(b.letter) && a.day.trim() === b.day.trim() && a.note.trim() === b.note.trim()
  );
}

function meant(letter: string): string {
  return readStatusWords(letter) ?? letter.toLowerCase();
}
