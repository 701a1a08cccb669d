import { t } from '@lingui/core/macro';

const shownAtMost = 5;

/** The first of several names or places in one line, and how many more there are; empty for none. */
export function listed(all: readonly string[]): string {
  const shown = all.slice(0, shownAtMost).join(' · ');
  const more = all.length - shownAtMost;
  return more > 0 ? t`${shown} and ${more} more` : shown;
}
