import { beforeEach, expect, test } from 'vitest';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import { verifySegment } from '../../src/contract/segment.ts';
import { createDeviceKeys, type DeviceKeys, verifyText } from '../../src/storage/device-keys.ts';
import type { Disk } from '../../src/storage/disk.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { writeSealedChain } from '../../src/storage/sealed-chain.ts';

const now = 1_795_305_600_000 as Instant;
let root: DeviceKeys;
let keys: DeviceKeys;
let disk: Disk;
let store: LocalStore;

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function grant(device: DeviceId, whose: DeviceKeys): EventContent {
  const body = { device, keys: whose.public, role: 'admin' as const, party: 'OCO', label: 'Second desk' };
  return { kind: 'grant', body };
}

beforeEach(async () => {
  root = await createDeviceKeys('to-be-saved');
  keys = await createDeviceKeys();
  disk = createMemoryDisk(`root/${keys.device}`);
  store = createLogStore(disk, keys);
  await disk.write(['keys', 'documents'], async (tables) => {
    await tables.keys.put([{ id: 'root', pair: root.sign }]);
    await tables.documents.put([{ name: 'programme', value: root.device }]);
  });
  const enrol: EventContent = {
    kind: 'enrol',
    body: { ...root.public, role: 'root', party: 'OCO', person: '', name: '', lang: 'en' },
  };
  const said = [enrol, grant(keys.device, keys)].map((content) => ({ ...content, t: now }));
  must(await store.addChains(must(await writeSealedChain(root, root.device, said))));
  return () => store.close();
});

test('the root speaks at the end of its chain, under a seal that holds, and what it says counts', async () => {
  const second = await createDeviceKeys();
  must(await store.appendAsRoot(root.sign, [grant(second.device, second)], now));
  const { known, frontier } = must(await store.readCurrent());
  expect(known.writers.get(second.device)?.role).toBe('admin');
  expect(frontier.get(root.device)).toBe(3);
  const past = must(await store.readPast([root.device], new Map([[root.device, 2]])));
  const previous = must(await store.readHashAt(root.device, 2));
  expect(past.segments).toHaveLength(1);
  const [segment] = past.segments;
  if (segment === undefined || previous === null) throw new Error('no segment');
  const against = { previous, programme: root.device, publicKey: root.public.sign, verify: verifyText };
  expect((await verifySegment(segment, against)).ok).toBe(true);
});

test('two windows that speak as the root at once make no fork: the one is told to say it again', async () => {
  const [one, other] = [await createDeviceKeys(), await createDeviceKeys()];
  const results = await Promise.all([
    store.appendAsRoot(root.sign, [grant(one.device, one)], now),
    store.appendAsRoot(root.sign, [grant(other.device, other)], now),
  ]);
  expect(results.filter((done) => done.ok)).toHaveLength(1);
  expect(must(await store.readCurrent()).frontier.get(root.device)).toBe(3);
});

test('a device of no programme has nothing to speak as', async () => {
  await disk.write(['documents'], (tables) => tables.documents.put([{ name: 'programme', value: null }]));
  const said = await store.appendAsRoot(root.sign, [grant(keys.device, keys)], now);
  expect(said).toEqual({ ok: false, error: { type: 'no-root-chain' } });
});

test('the key of the root is on the device until it is removed', async () => {
  expect(must(await store.readRootPair())?.privateKey.extractable).toBe(true);
  must(await store.removeRootPair());
  expect(must(await store.readRootPair())).toBeNull();
});
