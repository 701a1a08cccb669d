import { writePacket } from '../../src/exchange/packet-file.ts';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import { createDeviceKeys, signText } from '../../src/storage/device-keys.ts';
import { openDexieDisk } from '../../src/storage/dexie-disk.ts';
import type { SegmentRow } from '../../src/storage/rows.ts';
import { writeSealedChain } from '../../src/storage/sealed-chain.ts';
import { readPlansInForce } from '../../src/storage/plan-in-force.ts';
import { openStore } from '../../src/storage/workspace.ts';

/**
 * An update file with `count` reports of all members, each from a device that is let in at the Secretariat's workspace
 * `id`; as base64. `segmentsMs` is how long the database takes for the same segments alone, in the way in which a bulk of
 * them is best written.
 */
async function makeImport(
  id: DeviceId,
  count: number,
): Promise<{ readonly file: string; readonly segmentsMs: number }> {
  const opened = await openStore(id);
  if (!opened.ok) throw new Error(opened.error.type);
  const store = opened.value;
  const plans = await readPlansInForce(store);
  const current = await store.readCurrent();
  if (!plans.ok || !current.ok) throw new Error('the workspace cannot be read');
  const programme = current.value.known.trust.root as DeviceId;
  const [{ plan, members }] = plans.value;
  const segments: SegmentRow[] = [];
  const grants: EventContent[] = [];
  let last = await createDeviceKeys();
  const each = Math.ceil(count / members.length);
  for (const { code: party } of members) {
    const keys = await createDeviceKeys();
    last = keys;
    const enrolled = {
      ...keys.public,
      role: 'focal-point',
      party,
      person: '',
      name: '',
      lang: 'en',
    } as const;
    const said: (EventContent & { readonly t: Instant })[] = [
      { kind: 'enrol', body: enrolled, t: 1_790_000_000_000 as Instant },
    ];
    for (let i = 0; i < each; i++) {
      const activity = ['1.1.1', '1.2.1', '1.2.2', '1.2.7'][i % 4];
      const period = 2022 + (Math.floor(i / 4) % 5);
      const body = {
        key: `${plan.id}/${party}/${activity}/${period}`,
        day: `2026-${String(1 + (i % 9)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
        status: i % 2 === 0 ? 'on-track' : 'not-started',
        narrative: `Report number ${i} of this bench`,
        sup: [],
      } as never;
      said.push({ kind: 'report', body, t: (1_790_000_000_000 + i * 60_000) as Instant });
    }
    const chain = await writeSealedChain(keys, programme, said);
    if (!chain.ok) throw new Error(chain.error.type);
    segments.push(...chain.value);
    grants.push({
      kind: 'grant',
      body: { device: keys.device, keys: keys.public, role: 'focal-point', party, label: '' },
    });
  }
  const granted = await store.append(grants, 1_790_000_000_000 as Instant, []);
  if (!granted.ok) throw new Error(granted.error.type);
  store.close();
  const packet = await writePacket({
    programme,
    by: last.device,
    segments,
    frontier: new Map([[last.device, each + 1]]),
    sign: (text) => signText(last, text),
  });
  if (!packet.ok) throw new Error(packet.error.type);
  return { file: await base64(packet.value), segmentsMs: await writeSegments(segments) };
}

async function writeSegments(segments: readonly SegmentRow[]): Promise<number> {
  const name = `wayfinder/BenchSegments${segments.length}`;
  const disk = await openDexieDisk(name);
  if (!disk.ok) throw new Error(disk.error.type);
  const start = performance.now();
  await disk.value.write(['segments'], (tables) => tables.segments.put(segments));
  const taken = performance.now() - start;
  disk.value.close();
  indexedDB.deleteDatabase(name);
  return taken;
}

function base64(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.readAsDataURL(new Blob([new Uint8Array(bytes)]));
  });
}

Object.assign(globalThis, { makeImport });
