import { plural, t } from '@lingui/core/macro';
import type { SheetRemark } from '../../contract/plan-sheets/sheet-problem.ts';
import type { PlanSourceKind, PlanSourceProblem } from '../../exchange/sheets/read-plan-source.ts';
import type { Sentences } from './error-sentences.ts';
import { formatCount, formatSize } from './formats.ts';
import { listed } from './listed.ts';
import { cellWords } from './sheet-problem-sentences.ts';

/** Why nothing of a file could be read, and what to do. */
export function planSourceProblemSentences(problem: PlanSourceProblem): Sentences {
  switch (problem.type) {
    case 'password':
      return {
        what: t`This workbook is locked with a password. Nothing was read.`,
        next: t`Open it in Excel, take the password off under File, Info, Protect Workbook, save it and choose it again.`,
      };
    case 'old-excel':
      return {
        what: t`This workbook is in an older or a binary Excel format. Nothing was read.`,
        next: t`Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose that file.`,
      };
    case 'not-a-workbook':
      return {
        what: t`This file is packed like an Excel workbook and is none. Nothing was read.`,
        next: t`Choose a file that ends in .xlsx or .csv. From another program, save it as one of them first.`,
      };
    case 'damaged-file':
      return {
        what: t`This workbook is damaged or was cut short. Nothing was read.`,
        next: t`Download or copy it again, and choose the new one.`,
      };
    case 'too-large-inside':
      return {
        what: t`Unpacked, this workbook would be far larger than any plan. Nothing was read.`,
        next: t`Copy the sheets of the plan into the template and choose that.`,
      };
    case 'too-many-rows': {
      const [rows, most, sheet] = [formatCount(problem.rows), formatCount(problem.most), problem.sheet];
      return {
        what:
          sheet === ''
            ? t`The table has ${rows} filled rows, and a plan has at most ${most}. Nothing was read.`
            : t`The sheet “${sheet}” has ${rows} filled rows, and a plan has at most ${most}. Nothing was read.`,
        next: t`Remove the rows that are not of the plan and choose the file again.`,
      };
    }
    case 'quote-open': {
      const row = formatCount(problem.row);
      return {
        what: t`A quotation mark is opened near row ${row} and never closed. Nothing was read.`,
        next: t`Save the file again as CSV from the spreadsheet, or correct that row.`,
      };
    }
    case 'empty':
      return {
        what: t`There is nothing in it.`,
        next: t`Choose a file with a plan, or paste its text.`,
      };
    case 'too-large': {
      const most = formatSize(problem.most);
      return {
        what: t`This file is larger than ${most}. Nothing was read.`,
        next: t`Copy the sheets of the plan into the template and choose that.`,
      };
    }
    case 'nothing-understood':
      return {
        what: t`No plan was found in it: neither a table of the template nor a text with “Priority 1” and its activities.`,
        next: t`Put the plan into the template, or paste the text of the web page as it is.`,
      };
  }
}

/** Why a workbook could not be read here at all. */
export function readerFailedSentences(): Sentences {
  return {
    what: t`This browser stopped reading the file. Nothing was stored.`,
    next: t`Close other windows, load this page again and try once more.`,
  };
}

/** As what something was read. */
export function sourceWords(kind: PlanSourceKind): string {
  switch (kind) {
    case 'workbook':
      return t`Read as an Excel workbook.`;
    case 'table':
      return t`Read as a table. What it does not hold stays as it is in the plan.`;
    case 'plan-file':
      return t`Read as a plan file.`;
    case 'text':
      return t`Read as the text of a web page. The priorities that it does not print stay as they are in the plan.`;
  }
}

/** One remark in a sentence, with the first places that it is about. */
export function remarkSentence({ type, sheet, cells, found }: SheetRemark): string {
  const [name, names] = [sheet ?? '', listed(found)];
  const places = listed(type === 'line-joined' ? cells : cells.map((cell) => cellWords(sheet, cell)));
  const count = cells.length;
  switch (type) {
    case 'sheet-left-out':
      return t`The sheet “${name}” is not part of the template and was left out.`;
    case 'column-left-out':
      return t`Columns that are not part of the template were left out: ${names} (${places}).`;
    case 'column-missing':
      if (name === '') return t`Columns that are not there stay as they are in the plan: ${names}.`;
      return t`Columns that are not in the sheet “${name}” stay as they are in the plan: ${names}.`;
    case 'formula-result-taken':
      return plural(count, {
        one: `# formula: its result, as Excel last saved it, was taken (${places}).`,
        other: `# formulas: their results, as Excel last saved them, were taken (${places}).`,
      });
    case 'number-read-as-text':
      return plural(count, {
        one: `# number was read as text (${places}). Where it had zeros in front, Excel took them off.`,
        other: `# numbers were read as text (${places}). Where they had zeros in front, Excel took them off.`,
      });
    case 'stop-left-out':
      return plural(count, {
        one: `# code was read without the full stop behind it (${places}).`,
        other: `# codes were read without the full stop behind them (${places}).`,
      });
    case 'order-stays':
      return t`The table does not name all that stands below one element. What it names keeps its order in the plan, and what is new stands behind it.`;
    case 'member-matched':
      return t`Members were found by name: ${names} (${places}).`;
    case 'member-stays':
      return t`Not in the sheet, and stays a member: ${names}. To end a membership, write its last day under “Member until”.`;
    case 'made-from-earlier-state':
      return t`This file was made from an earlier state of the plan. What was amended since is shown below as changed back: look at it before you publish.`;
    case 'macros-left-out':
      return t`The workbook holds macros. They were not run.`;
    case 'read-as-windows-text':
      return t`The file does not say how its letters are written. Look whether accents are right; if not, save it as “CSV UTF-8”.`;
    case 'taken-as-regional':
      return t`New: ${names}. A text does not say who answers and how often: taken as once, by the Secretariat. Change that in the template.`;
    case 'reworded':
      return t`Other words at the place of ${names}: taken as the same activity in new words.`;
    case 'line-joined':
      return t`Lines that begin with a small letter were joined to the line before: ${names}.`;
  }
}
