import { type Mail, mailAddress } from './mail-address.ts';

// What every mail program and browser still hands over whole.
const longestAddress = 1_900;

/** A mail, and what opens it in a mail program. */
export interface DraftedMail {
  readonly mail: Mail;
  readonly address: string;
  /** Whether the mail program gets all of it. */
  readonly isWhole: boolean;
}

/** A mail about some items to some addresses: `write` makes the one that names so many of them. See `fittingMailAddress`. */
export function draftMail(
  items: number,
  write: (named: number) => Mail,
  least: Mail,
  to: readonly string[],
): DraftedMail {
  const mail = write(items);
  const address = fittingMailAddress(items, write, least, to);
  return { mail, address, isWhole: address === mailAddress(mail, to) };
}

/**
 * The address of the fullest message that fits. `write` makes the message that names so many of the items, `items` at
 * most, and counts the others; `least` is the one for names too long for any of them. All are to the addresses in `to`.
 */
export function fittingMailAddress(
  items: number,
  write: (named: number) => Mail,
  least: Mail,
  to: readonly string[] = [],
): string {
  for (let named = items; named >= 0; named--) {
    const address = mailAddress(write(named), to);
    if (address.length <= longestAddress) return address;
  }
  return mailAddress(least, to);
}
