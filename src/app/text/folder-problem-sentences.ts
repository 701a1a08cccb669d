import { t } from '@lingui/core/macro';
import type { FolderProblem } from '../state/shared-folder.ts';
import type { Sentences } from './error-sentences.ts';
import { fileProblemSentences } from './file-problem-sentences.ts';

/** Why the shared folder was not brought up to date, and what to do next. */
export function folderProblemSentences(problem: FolderProblem): Sentences {
  switch (problem.type) {
    case 'folder-not-allowed':
      return {
        what: t`The browser was not allowed to use the folder. Nothing was changed.`,
        next: t`Press the button again and allow it, or send an update file instead.`,
      };
    case 'folder-failed':
      return {
        what: t`The folder could not be read or written. Nothing on this device is lost.`,
        next: t`See whether the folder is connected, or choose it again.`,
      };
    default:
      return fileProblemSentences(problem, null);
  }
}
