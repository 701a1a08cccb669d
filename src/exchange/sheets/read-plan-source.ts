import type { SheetBase } from '../../contract/plan-sheets/base.ts';
import { decodePlanFile, type PlanFile } from '../../contract/plan-file.ts';
import { knownSheets } from '../../contract/plan-sheets/known-sheets.ts';
import { type PlainElement, type PlainPlan, readPlainPlan } from '../../contract/plan-sheets/plain-plan.ts';
import { readPlainPlanFile } from '../../contract/plan-sheets/plain-plan-file.ts';
import { readTables, type TablesRead } from '../../contract/plan-sheets/read-tables.ts';
import {
  createRemarking,
  type SheetProblem,
  type SheetRemark,
  type SheetRemarkType,
} from '../../contract/plan-sheets/sheet-problem.ts';
import type { Language } from '../../domain/plan/text.ts';
import { type CsvTableProblem, readCsvTable } from './read-csv.ts';
import { fileTextOf } from './file-text.ts';
import { looksLikeWorkbook, readWorkbook, tooLongAmong, type WorkbookProblem } from './read-workbook.ts';

/** What somebody chose or pasted. */
export interface PlanSource {
  /** Empty: it was pasted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why nothing in a file could be read as a plan at all. */
export type PlanSourceProblem =
  | WorkbookProblem
  | CsvTableProblem
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly most: number }
  /** It holds neither a table of the template nor a plan as the web page prints it. */
  | { readonly type: 'nothing-understood' };

/** As what something was read. */
export type PlanSourceKind = 'workbook' | 'table' | 'plan-file' | 'text';

/** What a file or a pasted text says of a plan. Nothing is stored by reading it. */
export type PlanReading =
  | { readonly kind: 'refused'; readonly problem: PlanSourceProblem }
  | {
      readonly kind: 'problems';
      readonly source: PlanSourceKind;
      readonly problems: readonly SheetProblem[];
      readonly remarks: readonly SheetRemark[];
      readonly leftOut: readonly PlainElement[];
      readonly madeFrom: string | null;
    }
  | {
      readonly kind: 'read';
      readonly source: PlanSourceKind;
      readonly file: PlanFile;
      readonly understood: Understood;
      readonly remarks: readonly SheetRemark[];
      /** Lines of a text that are no part of the plan. */
      readonly leftOut: readonly PlainElement[];
      /** The revision that the file says it was made from; null: it says none. */
      readonly madeFrom: string | null;
    };

/** How many of each a file speaks of. */
export interface Understood {
  readonly priorities: number;
  readonly objectives: number;
  readonly activities: number;
  /** null: it says nothing of members. */
  readonly members: number | null;
}

/** The largest file that is read: the template with 2,000 activities has a twentieth of it. */
export const largestSourceBytes = 20 * 1024 * 1024;

/**
 * Reads a workbook, a CSV file, pasted cells, a plan file or a text, told apart by what is in them and not by the name.
 * `base` null: no plan is in use, so that a text of priorities alone says too little.
 */
export function readPlanSource(
  { bytes }: PlanSource,
  base: SheetBase | null,
  lang: Language,
  progress: (share: number) => void,
): PlanReading {
  if (bytes.length === 0) return refused({ type: 'empty' });
  if (bytes.length > largestSourceBytes) return refused({ type: 'too-large', most: largestSourceBytes });
  progress(0.1);
  if (looksLikeWorkbook(bytes)) {
    const workbook = readWorkbook(bytes, progress);
    if (!workbook.ok) return refused(workbook.error);
    const { tables } = workbook.value;
    // A long sheet of somebody's own is left out as any other.
    const known = knownSheets(tables, [], createRemarking());
    const tooLong = tooLongAmong(workbook.value, [...known.values()]);
    if (tooLong !== null) return refused(tooLong);
    const read = readTables(tables, base, lang);
    return outcome('workbook', read, workbook.value.hasMacros ? [remark('macros-left-out')] : []);
  }
  const { text, isWindows } = fileTextOf(bytes);
  const more = isWindows ? [remark('read-as-windows-text')] : [];
  if (text.trim() === '') return refused({ type: 'empty' });
  // A picture or a program, or a web page saved as it is.
  if (/\0/.test(text) || /^\s*<[!?a-z]/i.test(text)) return refused({ type: 'nothing-understood' });
  if (/^\s*\{/.test(text)) return planFile(text, more);
  const table = readCsvTable(text);
  if (!table.ok) return refused(table.error);
  if (table.value !== null) return outcome('table', readTables([table.value], base, lang), more);
  const plain = readPlainPlan(text);
  if (plain.priorities.length === 0 || base === null) return refused({ type: 'nothing-understood' });
  const joined = plain.joined.map(({ title, line }) => ({
    ...remark('line-joined'),
    cells: [`${line}`],
    found: [title],
  }));
  return outcome('text', readPlainPlanFile(plain, base), [...more, ...joined], plain);
}

function outcome(
  source: PlanSourceKind,
  { file, problems, remarks, madeFrom }: TablesRead,
  more: readonly SheetRemark[],
  plain: PlainPlan | null = null,
): PlanReading {
  const leftOut = plain?.leftOut ?? [];
  const all = [...more, ...remarks];
  return file === null
    ? { kind: 'problems', source, problems, remarks: all, leftOut, madeFrom }
    : { kind: 'read', source, file, understood: understood(file, plain), remarks: all, leftOut, madeFrom };
}

// Of a text what it prints is counted, and not the whole plan that it is part of.
function understood({ plan, members }: PlanFile, plain: PlainPlan | null): Understood {
  const priorities = plain?.priorities ?? plan.priorities;
  const objectives = priorities.flatMap(
    (one): readonly { activities: readonly unknown[] }[] => one.objectives,
  );
  return {
    priorities: priorities.length,
    objectives: objectives.length,
    activities: objectives.reduce((sum, { activities }) => sum + activities.length, 0),
    members: plain === null ? members.length : null,
  };
}

function planFile(text: string, remarks: readonly SheetRemark[]): PlanReading {
  const decoded = decodePlanFile(text);
  if (decoded.ok) {
    const [file, source] = [decoded.value, 'plan-file' as const];
    const says = { understood: understood(file, null), remarks, leftOut: [], madeFrom: null };
    return { kind: 'read', source, file, ...says };
  }
  const problems = decoded.error.map(({ type, place, found, between }) => {
    return { type, sheet: null, cell: null, field: place, found, ...(between && { between }) };
  });
  return { kind: 'problems', source: 'plan-file', problems, remarks, leftOut: [], madeFrom: null };
}

function remark(type: SheetRemarkType): SheetRemark {
  return { type, sheet: null, cells: [], found: [] };
}

function refused(problem: PlanSourceProblem): PlanReading {
  return { kind: 'refused', problem };
}
