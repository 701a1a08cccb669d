import { ok, type Result } from '../../base/result.ts';
import type { Amendment } from '../../contract/plan-amendment.ts';
import { planRev } from '../../contract/plan-items.ts';
import { type PlanReplaced, replacedBy, type Undone, undoneFile } from '../../contract/plan-undo.ts';
import type { PlanProblem } from '../../contract/plan-problem.ts';
import type { EventRange } from '../../domain/log/event.ts';
import type { Instant } from '../../domain/plan/day.ts';
import type { Text } from '../../domain/plan/text.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import type { OpenSession } from './session.ts';

/** What somebody brought in: a file, or a pasted text under a name of its own. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that a plan was amended with, as this device keeps it. */
export interface PlanImport {
  readonly id: string;
  readonly fileName: string;
  readonly at: Instant;
  readonly sizeBytes: number;
  /** By which decision. */
  readonly note: string;
  /** The revision that it made. */
  readonly rev: string;
  readonly replaced: PlanReplaced;
  /** The plan that stands beside the others since; absent: the file amended one. */
  readonly begins?: PlanBegun;
  /** Whether the file itself is still kept: the oldest go where there are too many. */
  readonly hasOriginal: boolean;
}

/** A plan that a file became, beside those there were (PLAN-4). */
export interface PlanBegun {
  readonly id: string;
  readonly title: Text;
  /** What published it, where it was taken back; null: it never was. */
  readonly ranges: readonly EventRange[] | null;
}

/** What is about to be published from a file. */
export interface MadeFromFile {
  readonly rev: string;
  readonly replaced: PlanReplaced;
  readonly begins?: PlanBegun;
}

const listName = 'plan-imports';
const originalName = (id: string) => `plan-import/${id}`;
/** All originals together: more than a plan is likely to see, and less than a phone notices. */
const keptBytes = 20 * 1024 * 1024;

/** The imports that this device keeps, the latest one first. */
export async function readImports(store: LocalStore): Promise<Result<readonly PlanImport[], StoreError>> {
  const read = await store.readDocument(listName);
  return read.ok ? ok((read.value ?? []) as readonly PlanImport[]) : read;
}

/** The bytes of an import's file; null: they are not kept any more. */
export async function readOriginal(
  store: LocalStore,
  id: string,
): Promise<Result<Uint8Array | null, StoreError>> {
  const read = await store.readDocument(originalName(id));
  return read.ok ? ok((read.value ?? null) as Uint8Array | null) : read;
}

/**
 * Holds after the call: the file and what it replaces are kept beside the amendment that is about to be published. The
 * oldest originals go first where all together are too many; that they were there stays. Answers with the way to forget it,
 * for where the amendment cannot be published.
 */
export async function keepImport(
  { store }: Pick<OpenSession, 'store'>,
  { name, bytes }: Original,
  { rev, replaced, begins }: MadeFromFile,
  note: string,
): Promise<Result<() => Promise<void>, StoreError>> {
  const read = await readImports(store);
  if (!read.ok) return read;
  const at = now();
  const made: PlanImport = {
    id: `${at}-${rev}`,
    fileName: name,
    at,
    sizeBytes: bytes.length,
    note,
    rev,
    replaced,
    ...(begins && { begins }),
    hasOriginal: true,
  };
  let left = keptBytes;
  const all = [made, ...read.value].map((one) => {
    left -= one.hasOriginal ? one.sizeBytes : 0;
    return left < 0 && one !== made ? { ...one, hasOriginal: false } : one;
  });
  const original = await store.writeDocument(originalName(made.id), bytes);
  if (!original.ok) return original;
  const listed = await store.writeDocument(listName, all);
  if (!listed.ok) return listed;
  for (const { id, hasOriginal } of read.value) {
    const isGone = all.some((one) => one.id === id && hasOriginal && !one.hasOriginal);
    if (isGone) await store.writeDocument(originalName(id), null);
  }
  return ok(async () => {
    await store.writeDocument(listName, read.value);
    await store.writeDocument(originalName(made.id), null);
  });
}

/** What an amendment is kept with. */
export function madeByAmendment(
  { inForce }: Pick<OpenSession, 'inForce'>,
  amendment: Amendment,
): MadeFromFile {
  return { rev: planRev(amendment.items), replaced: replacedBy(inForce.published, amendment) };
}

/** Holds after the call: it is noted of an import what published its plan, so that it can be put back. */
export async function noteRanges(
  store: LocalStore,
  { id }: PlanImport,
  ranges: readonly EventRange[],
): Promise<Result<void, StoreError>> {
  const read = await readImports(store);
  if (!read.ok) return read;
  const all = read.value.map((one) =>
    one.id === id && one.begins !== undefined ? { ...one, begins: { ...one.begins, ranges } } : one,
  );
  return store.writeDocument(listName, all);
}

/** The plan file that publishes again what was in force before an import (PLAN-3). Nothing is stored. */
export function undoImport(
  { inForce, today }: Pick<OpenSession, 'inForce' | 'today'>,
  { replaced }: PlanImport,
): Result<Undone, readonly PlanProblem[]> {
  return undoneFile(inForce.published, replaced, today);
}
