import * as v from 'valibot';
import { isCleanText, maxTextLength } from '../../domain/log/clean-text.ts';
import {
  isDeviceId,
  isEventNumber,
  parseEventId,
  type DeviceId,
  type EventId,
} from '../../domain/log/ids.ts';
import { parseDay, type Day } from '../../domain/plan/day.ts';
import {
  isCode,
  isPartyCode,
  isPeriodCode,
  parseKey,
  type DeliverableKey,
} from '../../domain/plan/deliverable-key.ts';
import type { JsonObject } from '../../domain/log/event.ts';
import type { Period } from '../../domain/plan/period.ts';

/** A day that exists, as KEY-2 writes it. */
export const day = v.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== null,
  'not a day',
);
/** Text of an event: at most KEY-2’s length, clean; may be empty. */
export const text = v.pipe(v.string(), v.maxLength(maxTextLength), v.check(isCleanText, 'not clean text'));
/** Text that says something. */
export const someText = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'empty'),
);
/** The languages that texts are marked with. */
export const language = v.picklist(['en', 'fr']);
/** A key of KEY-1. */
export const key = v.custom<DeliverableKey>(
  (value) => typeof value === 'string' && parseKey(value) !== null,
  'not a key',
);
/** A plan year, or the whole plan. */
export const period = v.custom<Period>(
  (value) => typeof value === 'string' && isPeriodCode(value),
  'not a period',
);
/** The id of a device. */
export const deviceId = v.custom<DeviceId>(isDeviceId);
/** A device’s id and the number of its event. */
export const eventId = v.custom<EventId>(
  (value) => typeof value === 'string' && parseEventId(value) !== null,
);
/** The code of a member or of the Secretariat. */
export const party = v.pipe(v.string(), v.check(isPartyCode, 'not a party'));
/** What a device may write: see domain/log/authority.ts. */
export const role = v.picklist(['root', 'admin', 'officer', 'focal-point', 'viewer']);
/** An SPKI public key as base64url. */
export const publicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{80,200}$/));
/** The number of an event in its chain, from 1. */
export const eventNumber = v.custom<number>(isEventNumber);
/** The code of an element of a plan, or the id of a plan. */
export const code = v.pipe(v.string(), v.check(isCode, 'not a code'));
/** A count: an integer from 0. */
export const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** At least one, none of them twice. */
export const someOf = <Item extends v.GenericSchema<string>>(item: Item) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.check((all) => new Set(all).size === all.length, 'named twice'),
  );
/** Any JSON object: read further by whoever uses it. */
export const object = v.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
