import { t } from '@lingui/core/macro';
import type { BelongsElsewhere } from '../../storage/adopt.ts';
import type { StoreError } from '../../storage/store-error.ts';
import type { InvitationTrouble } from '../state/joining.ts';
import type { NotReached } from '../state/shipped-plan.ts';
import { type Sentences, storeErrorSentences } from './error-sentences.ts';

/** Everything that may go wrong on the way from an invitation to an open workspace. */
export type JoinTrouble =
  | InvitationTrouble
  /** The plan file that was chosen is another one, or another revision, than the invitation names. */
  | { readonly type: 'plan-of-no-invitation' }
  | BelongsElsewhere
  | NotReached
  | StoreError;

/** What a trouble with an invitation means to the person at the screen. */
export function invitationProblemSentences(problem: JoinTrouble): Sentences {
  switch (problem.type) {
    case 'not-an-invitation':
      return {
        what: t`There is no invitation in this.`,
        next: t`Copy the whole mail or message that the Secretariat sent you, or choose the file that came with it.`,
      };
    case 'an-update-file':
      return {
        what: t`This is an update file, not an invitation.`,
        next: t`Open your invitation first. Then open the update file under Send and receive.`,
      };
    case 'invitation-damaged':
      return {
        what: t`This invitation was cut short or changed on its way.`,
        next: t`Copy it again from where you received it, all of it. If that does not help, ask the Secretariat to send it as a file.`,
      };
    case 'needs-newer-version':
      return {
        what: t`This invitation was made by a newer Wayfinder.`,
        next: t`Keep it, connect to the internet and load this page again to get the newer one.`,
      };
    case 'invitation-not-genuine':
      return {
        what: t`This invitation is not genuine: it was not signed by whoever it says.`,
        next: t`Do not use it. Tell the Secretariat by telephone, and ask it for a new one.`,
      };
    case 'file-not-read':
      return {
        what: t`The browser could not read this file.`,
        next: t`Copy it onto this device first, then choose it once more.`,
      };
    case 'plan-of-no-invitation':
      return {
        what: t`This is another plan, or another revision of it, than the one of the invitation.`,
        next: t`Choose the plan file that came with the invitation, or ask the Secretariat for it.`,
      };
    case 'belongs-elsewhere':
      return {
        what: t`The work on this device belongs to another organisation already. Nothing was changed.`,
        next: t`Begin without it, or ask the Secretariat which invitation is yours.`,
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
