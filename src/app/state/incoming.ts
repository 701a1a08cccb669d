import { create } from 'zustand';
import { findArmour } from '../../contract/armour.ts';
import { isEvidencePacket } from '../../contract/evidence-packet.ts';
import { maxBodyBytes } from '../../contract/packet.ts';
import type { GrantBody } from '../../domain/log/event.ts';
import type { EvidencePreview } from '../../exchange/check-evidence.ts';
import type { FileProblem } from '../../exchange/check-file.ts';
import type { IncomingFile, TakenIn } from '../../exchange/file-desk.ts';
import type { Preview } from '../../exchange/preview.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { lookAtEvidenceFile, lookAtFile, takeEvidenceFileIn, takeFileIn } from './file-desk.ts';
import { noteStoreError } from './last-error.ts';
import { belongTo } from './open-workspace.ts';
import { refresh } from './follow-log.ts';
import { type OtherKind, otherKindOf } from './other-kind.ts';
import { openSessionNow } from './session.ts';
import { hasRoomFor, thisKeeper } from './storage-facts.ts';

/** Why what somebody offered is not even looked at as a file. */
export type OfferProblem =
  | { readonly type: 'text-holds-no-update' }
  /** It is a file or text of Wayfinder that belongs elsewhere. */
  | OtherKind
  | { readonly type: 'text-damaged' }
  | { readonly type: 'file-not-read' };

/** Where a file that came in stands. */
export type IncomingState =
  | { readonly kind: 'checking' | 'taking-in'; readonly share: number }
  | { readonly kind: 'refused'; readonly problem: FileProblem | StoreError | OfferProblem }
  | { readonly kind: 'ready'; readonly preview: Preview }
  | { readonly kind: 'evidence-ready' | 'evidence-taken-in'; readonly evidence: EvidencePreview }
  | { readonly kind: 'taken-in'; readonly taken: TakenIn };

/** A file, link or pasted text that came in and is on the screen until it is put away. */
export interface Incoming {
  readonly id: number;
  readonly file: IncomingFile;
  readonly state: IncomingState;
}

/** What came in, the first one first. Only the commands beside it change it. */
export const useIncoming = create<{ readonly items: readonly Incoming[] }>(() => ({ items: [] }));

/** Looks at files that somebody chose or dropped, one after the other. Nothing is stored. */
export async function offerFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    // A film that was chosen by mistake would fill the memory of a phone.
    if (file.size > maxBodyBytes) {
      add({ name: file.name, bytes: new Uint8Array() }, { type: 'file-too-large', limit: 'body' });
      continue;
    }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) add({ name: file.name, bytes: new Uint8Array() }, { type: 'file-not-read' });
    else await offerBytes(file.name, new Uint8Array(bytes));
  }
}

// What stands on the screen out of the shared folder: looked at again, it would stand there twice.
let ofFolder: readonly number[] = [];

/**
 * Looks at the files of the shared folder. Those that bring nothing are put off the screen, as is what stood there of an
 * earlier look and was not taken in. Answers with how many stand there.
 */
export async function offerFolderFiles(files: readonly File[]): Promise<number> {
  const before = new Set(ofFolder);
  useIncoming.setState(({ items }) => ({
    items: items.filter((one) => !before.has(one.id) || one.state.kind.endsWith('taken-in')),
  }));
  const known = new Set(useIncoming.getState().items.map((one) => one.id));
  await offerFiles(files);
  const fresh = useIncoming.getState().items.filter((one) => !known.has(one.id));
  const idle = fresh.filter((one) => bringsNothing(one.state)).map((one) => one.id);
  for (const id of idle) putAway(id);
  ofFolder = fresh.map((one) => one.id).filter((id) => !idle.includes(id));
  return ofFolder.length;
}

function bringsNothing(state: IncomingState): boolean {
  if (state.kind === 'evidence-ready') return state.evidence.fresh.length + state.evidence.bad.length === 0;
  if (state.kind !== 'ready') return false;
  const { isNews, newcomers, state: whole, refused } = state.preview;
  return !isNews && newcomers.length === 0 && whole === 'whole' && refused.length === 0;
}

/** Looks at every update in a text: a link, a chat, a whole mail. Nothing is stored. */
export async function offerText(text: string): Promise<void> {
  const found = findArmour(text);
  if (found.type === 'found') {
    for (const bytes of found.contents) await look(add({ name: '', bytes }, null));
    return;
  }
  const none = { type: found.type === 'none' ? 'text-holds-no-update' : 'text-damaged' } as const;
  add({ name: '', bytes: new Uint8Array() }, otherKindOf(text) ?? none);
}

/** Takes a file in, with the devices that are let in by it. */
export async function takeIn(id: number, accepted: readonly GrantBody[]): Promise<void> {
  const item = useIncoming.getState().items.find((one) => one.id === id);
  if (item?.state.kind !== 'ready') return;
  change(id, { kind: 'taking-in', share: 0 });
  const open = openSessionNow();
  const taken = await takeFileIn(open, item.file, accepted, (share) =>
    change(id, { kind: 'taking-in', share }),
  );
  if (!taken.ok) return refuse(id, taken.error);
  if (taken.value.preview.pins !== null) await belongTo(open, taken.value.preview.pins);
  await refresh(open.store);
  change(id, { kind: 'taken-in', taken: taken.value });
  await lookAgain();
}

/** Keeps the files that an evidence file brings. */
export async function takeEvidenceIn(id: number): Promise<void> {
  const item = useIncoming.getState().items.find((one) => one.id === id);
  if (item?.state.kind !== 'evidence-ready') return;
  const { fresh } = item.state.evidence;
  const sizeBytes = fresh.reduce((sum, one) => sum + one.sizeBytes, 0);
  if (!(await hasRoomFor(thisKeeper(), sizeBytes))) return refuse(id, { type: 'storage-full' });
  change(id, { kind: 'taking-in', share: 0 });
  const taken = await takeEvidenceFileIn(openSessionNow(), item.file, () => undefined);
  if (!taken.ok) return refuse(id, taken.error);
  change(id, { kind: 'evidence-taken-in', evidence: taken.value });
  await lookAgain();
}

// What the others bring may have come with one that was taken in, or be named by it.
async function lookAgain(): Promise<void> {
  for (const { id, state } of useIncoming.getState().items)
    if (state.kind === 'ready' || state.kind === 'evidence-ready') await look(id);
}

/** Puts a file off the screen. What was not taken in is not kept: it can be opened again. */
export function putAway(id: number): void {
  useIncoming.setState(({ items }) => ({ items: items.filter((one) => one.id !== id) }));
}

// A text file that a phone's share sheet let through holds the update as letters, or the bytes as they are.
async function offerBytes(name: string, bytes: Uint8Array): Promise<void> {
  const text = bytes[0] === 0x57 ? '' : new TextDecoder().decode(bytes.subarray(0, 4_000_000));
  const found = findArmour(text);
  if (found.type !== 'found') {
    const other = otherKindOf(new TextDecoder().decode(bytes.subarray(0, 10_000)));
    const id = add({ name, bytes }, other);
    return other === null ? look(id) : undefined;
  }
  for (const content of found.contents) await look(add({ name, bytes: content }, null));
}

let lastId = 0;

function add(file: IncomingFile, problem: OfferProblem | FileProblem | null): number {
  lastId += 1;
  const state: IncomingState =
    problem === null ? { kind: 'checking', share: 0 } : { kind: 'refused', problem };
  const item = { id: lastId, file, state };
  useIncoming.setState(({ items }) => ({ items: [...items, item] }));
  return item.id;
}

async function look(id: number): Promise<void> {
  const item = useIncoming.getState().items.find((one) => one.id === id);
  if (item === undefined) return;
  change(id, { kind: 'checking', share: 0 });
  const progress = (share: number) => change(id, { kind: 'checking', share });
  if (isEvidencePacket(item.file.bytes)) {
    const found = await lookAtEvidenceFile(openSessionNow(), item.file, progress);
    if (found.ok) change(id, { kind: 'evidence-ready', evidence: found.value });
    else refuse(id, found.error);
    return;
  }
  const seen = await lookAtFile(openSessionNow(), item.file, progress);
  if (seen.ok) change(id, { kind: 'ready', preview: seen.value });
  else refuse(id, seen.error);
}

function refuse(id: number, problem: FileProblem | StoreError): void {
  if (problem.type.startsWith('storage-')) noteStoreError(problem as StoreError, 'take-in');
  change(id, { kind: 'refused', problem });
}

function change(id: number, state: IncomingState): void {
  useIncoming.setState(({ items }) => ({
    items: items.map((one) => (one.id === id ? { ...one, state } : one)),
  }));
}
