import * as v from 'valibot';
import { isEntityId } from '../../domain/log/entity-id.ts';
import {
  isEmail,
  isPhone,
  longestContactLine,
  longestContactNote,
} from '../../domain/progress/contacts/contact-reach.ts';
import { code, day, language, party, someOf, someText } from './value.ts';

const line = v.pipe(someText, v.maxLength(longestContactLine));
const person = {
  id: v.pipe(v.string(), v.check(isEntityId, 'not a UUID of version 7')),
  party,
  name: line,
  post: v.exactOptional(line),
  email: v.exactOptional(v.pipe(someText, v.check(isEmail, 'not an address'))),
  phone: v.exactOptional(v.pipe(line, v.check(isPhone, 'not a number'))),
  language: v.exactOptional(language),
  note: v.exactOptional(v.pipe(someText, v.maxLength(longestContactNote))),
  removed: v.exactOptional(day),
};

/** A person at a member, whole (MEMB-4). */
export const contact = v.variant('as', [
  v.object({
    ...person,
    as: v.literal('focal-point'),
    topics: v.exactOptional(v.record(code, someOf(code))),
    main: v.exactOptional(v.literal(true)),
  }),
  v.object({ ...person, as: v.literal('official') }),
]);
