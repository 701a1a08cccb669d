import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { makeReceiptCode } from '../../src/contract/receipt-code.ts';
import type { EventContent, GrantBody } from '../../src/domain/log/event.ts';
import type { Frontier } from '../../src/domain/log/frontier.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { writeUpdate } from '../../src/exchange/write-update.ts';
import { createDeviceKeys } from '../../src/storage/device-keys.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { rowsIn, workspaceDatabases } from './raw-storage.ts';
import { someday } from './steps.ts';

/** What a member's device must know of the Secretariat's workspace that a page shows. */
export interface Office {
  readonly workspace: DeviceId;
  readonly programme: DeviceId;
  readonly rev: string;
}

/** A member's device outside the browser, with real keys and a real chain. */
export interface MemberDevice {
  readonly grant: GrantBody;
  /** Records that an activity of 2026/27 goes well, once for each code. */
  report(...codes: readonly string[]): Promise<void>;
  /** Its update file with everything past number `past` of its chain. */
  update(past?: number): Promise<Buffer>;
  /** The code of the receipt up to number `seq`. */
  receipt(seq: number): Promise<string>;
}

const evening = Date.parse(`${someday}T21:00:00+12:00`);

/** The Secretariat whose workspace is the only one on the page's device. */
export async function officeOf(page: Page): Promise<Office> {
  const [database = ''] = await workspaceDatabases(page);
  const documents = (await rowsIn(page, 'documents')) as readonly { name: string; value: unknown }[];
  const valueOf = (name: string) => documents.find((one) => one.name === name)?.value;
  return {
    workspace: database.slice('wayfinder/'.length) as DeviceId,
    programme: valueOf('programme') as DeviceId,
    rev: (valueOf('plan') as { rev: string }).rev,
  };
}

/** A new device of a member that enrolled an hour ago, with the plan revision `rev`. */
export async function memberDevice(
  office: Office,
  party: string,
  person: string,
  rev = office.rev,
): Promise<MemberDevice> {
  const keys = await createDeviceKeys();
  const disk = createMemoryDisk(keys.device);
  await disk.write(['documents'], (tables) =>
    tables.documents.put([
      { name: 'programme', value: office.programme },
      { name: 'former', value: [] },
    ]),
  );
  const store = createLogStore(disk, keys);
  const append = async (contents: readonly EventContent[]) => {
    const done = await store.append(contents, (evening - 3_600_000) as Instant, []);
    if (!done.ok) throw new Error(done.error.type);
  };
  await append([
    { kind: 'enrol', body: { ...keys.public, role: 'focal-point', party, person, name: '', lang: 'en' } },
  ]);
  return {
    grant: { device: keys.device, keys: keys.public, role: 'focal-point', party, label: person },
    report: (...codes) =>
      append(
        codes.map((code): EventContent => {
          const key = `oco-2022-2027/${party}/${code}/2026` as DeliverableKey;
          return { kind: 'report', body: { key, day: someday as Day, status: 'on-track', sup: [] } };
        }),
      ),
    update: async (past = 0) => {
      const current = await store.readCurrent();
      if (!current.ok) throw new Error(current.error.type);
      const sender = {
        store,
        programme: office.programme,
        writers: current.value.known.writers,
        ownDevices: new Set([keys.device]),
        frontier: current.value.frontier,
        party,
        secretariat: 'OCO',
        rev,
      };
      const known: Frontier = new Map(past === 0 ? [] : [[keys.device, past]]);
      const written = await writeUpdate(sender, { kind: 'secretariat' }, known);
      if (!written.ok) throw new Error(written.error.type);
      return Buffer.from(written.value.bytes);
    },
    receipt: async (seq) => {
      const hash = await store.readHashAt(keys.device, seq);
      if (!hash.ok || hash.value === null) throw new Error('not written');
      return makeReceiptCode(seq, hash.value);
    },
  };
}

/** Takes a file in as the program does, in its own worker, and lets `accepted` in; the page is then loaded again. */
export async function takeIn(
  page: Page,
  office: Office,
  file: Buffer,
  accepted: readonly GrantBody[] = [],
): Promise<void> {
  const assets = readdirSync(fileURLToPath(new URL('../../dist/assets', import.meta.url)));
  const worker = assets.find((name) => name.startsWith('file-worker'));
  if (worker === undefined) throw new Error('The program has no worker that takes files in.');
  const moment = { now: evening, asAt: { day: someday, trueBy: someday } };
  const request = { id: 1, workspace: office.workspace, moment, accepted };
  const error = await page.evaluate(
    ([address, asked, bytes]) =>
      new Promise<string | null>((resolve) => {
        const at = new Worker(address, { type: 'module' });
        at.addEventListener('message', ({ data }) => {
          if (!('result' in data)) return;
          at.terminate();
          resolve(data.result.ok ? null : JSON.stringify(data.result.error));
        });
        at.postMessage({ ...asked, file: { name: 'update.wayfinder', bytes: new Uint8Array(bytes) } });
      }),
    [`assets/${worker}`, request, [...file]] as const,
  );
  if (error !== null) throw new Error(error);
  await page.reload();
}
