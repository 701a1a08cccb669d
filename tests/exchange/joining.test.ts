import { beforeAll, expect, test } from 'vitest';
import { makeJoinProof } from '../../src/contract/join-proof.ts';
import { type InvitationFacts, signInvitation } from '../../src/contract/invitation.ts';
import type { EventContent, Role } from '../../src/domain/log/event.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { asAtToday } from '../../src/domain/progress/reports/standing.ts';
import { createFileDesk, type FileDesk } from '../../src/exchange/file-desk.ts';
import { grantFor, placeFor } from '../../src/exchange/invited.ts';
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
const sela = { role: 'focal-point', party: 'TV', person: 'Sela', name: '', lang: 'en' } as const;
let root: DeviceKeys;
let store: LocalStore;
let desk: FileDesk;
let invitation: GenuineInvitation;

beforeAll(async () => {
  const admin = await createDeviceKeys();
  root = await createDeviceKeys();
  const disk = createMemoryDisk('desk');
  await disk.write(['documents'], (t) => t.documents.put([{ name: 'programme', value: root.device }]));
  store = createLogStore(disk, admin);
  const grant: EventContent = {
    kind: 'grant',
    body: { device: admin.device, keys: admin.public, role: 'admin', party: 'OCO', label: '' },
  };
  const said = [enrol(root, 'root', 'OCO'), grant].map((one) => ({ ...one, t: now }));
  must(await store.addChains(must(await writeSealedChain(root, root.device, said))));
  must(await store.append([enrol(admin, 'admin', 'OCO')], now, []));
  desk = createFileDesk(store, verifyText);
  invitation = await invite(admin);
});

async function invite(issuer: DeviceKeys, more: Partial<InvitationFacts> = {}): Promise<GenuineInvitation> {
  const joinKey = await createJoinKey();
  const facts: InvitationFacts = {
    programme: root.device,
    root: root.public.sign,
    party: 'TV',
    partyName: 'Tuvalu',
    role: 'focal-point',
    plan: { id: 'oco-2022-2027', rev: 'kzA1hB-0sC_9dEfG' },
    at: now,
    issuer: issuer.device,
    issuerKey: issuer.public.sign,
    joinKey: joinKey.public,
    ...more,
  };
  const statement = await signInvitation(facts, (text) => signText(issuer, text));
  return must(await verifyGenuine({ statement, secret: joinKey.secret }));
}

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

async function joinedWith(own: GenuineInvitation): Promise<LocalStore> {
  const begun = await begunWithout();
  const proof = await makeJoinProof(own.statement, begun.device, own.signJoin);
  const documents = joinDocuments(own.statement);
  must(await begun.adopt({ programme: root.device, proof, documents }, now));
  return begun;
}

/** By what the device of a file asks to be let in. */
async function askedBy(begun: LocalStore) {
  return must(await desk.look(await fileOf(begun), moment, () => undefined)).newcomers[0]?.invited;
}

test('the first file of a workspace that was adopted brings what was written before, and asks with the invitation', async () => {
  const store = await joinedWith(invitation);
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

test('AUTH-5: a member’s device adds another one of its member, to nothing else, and no longer once it was cut off', async () => {
  const first = await createDeviceKeys();
  const grant = grantFor(first.device, { ...first.public, ...sela }, { role: 'focal-point', party: 'TV' });
  expect(await askedBy(await joinedWith(await invite(first)))).toEqual({ kind: 'not-genuine' });
  must(await store.append([{ kind: 'grant', body: grant }], now, []));
  const second = await joinedWith(await invite(first, { person: 'Sela' }));
  expect(await askedBy(second)).toMatchObject({
    kind: 'invited',
    addedBy: 'Sela',
    statement: { party: 'TV', role: 'focal-point' },
  });
  expect(await askedBy(await joinedWith(invitation))).toMatchObject({ kind: 'invited', addedBy: null });
  for (const place of [{ role: 'officer', party: 'OCO' }, { role: 'admin' }, { party: 'FJ' }] as const)
    expect(await askedBy(await joinedWith(await invite(first, place)))).toEqual({ kind: 'not-genuine' });

  // Signed before the cut all the same: a thief can choose the day.
  must(await store.append([{ kind: 'revoke', body: { device: first.device, cut: 9, reason: '' } }], now, []));
  const asked = await askedBy(second);
  expect(asked).toEqual({ kind: 'not-genuine' });
  const enrolled = { ...first.public, ...sela };
  expect(
    placeFor({ invited: asked ?? { kind: 'uninvited' }, enrolled, checked: null }, [{ code: 'TV' }]),
  ).toBeNull();
});
