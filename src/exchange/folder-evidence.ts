import { ok, type Result } from '../base/result.ts';
import { type EvidencePacketFacts, evidencePacketBytes } from '../contract/evidence-packet.ts';
import { hashOfBytes } from '../contract/hash.ts';
import { wantOf } from '../contract/packet-end.ts';
import type { FileFacts, LocalStore } from '../storage/local-store.ts';
import type { StoreError } from '../storage/store-error.ts';
import type { EvidencePreview } from './check-evidence.ts';
import type { FileProblem } from './check-file.ts';
import { maxEvidencePacketBytes, readEvidence, writeEvidence } from './evidence-packets.ts';
import { missingFiles } from './evidence-to-send.ts';

/** A folder that several devices keep files in. What it throws goes through: the folder cannot be used then. */
export interface EvidenceFolder {
  /** The names of the files in it, in no order. */
  names(): Promise<ReadonlySet<string>>;
  /** The file of this name as it stands now; null: it is gone or cannot be read. */
  read(name: string): Promise<Blob | null>;
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** What was brought from the folder. */
export interface BroughtEvidence {
  /** How many files are on this device now that were not. */
  readonly brought: number;
  /** How many are in the folder and not as they were written: nothing of them is kept. */
  readonly unreadable: number;
  /** How many reports name that are neither here nor in the folder. */
  readonly missing: number;
}

const head = 'evidence-';
const tail = '.wayfinder';
// More than one file with the head of its evidence file can have; the rest of what somebody put there is not read.
const mostBytes = maxEvidencePacketBytes;
const headBytes = 1024;

/** What the evidence file of one file is called in the folder. */
export function folderNameOf(sha: string): string {
  return `${head}${sha}${tail}`;
}

/** Whether a file in the folder is called as one that these functions care for. */
export function isFolderEvidence(name: string): boolean {
  return /^evidence-[A-Za-z0-9_-]{43}\.wayfinder$/.test(name);
}

/**
 * Holds after the call: each file that is held here and that a report names stands in the folder, in an evidence file of
 * its own (EXPORT-6). One that stands there whole is not written again: what a reader asked for is read and verified, of
 * the others the length is compared with what they say themselves. Answers with how many were written.
 */
export async function putEvidence(
  folder: EvidenceFolder,
  store: LocalStore,
  facts: Pick<EvidencePacketFacts, 'programme' | 'by'>,
  asked: ReadonlySet<string>,
): Promise<Result<number, StoreError>> {
  const read = await store.readFileFacts();
  if (!read.ok) return read;
  const names = await folder.names();
  let written = 0;
  for (const sha of new Set(read.value.named.map((row) => row.sha))) {
    if (!read.value.held.has(sha)) continue;
    const name = folderNameOf(sha);
    if (names.has(name) && (await isWhole(folder, sha, asked.has(wantOf(sha))))) continue;
    const row = await store.readFile(sha);
    if (!row.ok) return row;
    if (row.value === null || hashOfBytes(row.value.bytes) !== sha) continue;
    const [part] = await writeEvidence([{ sha, bytes: row.value.bytes }], facts);
    if (part === undefined) continue;
    await folder.write(name, new Uint8Array(part.bytes));
    written += 1;
  }
  return ok(written);
}

/**
 * Holds after the call: of what reports name and is not here, each file that stands in the folder as it was written is
 * kept (EXPORT-6). `take` keeps what the bytes of an evidence file bring, after every file in it was verified. Nothing
 * else in the folder is read.
 */
export async function takeEvidence(
  folder: EvidenceFolder,
  store: LocalStore,
  take: (bytes: Uint8Array) => Promise<Result<EvidencePreview, FileProblem | StoreError>>,
): Promise<Result<BroughtEvidence, StoreError>> {
  const read = await store.readFileFacts();
  if (!read.ok) return read;
  const names = await folder.names();
  const wanted = wantedIn(read.value);
  const there = wanted.filter((sha) => names.has(folderNameOf(sha)));
  const here = new Set<string>();
  for (const sha of there) {
    const bytes = await bytesOf(await folder.read(folderNameOf(sha)));
    if (bytes === null) continue;
    const taken = await take(bytes);
    if (taken.ok) for (const file of taken.value.fresh) here.add(file.sha);
    else if (isStoreError(taken.error)) return { ok: false, error: taken.error };
  }
  const unreadable = there.filter((sha) => !here.has(sha)).length;
  const missing = wanted.filter((sha) => !here.has(sha)).length - unreadable;
  return ok({ brought: here.size, unreadable, missing });
}

function wantedIn(facts: FileFacts): readonly string[] {
  return [...new Set(missingFiles(facts).map((row) => row.sha))];
}

function isStoreError(problem: FileProblem | StoreError): problem is StoreError {
  return problem.type.startsWith('storage-');
}

async function isWhole(folder: EvidenceFolder, sha: string, isAsked: boolean): Promise<boolean> {
  const file = await folder.read(folderNameOf(sha));
  if (file === null || file.size > mostBytes) return false;
  if (!isAsked) {
    const first = await bytesOf(file.slice(0, headBytes));
    return first !== null && evidencePacketBytes(first) === file.size;
  }
  const bytes = await bytesOf(file);
  const read = bytes === null ? null : readEvidence(bytes);
  return (
    read?.type === 'readable' && read.evidence.files.some((one) => one.sha === sha && one.state === 'whole')
  );
}

// A file that another device is writing, or that is too large to be one, is none yet.
async function bytesOf(file: Blob | null): Promise<Uint8Array | null> {
  if (file === null || file.size > mostBytes) return null;
  const read = await file.arrayBuffer().catch(() => null);
  return read === null ? null : new Uint8Array(read);
}
