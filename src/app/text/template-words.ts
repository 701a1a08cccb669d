import { t } from '@lingui/core/macro';
import { explanationNames } from '../../contract/plan-sheets/known-sheets.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { ExplanationSheet } from '../../exchange/paper/excel-template.ts';

/** The sheet that explains the template, in the language of the screen. */
export function templateExplanation(lang: Language): ExplanationSheet {
  return {
    name: explanationNames[lang],
    lines: [
      t`How to fill in this workbook`,
      t`Each sheet holds one part of the plan: the plan itself, its priorities, objectives, activities, their milestones, and the members. One row is one of them.`,
      t`Keep the headings. Columns may stand in any order; columns and sheets of your own are left out when the file is read.`,
      t`A code names a thing for ever: never use one again for something else. Codes are texts, such as 1.10; keep their cells formatted as text.`,
      t`“Who answers” is member or regional. “How often” is once, annual or ongoing.`,
      t`“Answered by” is empty where each member answers, and secretariat where the Secretariat answers about each member.`,
      t`“Due” is a day such as 2026-03-14 for what is due once, or month and day such as 03-31 for what is due every plan year. Empty: no date set.`,
      t`“Applies to” lists members by code, name or another name, with semicolons between. Empty: every member.`,
      t`An activity whose row you remove is dropped from the day that you name when you publish. What was reported on it stays.`,
      t`A member whose row you remove stays a member. To end a membership, write its last day under “Member until”.`,
      t`Write no formulas and merge no cells. Nothing is stored before you have seen what the file changes and published it.`,
    ],
  };
}
