import Papa from 'papaparse';
import { err, ok, type Result } from '../base/result.ts';
import { canonicalJson } from '../contract/canonical.ts';
import { decodeBody } from '../contract/event-schema.ts';
import { parseEventId } from '../domain/log/ids.ts';
import { type Instant, parseDay } from '../domain/plan/day.ts';
import { isCode, isPartyCode } from '../domain/plan/deliverable-key.ts';
import type { Period } from '../domain/plan/period.ts';
import type { DeliverableRow, StandingKind } from '../domain/progress/figures/deliverable-row.ts';
import type { Evidence } from '../domain/progress/reports/report.ts';
import { statuses } from '../domain/progress/reports/status.ts';
import { type Outside, outsides, type Part, parts } from '../domain/progress/figures/counted.ts';

/** The columns, in their order. Names are persisted and the same in every language. */
export const csvColumns = [
  'as_at',
  'plan',
  'rev',
  'party',
  'activity',
  'period',
  'due',
  'part',
  'standing',
  'status',
  'day',
  'recorded',
  'report',
  'reason',
  'new_day',
  'evidence',
  'narrative',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** What stands between two cells: a semicolon where a spreadsheet's decimal sign is a comma. */
export type CsvSeparator = ',' | ';';

/** What is wrong with a CSV file. `row` is counted as a spreadsheet does: the names are row 1. */
export type CsvProblem =
  | { readonly type: 'column-missing'; readonly column: CsvColumn }
  /** A quotation mark stands open, or the row has more cells than there are names. */
  | { readonly type: 'row-broken'; readonly row: number }
  | { readonly type: 'value-missing'; readonly row: number; readonly column: CsvColumn }
  | {
      readonly type: 'value-unreadable';
      readonly row: number;
      readonly column: CsvColumn;
      readonly found: string;
    }
  /** Something of a report stands where nobody answered. */
  | { readonly type: 'value-unexpected'; readonly row: number; readonly column: CsvColumn };

const byteOrderMark = '\uFEFF';
const partCodes: readonly (Part | Outside)[] = [...parts, ...outsides];
const standingKinds: readonly StandingKind[] = ['reported', 'competing', 'no-report', 'not-on-device'];
const answerColumns = csvColumns.slice(csvColumns.indexOf('status'));

/** The rows as CSV text with a byte order mark and a line of names, so that spreadsheets read it as UTF-8. */
export function encodeDeliverablesCsv(rows: readonly DeliverableRow[], separator: CsvSeparator): string {
  const lines = [
    [...csvColumns],
    ...rows.map((row) => {
      const cells = cellsOf(row);
      return csvColumns.map((column) => protect(cells[column]));
    }),
  ];
  return `${byteOrderMark}${Papa.unparse(lines, { delimiter: separator, newline: '\r\n' })}\r\n`;
}

/**
 * The rows of a CSV text that `encodeDeliverablesCsv` made, as a spreadsheet may have saved it again: either
 * separator, any line end, columns in any order and beside others, empty rows, empty cells at a row's end left
 * out. Or every problem found.
 */
export function decodeDeliverablesCsv(
  text: string,
): Result<readonly DeliverableRow[], readonly CsvProblem[]> {
  const { lines, broken } = splitCells(text);
  const [header = [], ...body] = lines;
  const names = header.map((name) => name.trim());
  const placeByColumn = new Map(csvColumns.map((column) => [column, names.indexOf(column)]));
  const problems: CsvProblem[] = csvColumns
    .filter((column) => placeByColumn.get(column) === -1)
    .map((column) => ({ type: 'column-missing', column }));
  if (problems.length > 0) return err(problems);

  const rows = body.flatMap((line, index) => {
    const row = index + 2;
    if (line.every((cell) => cell === '')) return [];
    if (broken.has(row) || line.length > names.length) {
      problems.push({ type: 'row-broken', row });
      return [];
    }
    return readRow((column) => unprotect(line[placeByColumn.get(column) as number] ?? ''), row, problems);
  });
  return problems.length > 0 ? err(problems) : ok(rows);
}

type Cell = (column: CsvColumn) => string;

function readRow(cell: Cell, row: number, problems: CsvProblem[]): readonly DeliverableRow[] {
  const countBefore = problems.length;
  const optional = <T>(column: CsvColumn, read: (text: string) => T | null): T | null => {
    const text = cell(column);
    if (text === '') return null;
    const value = read(text);
    if (value === null) problems.push({ type: 'value-unreadable', row, column, found: text });
    return value;
  };
  // Where it is null after all, the problem noted here keeps the row from being handed on.
  const required = <T>(column: CsvColumn, read: (text: string) => T | null): T => {
    if (cell(column) === '') problems.push({ type: 'value-missing', row, column });
    return optional(column, read) as T;
  };
  const read: DeliverableRow = {
    asAt: required('as_at', parseDay),
    plan: required('plan', (text) => (isCode(text) ? text : null)),
    rev: required('rev', (text) => text),
    party: required('party', (text) => (isPartyCode(text) ? text : null)),
    activity: required('activity', (text) => (isCode(text) ? text : null)),
    period: required('period', (text) => (/^(\d{4}|plan)$/.test(text) ? (text as Period) : null)),
    due: required('due', parseDay),
    part: required('part', oneOf(partCodes)),
    standing: required('standing', oneOf(standingKinds)),
    status: optional('status', oneOf(statuses)),
    day: optional('day', parseDay),
    recorded: optional('recorded', readInstant),
    report: optional('report', (text) =>
      parseEventId(text) === null ? null : (text as DeliverableRow['report']),
    ),
    reason: optional('reason', (text) => text),
    newDay: optional('new_day', parseDay),
    evidence: optional('evidence', readEvidence) ?? [],
    narrative: optional('narrative', (text) => text),
  };
  const answered = read.standing === 'reported' || read.standing === 'competing';
  for (const column of answerColumns) {
    const empty = cell(column) === '';
    const isNeeded = ['status', 'day', 'recorded', 'report'].includes(column);
    if (answered && isNeeded && empty) problems.push({ type: 'value-missing', row, column });
    if (!answered && read.standing !== null && !empty)
      problems.push({ type: 'value-unexpected', row, column });
  }
  return problems.length === countBefore ? [read] : [];
}

function cellsOf(row: DeliverableRow): Record<CsvColumn, string> {
  return {
    as_at: row.asAt,
    plan: row.plan,
    rev: row.rev,
    party: row.party,
    activity: row.activity,
    period: row.period,
    due: row.due,
    part: row.part,
    standing: row.standing,
    status: row.status ?? '',
    day: row.day ?? '',
    recorded: row.recorded === null ? '' : String(row.recorded),
    report: row.report ?? '',
    reason: row.reason ?? '',
    new_day: row.newDay ?? '',
    evidence: row.evidence.length === 0 ? '' : canonicalJson(row.evidence),
    narrative: row.narrative ?? '',
  };
}

/** A spreadsheet takes a cell that begins like this for a formula, or eats its apostrophe. */
function protect(text: string): string {
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

function unprotect(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function splitCells(text: string): {
  readonly lines: readonly (readonly string[])[];
  readonly broken: ReadonlySet<number>;
} {
  const input = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  // The names hold no line end and no separator, so the first line tells both for the file.
  const lineEnd = /\r\n|\n|\r/.exec(input);
  const first = lineEnd === null ? input : input.slice(0, lineEnd.index);
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  const newline = (lineEnd === null ? '\r\n' : lineEnd[0]) as '\r\n' | '\n' | '\r';
  const { data, errors } = Papa.parse<string[]>(input, { delimiter, newline });
  return { lines: data, broken: new Set(errors.flatMap(({ row }) => (row === undefined ? [] : row + 1))) };
}

function oneOf<T extends string>(codes: readonly T[]): (text: string) => T | null {
  return (text) => codes.find((code) => code === text) ?? null;
}

function readInstant(text: string): Instant | null {
  const value = Number(text);
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? (value as Instant) : null;
}

// The contract knows evidence as part of a report, so it is read as part of the plainest one.
function readEvidence(text: string): readonly Evidence[] | null {
  let evidence: unknown;
  try {
    evidence = JSON.parse(text);
  } catch {
    return null;
  }
  const report = { key: 'plan/P/1/plan', day: '2000-01-01', status: 'on-track', sup: [], evidence };
  const decoded = decodeBody('report', report);
  return decoded?.kind === 'report' ? (decoded.body.evidence ?? null) : null;
}
