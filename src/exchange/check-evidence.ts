import { err, ok, type Result } from '../base/result.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { parseKey } from '../domain/plan/deliverable-key.ts';
import { hashOfBytes } from '../contract/hash.ts';
import type { LocalStore } from '../storage/local-store.ts';
import type { BlobRow, EvidenceRow } from '../storage/rows.ts';
import type { StoreError } from '../storage/store-error.ts';
import type { FileProblem } from './check-file.ts';
import { readEvidence } from './evidence-packets.ts';

/** A file as the reports that name it call it. */
export interface NamedFile {
  readonly sha: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** The parties whose reports name it. */
  readonly parties: readonly string[];
}

/** What taking an evidence file in would do; nothing else would change. */
export interface EvidencePreview {
  readonly by: DeviceId;
  /** Which one it is of those that were made together. */
  readonly part: number;
  readonly of: number;
  /** What reports name and is not here: it would be kept. */
  readonly fresh: readonly NamedFile[];
  /** How many of its files are here already. */
  readonly held: number;
  /** Changed on their way, cut off, or larger than a file may be: they stay missing. */
  readonly bad: readonly NamedFile[];
  /** How many no report that is held names: the update file that does has not come, or its device is not let in. */
  readonly unknown: number;
}

interface Checked {
  readonly preview: EvidencePreview;
  readonly rows: readonly BlobRow[];
}

/**
 * What an evidence file would bring. Nothing is stored. Every file in it is verified against its hash (IMPORT-3); one that
 * is not as it was written takes no other with it.
 */
export async function lookAtEvidence(
  store: LocalStore,
  bytes: Uint8Array,
  now: Instant,
): Promise<Result<EvidencePreview, FileProblem | StoreError>> {
  const checked = await check(store, bytes, now);
  return checked.ok ? ok(checked.value.preview) : checked;
}

/** Holds after the call: what the preview calls fresh is kept, all of it or, on an error, none. The same file twice changes nothing. */
export async function takeEvidenceIn(
  store: LocalStore,
  bytes: Uint8Array,
  now: Instant,
): Promise<Result<EvidencePreview, FileProblem | StoreError>> {
  const checked = await check(store, bytes, now);
  if (!checked.ok) return checked;
  const kept = await store.keepFiles(checked.value.rows);
  return kept.ok ? ok(checked.value.preview) : kept;
}

async function check(
  store: LocalStore,
  bytes: Uint8Array,
  now: Instant,
): Promise<Result<Checked, FileProblem | StoreError>> {
  const read = readEvidence(bytes);
  if (read.type === 'other-file') return err({ type: 'not-an-update-file' });
  if (read.type === 'needs-newer-version') return err({ type: 'file-needs-newer-version' });
  if (read.type === 'too-large') return err({ type: 'file-too-large', limit: 'body' });
  if (read.type === 'unusable') return err({ type: 'file-unusable', why: read.why, by: null });
  const facts = await store.readFileFacts();
  if (!facts.ok) return facts;
  const { programme, by, part, of, files } = read.evidence;
  const own = facts.value.programme;
  if (programme !== null && own !== null && programme !== own)
    return err({ type: 'file-of-another-programme' });

  const rows = new Map<string, BlobRow>();
  const bad = new Map<string, NamedFile>();
  const fresh: NamedFile[] = [];
  let [held, unknown] = [0, 0];
  for (const file of files) {
    const { sha } = file;
    const named = namedAs(sha, facts.value.named);
    if (named === null) unknown += 1;
    else if (rows.has(sha) || (await isHeldWhole(store, sha, facts.value.held))) held += 1;
    else if (file.state !== 'whole') bad.set(sha, named);
    else {
      rows.set(sha, { sha, bytes: file.bytes, at: now });
      fresh.push(named);
    }
  }
  const preview = {
    by,
    part,
    of,
    fresh,
    held,
    bad: [...bad.values()].filter(({ sha }) => !rows.has(sha)),
    unknown,
  };
  return ok({ preview, rows: [...rows.values()] });
}

// Bytes that were damaged on this device's disk are replaced by those that come.
async function isHeldWhole(store: LocalStore, sha: string, held: ReadonlySet<string>): Promise<boolean> {
  if (!held.has(sha)) return false;
  const row = await store.readFile(sha);
  return row.ok && row.value !== null && hashOfBytes(row.value.bytes) === sha;
}

/** What reports call the file with this hash; null: none names it. */
export function namedAs(sha: string, named: readonly EvidenceRow[]): NamedFile | null {
  const rows = named.filter((row) => row.sha === sha);
  const [first] = rows;
  if (first === undefined) return null;
  const parties = new Set(rows.flatMap(({ key }) => parseKey(key)?.party ?? []));
  return { sha, name: first.name, sizeBytes: first.size, parties: [...parties].sort() };
}
