import { err, ok, type Result } from '../base/result.ts';
import type { PlanFile } from '../contract/plan-file.ts';
import { makeJoinProof } from '../contract/join-proof.ts';
import { itemsToPlan } from '../contract/plan-items.ts';
import type { EventContent, JoinProof, Role } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { Period } from '../domain/plan/period.ts';
import type { Language } from '../domain/plan/text.ts';
import type { BelongsElsewhere } from './adopt.ts';
import { databaseName } from './database-name.ts';
import { createDeviceKeys, type DeviceKeys } from './device-keys.ts';
import { deleteDexieDisk, openDexieDisk } from './dexie-disk.ts';
import type { Disk } from './disk.ts';
import { firstYearOf, type GenuineInvitation, joinDocuments } from './joining.ts';
import type { LocalStore } from './local-store.ts';
import { createLogStore } from './log-store.ts';
import { planDocument, readStoredPlan, type StoredPlan } from './plan-in-force.ts';
import { listedDocument, listWorkspace, unlistWorkspace, type WorkspaceRow } from './registry.ts';
import type { BlobRow, DraftRow, ForkRow, SegmentRow, WaitingRow } from './rows.ts';
import { writeSealedChain } from './sealed-chain.ts';
import { type StoreError, storeErrorOf } from './store-error.ts';

/** What makes a workspace. */
export interface NewWorkspace {
  readonly kind: 'explore' | 'real';
  readonly role: Role;
  readonly party: string;
  readonly partyName: string;
  /** Who reports here, as typed; empty: not said. */
  readonly person: string;
  /** What the device is called beside its person; absent: nothing. */
  readonly deviceName?: string;
  readonly lang: Language;
  readonly planFile: PlanFile;
  readonly firstYear: Period | null;
  /** What this device says right after it enrolled, such as the items of a plan that was loaded from a file. */
  readonly first: readonly EventContent[];
  /** What a safety copy held, verified; absent: the workspace begins empty. */
  readonly restored?: Restored;
  /** By which invitation it belongs to a programme, as what it invites to; absent: it belongs to none, or makes its own. */
  readonly joins?: GenuineInvitation;
}

/** What was held on a device before: every chain, with what was kept beside them, and the drafts. */
export interface Restored {
  /** Devices whose words this device takes for its own; empty: for nobody's, only the log says who they are. */
  readonly former: readonly DeviceId[];
  /** The programme that it belongs to at once; null: it waits to be taken in. */
  readonly programme: DeviceId | null;
  readonly segments: readonly SegmentRow[];
  readonly forks: readonly ForkRow[];
  readonly waiting: readonly WaitingRow[];
  readonly drafts: readonly DraftRow[];
  /** What those and the reports name, with bytes that fit their hashes. */
  readonly files: readonly Pick<BlobRow, 'sha' | 'bytes'>[];
}

/** A chain to be written by a device that exists only for it, and what its grant says. */
export interface ChainToWrite {
  /** Dropped once it is written. */
  readonly keys: DeviceKeys;
  readonly role: Role;
  readonly party: string;
  readonly label: string;
  readonly lang: Language;
  /** What the device says after it enrolled, each with its instant, in order. */
  readonly contents: readonly (EventContent & { readonly t: Instant })[];
}

/** An open workspace. */
export interface OpenWorkspace {
  readonly row: WorkspaceRow;
  readonly store: LocalStore;
}

/**
 * Holds after the call: the device has keys, its chain starts with its own enrolment, the plan is stored and the
 * workspace is listed. One that joins belongs to the invitation's programme and its enrolment proves that it was
 * invited; one that restores a copy belongs to the programme that the copy names. Any other for a Secretariat makes
 * programme and root as well, whose first act is to make this device its admin; one to explore is its own root and
 * grants `chains`, whose keys are dropped. On an error nothing is listed.
 */
export async function createWorkspace(
  wanted: NewWorkspace,
  chains: readonly ChainToWrite[],
  now: Instant,
): Promise<Result<OpenWorkspace, StoreError>> {
  // Only https and localhost offer what keys are made with.
  if (globalThis.crypto?.subtle === undefined) return err({ type: 'address-not-secure' });
  const keys = await createDeviceKeys();
  const disk = await openDexieDisk(databaseName(keys.device));
  if (!disk.ok) return disk;
  const authority = await makeAuthority(wanted, keys, chains, now);
  if (!authority.ok) return authority;
  const { programme, before, after, grants } = authority.value;

  const proof = wanted.joins === undefined ? undefined : await prove(wanted.joins, keys.device);
  const stored = await storeIdentity(disk.value, keys, authority.value.root, wanted, programme);
  if (!stored.ok) return stored;
  const store = createLogStore(disk.value, keys);
  const rooted = await store.addChains(before);
  if (!rooted.ok) return rooted;
  const enrolled = await store.append([enrolment(wanted, keys, proof), ...grants, ...wanted.first], now, []);
  if (!enrolled.ok) return enrolled;
  const { restored } = wanted;
  const taken = await store.addChains([...after, ...(restored?.segments ?? [])], {
    forks: restored?.forks ?? [],
    waiting: restored?.waiting ?? [],
  });
  if (!taken.ok) return taken;
  for (const file of restored?.files ?? []) {
    const kept = await store.keepFiles([{ ...file, at: now }]);
    if (!kept.ok) return kept;
  }
  for (const draft of restored?.drafts ?? []) {
    const kept = await store.writeDraft(draft);
    if (!kept.ok) return kept;
  }

  const { kind, role, party, partyName, person } = wanted;
  const row: WorkspaceRow = { id: keys.device, kind, role, party, partyName, person, programme, opened: now };
  const kept = await store.writeDocument(listedDocument, row);
  if (!kept.ok) return kept;
  const listed = await listWorkspace(row);
  return listed.ok ? ok({ row, store }) : listed;
}

/** Opens a listed workspace and notes that it was opened. */
export async function openWorkspace(
  row: WorkspaceRow,
  now: Instant,
): Promise<Result<OpenWorkspace, StoreError>> {
  const store = await openStore(row.id);
  if (!store.ok) return store;
  // Not waited for: only the order of the list depends on it.
  void listWorkspace({ ...row, opened: now });
  return ok({ row, store: store.value });
}

/**
 * Opens a listed workspace as one of the invitation's programme. Holds after the call: it belongs to it and its chain
 * says by which invitation; `planFile`, where given, is the plan that it shows from then on, and the first reported year is
 * the one that the invitation names. On an error it is as it was.
 */
export async function adoptWorkspace(
  row: WorkspaceRow,
  invitation: GenuineInvitation,
  planFile: PlanFile | null,
  now: Instant,
): Promise<Result<OpenWorkspace, StoreError | BelongsElsewhere>> {
  const opened = await openStore(row.id);
  if (!opened.ok) return opened;
  const store = opened.value;
  const { statement } = invitation;
  const stored = await readStoredPlan(store);
  if (!stored.ok) {
    store.close();
    return stored;
  }
  const {
    items,
    memberValues: members,
    rev,
  } = planFile ?? { ...stored.value, memberValues: stored.value.members };
  const firstYear = firstYearOf(statement, itemsToPlan(items)) ?? stored.value.firstYear;
  const plan: StoredPlan = { items, members, rev, firstYear };
  const documents = [...joinDocuments(statement), { name: 'plan', value: plan }];
  const proof = await prove(invitation, row.id);
  const adopted = await store.adopt({ programme: statement.programme, proof, documents }, now);
  if (!adopted.ok) {
    store.close();
    return adopted;
  }
  const changed = { ...row, programme: statement.programme, opened: now };
  // The workspace itself knows where it belongs; a list that does not say so yet is mended by the next opening.
  void listWorkspace(changed);
  return ok({ row: changed, store });
}

/** The store of a workspace of this device, in a window or in a worker. */
export async function openStore(id: DeviceId): Promise<Result<LocalStore, StoreError>> {
  const disk = await openDexieDisk(databaseName(id));
  if (!disk.ok) return disk;
  const pair = await disk.value.read(['keys'], (tables) => tables.keys.get('sign')).catch(() => undefined);
  if (pair === undefined) return err({ type: 'storage-failed', name: 'keys' });
  return ok(createLogStore(disk.value, { device: id, sign: pair.pair }));
}

/**
 * Holds after the call: nothing of the workspace is on this device any more, neither its keys nor its place in the list.
 * It was closed before. Where an error is answered, some of it may still be there and may be removed again.
 */
export async function removeWorkspace(id: DeviceId): Promise<Result<void, StoreError>> {
  const removed = await deleteDexieDisk(databaseName(id));
  return removed.ok ? unlistWorkspace(id) : removed;
}

interface Authority {
  readonly programme: DeviceId | null;
  readonly root: DeviceKeys | null;
  /** Chains that stand before this device's own, and those that its grants allow. */
  readonly before: readonly SegmentRow[];
  readonly after: readonly SegmentRow[];
  readonly grants: readonly EventContent[];
}

async function makeAuthority(
  wanted: NewWorkspace,
  keys: DeviceKeys,
  chains: readonly ChainToWrite[],
  now: Instant,
): Promise<Result<Authority, StoreError>> {
  const none = { root: null, before: [], after: [], grants: [] };
  if (wanted.joins !== undefined) return ok({ ...none, programme: wanted.joins.statement.programme });
  if (wanted.restored !== undefined) return ok({ ...none, programme: wanted.restored.programme });
  if (wanted.role === 'focal-point') return ok({ ...none, programme: null });
  if (wanted.role === 'admin') {
    const root = await createDeviceKeys('to-be-saved');
    const said = [
      enrolment({ role: 'root', party: wanted.party, person: '', lang: wanted.lang }, root),
      grantFor(keys, wanted, wanted.person),
    ];
    const before = await writeSealedChain(
      root,
      root.device,
      said.map((content) => ({ ...content, t: now })),
    );
    if (!before.ok) return before;
    return ok({ programme: root.device, root, before: before.value, after: [], grants: [] });
  }
  const after: SegmentRow[] = [];
  const grants: EventContent[] = [];
  for (const { keys: own, ...chain } of chains) {
    const person = { ...chain, person: chain.label };
    const from = chain.contents[0]?.t ?? now;
    const said = [{ ...enrolment(person, own), t: from }, ...chain.contents];
    const segments = await writeSealedChain(own, keys.device, said);
    if (!segments.ok) return segments;
    after.push(...segments.value);
    grants.push(grantFor(own, chain, chain.label));
  }
  return ok({ programme: keys.device, root: null, before: [], after, grants });
}

function enrolment(
  who: Pick<NewWorkspace, 'role' | 'party' | 'person' | 'deviceName' | 'lang'>,
  keys: DeviceKeys,
  proof?: JoinProof,
): EventContent {
  const { role, party, person, deviceName: name = '', lang } = who;
  const said = { ...keys.public, role, party, person, name, lang };
  return { kind: 'enrol', body: proof === undefined ? said : { ...said, proof } };
}

function prove({ statement, signJoin }: GenuineInvitation, device: DeviceId): Promise<JoinProof> {
  return makeJoinProof(statement, device, signJoin);
}

function grantFor(
  keys: DeviceKeys,
  { role, party }: { role: Role; party: string },
  label: string,
): EventContent {
  return { kind: 'grant', body: { device: keys.device, keys: keys.public, role, party, label } };
}

async function storeIdentity(
  disk: Disk,
  keys: DeviceKeys,
  root: DeviceKeys | null,
  { planFile, firstYear, restored, joins }: NewWorkspace,
  programme: DeviceId | null,
): Promise<Result<void, StoreError>> {
  const written = disk.write(['keys', 'documents'], async (tables) => {
    await tables.keys.put([
      { id: 'sign', pair: keys.sign },
      { id: 'agree', pair: keys.agree },
      ...(root === null ? [] : [{ id: 'root' as const, pair: root.sign }]),
    ]);
    await tables.documents.put([
      planDocument(planFile, firstYear),
      { name: 'programme', value: programme },
      { name: 'former', value: restored?.former ?? [] },
      ...(joins === undefined ? [] : joinDocuments(joins.statement)),
    ]);
  });
  return written.then(
    () => ok(undefined),
    (thrown) => err(storeErrorOf(thrown)),
  );
}
