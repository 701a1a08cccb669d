import { ok, type Result } from '../base/result.ts';
import type { Trust } from '../domain/log/authority.ts';
import type { LogEvent } from '../domain/log/event.ts';
import { missingFrom } from '../domain/log/frontier.ts';
import { type DeviceId, makeEventId } from '../domain/log/ids.ts';
import type { DeliverableKey } from '../domain/plan/deliverable-key.ts';
import type { Disk, Tables } from './disk.ts';
import { whichEvents } from './event-ranges.ts';
import { guarded } from './guarded.ts';
import { keyRow, rowKey } from './key-row.ts';
import { isAct, readKnown } from './known.ts';
import type { Changes, LocalStore } from './local-store.ts';
import { decodeEvent, readSpan } from './log-reader.ts';
import { isStandingRow, projectionVersion, reportsByKey, rowFacts, storedToReport } from './projection.ts';
import { isRemarksRow, remarksInRows } from './remarks-of-events.ts';
import { frontierOf } from './rows.ts';
import { readTransportIn } from './transport-facts.ts';
import {
  readContacts,
  readEditions,
  readEngagements,
  readExcuses,
  readPapers,
  readPlanning,
  readRounds,
} from './write-projections.ts';

// More changed events than this are quicker to read as a whole than one by one.
const maxNamedChanges = 2_000;

// What follows from these is not kept by deliverable.
const kindsOfTheWhole: ReadonlySet<LogEvent['kind']> = new Set([
  'arrival',
  'excuse',
  'edition',
  'paper',
  'engagement',
  'item',
  'publish',
  'member',
  'round',
  'contact',
]);

type Queries = Pick<
  LocalStore,
  | 'readCurrent'
  | 'readChanges'
  | 'readHistory'
  | 'readAllFacts'
  | 'readReports'
  | 'readEvents'
  | 'readEditionRows'
  | 'readExchange'
>;

/** What the pages read of the log and of what is derived from it, for the device whose store it is. */
export function createQueries(disk: Disk, device: DeviceId): Queries {
  return {
    readCurrent: () =>
      guarded(() =>
        disk.read(
          ['chains', 'standings', 'remarks', 'documents', 'forks', 'segments', 'tail'],
          async (tables) => {
            const rows = await tables.standings.all();
            const readable = rows.filter(isStandingRow);
            const remarks = await tables.remarks.all();
            const readableRemarks = remarks.filter(isRemarksRow);
            const stored = rows.length + remarks.length;
            const isCurrent = (await tables.documents.get('projection'))?.value === projectionVersion;
            const known = await readKnown(tables, device);
            return ok({
              frontier: frontierOf(await tables.chains.all()),
              known,
              ...(await readTransportIn(tables, known)),
              standings: reportsByKey(readable),
              remarks: remarksInRows(readableRemarks),
              excuses: await readExcuses(tables),
              editions: await readEditions(tables),
              papers: await readPapers(tables),
              engagements: await readEngagements(tables),
              rounds: await readRounds(tables),
              contacts: await readContacts(tables),
              planning: whichEvents(await readPlanning(tables)),
              unreadable:
                isCurrent || stored === 0 ? stored - readable.length - readableRemarks.length : stored,
            });
          },
        ),
      ),

    readChanges: (since, forks) =>
      guarded(() =>
        disk.read(
          ['chains', 'segments', 'tail', 'standings', 'remarks', 'documents', 'forks'],
          async (tables): Promise<Result<Changes, never>> => {
            const frontier = frontierOf(await tables.chains.all());
            const known = await readKnown(tables, device);
            // A second branch of a chain takes away what counted and moves no frontier.
            if (!areSameForks(known.trust.forks, forks)) return ok({ kind: 'all' });
            const spans = missingFrom(frontier, since);
            const count = spans.reduce((sum, span) => sum + span.to - span.from + 1, 0);
            if (count > maxNamedChanges) return ok({ kind: 'all' });
            const keysChanged = new Set<DeliverableKey>();
            for (const span of spans) {
              for (const event of await readSpan(tables, device, span)) {
                if (isAct(event) || kindsOfTheWhole.has(event.kind)) return ok({ kind: 'all' });
                if (event.kind === 'report' || event.kind === 'review') keysChanged.add(event.body.key);
                if (event.kind === 'note') keysChanged.add(event.body.about);
              }
            }
            const keys = [...keysChanged].map(keyRow);
            const rows = await tables.standings.getMany(keys);
            const standings = reportsByKey(rows.flatMap((row) => row ?? []));
            const said = await tables.remarks.getMany(keys);
            const remarks = remarksInRows(said.flatMap((row) => row ?? []));
            const transport = await readTransportIn(tables, known);
            return ok({ kind: 'some', frontier, standings, remarks, ...transport });
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

    readEvents: (ids) =>
      guarded(() =>
        disk.read(['segments', 'tail'], async (tables) => {
          const events = await Promise.all(ids.map((id) => decodeEvent(tables, device, id)));
          return ok(events.flatMap((event) => event ?? []));
        }),
      ),

    readEditionRows: (ids) =>
      guarded(() =>
        disk.read(['segments', 'tail'], async (tables) => {
          const events = await Promise.all(ids.map((id) => decodeEvent(tables, device, id)));
          return ok(
            events.flatMap((event) => {
              const rows = event?.kind === 'edition' ? event.body.rows : undefined;
              return rows === undefined ? [] : [rows];
            }),
          );
        }),
      ),

    readExchange: () =>
      guarded(() =>
        disk.read(['peers', 'imports', 'flags', 'waiting', 'segments', 'tail'], async (tables) => {
          const flags = await tables.flags.all();
          return ok({
            peers: await tables.peers.all(),
            imports: [...(await tables.imports.all())].sort((a, b) => b.at - a.at),
            waiting: await tables.waiting.all(),
            notCounted: await Promise.all(
              flags.map(async (flag) => ({ ...flag, event: await decodeEvent(tables, device, flag.id) })),
            ),
          });
        }),
      ),
  };
}

function areSameForks(a: Trust['forks'], b: Trust['forks']): boolean {
  return a.size === b.size && [...a].every(([device, common]) => b.get(device) === common);
}

async function readReportsIn(tables: Tables, own: DeviceId, ids: Parameters<LocalStore['readReports']>[0]) {
  const events = await Promise.all(ids.map((id) => decodeEvent(tables, own, id)));
  return events.flatMap((event) =>
    event?.kind === 'report'
      ? storedToReport({ id: makeEventId(event.device, event.seq), t: event.t, body: event.body })
      : [],
  );
}
