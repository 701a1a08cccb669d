import { t } from '@lingui/core/macro';
import { parseDue } from '../../contract/plan-items.ts';
import type { PlanProblem } from '../../contract/plan-problem.ts';
import { dueWords } from './plan-words.ts';

/** What is wrong in a field of the plan editor, and what to choose there. */
export function draftProblemSentence(problem: PlanProblem): string {
  const due = problem.found === null ? null : parseDue(problem.found);
  const found = problem.found ?? '';
  const said = due === null ? found : dueWords(due);
  switch (problem.type) {
    case 'due-not-yearly':
      return t`“${said}” is one day, and this activity is due every plan year. Take the due day away, then choose a month and a date; or choose “once in the plan”.`;
    case 'due-not-once':
      return t`“${said}” comes every plan year, and this activity is due once. Take the due day away, then write one day; or choose how often it is due again.`;
    case 'not-a-due-day':
      return t`“${found}” is not a day of the calendar. Correct it, or take the due day away.`;
    default:
      return planProblemSentence(problem);
  }
}

/** What is wrong at one place of a plan file, and what belongs there. The place itself is shown beside it. */
export function planProblemSentence(problem: PlanProblem): string {
  const found = problem.found === null ? '' : problem.found;
  switch (problem.type) {
    case 'not-json':
      return t`This is not a plan file: it cannot be read as JSON. Choose a file that was made as a Wayfinder plan.`;
    case 'newer-format':
      return t`The format is “${found}”, and this Wayfinder reads format 1. Load the page again while online to get a newer one.`;
    case 'missing':
      return t`Something must stand here and does not. Add it.`;
    case 'not-text':
      return t`“${found}” stands where a text belongs. Write a text between quotation marks.`;
    case 'text-not-storable':
      return t`This text holds control characters, such as a tab. Retype it without them.`;
    case 'text-too-long':
      return t`This text has over 10,000 characters. Shorten it.`;
    case 'not-a-list':
      return t`A list belongs here. Put what stands here between square brackets.`;
    case 'not-an-object':
      return t`An entry with named fields belongs here. Put it between curly brackets.`;
    case 'not-a-day':
      return t`“${found}” is not a day. Write it as year-month-day, such as 2026-03-14.`;
    case 'not-a-due-day':
      return t`“${found}” is not a due day. Write 2026-03-14 for one day, or 03-31 for that day of every plan year.`;
    case 'not-a-code':
      return t`“${found}” cannot be a code. Use letters, digits, dots and hyphens, at most 64.`;
    case 'not-a-party-code':
      return t`“${found}” cannot be a member’s code. Use capitals and digits, such as FJ.`;
    case 'not-a-month':
      return t`“${found}” is not a month. Write a number from 1 to 12.`;
    case 'not-a-whole-number':
      return t`“${found}” is not a whole number. Write it without a decimal point.`;
    case 'unknown-cadence':
      return t`“${found}” is no cadence. Write once, annual or ongoing.`;
    case 'unknown-scope':
      return t`“${found}” is no scope. Write member or regional.`;
    case 'unknown-answerer':
      return t`“${found}” does not say who answers. Write member or secretariat, or leave it empty.`;
    case 'unknown-language':
      return t`“${found}” is no language that Wayfinder speaks. Write en or fr.`;
    case 'duplicate-code':
      return t`The code “${found}” is used twice. Give each element a code of its own.`;
    case 'due-outside-plan':
      return t`The due day ${found} lies outside the plan. Choose a day from its first to its last.`;
    case 'due-not-yearly':
      return t`“${found}” is one day, and this activity is due every year. Write month and day, such as 03-31.`;
    case 'due-not-once':
      return t`“${found}” comes every year, and this activity is due once. Write a whole day, such as 2026-03-14.`;
    case 'end-before-start':
      return t`The end ${found} lies before the start. Correct one of them.`;
    case 'unknown-member':
      return t`No member has the code “${found}”. Add the member or correct the code.`;
    case 'unknown-objective':
      return t`No objective has the code “${found}”. Correct the code or leave it out.`;
    case 'own-objective':
      return t`The activity stands below the objective “${found}” already, so this says nothing. Leave it out here.`;
    case 'objective-twice':
      return t`The objective “${found}” is named twice here. Name it once.`;
    case 'member-name-taken': {
      const [one, other] = problem.between ?? ['', ''];
      return t`The members ${one} and ${other} would both answer to “${found}”. Give one of them another name.`;
    }
  }
}
