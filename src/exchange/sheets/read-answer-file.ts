import {
  type AnswerSheet,
  answerHeadingCount,
  answerSheetsIn,
} from '../../contract/answer-sheet/answer-sheet.ts';
import type { SheetRemarkType } from '../../contract/plan-sheets/sheet-problem.ts';
import { fileTextOf } from './file-text.ts';
import { type CsvTableProblem, readCsvTable } from './read-csv.ts';
import { largestSourceBytes } from './read-plan-source.ts';
import { looksLikeWorkbook, readWorkbook, tooLongAmong, type WorkbookProblem } from './read-workbook.ts';

/** Why nothing in a file could be read as answers at all. */
export type AnswerFileProblem =
  | WorkbookProblem
  | CsvTableProblem
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly most: number }
  /** It is one of Wayfinder's own files, which are taken in elsewhere. */
  | { readonly type: 'update-file' }
  /** No sheet of it has the headings of a sheet of answers. */
  | { readonly type: 'no-answers' };

/** What a file that a member sent back holds: at least one sheet of answers, or why none. */
export type AnswerFileReading =
  | { readonly kind: 'refused'; readonly problem: AnswerFileProblem }
  | { readonly kind: 'read'; readonly sheets: readonly AnswerSheet[] };

/**
 * Reads the sheets of answers in a workbook or a CSV file, told apart by what is in it and not by the name. No program in
 * it is run, and nothing is stored by reading it (SHEET-2).
 */
export function readAnswerFile(bytes: Uint8Array, progress: (share: number) => void): AnswerFileReading {
  if (bytes.length === 0) return refused({ type: 'empty' });
  if (bytes.length > largestSourceBytes) return refused({ type: 'too-large', most: largestSourceBytes });
  progress(0.1);
  if (looksLikeWorkbook(bytes)) {
    const workbook = readWorkbook(bytes, progress);
    if (!workbook.ok) return refused(workbook.error);
    const { tables, hasMacros } = workbook.value;
    const tooLong = tooLongAmong(workbook.value, tables);
    if (tooLong !== null) return refused(tooLong);
    return outcome(answerSheetsIn(tables, hasMacros ? [remark('macros-left-out')] : []));
  }
  const { text, isWindows } = fileTextOf(bytes);
  if (text.trim() === '') return refused({ type: 'empty' });
  if (text.startsWith('WFPKT')) return refused({ type: 'update-file' });
  if (text.includes('\0')) return refused({ type: 'no-answers' });
  const table = readCsvTable(text, answerHeadingCount);
  if (!table.ok) return refused(table.error);
  const tables = table.value === null ? [] : [table.value];
  return outcome(answerSheetsIn(tables, isWindows ? [remark('read-as-windows-text')] : []));
}

function outcome(sheets: readonly AnswerSheet[]): AnswerFileReading {
  return sheets.length === 0 ? refused({ type: 'no-answers' }) : { kind: 'read', sheets };
}

function remark(type: SheetRemarkType) {
  return { type, sheet: null, cells: [], found: [] };
}

function refused(problem: AnswerFileProblem): AnswerFileReading {
  return { kind: 'refused', problem };
}
