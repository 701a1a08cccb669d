import { err, ok, type Result } from '../base/result.ts';
import { maxSegmentLines } from '../contract/segment.ts';
import type { Trust, Writer, Writers } from '../domain/log/authority.ts';
import { missingFrom } from '../domain/log/frontier.ts';
import { type DeviceId, makeEventId } from '../domain/log/ids.ts';
import type { DeliverableKey } from '../domain/plan/deliverable-key.ts';
import { emptyChain, extendChain } from './chain.ts';
import { type DeviceKeys, signText } from './device-keys.ts';
import { allTables, type Disk, type Tables } from './disk.ts';
import type { Changes, LocalStore } from './local-store.ts';
import { decodeEvent, readEvents, readLog } from './log-reader.ts';
import {
  isStandingRow,
  keyRow,
  projectionVersion,
  reportsInRow,
  rowFacts,
  rowKey,
  sortEvents,
  storedToReport,
} from './projection.ts';
import { type ChainRow, frontierOf, type SegmentRow, type StandingRow } from './rows.ts';
import { sealLines } from './sealed-chain.ts';
import { type StoreError, storeErrorOf } from './store-error.ts';
import { writeProjections } from './write-projections.ts';

// More changed events than this are quicker to read as a whole than one by one.
const maxNamedChanges = 2_000;

/** The store over a disk, for the device whose keys these are. */
export function createLogStore(disk: Disk, keys: Pick<DeviceKeys, 'device' | 'sign'>): LocalStore {
  const { device } = keys;

  const store: LocalStore = {
    device,

    append: async (contents, now, finishedDrafts) => {
      const appended = await guarded(() =>
        disk.write(
          ['tail', 'chains', 'standings', 'reports', 'flags', 'drafts', 'documents'],
          async (tables) => {
            // Another window writes to the same chain: its end is read here, inside the transaction, never remembered.
            const [chain, writers, trust] = await Promise.all([
              tables.chains.get(device),
              readWriters(tables),
              trustOf(tables),
            ]);
            const head = chain ?? emptyChain(device);
            const stamped = contents.map((content) => ({ ...content, t: now }));
            const extended = extendChain(head, stamped);
            if (!extended.ok) return extended;
            const { lines, events, head: newHead } = extended.value;
            const sorted = sortEvents(trust, writers, events);
            const [rows] = await Promise.all([
              writeProjections(tables, sorted, writers, 'fresh'),
              tables.tail.put(lines),
              tables.chains.put([newHead]),
              tables.drafts.remove(finishedDrafts),
            ]);
            const ids = events.map((event) => makeEventId(device, event.seq));
            return ok({ ids, standings: byKey(rows), unsealed: newHead.seq - newHead.sealed });
          },
        ),
      );
      if (!appended.ok) return appended;
      // The events are safe without a seal; one that fails now is made with the next append.
      const { ids, standings, unsealed } = appended.value;
      if (unsealed >= maxSegmentLines) await store.seal();
      return ok({ ids, standings });
    },

    takeIn: (segments) =>
      guarded(async () => {
        const grantsOfHeldChains = await disk.write(
          ['segments', 'chains', 'standings', 'reports', 'flags', 'documents'],
          async (tables) => {
            const held = frontierOf(await tables.chains.all());
            const added = segments.filter((one) => one.from > (held.get(one.device) ?? -1));
            const events = added.flatMap((segment) => readEvents(segment));
            const writers = await readWriters(tables);
            const sorted = sortEvents(
              await trustOf(tables),
              writers,
              events.flatMap((one) => one.event ?? []),
            );
            await tables.segments.put(added);
            await tables.chains.put(added.map(segmentEnd));
            await tables.flags.put(events.flatMap((one) => one.flag ?? []));
            await writeProjections(tables, sorted, writers, 'with-history');
            return [...sorted.writers.keys()].some(
              (one) => !writers.has(one) && held.has(one) && one !== device,
            );
          },
        );
        // Events held before their grant start to count with it, which only the whole log can tell.
        if (grantsOfHeldChains) await disk.write(allTables, rebuildIn);
        return ok(undefined);
      }),

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
        const segments = await sealLines(keys, programme, end, lines);
        await disk.write(['chains', 'tail', 'segments'], async (tables) => {
          const now = await tables.chains.get(device);
          // Signing cannot wait inside a transaction; where another window sealed meanwhile, its work stands.
          if (now === undefined || now.sealed !== head.sealed) return;
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
        disk.read(['segments', 'chains', 'drafts', 'documents'], async (tables) =>
          ok({
            segments: await tables.segments.all(),
            frontier: frontierOf(await tables.chains.all()),
            drafts: await tables.drafts.all(),
            programme: await readProgramme(tables),
          }),
        ),
      );
    },

    sign: (text) => signText(keys, text),

    readCurrent: () =>
      guarded(() =>
        disk.read(['chains', 'standings', 'documents'], async (tables) => {
          const rows = await tables.standings.all();
          const readable = rows.filter(isStandingRow);
          const isCurrent = (await tables.documents.get('projection'))?.value === projectionVersion;
          return ok({
            frontier: frontierOf(await tables.chains.all()),
            writers: await readWriters(tables),
            former: await readFormer(tables),
            standings: byKey(readable),
            unreadable: isCurrent || rows.length === 0 ? rows.length - readable.length : rows.length,
          });
        }),
      ),

    readChanges: (since) =>
      guarded(() =>
        disk.read(
          ['chains', 'segments', 'tail', 'standings'],
          async (tables): Promise<Result<Changes, never>> => {
            const frontier = frontierOf(await tables.chains.all());
            const spans = missingFrom(frontier, since);
            const count = spans.reduce((sum, span) => sum + span.to - span.from + 1, 0);
            if (count > maxNamedChanges) return ok({ kind: 'all' });
            const keysChanged = new Set<DeliverableKey>();
            for (const { device: chain, from, to } of spans) {
              for (let seq = from; seq <= to; seq++) {
                const event = await decodeEvent(tables, device, makeEventId(chain, seq));
                if (event?.kind === 'grant') return ok({ kind: 'all' });
                if (event?.kind === 'report') keysChanged.add(event.body.key);
              }
            }
            const rows = await tables.standings.getMany([...keysChanged].map(keyRow));
            return ok({ kind: 'some', frontier, standings: byKey(rows.flatMap((row) => row ?? [])) });
          },
        ),
      ),

    readHistory: (key) =>
      guarded(() =>
        disk.read(['reports', 'segments', 'tail'], async (tables) => {
          const rows = await tables.reports.between([...keyRow(key), ''], [...keyRow(key), '\uFFFF']);
          return ok(
            await readReportsIn(
              tables,
              device,
              rows.map((row) => row.id),
            ),
          );
        }),
      ),

    readAllFacts: () =>
      guarded(() =>
        disk.read(['reports'], async (tables) => {
          const facts = new Map<DeliverableKey, ReturnType<typeof rowFacts>[]>();
          for (const row of await tables.reports.all()) {
            const key = rowKey(row);
            const known = facts.get(key);
            if (known) known.push(rowFacts(row));
            else facts.set(key, [rowFacts(row)]);
          }
          return ok(facts);
        }),
      ),

    readReports: (ids) =>
      guarded(() =>
        disk.read(['segments', 'tail'], async (tables) => ok(await readReportsIn(tables, device, ids))),
      ),

    rebuild: () => guarded(async () => ok(await disk.write(allTables, rebuildIn))),

    readDraft: (id) =>
      guarded(() => disk.read(['drafts'], async (tables) => ok((await tables.drafts.get(id)) ?? null))),
    readDraftIds: () =>
      guarded(() =>
        disk.read(['drafts'], async (tables) => ok((await tables.drafts.all()).map((draft) => draft.id))),
      ),
    writeDraft: (draft) =>
      guarded(async () => ok(await disk.write(['drafts'], (tables) => tables.drafts.put([draft])))),
    removeDraft: (id) =>
      guarded(async () => ok(await disk.write(['drafts'], (tables) => tables.drafts.remove([id])))),
    readDocument: (name) =>
      guarded(() =>
        disk.read(['documents'], async (tables) => ok((await tables.documents.get(name))?.value ?? null)),
      ),
    writeDocument: (name, value) =>
      guarded(async () =>
        ok(await disk.write(['documents'], (tables) => tables.documents.put([{ name, value }]))),
      ),
    watchLog: (listener) => disk.watch(['chains'], listener),
    watchDrafts: (listener) => disk.watch(['drafts'], listener),
    close: () => disk.close(),
  };
  return store;

  async function trustOf(tables: Tables): Promise<Trust> {
    return { own: device, former: await readFormer(tables), root: await readProgramme(tables) };
  }

  async function rebuildIn(tables: Tables) {
    const trust = await trustOf(tables);
    const read = await readLog(tables, trust);
    const sorted = sortEvents(trust, new Map(), read.events);
    await tables.standings.clear();
    await tables.reports.clear();
    await tables.flags.clear();
    await tables.flags.put(read.flags);
    await writeProjections(tables, sorted, new Map(), 'fresh');
    const reports = [...sorted.reportsByKey.values()].reduce((sum, list) => sum + list.length, 0);
    return { reports, notRead: read.flags.length };
  }
}

async function readProgramme(tables: Tables): Promise<DeviceId | null> {
  return ((await tables.documents.get('programme'))?.value ?? null) as DeviceId | null;
}

async function readFormer(tables: Tables): Promise<readonly DeviceId[]> {
  return ((await tables.documents.get('former'))?.value ?? []) as readonly DeviceId[];
}

async function readWriters(tables: Tables): Promise<Writers> {
  const stored = (await tables.documents.get('writers'))?.value;
  return new Map((stored as [DeviceId, Writer][] | undefined) ?? []);
}

async function readReportsIn(tables: Tables, own: DeviceId, ids: Parameters<LocalStore['readReports']>[0]) {
  const events = await Promise.all(ids.map((id) => decodeEvent(tables, own, id)));
  return events.flatMap((event) =>
    event?.kind === 'report'
      ? storedToReport({ id: makeEventId(event.device, event.seq), t: event.t, body: event.body })
      : [],
  );
}

function byKey(rows: readonly StandingRow[]) {
  return new Map(rows.map((row) => [rowKey(row), reportsInRow(row)]));
}

function segmentEnd({ device, from, count, hash }: SegmentRow): ChainRow {
  const seq = from + count - 1;
  return { device, seq, hash, sealed: seq };
}

async function guarded<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | StoreError>> {
  try {
    return await work();
  } catch (thrown) {
    return err(storeErrorOf(thrown));
  }
}
