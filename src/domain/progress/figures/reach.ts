import { isOffice, type Writer } from '../../log/authority.ts';

/**
 * The parties whose reports a device may hold (STAND-5): all of them at the Secretariat. Elsewhere a deliverable
 * outside it is "not on this device", never "no answer".
 */
export type Reach = 'all' | ReadonlySet<string>;

/**
 * The reach of a device that `own` describes. A member's device reaches itself, and the Secretariat's regional
 * answers once any chain of the Secretariat is held: before that nothing of it can have arrived, and silence
 * would be a claim.
 */
export function reachOf(
  own: Pick<Writer, 'role' | 'party'>,
  secretariat: string,
  holdsSecretariat: boolean,
): Reach {
  if (isOffice(own.role)) return 'all';
  return new Set(holdsSecretariat ? [own.party, secretariat] : [own.party]);
}

/** Whether the reports of `party` may be held within `reach`. */
export function isWithin(reach: Reach, party: string): boolean {
  return reach === 'all' || reach.has(party);
}
