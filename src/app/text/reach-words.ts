import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';

/** Whose answers a device may hold, as pages and papers name it (TALLY-6). */
export interface ReachFacts {
  readonly isOffice: boolean;
  readonly partyName: string;
  /** Whether a member's device holds the Secretariat's own answers too. */
  readonly withSecretariat: boolean;
}

/** Whose answers the figures are counted from. */
export function reachWords(facts: ReachFacts, sentences = i18n): string {
  const { isOffice, partyName, withSecretariat } = facts;
  if (isOffice) return t(sentences)`all members, as held on this device`;
  return withSecretariat
    ? t(sentences)`on this device: ${partyName} and the Secretariat`
    : t(sentences)`on this device: ${partyName} only`;
}
