import { t } from '@lingui/core/macro';
import type { SheetRowProblem } from '../../contract/answer-sheet/answers-in-sheet.ts';
import type { StrangeSheet } from '../../contract/answer-sheet/whose-sheet.ts';
import type { Period } from '../../domain/plan/period.ts';
import type { AnswerFileProblem } from '../../exchange/sheets/read-answer-file.ts';
import { lineProblemSentence } from './answer-form-words.ts';
import type { Sentences } from './error-sentences.ts';
import { formatCount } from './formats.ts';
import { planSourceProblemSentences } from './plan-source-words.ts';
import { sheetProblemSentence } from './sheet-problem-sentences.ts';

/** Why a row of a sheet that came back is no answer, and what to do. `nameOf` names a member by its code, `periodOf` a period. */
export function sheetRowSentence(
  problem: SheetRowProblem,
  nameOf: (party: string) => string,
  periodOf: (period: Period) => string,
): string {
  switch (problem.type) {
    case 'merged-cells':
    case 'formula-without-result':
    case 'error-value':
    case 'number-for-code':
    case 'day-for-code': {
      const found = 'found' in problem ? problem.found : null;
      return sheetProblemSentence({ type: problem.type, sheet: null, cell: null, field: null, found });
    }
    case 'status-unknown': {
      const { text } = problem;
      return t`“${text}” is no letter of the form and no status. The sheet of the letters says what each means.`;
    }
    case 'answered-twice': {
      const rows = problem.lines.join(', ');
      return t`This is answered in more than one row and differently (rows ${rows}). Keep one of them.`;
    }
    case 'code-missing':
      return t`The code of the activity is missing. Write it as the form has it, such as 1.2.3.`;
    case 'row-moved': {
      const { code, activity } = problem;
      return t`The row says ${code}, but it was made for ${activity}: cells were moved. Copy the answer into the right row.`;
    }
    case 'row-of-another-member': {
      const name = nameOf(problem.party);
      return t`This row was made for ${name}. It is not taken as an answer of another member.`;
    }
    case 'row-of-another-plan': {
      const { plan } = problem;
      return t`This row was made for another plan (${plan}).`;
    }
    case 'row-of-another-round':
      return t`This row was made for another round. Read the sheet on the page of that round.`;
    case 'period-not-asked': {
      const { code, asked } = problem;
      const [then, now] = [periodOf(problem.period), asked.map(periodOf).join(', ')];
      return t`The plan was amended since this sheet was made: ${code} is asked for another period now (${now}) than then (${then}). Enter this answer row by row.`;
    }
    default:
      return lineProblemSentence(problem);
  }
}

/** Why a whole sheet is not of this round, and where it belongs. `round` null: that round is not on this device. */
export function strangeSheetSentences(problem: StrangeSheet, round: string | null): Sentences {
  if (problem.type === 'sheet-of-another-plan') {
    const { plan } = problem;
    return {
      what: t`This sheet was made for another plan (${plan}). Nothing of it is taken here.`,
      next: t`Choose that plan at the top of the page, then read the sheet on the page of its round.`,
    };
  }
  return round === null
    ? {
        what: t`This sheet was made for another round, which is not on this device. Nothing of it is taken here.`,
        next: t`Ask the member for the sheet of this round, or enter what it says row by row.`,
      }
    : {
        what: t`This sheet was made for the round “${round}”. Nothing of it is taken here.`,
        next: t`Read it on the page of that round.`,
      };
}

/** Why nothing in a file could be read as answers, and what to do. */
export function answerFileProblemSentences(problem: AnswerFileProblem): Sentences {
  switch (problem.type) {
    case 'too-large-inside':
    case 'too-large':
      return {
        what: t`This file is far larger than any sheet of answers. Nothing was read.`,
        next: t`Copy the rows into the sheet that was sent out and choose that.`,
      };
    case 'too-many-rows': {
      const [rows, most] = [formatCount(problem.rows), formatCount(problem.most)];
      return {
        what: t`A sheet of this file has ${rows} filled rows, and answers take at most ${most}. Nothing was read.`,
        next: t`Remove the rows that are no answers and choose the file again.`,
      };
    }
    case 'empty':
      return {
        what: t`There is nothing in it.`,
        next: t`Ask for the file again: it was perhaps not whole when it was sent.`,
      };
    case 'update-file':
      return {
        what: t`This is an update file of Wayfinder and no sheet. Nothing was read.`,
        next: t`Take it in under “Send and receive”.`,
      };
    case 'no-answers':
      return {
        what: t`No sheet of answers was found in it: none has a column “Row” or “Activity” beside one “Letter” or “Status”.`,
        next: t`Choose the sheet that was sent out with the mail, or a table with these columns. A mail with answers is pasted under “Enter a reply mail”.`,
      };
    default:
      return planSourceProblemSentences(problem);
  }
}
