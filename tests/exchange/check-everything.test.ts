import { expect, test } from 'vitest';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { checkEverything } from '../../src/exchange/check-everything.ts';
import { createDeviceKeys, verifyText } from '../../src/storage/device-keys.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { createMemoryDisk } from '../../src/storage/memory-disk.ts';

const now = 1_795_305_600_000 as Instant;
const report: EventContent = {
  kind: 'report',
  body: {
    key: 'oco-2022-2027/TV/1.2.1/2026' as DeliverableKey,
    day: '2026-11-20' as Day,
    status: 'on-track',
    sup: [],
  },
};

async function written() {
  const keys = await createDeviceKeys();
  const disk = createMemoryDisk(keys.device);
  const store = createLogStore(disk, keys);
  const enrol: EventContent = {
    kind: 'enrol',
    body: { ...keys.public, role: 'focal-point', party: 'TV', person: '', name: '', lang: 'en' },
  };
  await store.append([enrol, report, report], now, []);
  await store.seal();
  await store.append([report], now, []);
  return { disk, store, device: keys.device };
}

test('everything that is held is looked through, with what no seal covered yet', async () => {
  const { store } = await written();
  const shares: number[] = [];
  const found = await checkEverything(store, verifyText, (share) => shares.push(share));
  expect(found).toEqual({
    ok: true,
    value: {
      devices: 1,
      events: 4,
      seals: 2,
      erased: 0,
      broken: [],
      unexpectedEnds: 0,
      files: 0,
      filesMissing: [],
      filesBroken: [],
    },
  });
  expect(shares.at(-1)).toBe(1);
});

test('a line that was changed in the storage is found, with the device that wrote it', async () => {
  const { disk, store, device } = await written();
  await disk.write(['segments'], async (tables) => {
    const [row] = await tables.segments.all();
    if (row) await tables.segments.put([{ ...row, lines: row.lines.replace('on-track', 'complete') }]);
  });
  const found = await checkEverything(store, verifyText, () => undefined);
  expect(found).toMatchObject({ ok: true, value: { broken: [{ device, from: 1 }] } });
});

test('a chain whose end was lost from the storage is found', async () => {
  const { disk, store } = await written();
  await store.seal();
  await disk.write(['segments'], async (tables) => {
    const last = (await tables.segments.all()).at(-1);
    if (last) await tables.segments.remove([[last.device, last.from]]);
  });
  const found = await checkEverything(store, verifyText, () => undefined);
  expect(found).toMatchObject({ ok: true, value: { broken: [], unexpectedEnds: 1 } });
});
