import type { DeviceId } from '../../src/domain/log/ids.ts';
import { openDexieDisk } from '../../src/storage/dexie-disk.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { projectionVersion } from '../../src/storage/projection.ts';
import { makeEventId } from '../../src/domain/log/ids.ts';

const linesInSegment = 500;
const standingsInTable = 8_640;

/** What the bench calls in the page. Times are milliseconds. */
const bench = { workspaces, fillHistory, fillStandings, fillPlan, readFigures, readRawReports };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });

/** The databases of the workspaces on this origin. */
async function workspaces(): Promise<readonly string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name?.startsWith('wayfinder/') ? name : []));
}

/**
 * Writes a chain of `count` reports straight into the log and the history of the workspace `name`, about the
 * deliverables that it has reports on. What counts today stays as it was: the chain is older than every other.
 */
async function fillHistory(name: string, count: number): Promise<void> {
  const database = await open(name);
  const device = `Bench${String(count).padStart(11, '0')}` as DeviceId;
  const known = await all<{ plan: string; party: string; activity: string; period: string }>(
    database,
    'standings',
  );
  const body = (i: number) => {
    const { plan, party, activity, period } = known[i % known.length] as (typeof known)[number];
    return { plan, party, activity, period, key: `${plan}/${party}/${activity}/${period}` };
  };
  for (let from = 1; from <= count; from += 10_000) {
    const transaction = database.transaction(['segments', 'reports'], 'readwrite', { durability: 'relaxed' });
    const to = Math.min(count, from + 9_999);
    for (let start = from; start <= to; start += linesInSegment) {
      const end = Math.min(to, start + linesInSegment - 1);
      const lines = Array.from({ length: end - start + 1 }, (_, i) => {
        const { key } = body(start + i);
        return `{"b":{"day":"2022-08-01","key":"${key}","status":"on-track","sup":[]},"k":"report","t":${1_659_312_000_000 + start + i}}`;
      });
      transaction.objectStore('segments').put({
        device,
        from: start,
        count: lines.length,
        lines: lines.join('\n'),
        hash: new Uint8Array(32),
        seal: '',
        programme: null,
      });
    }
    for (let seq = from; seq <= to; seq++) {
      const { key: _, ...row } = body(seq);
      transaction.objectStore('reports').put({
        ...row,
        id: makeEventId(device, seq),
        recorded: 1_659_312_000_000 + seq,
        status: 'on-track',
        day: '2022-08-01',
        newDay: null,
        onBehalf: false,
        toldOn: null,
        supersedes: [],
      });
    }
    await done(transaction);
  }
  const transaction = database.transaction('chains', 'readwrite');
  transaction.objectStore('chains').put({ device, seq: count, hash: new Uint8Array(32), sealed: count });
  await done(transaction);
  database.close();
}

/** Makes the database `name` with 8,640 standings, each with one report and its texts. */
async function fillStandings(name: string): Promise<void> {
  const disk = await openDexieDisk(name);
  if (!disk.ok) throw new Error(disk.error.type);
  const device = 'BenchStandings00' as DeviceId;
  await disk.value.write(['standings', 'documents'], async (tables) => {
    await tables.documents.put([{ name: 'projection', value: projectionVersion }]);
    await tables.standings.put(
      Array.from({ length: standingsInTable }, (_, i) => {
        const row = {
          plan: 'bench',
          party: `M${i % 24}`,
          activity: `1.${Math.floor(i / 144)}`,
          period: String(2022 + (Math.floor(i / 24) % 6)),
        };
        const key = `${row.plan}/${row.party}/${row.activity}/${row.period}`;
        const texts = {
          status: 'at-risk',
          reason: 'The only trainer was on mission until the end of the quarter.',
          lang: 'en',
        };
        const body = { ...texts, key, day: '2026-10-01', sup: [] } as never;
        return { ...row, reports: [{ id: makeEventId(device, i + 1), t: 1_790_000_000_000 as never, body }] };
      }),
    );
  });
  disk.value.close();
}

/** Answers two of three deliverables of the plan `plan`, made for this bench, in the workspace that holds no answer yet. */
async function fillPlan(plan: string, members: number, activities: number): Promise<void> {
  const device = 'BenchMatrix00000' as DeviceId;
  for (const name of await workspaces()) {
    const database = await open(name);
    const documents = await all<{ name: string; value: { items?: readonly { plan: string }[] } }>(
      database,
      'documents',
    );
    const isThis = documents.some((one) => one.name === 'plan' && one.value.items?.[0]?.plan === plan);
    if (isThis && (await all(database, 'standings')).length === 0) {
      const transaction = database.transaction(['standings'], 'readwrite', { durability: 'relaxed' });
      for (let i = 0; i < members * activities; i++) {
        if (i % 3 === 0) continue;
        const row = {
          plan,
          party: `M${(i % members) + 1}`,
          activity: `1.1.${Math.floor(i / members) + 1}`,
          period: 'plan',
        };
        const key = `${plan}/${row.party}/${row.activity}/${row.period}`;
        const body = { status: i % 2 === 0 ? 'on-track' : 'not-started', key, day: '2026-10-01', sup: [] };
        transaction
          .objectStore('standings')
          .put({ ...row, reports: [{ id: makeEventId(device, i + 1), t: 1_790_000_000_000, body }] });
      }
      await done(transaction);
    }
    database.close();
  }
}

/** Times of reading the standings of `name`: raw, and as the pages get them. One of each a round, in turn. */
async function readFigures(name: string, rounds: number): Promise<{ raw: number[]; store: number[] }> {
  const raw: number[] = [];
  const store: number[] = [];
  const disk = await openDexieDisk(name);
  if (!disk.ok) throw new Error(disk.error.type);
  const logStore = createLogStore(disk.value, {
    device: 'BenchStandings00' as DeviceId,
    sign: {} as CryptoKeyPair,
  });
  const database = await open(name);
  for (let round = 0; round < rounds; round++) {
    raw.push(await timed(() => all(database, 'standings')));
    store.push(
      await timed(async () => {
        const current = await logStore.readCurrent();
        if (!current.ok || current.value.standings.size !== standingsInTable)
          throw new Error('not all standings were read');
      }),
    );
  }
  database.close();
  logStore.close();
  return { raw, store };
}

/** Time of reading every report of `name` for earlier days from the browser's store, and nothing more. */
async function readRawReports(name: string): Promise<number> {
  const database = await open(name);
  const time = await timed(() => all(database, 'reports'));
  database.close();
  return time;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function all<T>(database: IDBDatabase, table: string): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result as T[]);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
