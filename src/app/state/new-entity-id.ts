import { makeEntityId } from '../../domain/log/entity-id.ts';
import { now } from './clock.ts';

/** An id for what the Secretariat creates: a round, an engagement, a contact. */
export function newEntityId(): string {
  return makeEntityId(now(), crypto.getRandomValues(new Uint8Array(10)));
}
