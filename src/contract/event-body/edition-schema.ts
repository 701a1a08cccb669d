import * as v from 'valibot';
import { maxEditionNameLength } from '../../domain/progress/editions/edition.ts';
import { day, someText, period, deviceId, party, eventNumber } from './value.ts';

const fingerprint = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/));
const readers = v.picklist(['office', 'own-rows', 'all-rows']);
const counts = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const rows = v.exactOptional(v.record(v.string(), v.record(v.string(), v.string())));
/** What a conference copy holds of one party (ED-1). */
export const editionPart = v.object({
  of: fingerprint,
  readers,
  party,
  frontier: v.record(deviceId, eventNumber),
  fingerprint,
  counts,
  rows,
});
/** A conference copy as a whole (ED-1). */
export const edition = v.object({
  name: v.pipe(someText, v.maxLength(maxEditionNameLength)),
  readers,
  day,
  plan: v.string(),
  rev: v.string(),
  firstYear: v.nullable(period),
  fingerprint,
  whole: counts,
  priorities: v.record(v.string(), counts),
  rows,
});
