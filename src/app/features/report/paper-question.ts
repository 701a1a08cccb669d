import {
  type PaperChoice,
  paperSections,
  usualSections,
} from '../../../domain/progress/paper/paper-choice.ts';
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
