import type { Act as EventOf } from '../domain/log/revocations.ts';
import type { ContactEntry } from '../domain/progress/contacts/contact.ts';
import type { EditionEntry } from '../domain/progress/editions/edition.ts';
import type { KeptPaper } from '../domain/progress/paper/kept-paper.ts';
import type { EngagementEntry } from '../domain/progress/engagements/engagement-register.ts';
import type { PlanEvent } from '../contract/plan-revisions.ts';
import type { Excuse } from '../domain/progress/remarks/excuse.ts';
import type { RoundEntry } from '../domain/progress/rounds/round.ts';
import type { Tables } from './disk.ts';
import type { Known } from './known.ts';
import {
  foldReports,
  isStandingRow,
  projectionVersion,
  reportRow,
  rowFacts,
  type Sorted,
} from './projection.ts';
import { keyRow } from './key-row.ts';
import { foldRemarks } from './remarks-of-events.ts';
import type { KeyRow, RemarksRow, StandingRow } from './rows.ts';

// Nothing to look for where nothing stands: in a new workspace that is a read for each deliverable saved.
const firstKey: KeyRow = ['', '', '', ''];
const lastKey: KeyRow = ['\uFFFF', '\uFFFF', '\uFFFF', '\uFFFF'];

/** The rows that changed with events. */
export interface ChangedRows {
  readonly standings: readonly StandingRow[];
  readonly remarks: readonly RemarksRow[];
}

/**
 * Brings the projections up to sorted events, inside the transaction that keeps the events, and answers with the
 * rows that changed. `before` and `now` are what was known before the events and with them. `fresh`: this
 * device wrote them just now, so that no history need be read.
 */
export async function writeProjections(
  tables: Tables,
  sorted: Sorted,
  { before, now }: { readonly before: Known | null; readonly now: Known },
  incoming: 'fresh' | 'with-history',
): Promise<ChangedRows> {
  const keys = [...sorted.reportsByKey.keys()];
  const any = await tables.standings.lastBetween(firstKey, lastKey);
  const current = any === undefined ? [] : await tables.standings.getMany(keys.map(keyRow));
  const rows: StandingRow[] = [];
  for (const [index, key] of keys.entries()) {
    const stored = current[index];
    const history =
      incoming === 'fresh' || stored === undefined
        ? []
        : (await tables.reports.between([...keyRow(key), ''], [...keyRow(key), '\uFFFF'])).map(rowFacts);
    const reports = sorted.reportsByKey.get(key) ?? [];
    rows.push(foldReports(key, isStandingRow(stored ?? {}) ? stored : undefined, history, reports));
  }
  const remarkKeys = [...sorted.remarksByKey];
  const held = await tables.remarks.getMany(remarkKeys.map(([key]) => keyRow(key)));
  const remarks = remarkKeys.map(([key, some], index) => foldRemarks(key, held[index], some));
  const arrivals = sorted.arrivals.length === 0 ? [] : await readArrivals(tables);
  const excuses = sorted.excuses.length === 0 ? [] : await readExcuses(tables);
  const editions = sorted.editions.length === 0 ? [] : await readEditions(tables);
  const papers = sorted.papers.length === 0 ? [] : await readPapers(tables);
  const engagements = sorted.engagements.length === 0 ? [] : await readEngagements(tables);
  const rounds = sorted.rounds.length === 0 ? [] : await readRounds(tables);
  const contacts = sorted.contacts.length === 0 ? [] : await readContacts(tables);
  const planning = sorted.planning.length === 0 ? [] : await readPlanning(tables);
  await Promise.all([
    tables.standings.put(rows),
    tables.reports.put([...sorted.reportsByKey.values()].flat().map(reportRow)),
    tables.remarks.put(remarks),
    tables.flags.put(sorted.flags),
    tables.evidence.put(sorted.evidence),
    tables.documents.put([
      ...(before === null || before.acts.length === 0
        ? [{ name: 'projection', value: projectionVersion }]
        : []),
      ...(before === now ? [] : [{ name: 'acts', value: now.acts }]),
      ...(sorted.arrivals.length === 0
        ? []
        : [{ name: 'arrivals', value: [...arrivals, ...sorted.arrivals] }]),
      ...(sorted.excuses.length === 0 ? [] : [{ name: 'excuses', value: [...excuses, ...sorted.excuses] }]),
      ...(sorted.editions.length === 0
        ? []
        : [{ name: 'editions', value: [...editions, ...sorted.editions] }]),
      ...(sorted.papers.length === 0 ? [] : [{ name: 'papers', value: [...papers, ...sorted.papers] }]),
      ...(sorted.engagements.length === 0
        ? []
        : [{ name: 'engagements', value: [...engagements, ...sorted.engagements] }]),
      ...(sorted.rounds.length === 0 ? [] : [{ name: 'rounds', value: [...rounds, ...sorted.rounds] }]),
      ...(sorted.contacts.length === 0
        ? []
        : [{ name: 'contacts', value: [...contacts, ...sorted.contacts] }]),
      ...(sorted.planning.length === 0
        ? []
        : [{ name: planningDocument, value: [...planning, ...sorted.planning] }]),
    ]),
  ]);
  return { standings: rows, remarks };
}

/** What Secretariat devices say that they took in, in no order, whether or not they may say it. */
export async function readArrivals(tables: Tables): Promise<readonly EventOf<'arrival'>[]> {
  return ((await tables.documents.get('arrivals'))?.value ?? []) as readonly EventOf<'arrival'>[];
}

/** Under which name what Secretariat devices wrote about the plan is kept. */
export const planningDocument = 'planning';

/** What Secretariat devices wrote about the plan and that counts, in no order. */
export async function readPlanning(tables: Tables): Promise<readonly PlanEvent[]> {
  return ((await tables.documents.get(planningDocument))?.value ?? []) as readonly PlanEvent[];
}

/** The excuses that count, replaced ones too, in no order. */
export async function readExcuses(tables: Tables): Promise<readonly Excuse[]> {
  return ((await tables.documents.get('excuses'))?.value ?? []) as readonly Excuse[];
}

/** The editions that count and their parts, without their rows, in no order. */
export async function readEditions(tables: Tables): Promise<readonly EditionEntry[]> {
  return ((await tables.documents.get('editions'))?.value ?? []) as readonly EditionEntry[];
}

/** What was kept with papers and counts, replaced ones too, in no order. */
export async function readPapers(tables: Tables): Promise<readonly KeptPaper[]> {
  return ((await tables.documents.get('papers'))?.value ?? []) as readonly KeptPaper[];
}

/** What events say of engagements and that counts, replaced values too, in no order. */
export async function readEngagements(tables: Tables): Promise<readonly EngagementEntry[]> {
  return ((await tables.documents.get('engagements'))?.value ?? []) as readonly EngagementEntry[];
}

/** What was written about rounds and counts, replaced values too, in no order. */
export async function readRounds(tables: Tables): Promise<readonly RoundEntry[]> {
  return ((await tables.documents.get('rounds'))?.value ?? []) as readonly RoundEntry[];
}

/** What was written about contacts and counts, replaced values too, in no order. */
export async function readContacts(tables: Tables): Promise<readonly ContactEntry[]> {
  return ((await tables.documents.get('contacts'))?.value ?? []) as readonly ContactEntry[];
}
