import { t } from '@lingui/core/macro';
import type { DraftProblem } from '../../domain/progress/reports/report-draft.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { formatCount, formatDay } from './formats.ts';

/** One sentence that says what happened and one that says what to do next. */
export interface Sentences {
  readonly what: string;
  readonly next: string;
}

/** What a storage error means to the person at the screen. */
export function storeErrorSentences(error: StoreError): Sentences {
  switch (error.type) {
    case 'storage-unavailable':
      return {
        what: t`This browser does not let Wayfinder keep anything on this device.`,
        next: t`Leave private browsing, or open this address in Chrome, Edge, Firefox or Safari.`,
      };
    case 'address-not-secure':
      return {
        what: t`This address is not secure, so the browser gives no keys to sign updates with.`,
        next: t`Open the address that begins with https.`,
      };
    case 'storage-full':
      return {
        what: t`There is no space left on this device. What was saved before is still there.`,
        next: t`Keep this page open, delete files that you no longer need from the device, then try again.`,
      };
    case 'storage-newer':
      return {
        what: t`A newer Wayfinder was used on this device. This older page has not touched anything.`,
        next: t`Connect to the internet and load the page again to get the newer one.`,
      };
    case 'storage-failed': {
      const { name } = error;
      return {
        what: t`The browser could not read or write on this device (${name}). What was saved before is still there.`,
        next: t`Close the other Wayfinder windows, load this page again and try once more.`,
      };
    }
    case 'line-too-long':
      return {
        what: t`All texts of this answer together are too long to store. Your draft is kept.`,
        next: t`Shorten the longest text and save again.`,
      };
  }
}

/** What is missing or wrong at a field of a draft, and what to write there. */
export function draftProblemSentence(problem: DraftProblem): string {
  switch (problem.type) {
    case 'status-missing':
      return t`Choose how it stands.`;
    case 'reason-missing':
      return t`Say why, in a sentence.`;
    case 'evidence-missing':
      return t`Say how we can know that it is done: a document, its number, or a short note.`;
    case 'day-missing':
      return problem.field === 'newDay' ? t`Give the new date.` : t`Give the day.`;
    case 'day-unreadable': {
      const { text } = problem;
      return t`“${text}” is not a day. Give day, month and year.`;
    }
    case 'day-outside-plan': {
      const start = formatDay(problem.start);
      const end = formatDay(problem.end);
      return t`The plan runs from ${start} to ${end}. Choose a day within it.`;
    }
    case 'day-in-future': {
      const today = formatDay(problem.today);
      return t`This day is still to come; today is ${today}. Choose today or an earlier day.`;
    }
    case 'new-day-not-later': {
      const day = formatDay(problem.day);
      return t`The new date must lie after ${day}. Choose a later day.`;
    }
    case 'text-too-long': {
      const length = formatCount(problem.length);
      const limit = formatCount(problem.limit);
      return t`This text has ${length} characters and ${limit} fit. Shorten it; your draft is kept as it is.`;
    }
    case 'percent-unreadable': {
      const { text } = problem;
      return t`“${text}” is not a whole number from 0 to 100. Correct it or leave it empty.`;
    }
    case 'help-text-missing':
      return t`Say in a sentence what help you need.`;
    case 'help-kind-missing':
      return t`Choose what kind of help you need.`;
    case 'behalf-source-missing':
      return t`Choose how you were told.`;
    case 'behalf-who-missing':
      return t`Say who told you.`;
  }
}
