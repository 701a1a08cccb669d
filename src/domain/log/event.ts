import type { Day, Instant } from '../plan/day.ts';
import type { DeliverableKey } from '../plan/deliverable-key.ts';
import type { Language } from '../plan/text.ts';
import type { ContactBody } from '../progress/contacts/contact-body.ts';
import type { EditionBody, EditionPartBody } from '../progress/editions/edition-body.ts';
import type { EngagementBody, EngagementNoteBody } from '../progress/engagements/engagement-body.ts';
import type { PaperBody } from '../progress/paper/paper-body.ts';
import type { ExcuseBody, NoteBody, ReviewBody } from '../progress/remarks/remark-body.ts';
import type { ReportBody } from '../progress/reports/report.ts';
import type { RoundBody } from '../progress/rounds/round-body.ts';
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

/**
 * Takes back what was said in the event `ref` (RETRACT-1). `party` is whom that was about, for whom alone the reason is
 * then; absent: it stands in a member's own chain, or is for the Secretariat.
 */
export interface RetractBody {
  readonly ref: EventId;
  readonly reason: string;
  readonly party?: string;
}

/**
 * Erases the words of events of the Secretariat (ERASE-1). `about` is the deliverable in whose thread they stood, whose
 * party was told of them. Without it `party` was; `office`: nobody beside the Secretariat; neither: everybody.
 */
export interface EraseBody {
  readonly refs: readonly EventId[];
  readonly reason: string;
  readonly about?: DeliverableKey;
  readonly party?: string;
  readonly office?: true;
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
  | { readonly kind: 'retract'; readonly body: RetractBody }
  | { readonly kind: 'erase'; readonly body: EraseBody }
  | { readonly kind: 'review'; readonly body: ReviewBody }
  | { readonly kind: 'note'; readonly body: NoteBody }
  | { readonly kind: 'excuse'; readonly body: ExcuseBody }
  | { readonly kind: 'edition'; readonly body: EditionBody | EditionPartBody }
  | { readonly kind: 'paper'; readonly body: PaperBody }
  | { readonly kind: 'engagement'; readonly body: EngagementBody | EngagementNoteBody }
  | { readonly kind: 'round'; readonly body: RoundBody }
  | { readonly kind: 'contact'; readonly body: ContactBody };

/** An event as its device wrote it. */
export type LogEvent = EventContent & {
  readonly device: DeviceId;
  readonly seq: number;
  /** The device's clock as read: it breaks ties and is shown, and decides no validity (REP-3). */
  readonly t: Instant;
};
