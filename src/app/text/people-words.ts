import { t } from '@lingui/core/macro';
import { readCutReason } from '../../domain/log/cut-reason.ts';
import type { Role } from '../../domain/log/event.ts';
import type { InvitationTrouble } from '../state/invitations.ts';
import type { PeopleProblem } from '../state/people.ts';
import type { KeyTrouble } from '../state/root-key.ts';
import type { VoiceCheckProblem } from '../state/voice-check.ts';
import { type Sentences, storeErrorSentences } from './error-sentences.ts';

/** What somebody may do here, in words. */
export function roleWords(role: Role): string {
  switch (role) {
    case 'root':
    case 'admin':
      return t`Admin: lets people in and cuts devices off`;
    case 'officer':
      return t`Officer of the Secretariat`;
    case 'focal-point':
      return t`Reports for the member`;
    case 'viewer':
      return t`Reads, and reports nothing`;
  }
}

/** What a device is called beside its person, by the kind of thing that it is. */
export function machineWords(machine: 'phone' | 'tablet' | 'computer'): string {
  switch (machine) {
    case 'phone':
      return t`phone`;
    case 'tablet':
      return t`tablet`;
    case 'computer':
      return t`computer`;
  }
}

/** Who asks to be let in with an invitation: `who` it is, for which member, and who invited it on which day. */
export function invitedWords(who: string, partyName: string, addedBy: string | null, day: string): string {
  if (addedBy === null) return t`New: ${who}, for ${partyName}, with your invitation of ${day}.`;
  return addedBy === ''
    ? t`New: ${who}, for ${partyName}, added by another device of ${partyName} on ${day}.`
    : t`New: ${who}, for ${partyName}, added by ${addedBy}’s device on ${day}.`;
}

/** Why a device was cut off, in words; empty: nobody said why. */
export function cutReasonWords(reason: string): string {
  const { cause, words } = readCutReason(reason);
  if (cause === null) return words;
  const why = cause === 'has-left' ? t`has left` : t`lost or stolen`;
  return words === '' ? why : t`${why}: ${words}`;
}

/** What a change of people and devices ran into. */
export function peopleProblemSentences(problem: PeopleProblem | InvitationTrouble): Sentences {
  switch (problem.type) {
    case 'no-root-chain':
    case 'keys-not-held':
      return {
        what: t`This device does not hold what it takes.`,
        next: t`Take in the last update file of another device of the Secretariat, then try again.`,
      };
    default:
      return storeErrorSentences(problem);
  }
}

/** What a check by voice ran into. */
export function voiceProblemSentences(problem: VoiceCheckProblem): Sentences {
  if (problem.type === 'not-a-voice-code') {
    return {
      what: t`A code has eight letters and digits.`,
      next: t`Let the other person read it again, and type it as you hear it.`,
    };
  }
  return peopleProblemSentences(problem);
}

/** What went wrong with the file that holds the organisation's key. */
export function keyTroubleSentences(problem: KeyTrouble): Sentences {
  switch (problem.type) {
    case 'passphrase-too-short':
      return {
        what: t`The passphrase has fewer than 12 characters.`,
        next: t`Take four or five words that do not belong together.`,
      };
    case 'key-stays-on-device':
      return {
        what: t`This browser does not give the key out, so it cannot be saved in a file.`,
        next: t`Invite a second admin device, so that one lost computer does not lose everything.`,
      };
    case 'not-a-key-file':
      return {
        what: t`This file does not hold the key of an organisation.`,
        next: t`Choose the file whose name ends with .wfkey.`,
      };
    case 'key-file-damaged':
      return {
        what: t`This key file was cut short or changed on its way.`,
        next: t`Use the other copy of it.`,
      };
    case 'needs-newer-version':
      return {
        what: t`This key file was made by a newer Wayfinder.`,
        next: t`Keep the file, connect to the internet and load this page again to get the newer one.`,
      };
    case 'wrong-passphrase':
      return {
        what: t`The passphrase does not open this file.`,
        next: t`Type it again. Capitals and spaces between words count.`,
      };
    case 'another-file':
      return {
        what: t`This is another key file than the one that was just made.`,
        next: t`Choose the file that was just saved.`,
      };
    case 'key-of-another':
      return {
        what: t`This file holds the key of another organisation.`,
        next: t`Choose the key file of this organisation.`,
      };
    case 'file-not-written':
      return {
        what: t`The file could not be written there. Nothing was removed from this device.`,
        next: t`Choose another place, such as the downloads folder or a USB stick with space on it.`,
      };
    default:
      return storeErrorSentences(problem);
  }
}
