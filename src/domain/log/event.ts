import type { Day, Instant } from '../plan/day.ts';
import type { DeliverableKey } from '../plan/deliverable-key.ts';
import type { Period } from '../plan/period.ts';
import type { Language, Text } from '../plan/text.ts';
import type { Distribution } from '../progress/paper-choice.ts';
import type { EngagementBody, EngagementNoteBody } from '../progress/engagement-body.ts';
import type { ReportBody } from '../progress/report.ts';
import type { DeviceId, EventId } from './ids.ts';

/** What a device may write: see authority.ts. */
export type Role = 'root' | 'admin' | 'officer' | 'focal-point' | 'viewer';

/** A device's public keys as base64url of their SPKI encoding: one to check seals, one to agree on secrets. */
export interface PublicKeys {
  readonly sign: string;
  readonly agree: string;
}

/** What a device shows for its invitation: that it held the secret in it. See contract/join-proof.ts. */
export interface JoinProof {
  /** The invitation's statement, the line byte for byte. */
  readonly inv: string;
  /** ES256 by the invitation's one-time key, base64url, over the programme and the device that joins. */
  readonly sig: string;
}

/** Event 1 of every chain: what the device says about itself. It grants nothing. */
export interface EnrolBody extends PublicKeys {
  readonly role: Role;
  readonly party: string;
  readonly person: string;
  readonly name: string;
  readonly lang: Language;
  /** Absent: the device was set up without an invitation. */
  readonly proof?: JoinProof;
}

/** What an admin, or the root for admins, lets a device write. */
export interface GrantBody {
  readonly device: DeviceId;
  readonly keys: PublicKeys;
  readonly role: Role;
  readonly party: string;
  readonly label: string;
}

/** Cuts a device off: its events after number `cut` do not count, whenever its clock says it wrote them. 0: none counts. */
export interface RevokeBody {
  readonly device: DeviceId;
  readonly cut: number;
  readonly reason: string;
}

/** Takes the revocation `ref` back. */
export interface AdmitBody {
  readonly ref: EventId;
  readonly reason: string;
}

/** What the Secretariat device that wrote this had taken in, by then, of the devices that answer for `party`. */
export interface ArrivalBody {
  readonly party: string;
  /** The number of the last event taken in, by device. */
  readonly frontier: Readonly<Record<string, number>>;
}

/** Events of one device, from the first to the last number, both included. */
export interface EventRange {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

/** Leaves events out of every figure and list, or puts them back; they stay held and acknowledged either way. */
export interface RangesBody {
  readonly ranges: readonly EventRange[];
  readonly reason: string;
}

/** One element of a plan, whole; `value` is kept letter for letter as its file has it. */
export interface ItemBody {
  readonly plan: string;
  readonly type: 'plan' | 'priority' | 'objective' | 'activity';
  readonly code: string;
  readonly value: JsonObject;
}

/** The items so far stand as revision `rev` of a plan from the day `from` (PLAN-3). */
export interface PublishBody {
  readonly plan: string;
  readonly rev: string;
  readonly parents: readonly string[];
  readonly from: Day;
  readonly note: string;
}

/** The Secretariat accepts the report `ref` about deliverable `key`, or sends it back with a question (REV-1). */
export type ReviewBody = { readonly key: DeliverableKey; readonly ref: EventId } & (
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'returned'; readonly reason: string }
);

/** What help will be given, to which request it answers, by whom and by when; absent: no day was named (REP-4). */
export interface HelpAnswer {
  readonly who: string;
  readonly by?: Day;
}

/**
 * One entry of the thread of a deliverable. `ref` is the report that it is about; absent: it is about the deliverable.
 * With `answer` it answers the help that `ref` asks for; with `settled` it says that this help is needed no longer.
 */
export interface NoteBody {
  readonly about: DeliverableKey;
  readonly ref?: EventId;
  readonly text: string;
  readonly lang?: Language;
  readonly answer?: HelpAnswer;
  readonly settled?: true;
}

/** A party need not answer for a period, with the cause, up to and including a day (STAND-4); `sup` are the excuses replaced. */
export interface ExcuseBody {
  readonly party: string;
  readonly period: Period;
  readonly cause: string;
  readonly until: Day;
  readonly sup: readonly EventId[];
}

/** Deliverables counted, by what is counted; what is not named is 0. See progress/frozen-counts.ts. */
export type EditionCounts = Readonly<Record<string, number>>;

/** What is frozen of deliverables: by `activity/period`, then by party. See progress/frozen-row.ts. */
export type EditionRows = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Who may read an edition: the Secretariat alone, each member its own rows, or each member all rows (ED-1). */
export type EditionReaders = 'office' | 'own-rows' | 'all-rows';

/** A named frozen view: what figures as at `day` said of what its writer held (ED-1). It names no device and, but for `rows`, no party. */
export interface EditionBody {
  readonly name: string;
  readonly readers: EditionReaders;
  readonly day: Day;
  readonly plan: string;
  readonly rev: string;
  readonly firstYear: Period | null;
  readonly fingerprint: string;
  readonly whole: EditionCounts;
  /** By the code of the priority. */
  readonly priorities: Readonly<Record<string, EditionCounts>>;
  /** Those of everybody, where each member may read all; absent: they stand in the parts, or nowhere. */
  readonly rows?: EditionRows;
}

/** What an edition holds of one party. It belongs to the edition with fingerprint `of` that its device wrote last before it. */
export interface EditionPartBody {
  readonly of: string;
  readonly readers: EditionReaders;
  readonly party: string;
  /** The number of the last event that was used, by device of the party. */
  readonly frontier: Readonly<Record<string, number>>;
  /** As of the whole, over the rows of this party alone. */
  readonly fingerprint: string;
  readonly counts: EditionCounts;
  /** Absent: they stand with the whole, or nowhere because a line cannot hold them. */
  readonly rows?: EditionRows;
}

/**
 * What somebody wrote into the paper as at `day`, drawn from the conference copy `copy`; absent: from what was known. Empty
 * texts say that nothing was written. `sup` are those of the same paper that it replaces (PAPER-4).
 */
export interface PaperBody {
  readonly plan: string;
  readonly day: Day;
  readonly copy?: EventId;
  /** By the code of the priority. */
  readonly comments: Readonly<Record<string, string>>;
  readonly recommendations: string;
  readonly number: string;
  readonly item: string;
  readonly distribution: Distribution;
  readonly sup: readonly EventId[];
}

/**
 * A reporting round, whole (ROUND-1): the last value by `id` counts. A round for some members is written once for each of
 * them, so that none is told of another.
 */
export interface RoundBody {
  /** A UUID of version 7. */
  readonly id: string;
  readonly name: Text;
  readonly plan: string;
  readonly opens: Day;
  /** The last day to answer, and how many days after it an answer is not late yet. */
  readonly closes: Day;
  readonly graceDays: number;
  readonly instruction?: Text;
  /** Codes of activities; all: every one that members answer for. */
  readonly activities: 'all' | readonly string[];
  readonly periods: readonly Period[];
  /** Codes of members; all: each member that is expected to answer. */
  readonly members: 'all' | readonly string[];
  /** From this day on nothing is asked in it any more; absent: it was not closed. */
  readonly closed?: Day;
}

/** A JSON value and a JSON object, as they stand in a line. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The kinds that this version reads, each with its body; the kind is the persisted name. */
export type EventContent =
  | { readonly kind: 'enrol'; readonly body: EnrolBody }
  | { readonly kind: 'report'; readonly body: ReportBody }
  | { readonly kind: 'grant'; readonly body: GrantBody }
  | { readonly kind: 'item'; readonly body: ItemBody }
  | { readonly kind: 'publish'; readonly body: PublishBody }
  | { readonly kind: 'member'; readonly body: JsonObject }
  | { readonly kind: 'revoke'; readonly body: RevokeBody }
  | { readonly kind: 'admit'; readonly body: AdmitBody }
  | { readonly kind: 'arrival'; readonly body: ArrivalBody }
  | { readonly kind: 'set-aside'; readonly body: RangesBody }
  | { readonly kind: 'put-back'; readonly body: RangesBody }
  | { readonly kind: 'review'; readonly body: ReviewBody }
  | { readonly kind: 'note'; readonly body: NoteBody }
  | { readonly kind: 'excuse'; readonly body: ExcuseBody }
  | { readonly kind: 'edition'; readonly body: EditionBody | EditionPartBody }
  | { readonly kind: 'paper'; readonly body: PaperBody }
  | { readonly kind: 'engagement'; readonly body: EngagementBody | EngagementNoteBody }
  | { readonly kind: 'round'; readonly body: RoundBody };

/** An event as its device wrote it. */
export type LogEvent = EventContent & {
  readonly device: DeviceId;
  readonly seq: number;
  /** The device's clock as read: it breaks ties and is shown, and decides no validity (REP-3). */
  readonly t: Instant;
};
