import { t } from '@lingui/core/macro';
import type { PlanProblem } from '../../contract/plan-problem.ts';

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
      return t`This text is over 10,000 characters or holds control characters. Shorten or retype it.`;
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
  }
}
