import { invariant } from '../base/invariant.ts';
import { err, ok, type Result } from '../base/result.ts';
import { maxSegmentLines } from '../contract/segment.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { adoptIn } from './adopt.ts';
import { appendIn } from './append-events.ts';
import { emptyChain } from './chain.ts';
import { type DeviceKeys, signText } from './device-keys.ts';
import { allTables, type Disk } from './disk.ts';
import { eraseIn } from './erase.ts';
import { guarded } from './guarded.ts';
import { hashAtIn, readHandedOut, readHeldIn, segmentsPastIn } from './held.ts';
import { createKeptFiles } from './kept-files.ts';
import { createKeptValues } from './kept-values.ts';
import { isAct, judgesAnew, readKnown, readProgramme } from './known.ts';
import type { LocalStore } from './local-store.ts';
import { createQueries } from './log-queries.ts';
import { reportsByKey } from './projection.ts';
import { remarksInRows } from './remarks-of-events.ts';
import { rebuildIn } from './rebuild.ts';
import { extendRootChain, readRootPair, removeRootPair } from './root-key.ts';
import { frontierOf, type TableName } from './rows.ts';
import { sealLines } from './sealed-chain.ts';
import type { StoreError } from './store-error.ts';
import { type Batch, takeBatchIn } from './take-in.ts';

const appendedTables: readonly TableName[] = [
  'tail',
  'chains',
  'standings',
  'reports',
  'remarks',
  'flags',
  'drafts',
  'documents',
  'forks',
  'evidence',
];

const nothing: Batch = {
  basis: new Map(),
  segments: [],
  waiting: [],
  drained: [],
  forks: [],
  peer: null,
  import: null,
  pins: null,
};

/** The store over a disk, for the device whose keys these are. */
export function createLogStore(disk: Disk, keys: Pick<DeviceKeys, 'device' | 'sign'>): LocalStore {
  const { device } = keys;

  const store: LocalStore = {
    device,
    ...createQueries(disk, device),
    ...createKeptValues(disk),
    ...createKeptFiles(disk, device),

    append: async (contents, now, finishedDrafts) => {
      // What decides who may write decides about everything that is held, and only the whole log can tell.
      const decides = contents.some(isAct);
      const appended = await guarded(() =>
        disk.write(decides ? allTables : appendedTables, async (tables) => {
          const held = decides ? frontierOf(await tables.chains.all()) : new Map<DeviceId, number>();
          const known = await readKnown(tables, device);
          const done = await appendIn(tables, device, known, contents, now);
          if (!done.ok) return done;
          await tables.drafts.remove(finishedDrafts);
          const after = done.value.known;
          const erases = decides && (await eraseIn(tables, device, { before: known, now: after }, []));
          if (erases || judgesAnew(known, after, held.keys())) await rebuildIn(tables, device);
          return done;
        }),
      );
      if (!appended.ok) return appended;
      // The events are safe without a seal; one that fails now is made with the next append.
      const { ids, changed, words, head } = appended.value;
      if (head.seq - head.sealed >= maxSegmentLines) await store.seal();
      const standings = reportsByKey(changed.standings);
      return ok({ ids, words, standings, remarks: remarksInRows(changed.remarks) });
    },

    takeIn: (batch, contents, now) =>
      guarded(() => disk.write(allTables, (tables) => takeBatchIn(tables, device, batch, contents, now))),

    addChains: (segments, beside) =>
      guarded(async () => {
        const taken = await disk.write(allTables, async (tables) => {
          const held = frontierOf(await tables.chains.all());
          const added = segments.filter((one) => one.from > (held.get(one.device) ?? 0));
          return takeBatchIn(tables, device, { ...nothing, ...beside, segments: added }, [], 0 as Instant);
        });
        invariant(taken.ok, 'chains made on this device are moved by nobody');
        return ok(undefined);
      }),

    adopt: (adoption, now) =>
      guarded(() => disk.write(allTables, (tables) => adoptIn(tables, device, adoption, now))),

    readHeld: () =>
      guarded(() => disk.read(allTables, async (tables) => ok(await readHeldIn(tables, device)))),

    readHashAt: (whose, seq) =>
      guarded(() =>
        disk.read(['chains', 'segments', 'tail'], async (tables) =>
          ok(await hashAtIn(tables, device, whose, seq)),
        ),
      ),

    readPast: async (devices, past) => {
      const sealed = await store.seal();
      if (!sealed.ok) return sealed;
      return guarded(async () => {
        const read = await disk.read(['segments', 'forks', 'documents'], async (tables) => {
          const forks = (await tables.forks.all()).filter((row) => devices.includes(row.device));
          const segments = await segmentsPastIn(tables, devices, past, forks);
          return { segments, forks, handedOut: await readHandedOut(tables) };
        });
        const { segments, forks } = read;
        const last = segments.filter((one) => one.device === device).at(-1);
        const handedOut = last === undefined ? 0 : last.from + last.count - 1;
        if (handedOut > read.handedOut)
          await disk.write(['documents'], (tables) =>
            tables.documents.put([{ name: 'handed-out', value: handedOut }]),
          );
        return ok({ segments, forks });
      });
    },

    seal: () =>
      guarded(async () => {
        const { head, tail, before, programme } = await disk.read(
          ['chains', 'tail', 'segments', 'documents'],
          async (tables) => ({
            programme: await readProgramme(tables),
            head: (await tables.chains.get(device)) ?? emptyChain(device),
            tail: await tables.tail.all(),
            before: await tables.segments.lastBetween([device, 1], [device, Number.MAX_SAFE_INTEGER]),
          }),
        );
        if (tail.length === 0) return ok(undefined);
        const lines = tail.map((row) => row.line);
        const end = { seq: head.sealed, hash: (before ?? emptyChain(device)).hash };
        const sealed = await sealLines(keys, programme, end, lines);
        await disk.write(['chains', 'tail', 'segments'], async (tables) => {
          const now = await tables.chains.get(device);
          // Signing cannot wait inside a transaction; where another window sealed meanwhile, its work stands.
          if (now === undefined || now.sealed !== head.sealed) return;
          // What was erased while this signed stays erased: its hash is what was signed.
          const left = new Map((await tables.tail.all()).map((row) => [row.seq, row.line]));
          const segments = sealed.map((one) => {
            const current = one.lines.split('\n').map((line, at) => left.get(one.from + at) ?? line);
            return { ...one, lines: current.join('\n') };
          });
          await tables.segments.put(segments);
          await tables.tail.remove(tail.map((row) => row.seq));
          await tables.chains.put([{ ...now, sealed: head.sealed + tail.length }]);
        });
        return ok(undefined);
      }),

    readForCopy: async () => {
      const sealed = await store.seal();
      if (!sealed.ok) return sealed;
      return guarded(() =>
        disk.read(
          ['segments', 'forks', 'waiting', 'chains', 'drafts', 'documents', 'blobs'],
          async (tables) =>
            ok({
              segments: await tables.segments.all(),
              forks: await tables.forks.all(),
              waiting: await tables.waiting.all(),
              frontier: frontierOf(await tables.chains.all()),
              drafts: await tables.drafts.all(),
              files: await tables.blobs.keys(),
              programme: await readProgramme(tables),
            }),
        ),
      );
    },

    sign: (text) => signText(keys, text),
    readRootPair: () => guarded(async () => ok(await readRootPair(disk))),
    removeRootPair: () => guarded(async () => ok(await removeRootPair(disk))),
    appendAsRoot: async (pair, contents, now) => {
      const said = await guarded(() => extendRootChain(disk, pair, contents, now));
      if (!said.ok) return said;
      const { root, end, segments } = said.value;
      const taken = await store.takeIn({ ...nothing, basis: new Map([[root, end]]), segments }, [], now);
      if (taken.ok || taken.error.type !== 'chain-moved') return taken as Result<void, StoreError>;
      // Another window spoke as the root at the same moment: nothing was written, and it can be said again.
      return err({ type: 'storage-failed', name: 'chain-moved' });
    },

    rebuild: () =>
      guarded(async () => ok(await disk.write(allTables, (tables) => rebuildIn(tables, device)))),

    watchLog: (listener) => disk.watch(['chains', 'forks'], listener),
    watchDrafts: (listener) => disk.watch(['drafts'], listener),
    close: () => disk.close(),
  };
  return store;
}
