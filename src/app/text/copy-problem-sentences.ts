import { t } from '@lingui/core/macro';
import type { PacketTooLarge } from '../../contract/packet.ts';
import type { RestoreProblem } from '../state/create-workspace.ts';
import type { ReadBackProblem } from '../state/safety-copy.ts';
import { type Sentences, storeErrorSentences } from './error-sentences.ts';

/** Everything that may go wrong with a safety copy. */
export type CopyTrouble =
  | ReadBackProblem
  | RestoreProblem
  | PacketTooLarge
  | { readonly type: 'file-not-written' };

/** What a trouble with a safety copy means to the person at the screen. */
export function copyProblemSentences(problem: CopyTrouble): Sentences {
  switch (problem.type) {
    case 'not-a-safety-copy':
      return {
        what: t`This file is not a safety copy of Wayfinder.`,
        next: t`Choose the file whose name ends with .wfcopy.`,
      };
    case 'copy-needs-newer-version':
      return {
        what: t`This safety copy was made by a newer Wayfinder.`,
        next: t`Keep the file, connect to the internet and load this page again to get the newer one.`,
      };
    case 'copy-damaged':
      return {
        what: t`This safety copy was cut short or changed on its way. Nothing was taken from it.`,
        next: t`Copy the file again from where it was saved first, then choose it once more.`,
      };
    case 'copy-not-restorable':
      return {
        what: t`This safety copy was made neither by a member’s focal point nor at a Secretariat.`,
        next: t`Choose a copy that was made under “Data safety” of one of them.`,
      };
    case 'another-file':
      return {
        what: t`This is another safety copy than the one that was just made.`,
        next: t`Choose the file that was just saved.`,
      };
    case 'copy-of-another-plan':
      return {
        what: t`This safety copy belongs to another plan, or another revision of it, than the one that is here.`,
        next: t`Choose the plan file that the organisation uses. The copy stays as it is.`,
      };
    case 'packet-too-large':
      return {
        what: t`There is more here than fits into one safety copy.`,
        next: t`Do not remove anything from this device. Send everything to another device of the Secretariat instead.`,
      };
    case 'file-not-written':
      return {
        what: t`The file could not be written there. Nothing was removed from this device.`,
        next: t`Choose another place, such as the downloads folder or a USB stick with space on it.`,
      };
    case 'not-reached':
      return {
        what: t`The plan could not be loaded, because this device is offline.`,
        next: t`Connect once, then try again.`,
      };
    default:
      return storeErrorSentences(problem);
  }
}
