import { t } from '@lingui/core/macro';
import type { MemberProblem } from '../../domain/plan/member-draft.ts';
import type { Language } from '../../domain/plan/text.ts';
import { formatCount } from './formats.ts';

/** A language by its own name, the same on every screen. */
export function languageName(language: Language): string {
  return { en: 'English', fr: 'Français' }[language];
}

/** What keeps a draft from being a member, and what to do about it. */
export function memberProblemSentence(problem: MemberProblem): string {
  switch (problem.type) {
    case 'member-code-wrong':
      return t`Give the member a code of capitals and digits, such as the two letters of its country.`;
    case 'member-code-taken': {
      const { code } = problem;
      return t`The code ${code} belongs to another member or to the Secretariat. Choose another one.`;
    }
    case 'member-name-missing':
      return t`Write the member’s name.`;
    case 'member-text-too-long': {
      const limit = formatCount(problem.limit);
      return t`A line is longer than ${limit} characters. Shorten it; nothing is lost.`;
    }
    case 'member-name-taken': {
      const { name, other } = problem;
      return t`“${name}” already leads to ${other}. Choose a name that leads to one member only.`;
    }
    case 'member-days-out-of-order':
      return t`The last day lies before the first one. Correct one of them, or leave it empty.`;
  }
}
