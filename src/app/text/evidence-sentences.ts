import { t } from '@lingui/core/macro';
import type { AddFileProblem, OpenFileProblem } from '../state/evidence.ts';
import { type Sentences, storeErrorSentences } from './error-sentences.ts';
import { formatSize } from './formats.ts';

/** Why a file is not added as evidence, and what to do next. */
export function addFileSentences(problem: AddFileProblem): Sentences {
  switch (problem.type) {
    case 'file-kind-refused':
      return {
        what: t`Files of this kind cannot be added, because they may hold programs.`,
        next: t`Save it as PDF, or take a picture of it, and add that.`,
      };
    case 'file-empty':
      return {
        what: t`There is nothing in this file.`,
        next: t`Open it to see whether it is the right one, then add it again.`,
      };
    case 'file-larger-than-limit': {
      const size = formatSize(problem.size);
      const limit = formatSize(problem.limit);
      return {
        what: t`This file has ${size}, and ${limit} fit.`,
        next: t`Add a smaller one, or only the page that matters, and say below where the whole is kept.`,
      };
    }
    case 'no-room-for-file':
      return {
        what: t`There is not enough space left on this device for this file. What you typed is kept.`,
        next: t`Delete files that you no longer need from the device, or say below where the document is kept.`,
      };
    case 'file-not-read':
      return {
        what: t`The browser could not read this file.`,
        next: t`Copy it to this device first, then add it again.`,
      };
    default:
      return storeErrorSentences(problem);
  }
}

/** Why a file that is evidence cannot be saved, and what to do next. */
export function openFileSentences(problem: OpenFileProblem): Sentences {
  switch (problem.type) {
    case 'file-not-here':
      return {
        what: t`This file is not on this device.`,
        next: t`Ask whoever added it to make the evidence file again.`,
      };
    case 'file-not-whole':
      return {
        what: t`This file is no longer whole on this device.`,
        next: t`Ask whoever added it to make the evidence file again, and take that in.`,
      };
    default:
      return storeErrorSentences(problem);
  }
}
