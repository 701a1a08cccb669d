import { parsePeriod } from '../../../domain/plan/period.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Member } from '../../../domain/plan/member.ts';
import { type PaperChoice, paperSections, usualSections } from '../../../domain/progress/paper-choice.ts';
import { everything, type Selection } from '../../../domain/progress/selection.ts';
import type { ReportSearch } from '../../search.ts';

/** What an address chooses to have in the paper. For members, where it says nothing. */
export function choiceFrom(search: ReportSearch): PaperChoice {
  const distribution = search.distribution ?? 'members';
  const named = search.sections?.split('.');
  const chosen =
    named === undefined
      ? usualSections(distribution)
      : paperSections.filter((section) => named.includes(section));
  return { distribution, sections: new Set(chosen) };
}

/** What an address narrows the paper to; what the plan does not know narrows nothing. */
export function selectionFrom(search: ReportSearch, plan: Plan, members: readonly Member[]): Selection {
  const known = (wanted: string | undefined, all: readonly (string | null)[]) =>
    wanted !== undefined && all.includes(wanted) ? wanted : null;
  return {
    ...everything,
    period: search.period === undefined ? null : parsePeriod(plan, search.period),
    priority: known(
      search.priority,
      plan.priorities.map((one) => one.code),
    ),
    subregion: known(
      search.subregion,
      members.map((one) => one.subregion),
    ),
    group: known(
      search.group,
      members.flatMap((one) => one.groups),
    ),
  };
}
