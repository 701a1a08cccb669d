import { compareBy, compareText } from '../../../base/order.ts';
import type { EventId } from '../../log/ids.ts';
import { inOrderOfWriting, lastWritten, type Written, writtenAbout } from '../../log/last-written.ts';
import type { Day } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { parseKey } from '../../plan/deliverable-key.ts';
import { foldName } from '../../plan/member.ts';
import type { ContactBody, FocalPointBody } from './contact-body.ts';

/** What somebody wrote about a contact, and where. */
export interface ContactEntry extends Written {
  readonly id: EventId;
  readonly body: ContactBody;
}

/** A person at a member, as it was written last (MEMB-4). */
export interface Contact<Body extends ContactBody = ContactBody> {
  readonly body: Body;
  /** Every value that was ever written of it, in the order of writing: what is erased with it. Never none. */
  readonly refs: readonly EventId[];
  /** Of the member's focal points that are not removed, the one that was said last to be the main one. */
  readonly isMain: boolean;
}

/** Somebody who answers for a member. */
export type FocalPoint = Contact<FocalPointBody>;

/**
 * The contacts that entries make, of each member the main one first, then in the order of names; the order of `entries`
 * never matters. Of each device the last value is looked at, of these the later instant holds, else the greater id. A
 * value of another sort or member is another contact, so that whoever may read only one of them sees the same of it.
 */
export function contactsOf(entries: readonly ContactEntry[]): readonly Contact[] {
  const byContact = writtenAbout(entries, ({ body: { id, as, party } }) => `${id} ${as} ${party}`);
  const all = [...byContact.values()].flatMap((some) => {
    const last = lastWritten(some);
    return last === null ? [] : [{ last, refs: [...some].sort(inOrderOfWriting).map((one) => one.id) }];
  });
  const mains = new Map<string, ContactEntry>();
  for (const { last } of [...all].sort((a, b) => inOrderOfWriting(a.last, b.last)))
    if (last.body.as === 'focal-point' && last.body.main && last.body.removed === undefined)
      mains.set(last.body.party, last);
  return all
    .map(({ last, refs }) => ({ body: last.body, refs, isMain: mains.get(last.body.party) === last }))
    .sort(
      compareBy<Contact>(
        (a, b) => compareText(a.body.party, b.body.party),
        (a, b) => Number(b.isMain) - Number(a.isMain),
        (a, b) => compareText(a.body.name, b.body.name),
        (a, b) => compareText(a.body.id, b.body.id),
        (a, b) => compareText(a.body.as, b.body.as),
      ),
    );
}

/** Whether somebody is a contact on a day: from the day on which it is removed it is none. */
export function isContactOn({ body }: Contact, day: Day): boolean {
  return body.removed === undefined || day < body.removed;
}

/** Whether a contact answers for its member, or is one that the Secretariat keeps to itself. */
export function isFocalPoint(contact: Contact): contact is FocalPoint {
  return contact.body.as === 'focal-point';
}

/** The focal points of a member on a day, the main one first. */
export function focalPointsOn(contacts: readonly Contact[], party: string, day: Day): readonly FocalPoint[] {
  return contacts.filter(isFocalPoint).filter((one) => one.body.party === party && isContactOn(one, day));
}

/** Whether a focal point's topics cover a deliverable: its activity, objective or priority is among them, or the plan is not named (MEMB-6). */
export function answersAbout(
  { body: { topics } }: FocalPoint,
  { key, placed }: Pick<Deliverable, 'key' | 'placed'>,
): boolean {
  const codes = topicsIn(topics, parseKey(key)?.plan ?? '');
  const { activity, objective, priority } = placed;
  return codes === null || [activity.code, objective.code, priority.code].some((one) => codes.includes(one));
}

/** The codes of one plan that topics name; null: everything in it. */
export function topicsIn(topics: FocalPointBody['topics'], plan: string): readonly string[] | null {
  return topics !== undefined && Object.hasOwn(topics, plan) ? (topics[plan] ?? null) : null;
}

/** Those of some focal points, in their order, that have an e-mail address and answer about at least one of `asked` (MEMB-6). */
export function writtenTo(
  points: readonly FocalPoint[],
  asked: readonly Pick<Deliverable, 'key' | 'placed'>[],
): readonly FocalPoint[] {
  return points.filter(
    (one) => one.body.email !== undefined && asked.some((deliverable) => answersAbout(one, deliverable)),
  );
}

/** The one of some focal points whom a person's name means, case and accents ignored; null: none, or more than one (MEMB-6). */
export function focalPointNamed(points: readonly FocalPoint[], person: string): FocalPoint | null {
  const folded = foldName(person);
  const [found, another] = folded === '' ? [] : points.filter((one) => foldName(one.body.name) === folded);
  return found !== undefined && another === undefined ? found : null;
}
