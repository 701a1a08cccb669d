import { type DeliverableKey, parseKey } from '../plan/deliverable-key.ts';
import type { Writers } from './authority.ts';
import type { EventContent } from './event.ts';
import type { DeviceId } from './ids.ts';

/**
 * The parties that a body names, which is what it may be withheld for from all others (formats): the party of a report,
 * of what was said about one, taken back or erased, of an arrival, an excuse, a grant, a focal point or a part of an edition, the members of a round, or those of the devices that are
 * cut off, set aside or put back. Empty: it names none, or it is for everybody: an edition by choice, an engagement always. null: it names a
 * device of which nothing is known, and so perhaps any; or it is for the Secretariat alone.
 */
export function partiesNamedBy(content: EventContent, writers: Writers): readonly string[] | null {
  const partiesOf = (devices: readonly DeviceId[]) => {
    const parties = new Set(devices.flatMap((device) => writers.get(device)?.party ?? []));
    return devices.every((device) => writers.has(device)) ? [...parties] : null;
  };
  switch (content.kind) {
    case 'report':
    case 'review':
      return partyIn(content.body.key);
    case 'note':
      return partyIn(content.body.about);
    case 'arrival':
    case 'grant':
    case 'excuse':
      return [content.body.party];
    case 'edition':
      if (content.body.readers === 'office') return null;
      return 'party' in content.body ? [content.body.party] : [];
    case 'paper':
      return null;
    case 'engagement':
      // An engagement is published and names who took part; what the Secretariat notes of it for itself never leaves.
      return 'office' in content.body ? null : [];
    case 'round':
      return content.body.members === 'all' ? [] : content.body.members;
    case 'contact':
      // A focal point is its member's own; whom else the Secretariat knows there is for the Secretariat alone.
      return content.body.as === 'official' ? null : [content.body.party];
    case 'revoke':
      return partiesOf([content.body.device]);
    case 'retract':
      // Whom what it names is about, nobody can tell who does not hold it.
      return content.body.party === undefined ? null : [content.body.party];
    case 'erase': {
      const { about, party, office } = content.body;
      if (about !== undefined) return partyIn(about);
      if (party !== undefined) return [party];
      return office ? null : [];
    }
    case 'set-aside':
    case 'put-back':
      return partiesOf(content.body.ranges.map((range) => range.device));
    default:
      return [];
  }
}

/** Whether bodies of this kind name a party, so that one of the Secretariat's carries a salt. */
export function canNameParty(kind: EventContent['kind']): boolean {
  return kindsThatNameParties.has(kind);
}

const kindsThatNameParties: ReadonlySet<EventContent['kind']> = new Set([
  'report',
  'arrival',
  'grant',
  'revoke',
  'set-aside',
  'put-back',
  'retract',
  'erase',
  'review',
  'note',
  'excuse',
  'edition',
  'paper',
  'engagement',
  'round',
  'contact',
]);

function partyIn(key: DeliverableKey): readonly string[] | null {
  const party = parseKey(key)?.party;
  return party === undefined ? null : [party];
}
