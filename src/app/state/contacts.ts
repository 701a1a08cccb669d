import type { Result } from '../../base/result.ts';
import { type EventId, makeEventId } from '../../domain/log/ids.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import {
  type Contact,
  type FocalPoint,
  focalPointNamed,
  focalPointsOn,
  isContactOn,
  topicsIn,
  writtenTo,
} from '../../domain/progress/contacts/contact.ts';
import type { ContactBody } from '../../domain/progress/contacts/contact-body.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import { eraseEvents } from './erase.ts';
import type { OpenSession } from './session.ts';

/** The people at a member that this device may know, as today. */
export interface PeopleOfMember {
  /** The main one first. */
  readonly focalPoints: readonly FocalPoint[];
  readonly officials: readonly Contact[];
  /** Those that are contacts no longer, of either sort. */
  readonly removed: readonly Contact[];
}

/** The people at a member that this device may know, as today. */
export function peopleOf(
  { contacts, today }: Pick<OpenSession, 'contacts' | 'today'>,
  party: string,
): PeopleOfMember {
  const own = contacts.filter((one) => one.body.party === party);
  return {
    focalPoints: focalPointsOn(own, party, today),
    officials: own.filter((one) => one.body.as === 'official' && isContactOn(one, today)),
    removed: own.filter((one) => !isContactOn(one, today)),
  };
}

/** Where the draft of a contact is kept; null: of a new one of a sort. */
export function contactDraftId(party: string, as: ContactBody['as'], contact: Contact | null): string {
  return contact === null ? `contact/new/${party}/${as}` : `contact/${contact.body.id}`;
}

/** Holds after the call: the contact stands as `body` says (MEMB-4), and the drafts named are gone. */
export async function saveContact(
  { store }: Pick<OpenSession, 'store'>,
  body: ContactBody,
  finishedDrafts: readonly string[],
): Promise<Result<void, StoreError>> {
  return append(store, [{ kind: 'contact', body }], finishedDrafts, 'save-contact');
}

/** Holds after the call: the contact is none from today on, or is one again. It stays known until it is erased. */
export async function removeContact(
  open: Pick<OpenSession, 'store' | 'today'>,
  { body }: Contact,
  isRemoved: boolean,
): Promise<Result<void, StoreError>> {
  const { removed: _, ...standing } = body;
  return saveContact(open, isRemoved ? { ...standing, removed: open.today } : standing, []);
}

/**
 * Erases every value of a contact that this device holds, those that do not count as well, for the reason given (MEMB-5,
 * ERASE-1). Holds after the call: nothing of it is on this device. It cannot be taken back.
 */
export async function eraseContact(
  open: OpenSession,
  { body, refs }: Contact,
  reason: string,
): Promise<Result<void, StoreError>> {
  const exchange = await open.store.readExchange();
  if (!exchange.ok) return exchange;
  const notCounted = exchange.value.notCounted.flatMap(({ event }): readonly EventId[] =>
    event?.kind === 'contact' && event.body.id === body.id ? [makeEventId(event.device, event.seq)] : [],
  );
  return eraseEvents(open, [...refs, ...notCounted], reason);
}

/** Whom a mail about some open questions of a member goes to (MEMB-6), the main one first. */
export function recipientsFor(
  { contacts, today }: Pick<OpenSession, 'contacts' | 'today'>,
  party: string,
  asked: readonly Deliverable[],
): readonly FocalPoint[] {
  return writtenTo(focalPointsOn(contacts, party, today), asked);
}

/** The e-mail addresses of some focal points, in their order and none twice. */
export function emailsOf(points: readonly FocalPoint[]): readonly string[] {
  return [...new Set(points.flatMap((one) => one.body.email ?? []))];
}

/** The focal point that this device's person is, where it answers about some of the plan alone; null: otherwise (MEMB-6). */
export function ownTopics({
  contacts,
  today,
  own,
  inForce,
}: Pick<OpenSession, 'contacts' | 'today' | 'own' | 'inForce'>): FocalPoint | null {
  const point = focalPointNamed(focalPointsOn(contacts, own.party, today), own.label);
  return point === null || topicsIn(point.body.topics, inForce.plan.id) === null ? null : point;
}
