import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { VerifyText } from '../contract/signature.ts';
import type { LocalStore } from '../storage/local-store.ts';
import { countErased } from '../storage/erase.ts';
import type { StoreError } from '../storage/store-error.ts';
import { hashOfBytes } from '../contract/hash.ts';
import { type NamedFile, namedAs } from './check-evidence.ts';
import { missingFiles } from './evidence-to-send.ts';
import { type BrokenChain, verifyChains } from './verify-chains.ts';

/** What a check of everything that is held found. */
export interface FoundEverything {
  readonly devices: number;
  readonly events: number;
  readonly seals: number;
  /** Of how many events only the hash is here, because they were erased (ERASE-1). */
  readonly erased: number;
  readonly broken: readonly BrokenChain[];
  /** Chains whose end is another than the one that this device remembers. */
  readonly unexpectedEnds: number;
  /** How many files that are evidence are here as they were written. */
  readonly files: number;
  /** Those that reports name and that have not come yet, and those that are no longer as they were written. */
  readonly filesMissing: readonly NamedFile[];
  readonly filesBroken: readonly NamedFile[];
}

/**
 * Checks every line, every seal and every file that is held, this device's own chain sealed before. Nothing else is
 * changed. Linear in the log and in the files.
 */
export async function checkEverything(
  store: LocalStore,
  verify: VerifyText,
  progress: (share: number) => void,
): Promise<Result<FoundEverything, StoreError>> {
  const read = await store.readForCopy();
  if (!read.ok) return read;
  const current = await store.readCurrent();
  if (!current.ok) return current;
  const { segments, frontier, programme } = read.value;
  const { segments: held, broken, enrolled } = await verifyChains(segments, programme, verify, progress);
  const ends = new Map(held.map(({ device, from, count }) => [device, from + count - 1]));
  const isBroken = new Set(broken.map((one) => one.device));
  const unexpectedEnds = [...frontier].filter(
    ([device, to]) => !isBroken.has(device) && ends.get(device) !== to,
  ).length;
  const events = held.reduce((sum, one) => sum + one.count, 0);
  const files = await checkFiles(store);
  if (!files.ok) return files;
  return ok({
    devices: enrolled.size,
    events,
    seals: held.length,
    erased: countErased(held, current.value.known.erased),
    broken,
    unexpectedEnds,
    ...files.value,
  });
}

async function checkFiles(
  store: LocalStore,
): Promise<Result<Pick<FoundEverything, 'files' | 'filesMissing' | 'filesBroken'>, StoreError>> {
  const facts = await store.readFileFacts();
  if (!facts.ok) return facts;
  const { named, held } = facts.value;
  const nameOf = (sha: string) => namedAs(sha, named) ?? { sha, name: '', sizeBytes: 0, parties: [] };
  const filesMissing = [...new Set(missingFiles(facts.value).map((row) => row.sha))].map(nameOf);
  const filesBroken: NamedFile[] = [];
  for (const sha of held) {
    const row = await store.readFile(sha);
    if (!row.ok) return row;
    if (row.value !== null && hashOfBytes(row.value.bytes) !== sha) filesBroken.push(nameOf(sha));
  }
  return ok({ files: held.size - filesBroken.length, filesMissing, filesBroken });
}
