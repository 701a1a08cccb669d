import { t } from '@lingui/core/macro';
import type { Doubt } from '../../domain/progress/remarks/review-queue.ts';

/** Why an answer should be read before it is accepted. */
export function doubtWord(doubt: Doubt): string {
  switch (doubt) {
    case 'two-answers':
      return t`Two answers differ`;
    case 'says-not-applicable':
      return t`Says that it does not apply`;
    case 'asks-help':
      return t`Asks for help`;
    case 'new-date':
      return t`A new date`;
    case 'may-miss':
      return t`May miss the date`;
    case 'milestones-open':
      return t`Done, but not every milestone is reached`;
    case 'clock-off':
      return t`The clock of that device is wrong`;
  }
}
