import * as v from 'valibot';
import { isCleanText, maxTextLength } from '../domain/log/clean-text.ts';
import type { EventContent, JsonObject } from '../domain/log/event.ts';
import { type DeviceId, type EventId, isDeviceId, isEventNumber, parseEventId } from '../domain/log/ids.ts';
import { type Day, parseDay } from '../domain/plan/day.ts';
import {
  type DeliverableKey,
  isCode,
  isPartyCode,
  isPeriodCode,
  parseKey,
} from '../domain/plan/deliverable-key.ts';
import type { Period } from '../domain/plan/period.ts';
import { isEntityId } from '../domain/log/entity-id.ts';
import { maxEditionNameLength } from '../domain/progress/edition.ts';
import { isEvidenceFile } from '../domain/progress/evidence-file.ts';
import { distributions } from '../domain/progress/paper-choice.ts';
import { engagementModes, qualifiers } from '../domain/progress/engagement-body.ts';
import { assistanceKinds, behalfSources } from '../domain/progress/report.ts';
import { longestGraceDays, longestRoundName } from '../domain/progress/round.ts';
import { maxStatementLength } from './invitation.ts';

const day = v.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, 'not a day');
const text = v.pipe(v.string(), v.maxLength(maxTextLength), v.check(isCleanText, 'not clean text'));
const someText = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'empty'),
);
const language = v.picklist(['en', 'fr']);
const key = v.custom<DeliverableKey>(
  (value) => typeof value === 'string' && parseKey(value) !== null,
  'not a key',
);
const period = v.custom<Period>((value) => typeof value === 'string' && isPeriodCode(value), 'not a period');
const deviceId = v.custom<DeviceId>(isDeviceId);
const eventId = v.custom<EventId>((value) => typeof value === 'string' && parseEventId(value) !== null);
const party = v.pipe(v.string(), v.check(isPartyCode, 'not a party'));
const role = v.picklist(['root', 'admin', 'officer', 'focal-point', 'viewer']);
const publicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{80,200}$/));
const eventNumber = v.custom<number>(isEventNumber);
const ranges = v.object({
  ranges: v.array(
    v.pipe(
      v.object({ device: deviceId, from: eventNumber, to: eventNumber }),
      v.check(({ from, to }) => from <= to, 'ends before it begins'),
    ),
  ),
  reason: text,
});
const signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/));
const joinProof = v.object({ inv: v.pipe(v.string(), v.maxLength(maxStatementLength)), sig: signature });
const object = v.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Kinds that this version does not know are kept: they are only saved as bytes of no kind. */
const evidenceFile = v.pipe(
  v.object({ sha: v.string(), name: someText, type: v.string(), size: v.number() }),
  v.check(isEvidenceFile, 'not a file'),
);

const evidence = v.pipe(
  v.object({
    note: v.exactOptional(someText),
    number: v.exactOptional(someText),
    place: v.exactOptional(someText),
    day: v.exactOptional(day),
    holder: v.exactOptional(someText),
    link: v.exactOptional(someText),
    file: v.exactOptional(evidenceFile),
  }),
  v.check((one) => Object.keys(one).length > 0, 'evidence that says nothing'),
);

const common = {
  key,
  day,
  sup: v.array(eventId),
  narrative: v.exactOptional(someText),
  lang: v.exactOptional(language),
  milestones: v.exactOptional(v.array(someText)),
  percent: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  assistance: v.exactOptional(v.object({ kind: v.picklist(assistanceKinds), text: someText })),
  same: v.exactOptional(v.literal(true)),
  behalf: v.exactOptional(v.object({ source: v.picklist(behalfSources), who: someText, day })),
};
const maybeEvidence = { evidence: v.exactOptional(v.array(evidence)) };

/** REP-2: each status with what it must bring along. */
const report = v.variant('status', [
  v.object({ status: v.picklist(['not-started', 'on-track']), ...maybeEvidence, ...common }),
  v.object({ status: v.literal('at-risk'), reason: someText, ...maybeEvidence, ...common }),
  v.object({ status: v.literal('delayed'), reason: someText, newDay: day, ...maybeEvidence, ...common }),
  v.object({ status: v.literal('complete'), evidence: v.tupleWithRest([evidence], evidence), ...common }),
  v.object({
    status: v.picklist(['partly-achieved', 'not-achieved', 'not-applicable']),
    reason: someText,
    ...maybeEvidence,
    ...common,
  }),
]);

const fingerprint = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/));
const readers = v.picklist(['office', 'own-rows', 'all-rows']);
const counts = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const rows = v.exactOptional(v.record(v.string(), v.record(v.string(), v.string())));
const editionPart = v.object({
  of: fingerprint,
  readers,
  party,
  frontier: v.record(deviceId, eventNumber),
  fingerprint,
  counts,
  rows,
});
const edition = v.object({
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

const code = v.pipe(v.string(), v.check(isCode, 'not a code'));
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const someOf = <Item extends v.GenericSchema<string>>(item: Item) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.check((all) => new Set(all).size === all.length, 'named twice'),
  );
const headCount = v.pipe(
  v.object({
    count: v.pipe(wholeNumber, v.minValue(1)),
    qualifier: v.picklist(qualifiers),
    population: someText,
    women: v.exactOptional(wholeNumber),
    men: v.exactOptional(wholeNumber),
    notRecorded: v.exactOptional(wholeNumber),
  }),
  v.check(({ count, women, men, notRecorded }) => {
    const said = [women, men, notRecorded].flatMap((one) => one ?? []);
    return said.length === 0 || (said.length === 3 && said.reduce((sum, one) => sum + one) === count);
  }, 'does not add up'),
);
const maybeNames = v.exactOptional(someOf(someText));

/** ENG-1: what is not stated is absent, and what is stated holds together. */
const engagement = v.pipe(
  v.object({
    id: code,
    title: someText,
    start: day,
    end: day,
    state: v.picklist(['announced', 'held']),
    mode: v.exactOptional(v.picklist(engagementModes)),
    place: v.exactOptional(someText),
    organisers: maybeNames,
    funders: maybeNames,
    supporters: maybeNames,
    facilitators: maybeNames,
    participants: v.exactOptional(headCount),
    members: v.exactOptional(someOf(party)),
    membersCounted: v.exactOptional(v.pipe(wholeNumber, v.minValue(1))),
    others: v.exactOptional(someText),
    role: v.exactOptional(someText),
    barriers: v.exactOptional(someText),
    plan: v.exactOptional(code),
    planNamed: v.exactOptional(someText),
    activities: v.exactOptional(someOf(code)),
    suggested: v.exactOptional(someOf(code)),
    evidence: v.exactOptional(v.pipe(v.array(evidence), v.minLength(1))),
    removed: v.exactOptional(someText),
  }),
  v.check(({ start, end }) => start <= end, 'ends before it begins'),
  v.check(
    ({ members, membersCounted }) => (members?.length ?? 0) <= (membersCounted ?? Number.POSITIVE_INFINITY),
    'names more members than it counts',
  ),
  v.check(({ plan, activities }) => activities === undefined || plan !== undefined, 'activities of no plan'),
);

const allOr = <Item extends v.GenericSchema>(item: Item) =>
  v.union([v.literal('all'), v.pipe(v.array(item), v.minLength(1))]);
const languages = <Item extends v.GenericSchema>(item: Item) =>
  v.union([v.object({ en: item, fr: v.exactOptional(item) }), v.object({ fr: item })]);
const round = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.check(isEntityId, 'not a UUID of version 7')),
    name: languages(v.pipe(someText, v.maxLength(longestRoundName))),
    plan: code,
    opens: day,
    closes: day,
    graceDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestGraceDays)),
    instruction: v.exactOptional(languages(someText)),
    activities: allOr(code),
    periods: v.pipe(v.array(period), v.minLength(1)),
    members: allOr(party),
    closed: v.exactOptional(day),
  }),
  v.check(({ opens, closes }) => opens <= closes, 'ends before it begins'),
);

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
};

/** The body of an event of `kind`; null where this version does not know the kind or the body breaks its rules. */
export function decodeBody(kind: string, body: unknown): EventContent | null {
  if (!Object.hasOwn(bodies, kind)) return null;
  const name = kind as keyof typeof bodies;
  const decoded = v.safeParse(bodies[name], body);
  return decoded.success ? ({ kind: name, body: decoded.output } as EventContent) : null;
}
