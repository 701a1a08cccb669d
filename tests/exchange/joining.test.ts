import { beforeAll, expect, test } from 'vitest';
import { makeJoinProof } from '../../src/contract/join-proof.ts';
import { signInvitation } from '../../src/contract/invitation.ts';
import type { EventContent, Role } from '../../src/domain/log/event.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { asAtToday } from '../../src/domain/progress/standing.ts';
import { createFileDesk, type FileDesk } from '../../src/exchange/file-desk.ts';
import { writeUpdate } from '../../src/exchange/write-update.ts';
import {
  createDeviceKeys,
  createJoinKey,
  type DeviceKeys,
  signText,
  verifyText,
} from '../../src/storage/device-keys.ts';
import { type GenuineInvitation, joinDocuments, verifyGenuine } from '../../src/storage/joining.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { writeSealedChain } from '../../src/storage/sealed-chain.ts';

const now = 1_795_305_600_000 as Instant;
const moment = { now, asAt: asAtToday('2026-11-22' as Day) };
let root: DeviceKeys;
let desk: FileDesk;
let invitation: GenuineInvitation;

beforeAll(async () => {
  const [admin, joinKey] = [await createDeviceKeys(), await createJoinKey()];
  root = await createDeviceKeys();
  const disk = createMemoryDisk('desk');
  await disk.write(['documents'], (t) => t.documents.put([{ name: 'programme', value: root.device }]));
  const store = createLogStore(disk, admin);
  const grant: EventContent = {
    kind: 'grant',
    body: { device: admin.device, keys: admin.public, role: 'admin', party: 'OCO', label: '' },
  };
  const said = [enrol(root, 'root', 'OCO'), grant].map((one) => ({ ...one, t: now }));
  must(await store.addChains(must(await writeSealedChain(root, root.device, said))));
  must(await store.append([enrol(admin, 'admin', 'OCO')], now, []));
  desk = createFileDesk(store, verifyText);
  const facts = {
    programme: root.device,
    root: root.public.sign,
    party: 'TV',
    partyName: 'Tuvalu',
    role: 'focal-point',
    plan: { id: 'oco-2022-2027', rev: 'kzA1hB-0sC_9dEfG' },
    at: now,
    issuer: admin.device,
    issuerKey: admin.public.sign,
    joinKey: joinKey.public,
  } as const;
  const statement = await signInvitation(facts, (text) => signText(admin, text));
  invitation = must(await verifyGenuine({ statement, secret: joinKey.secret }));
});

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function enrol(keys: DeviceKeys, role: Role, party: string): EventContent {
  return { kind: 'enrol', body: { ...keys.public, role, party, person: '', name: '', lang: 'en' } };
}

function report(activity: string): EventContent {
  const key = `oco-2022-2027/TV/${activity}/2026` as DeliverableKey;
  return { kind: 'report', body: { key, day: '2026-11-20' as Day, status: 'on-track', sup: [] } };
}

async function fileOf(store: LocalStore) {
  const { known, frontier } = must(await store.readCurrent());
  const sender = {
    store,
    programme: known.trust.root,
    writers: known.writers,
    ownDevices: new Set([store.device]),
    frontier,
    party: 'TV',
    secretariat: 'OCO',
  };
  const { bytes } = must(await writeUpdate(sender, { kind: 'secretariat' }, new Map()));
  return { name: '', bytes };
}

async function begunWithout(): Promise<LocalStore> {
  const keys = await createDeviceKeys();
  const store = createLogStore(createMemoryDisk(keys.device), keys);
  must(await store.append([enrol(keys, 'focal-point', 'TV'), report('1.2.1'), report('1.2.2')], now, []));
  // Sealed before any programme was known, as a safety copy does.
  must(await store.seal());
  return store;
}

test('the first file of a workspace that was adopted brings what was written before, and asks with the invitation', async () => {
  const store = await begunWithout();
  const proof = await makeJoinProof(invitation.statement, store.device, invitation.signJoin);
  const documents = joinDocuments(invitation.statement);
  must(await store.adopt({ programme: root.device, proof, documents }, now));
  must(await store.append([report('1.1.1')], now, []));
  const seen = must(await desk.look(await fileOf(store), moment, () => undefined));
  expect(seen.state).toBe('whole');
  expect(seen.refused).toEqual([]);
  expect(seen.newcomers).toMatchObject([{ device: store.device, updates: 3, invited: { kind: 'invited' } }]);
});

test('a workspace that nobody adopted asks without an invitation', async () => {
  const store = await begunWithout();
  const seen = must(await desk.look(await fileOf(store), moment, () => undefined));
  expect(seen.newcomers).toMatchObject([{ updates: 2, invited: { kind: 'uninvited' } }]);
});

test('an invitation whose secret is another’s is not genuine', async () => {
  const { statement } = invitation;
  const { secret } = await createJoinKey();
  expect(await verifyGenuine({ statement, secret })).toEqual({
    ok: false,
    error: { type: 'invitation-not-genuine' },
  });
});
