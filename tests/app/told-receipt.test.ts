import { describe, expect, test } from 'vitest';
import { noteToldReceipt } from '../../src/app/state/told-receipt.ts';
import { makeReceiptCode } from '../../src/contract/receipt-code.ts';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import { createDeviceKeys } from '../../src/storage/device-keys.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { toldDocument } from '../../src/storage/transport-facts.ts';
import { leastBody } from '../fixtures/generated-reports.ts';

/** A member's device that enrolled and then recorded a report at each of the instants. */
async function memberDevice(...instants: readonly number[]): Promise<LocalStore> {
  const keys = await createDeviceKeys();
  const store = createLogStore(createMemoryDisk(keys.device), keys);
  const enrol: EventContent = {
    kind: 'enrol',
    body: { ...keys.public, role: 'focal-point', party: 'TV', person: 'Losa', name: '', lang: 'en' },
  };
  await store.append([enrol], 1 as Instant, []);
  for (const t of instants) {
    const done = await store.append([{ kind: 'report', body: leastBody['on-track'] }], t as Instant, []);
    if (!done.ok) throw new Error(done.error.type);
  }
  return store;
}

async function codeAt(store: LocalStore, seq: number): Promise<string> {
  const hash = await store.readHashAt(store.device, seq);
  if (!hash.ok || hash.value === null) throw new Error('not written');
  return makeReceiptCode(seq, hash.value);
}

async function told(store: LocalStore): Promise<readonly { device: DeviceId; seq: number }[]> {
  const read = await store.readDocument(toldDocument);
  if (!read.ok) throw new Error(read.error.type);
  return ((read.value ?? []) as { device: DeviceId; seq: number }[]).map(({ device, seq }) => ({
    device,
    seq,
  }));
}

describe('a receipt that was read out', () => {
  test('is noted up to its number, and says when the last report it covers was recorded', async () => {
    const store = await memberDevice(100, 200, 300);
    const { device } = store;
    expect(await noteToldReceipt(store, [device], await codeAt(store, 3))).toEqual({ ok: true, value: 200 });
    expect(await told(store)).toEqual([{ device, seq: 3 }]);
    const current = await store.readCurrent();
    expect(current.ok && current.value.unreceived.map((one) => one.recorded)).toEqual([300]);
    expect(await noteToldReceipt(store, [device], (await codeAt(store, 4)).toLowerCase())).toEqual({
      ok: true,
      value: 300,
    });
    const after = await store.readCurrent();
    expect(after.ok && after.value.unreceived).toEqual([]);
  });

  test('typed twice, or after a later one, adds nothing', async () => {
    const store = await memberDevice(100, 200);
    const [early, late] = [await codeAt(store, 2), await codeAt(store, 3)];
    for (const code of [late, late, early])
      expect((await noteToldReceipt(store, [store.device], code)).ok).toBe(true);
    expect(await told(store)).toEqual([{ device: store.device, seq: 3 }]);
  });

  test('for a device restored here is noted for that one', async () => {
    const before = await memberDevice(100);
    const store = await memberDevice(500, 600);
    await store.addChains(await before.readForCopy().then((copy) => (copy.ok ? copy.value.segments : [])));
    const code = await codeAt(before, 2);
    expect(await noteToldReceipt(store, [store.device, before.device], code)).toEqual({
      ok: true,
      value: 100,
    });
    expect(await told(store)).toEqual([{ device: before.device, seq: 2 }]);
  });

  test('that covers the enrolment alone says so', async () => {
    const store = await memberDevice();
    expect(await noteToldReceipt(store, [store.device], await codeAt(store, 1))).toEqual({
      ok: true,
      value: null,
    });
  });

  test('of another device, for what is not written yet, mistyped or no code at all changes nothing', async () => {
    const [store, other] = [await memberDevice(100, 200), await memberDevice(100, 200, 300)];
    const own = await codeAt(store, 3);
    const swapped = own.replace(/(.)$/, (letter) => (letter === 'A' ? 'B' : 'A'));
    const problems = [
      [await codeAt(other, 3), 'receipt-of-another-device'],
      [await codeAt(other, 4), 'receipt-not-written-yet'],
      [swapped, 'receipt-code-mistyped'],
      ['thank you', 'not-a-receipt-code'],
      ['', 'not-a-receipt-code'],
    ] as const;
    for (const [code, type] of problems)
      expect(await noteToldReceipt(store, [store.device], code)).toEqual({ ok: false, error: { type } });
    expect(await told(store)).toEqual([]);
  });

  test('finds its report behind a hundred other entries', async () => {
    const store = await memberDevice(100);
    const setAside: EventContent = { kind: 'set-aside', body: { ranges: [], reason: '' } };
    await store.append(
      Array.from({ length: 120 }, () => setAside),
      900 as Instant,
      [],
    );
    expect(await noteToldReceipt(store, [store.device], await codeAt(store, 122))).toEqual({
      ok: true,
      value: 100,
    });
  });
});
