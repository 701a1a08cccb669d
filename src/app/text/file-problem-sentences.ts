import { t } from '@lingui/core/macro';
import type { PacketTooLarge } from '../../contract/packet.ts';
import type { FileProblem } from '../../exchange/check-file.ts';
import type { StoreError } from '../../storage/store-error.ts';
import type { OfferProblem } from '../state/incoming.ts';
import { type Sentences, storeErrorSentences } from './error-sentences.ts';

/** Why an update file is not taken in, or not made, and what to do next. `who` wrote it; null: nobody knows. */
export function fileProblemSentences(
  problem: FileProblem | OfferProblem | StoreError | PacketTooLarge,
  who: string | null,
): Sentences {
  switch (problem.type) {
    case 'not-an-update-file':
      return {
        what: t`This is not an update file of Wayfinder. Nothing was changed.`,
        next: t`Choose the file that ends in .wayfinder, or paste the whole message that came with it.`,
      };
    case 'file-needs-newer-version':
      return {
        what: t`This file was made by a newer Wayfinder. Nothing was changed.`,
        next: t`Keep the file. Connect to the internet, load this page again to get the newer one, then open the file once more.`,
      };
    case 'file-encrypted':
      return {
        what: t`This file is encrypted in a way that this Wayfinder cannot read. Nothing was changed.`,
        next: t`Keep the file, and ask its sender for one that is not encrypted.`,
      };
    case 'file-of-another-programme':
      return {
        what: t`This file belongs to another organisation’s Wayfinder, or to a demonstration. Nothing was changed.`,
        next: t`Open it in the workspace that it belongs to.`,
      };
    case 'file-of-strangers':
      return {
        what: t`This file is from a Secretariat that has not taken this device in. Nothing was changed.`,
        next: t`Open your invitation first, or send the Secretariat an update file of yours.`,
      };
    case 'file-too-large':
      return {
        what: t`This file is larger than any update file may be. Nothing was changed.`,
        next: t`Ask its sender for a new one, made by Wayfinder itself.`,
      };
    case 'file-unusable':
      if (problem.why === 'cut-short')
        return {
          what: t`This file is cut short and nothing in it is whole. Nothing was changed.`,
          next: t`Ask for it once more, or copy it again from where it came.`,
        };
      return {
        what:
          who === null
            ? t`This file was changed on its way and cannot be trusted. Nothing was changed here.`
            : t`This file of ${who} was changed on its way and cannot be trusted. Nothing was changed here.`,
        next: t`Ask its sender to send everything again, by another way if possible.`,
      };
    case 'is-invitation':
      return {
        what: t`This is an invitation, not an update. Nothing was changed.`,
        next: t`Open it on the first screen, under “I have an invitation”. On this device that begins beside what is here.`,
      };
    case 'is-safety-copy':
      return {
        what: t`This is a safety copy, not an update. Nothing was changed.`,
        next: t`It is restored on the first screen of a new device, under “I used Wayfinder here before”.`,
      };
    case 'is-key-file':
      return {
        what: t`This is the key of an organisation, not an update. Nothing was changed.`,
        next: t`Keep it apart and send it to nobody. It is used under People and devices.`,
      };
    case 'text-holds-no-update':
      return {
        what: t`There is no update in this text. Nothing was changed.`,
        next: t`Paste the whole message, from its first line to its last, or choose the file.`,
      };
    case 'text-damaged':
      return {
        what: t`The update in this text lost characters on its way. Nothing was changed.`,
        next: t`Copy the whole message once more, or ask for the update as a file.`,
      };
    case 'file-not-read':
      return {
        what: t`The browser could not read this file. Nothing was changed.`,
        next: t`Copy it to this device first, then choose it again.`,
      };
    case 'packet-too-large':
      return {
        what: t`There is more to send than fits into one file.`,
        next: t`Send it from a device that has sent before, or ask the Secretariat for its last reply first.`,
      };
    default:
      return storeErrorSentences(problem);
  }
}
