import type { Result } from '../base/result.ts';
import type { Segment } from '../contract/segment.ts';
import type { Trust } from '../domain/log/authority.ts';
import type { EditionRows } from '../domain/progress/editions/edition-body.ts';
import type { EventContent, LogEvent } from '../domain/log/event.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { DeviceId, EventId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { DeliverableKey } from '../domain/plan/deliverable-key.ts';
import type { ContactEntry } from '../domain/progress/contacts/contact.ts';
import type { EditionEntry } from '../domain/progress/editions/edition.ts';
import type { EngagementEntry } from '../domain/progress/engagements/engagement-register.ts';
import type { Excuse } from '../domain/progress/remarks/excuse.ts';
import type { KeptPaper } from '../domain/progress/paper/kept-paper.ts';
import type { Remarks } from '../domain/progress/remarks/remarks.ts';
import type { Report, ReportFacts } from '../domain/progress/reports/report.ts';
import type { RoundEntry } from '../domain/progress/rounds/round.ts';
import type { TransportFacts, Unreceived } from '../domain/log/transport.ts';
import type { Adoption, BelongsElsewhere } from './adopt.ts';
import type { Held } from './held.ts';
import type { Known } from './known.ts';
import type { NoRootChain } from './root-key.ts';
import type { Rebuilt } from './rebuild.ts';
import type {
  BlobRow,
  DraftRow,
  EvidenceRow,
  FlagRow,
  ForkRow,
  ImportRow,
  PeerRow,
  SegmentRow,
  WaitingRow,
} from './rows.ts';
import type { StoreError } from './store-error.ts';
import type { Batch, ChainMoved } from './take-in.ts';

/** Reports by deliverable. */
export type ReportsByKey<T extends ReportFacts = Report> = ReadonlyMap<DeliverableKey, readonly T[]>;

/** What was said beside the reports, by deliverable. */
export type RemarksByKey = ReadonlyMap<DeliverableKey, Remarks>;

/** What the pages show, read in one consistent view. */
export interface Current {
  readonly frontier: Frontier;
  readonly known: Known;
  readonly transport: TransportFacts;
  /** What this person said and no receipt covers, in no order; empty at the Secretariat. */
  readonly unreceived: readonly Unreceived[];
  /** The unsuperseded reports of each deliverable that has any. */
  readonly standings: ReportsByKey;
  /** What was said beside the reports of each deliverable about which anything was. */
  readonly remarks: RemarksByKey;
  /** Replaced ones too, in no order. */
  readonly excuses: readonly Excuse[];
  /** Those that count and their parts, in no order. */
  readonly editions: readonly EditionEntry[];
  /** What was kept with papers, replaced ones too, in no order. */
  readonly papers: readonly KeptPaper[];
  /** What events say of engagements and that counts, replaced values too, in no order. */
  readonly engagements: readonly EngagementEntry[];
  /** What was written about rounds, replaced values too, in no order. */
  readonly rounds: readonly RoundEntry[];
  /** What was written about contacts, replaced values too, in no order. */
  readonly contacts: readonly ContactEntry[];
  /** Which events about the plan count (`whichEvents`): it is another one once these are others. */
  readonly planning: string;
  /** How many stored answers could not be read; `rebuild` makes them again from the log. */
  readonly unreadable: number;
}

/** What changed since a frontier. `all`: too much to name, read everything again. */
export type Changes =
  | ({ readonly kind: 'some' } & Pick<
      Current,
      'frontier' | 'standings' | 'remarks' | 'transport' | 'unreceived'
    >)
  | { readonly kind: 'all' };

/** What an append made. */
export interface Appended {
  /** In the order of what was appended. */
  readonly ids: readonly EventId[];
  /** What of it a person said. */
  readonly words: readonly Unreceived[];
  /** The deliverables that it changed, with their unsuperseded reports after it, and with what was said beside them. */
  readonly standings: ReportsByKey;
  readonly remarks: RemarksByKey;
}

/** All that somebody wrote in a workspace. */
export interface Copyable {
  /** Each chain's in their order. */
  readonly segments: readonly SegmentRow[];
  /** The other branches of those chains that have two, and what waits for the events before it. */
  readonly forks: readonly ForkRow[];
  readonly waiting: readonly WaitingRow[];
  readonly frontier: Frontier;
  readonly drafts: readonly DraftRow[];
  /** The hashes of the files that are held: their bytes may be too many to read at once. */
  readonly files: readonly string[];
  readonly programme: DeviceId | null;
}

/** Pieces of chains for somebody else. */
export interface Past {
  readonly segments: readonly Segment[];
  /** The other branches of those chains that have two. */
  readonly forks: readonly ForkRow[];
}

/** An event that is kept and not counted; `event` is null where this version cannot read it. */
export interface NotCountedEvent extends FlagRow {
  readonly event: LogEvent | null;
}

/** Which files there are: a report that names one is valid without it, and says "not received yet" (REP-4). */
export interface FileFacts {
  /** What reports of devices that were let in, or of this one, name: a file once for each report, in no order. */
  readonly named: readonly EvidenceRow[];
  /** The hashes of those whose bytes are here; of drafts too. */
  readonly held: ReadonlySet<string>;
  /** The programme that this device belongs to; null: none yet. */
  readonly programme: DeviceId | null;
}

/** What is known of the exchange with others. */
export interface Exchange {
  readonly peers: readonly PeerRow[];
  /** The update files that were taken in, the last one first. */
  readonly imports: readonly ImportRow[];
  readonly waiting: readonly WaitingRow[];
  readonly notCounted: readonly NotCountedEvent[];
}

/**
 * One workspace on this device: its log, what is derived from it, drafts and documents. Every call answers with a
 * value or a `StoreError`; after an error everything stored before is still there.
 */
export interface LocalStore {
  readonly device: DeviceId;
  /**
   * Holds after the call: the events stand at the end of this device's chain, in order, on the disk; the standings
   * follow them; the drafts named are gone. All of it or, on an error, none.
   */
  append(
    contents: readonly EventContent[],
    now: Instant,
    finishedDrafts: readonly string[],
  ): Promise<Result<Appended, StoreError>>;
  /**
   * Adds sealed segments of other chains, made on this device or verified before, and what was kept `beside` them; what is
   * held already is passed over.
   */
  addChains(
    segments: readonly SegmentRow[],
    beside?: Pick<Batch, 'forks' | 'waiting'>,
  ): Promise<Result<void, StoreError>>;
  /**
   * Holds after the call: what a checked update file brings is stored, the projections follow, and `contents` stand
   * behind it at the end of this device's chain. All of it or, on an error, none.
   */
  takeIn(
    batch: Batch,
    contents: readonly EventContent[],
    now: Instant,
  ): Promise<Result<void, StoreError | ChainMoved>>;
  /**
   * Holds after the call: the workspace belongs to the programme, and its chain says by which invitation. All of it or, on
   * an error, none. Adopting it a second time with the same invitation changes nothing.
   */
  adopt(adoption: Adoption, now: Instant): Promise<Result<void, StoreError | BelongsElsewhere>>;
  /** What is held, for a file to be checked against. */
  readHeld(): Promise<Result<Held, StoreError>>;
  /** The hash of a chain after its event `seq`; null where it is not held that far. */
  readHashAt(device: DeviceId, seq: number): Promise<Result<Uint8Array | null, StoreError>>;
  /** What is held of some chains past a frontier, the own chain sealed to its end before. */
  readPast(devices: readonly DeviceId[], past: Frontier): Promise<Result<Past, StoreError>>;
  /** What is known of the exchange with others. Linear in what does not count. */
  readExchange(): Promise<Result<Exchange, StoreError>>;
  /** Puts every event of this device that no seal covers under one; `append` does so at 500 of them. */
  seal(): Promise<Result<void, StoreError>>;
  /** Everything that was written here, the own chain sealed to its end: what a safety copy is made of. */
  readForCopy(): Promise<Result<Copyable, StoreError>>;
  /** The signature of this device over `text`, as base64url. */
  sign(text: Uint8Array): Promise<string>;
  /** The root's key pair while it is on this device; null: it is not. */
  readRootPair(): Promise<Result<CryptoKeyPair | null, StoreError>>;
  /** Holds after the call: the root's key is on this device no longer. It was saved, and read back, before. */
  removeRootPair(): Promise<Result<void, StoreError>>;
  /** Appends to the root's chain with its key, sealed at once; what counts follows it. All of it or, on an error, none. */
  appendAsRoot(
    pair: CryptoKeyPair,
    contents: readonly EventContent[],
    now: Instant,
  ): Promise<Result<void, StoreError | NoRootChain>>;
  readCurrent(): Promise<Result<Current, StoreError>>;
  /** `forks`: the chains of which two branches were held then, as `Trust` has them; other ones change what counts. */
  readChanges(since: Frontier, forks: Trust['forks']): Promise<Result<Changes, StoreError>>;
  /** Every report of one deliverable with its texts, in no order; those that do not count are left out. */
  readHistory(key: DeliverableKey): Promise<Result<readonly Report[], StoreError>>;
  /** The facts of every report that counts: what figures as at an earlier day are made from. Linear in the history. */
  readAllFacts(): Promise<Result<ReportsByKey<ReportFacts>, StoreError>>;
  /** The reports with these ids, with their texts; one that is not held or not readable is left out. */
  readReports(ids: readonly EventId[]): Promise<Result<readonly Report[], StoreError>>;
  /** The events with these ids; one that is not held, not readable or erased is left out. */
  readEvents(ids: readonly EventId[]): Promise<Result<readonly LogEvent[], StoreError>>;
  /** The rows in these events of editions; what is not held, not readable or without rows is left out. */
  readEditionRows(ids: readonly EventId[]): Promise<Result<readonly EditionRows[], StoreError>>;
  /** Makes the projections again from the log alone. The log is only read, save what is erased and still held. */
  rebuild(): Promise<Result<Rebuilt, StoreError>>;
  /** The draft with this id, or null. */
  readDraft(id: string): Promise<Result<DraftRow | null, StoreError>>;
  readDraftIds(): Promise<Result<readonly string[], StoreError>>;
  writeDraft(draft: DraftRow): Promise<Result<void, StoreError>>;
  removeDraft(id: string): Promise<Result<void, StoreError>>;
  /** Holds after the call: the files are on the disk, whose bytes fit their hashes: a draft or a report names them after that. */
  keepFiles(files: readonly BlobRow[]): Promise<Result<void, StoreError>>;
  /** The file with this hash, or null. Whether its bytes still fit it is not checked. */
  readFile(sha: string): Promise<Result<BlobRow | null, StoreError>>;
  /** What is named and what is held; no bytes are read. Linear in the reports that name a file. */
  readFileFacts(): Promise<Result<FileFacts, StoreError>>;
  /** Removes the files that no report and no draft names and that are kept since before an instant. Answers with how many. */
  dropLooseFiles(before: Instant): Promise<Result<number, StoreError>>;
  /** The value kept under `name`, or null. */
  readDocument(name: string): Promise<Result<unknown, StoreError>>;
  writeDocument(name: string, value: unknown): Promise<Result<void, StoreError>>;
  /** Calls `listener` after every change to the log, or to the drafts, in this window or another. Returns the way to stop. */
  watchLog(listener: () => void): () => void;
  watchDrafts(listener: () => void): () => void;
  watchFiles(listener: () => void): () => void;
  close(): void;
}
