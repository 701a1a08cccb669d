import type { Segment } from '../contract/segment.ts';
import type { EventRange } from '../domain/log/event.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { NotCounted } from '../domain/log/authority.ts';
import type { DeviceId, EventId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { DeliverableKey } from '../domain/plan/deliverable-key.ts';
import type { EvidenceFile } from '../domain/progress/reports/evidence-file.ts';
import type { Remarks } from '../domain/progress/remarks/remarks.ts';
import type { ReportBody, ReportFacts } from '../domain/progress/reports/report.ts';

/** The four parts of a deliverable's key as stored, in the order of the compound primary keys (KEY-1). */
export type KeyRow = readonly [plan: string, party: string, activity: string, period: string];

/** Up to 500 lines of a chain under one seal: the log, and the only truth. */
export interface SegmentRow {
  readonly device: DeviceId;
  /** Number of the first event; the lines follow without gaps. */
  readonly from: number;
  readonly count: number;
  /** The lines joined by line feeds, byte for byte as they were hashed. */
  readonly lines: string;
  /** The chain's hash after the last line, and the device's signature over it as base64url. */
  readonly hash: Uint8Array;
  readonly seal: string;
  /** The programme that the seal names; null: none was known yet. */
  readonly programme: string | null;
}

/** A segment whose chain is not held up to its beginning: what is missing may still arrive. */
export type WaitingRow = Segment;

/**
 * A piece of a second branch of a chain: its device, or a copy of it, wrote two different events with one number. Its
 * seal holds like that of the first branch, and both travel on, so that everybody cuts the chain at the same place.
 */
export interface ForkRow extends Segment {
  /** The last event that both branches share; 0: none. */
  readonly common: number;
}

/** What another device was last known to hold: how far each chain, when it said so, and by which revision of the plan; null: not said. */
export interface PeerRow {
  readonly device: DeviceId;
  readonly frontier: readonly (readonly [DeviceId, number])[];
  readonly at: Instant;
  readonly rev: string | null;
  /** The beginnings of the hashes of files that it lacked then; absent: it said nothing of files. */
  readonly wants?: readonly string[] | undefined;
}

/** An update file that was taken in: what came with it, from whom and in which file, by this device's clock. */
export interface ImportRow {
  readonly id: string;
  readonly at: Instant;
  /** The device that wrote the file; null: the file was cut short, so that nobody signed for the whole. */
  readonly by: DeviceId | null;
  /** Empty: it came as a text or a link. */
  readonly fileName: string;
  readonly ranges: readonly EventRange[];
}

/** An event of this device that no seal covers yet. */
export interface TailRow {
  readonly seq: number;
  readonly line: string;
}

/** How far a chain is held: the number and hash of its last event, and how far seals reach. */
export interface ChainRow {
  readonly device: DeviceId;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly sealed: number;
}

/** A report as the standings hold it. */
export interface StoredReport {
  readonly id: EventId;
  readonly t: Instant;
  readonly body: ReportBody;
}

/** Projection: the reports of a deliverable that nothing supersedes, so that an append reads no history. */
export interface StandingRow {
  readonly plan: string;
  readonly party: string;
  readonly activity: string;
  readonly period: string;
  readonly reports: readonly StoredReport[];
}

/** Projection: what was said about a deliverable beside its reports, and which of them ask for help. */
export interface RemarksRow extends Remarks {
  readonly plan: string;
  readonly party: string;
  readonly activity: string;
  readonly period: string;
}

/** Projection: every report that counts, without its texts, for figures as at an earlier day. */
export interface ReportRow extends Omit<ReportFacts, 'device' | 'seq'> {
  readonly plan: string;
  readonly party: string;
  readonly activity: string;
  readonly period: string;
}

/** An event that is kept and not counted, and why. */
export interface FlagRow {
  readonly id: EventId;
  readonly why: NotCounted | 'set-aside' | 'taken-back' | 'needs-newer-version' | 'unreadable';
}

/** Projection: a file that a report names as evidence, whether or not the report counts and the file is held. */
export interface EvidenceRow extends EvidenceFile {
  /** The report, and the place of it in its chain. */
  readonly id: EventId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly key: DeliverableKey;
}

/** The bytes of a file that is evidence, by their hash, and since when they are kept here. What it is called, reports say. */
export interface BlobRow {
  readonly sha: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly at: Instant;
}

/** What somebody typed and has not submitted; `tab` names the window that wrote it last. */
export interface DraftRow {
  readonly id: string;
  readonly value: unknown;
  readonly at: Instant;
  readonly tab: string;
}

/** A named key pair of this device; private halves never leave it. */
export interface KeyPairRow {
  readonly id: 'sign' | 'agree' | 'root';
  readonly pair: CryptoKeyPair;
}

/** A whole value by name: the plan, the members, what authority follows from, the projections' version. */
export interface DocumentRow {
  readonly name: string;
  readonly value: unknown;
}

/** The stored tables, each with its row and its primary key. Names are persisted. */
export interface TableRows {
  segments: { row: SegmentRow; key: readonly [DeviceId, number] };
  tail: { row: TailRow; key: number };
  chains: { row: ChainRow; key: DeviceId };
  standings: { row: StandingRow; key: KeyRow };
  reports: { row: ReportRow; key: readonly [...KeyRow, string] };
  remarks: { row: RemarksRow; key: KeyRow };
  flags: { row: FlagRow; key: EventId };
  drafts: { row: DraftRow; key: string };
  keys: { row: KeyPairRow; key: string };
  documents: { row: DocumentRow; key: string };
  waiting: { row: WaitingRow; key: readonly [DeviceId, number] };
  forks: { row: ForkRow; key: readonly [DeviceId, number] };
  peers: { row: PeerRow; key: DeviceId };
  imports: { row: ImportRow; key: string };
  evidence: { row: EvidenceRow; key: readonly [string, EventId] };
  blobs: { row: BlobRow; key: string };
}

export type TableName = keyof TableRows;

/** The frontier that chain rows amount to. */
export function frontierOf(chains: readonly ChainRow[]): Frontier {
  return new Map(chains.map((chain) => [chain.device, chain.seq]));
}
