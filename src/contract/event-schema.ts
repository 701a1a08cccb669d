import * as v from 'valibot';
import { distributions } from '../domain/progress/paper/paper-choice.ts';
import { maxStatementLength } from './invitation.ts';
import type { EventContent } from '../domain/log/event.ts';
import {
  day,
  text,
  someText,
  language,
  key,
  period,
  deviceId,
  eventId,
  party,
  role,
  publicKey,
  eventNumber,
  someOf,
  code,
  object,
} from './event-body/value.ts';
import { report } from './event-body/report-schema.ts';
import { contact } from './event-body/contact-schema.ts';
import { edition, editionPart } from './event-body/edition-schema.ts';
import { engagement } from './event-body/engagement-schema.ts';
import { round } from './event-body/round-schema.ts';

const signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/));
const joinProof = v.object({ inv: v.pipe(v.string(), v.maxLength(maxStatementLength)), sig: signature });
const ranges = v.object({
  ranges: v.array(
    v.pipe(
      v.object({ device: deviceId, from: eventNumber, to: eventNumber }),
      v.check(({ from, to }) => from <= to, 'ends before it begins'),
    ),
  ),
  reason: text,
});

const bodies = {
  enrol: v.object({
    sign: publicKey,
    agree: publicKey,
    role,
    party,
    person: text,
    name: text,
    lang: language,
    proof: v.exactOptional(joinProof),
  }),
  report,
  grant: v.object({
    device: deviceId,
    keys: v.object({ sign: publicKey, agree: publicKey }),
    role,
    party,
    label: text,
  }),
  item: v.object({
    plan: v.string(),
    type: v.picklist(['plan', 'priority', 'objective', 'activity']),
    code: v.string(),
    value: object,
  }),
  publish: v.object({
    plan: v.string(),
    rev: v.string(),
    parents: v.array(v.string()),
    from: day,
    note: text,
  }),
  member: object,
  revoke: v.object({ device: deviceId, cut: v.union([eventNumber, v.literal(0)]), reason: text }),
  admit: v.object({ ref: eventId, reason: text }),
  arrival: v.object({ party, frontier: v.record(deviceId, eventNumber) }),
  'set-aside': ranges,
  'put-back': ranges,
  retract: v.object({ ref: eventId, reason: text, party: v.exactOptional(party) }),
  erase: v.object({
    refs: someOf(eventId),
    reason: someText,
    about: v.exactOptional(key),
    party: v.exactOptional(party),
    office: v.exactOptional(v.literal(true)),
  }),
  review: v.variant('outcome', [
    v.object({ key, ref: eventId, outcome: v.literal('accepted') }),
    v.object({ key, ref: eventId, outcome: v.literal('returned'), reason: someText }),
  ]),
  note: v.object({
    about: key,
    ref: v.exactOptional(eventId),
    text,
    lang: v.exactOptional(language),
    answer: v.exactOptional(v.object({ who: someText, by: v.exactOptional(day) })),
    settled: v.exactOptional(v.literal(true)),
  }),
  excuse: v.object({ party, period, cause: someText, until: day, sup: v.array(eventId) }),
  edition: v.union([editionPart, edition]),
  paper: v.object({
    plan: v.string(),
    day,
    copy: v.exactOptional(eventId),
    comments: v.record(v.string(), someText),
    recommendations: text,
    number: text,
    item: text,
    distribution: v.picklist(distributions),
    sup: v.array(eventId),
  }),
  engagement: v.union([engagement, v.object({ id: code, office: text })]),
  round,
  contact,
};

/** The body of an event of `kind`; null where this version does not know the kind or the body breaks its rules. */
export function decodeBody(kind: string, body: unknown): EventContent | null {
  if (!Object.hasOwn(bodies, kind)) return null;
  const name = kind as keyof typeof bodies;
  const decoded = v.safeParse(bodies[name], body);
  return decoded.success ? ({ kind: name, body: decoded.output } as EventContent) : null;
}
