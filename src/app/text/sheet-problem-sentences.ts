import { plural, t } from '@lingui/core/macro';
import type { SheetProblem } from '../../contract/plan-sheets/sheet-problem.ts';
import { listed } from './listed.ts';
import { planProblemSentence } from './plan-problem-sentences.ts';

/** Where a cell is, as somebody would say it; empty: in no sheet and no cell. */
export function cellWords(sheet: string | null, cell: string | null): string {
  const name = sheet ?? '';
  if (cell === null) return name;
  return name === '' ? t`Cell ${cell}` : t`${name}, cell ${cell}`;
}

/** What is wrong in one cell of the tables of a plan, and what belongs there. The place itself is shown beside it. */
export function sheetProblemSentence(problem: SheetProblem): string {
  const found = problem.found ?? '';
  const field = problem.field ?? '';
  switch (problem.type) {
    case 'missing':
      return field === ''
        ? t`Something must stand here and does not. Add it.`
        : t`“${field}” must stand here and does not. Add it.`;
    case 'not-text':
      return t`A text belongs here. Write it.`;
    case 'missing-sheet':
      return found === ''
        ? t`No sheet of the template is in this file. Download the template and put the plan into its sheets.`
        : t`The sheet “${found}” is not in this file. Add it as the template has it.`;
    case 'unclear-kind':
      return t`The headings fit priorities, objectives and activities alike, and the codes do not tell which these are. Keep one of them in a table, and add the heading “Overall objective” for priorities, “Priority” for objectives or “Objective” for activities.`;
    case 'missing-column':
      return t`The column “${found}” is not in this sheet. Add it as the template has it.`;
    case 'column-needed': {
      const { neededBy = [] } = problem;
      const codes = listed(neededBy);
      return plural(neededBy.length, {
        one: `This table has no column “${field}”, and the new row ${codes} needs it. Add the column.`,
        other: `This table has no column “${field}”, and the new rows ${codes} need it. Add the column.`,
      });
    }
    case 'twice':
      return t`“${found}” stands here a second time. Rename or remove one of the two.`;
    case 'merged-cells':
      return t`These cells are merged, so nobody can tell to which row their text belongs. Unmerge them and write the text into each row.`;
    case 'second-headings':
      return t`The headings stand here a second time. Bring in one table at a time, or take this row out.`;
    case 'formula-without-result':
      return t`The formula ${found} stands here without its result. Open the file in Excel, save it, and choose it again, or write the value itself.`;
    case 'error-value':
      return t`Excel shows ${found} here. Correct the formula or write the value itself.`;
    case 'truth-value':
      return t`${found} stands where “${field}” belongs. Write a text.`;
    case 'number-for-code':
      return t`Excel made the number ${found} of this code: 1.10 and 1.1 would be the same. Format the column as text and type the code again.`;
    case 'day-for-code':
      return t`Excel made the date ${found} of this code. Format the column as text and type the code again, such as 1.2.`;
    case 'day-for-text':
      return t`Excel made the date ${found} of this text. Format the cell as text and type it again.`;
    case 'unknown-parent':
      return t`Nothing in this plan that it could stand below has the code “${found}”. Add it or correct the code.`;
    case 'names-itself':
      return t`“${found}” is said to stand below itself. Name what it stands below.`;
    case 'rows-differ':
      return t`Two rows say different things of “${found}”. Make them the same.`;
    case 'unknown-member':
      return t`No member, or more than one, answers to “${found}”. Write the code as the sheet of the members has it.`;
    case 'unknown-cadence':
      return field === ''
        ? t`“${found}” does not say how often. Write once, annual or ongoing.`
        : t`“${found}” cannot stand under “${field}”. Write once, annual or ongoing.`;
    case 'unknown-scope':
      return field === ''
        ? t`“${found}” does not say who answers. Write member or regional.`
        : t`“${found}” cannot stand under “${field}”. Write member or regional.`;
    default: {
      const { type, between } = problem;
      return planProblemSentence({ type, place: '', found: problem.found, ...(between && { between }) });
    }
  }
}
