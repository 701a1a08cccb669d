import { t } from '@lingui/core/macro';
import type { ContactProblem } from '../../domain/progress/contacts/contact-draft.ts';
import { formatCount } from './formats.ts';

/** What keeps a draft from being a contact, and what to do about it. */
export function contactProblemSentence(problem: ContactProblem): string {
  switch (problem.type) {
    case 'contact-name-missing':
      return t`Write the name, or what the office is called.`;
    case 'contact-text-too-long': {
      const limit = formatCount(problem.limit);
      return t`A line is longer than ${limit} characters. Shorten it; nothing is lost.`;
    }
    case 'contact-email-wrong':
      return t`This is no e-mail address. Write one alone, such as name@example.org, or leave it empty.`;
    case 'contact-phone-wrong':
      return t`Begin the telephone number with its digits, such as +676 23 651, or leave it empty.`;
    case 'contact-topics-missing':
      return t`Choose at least one topic, or “Everything in the plan”.`;
  }
}
