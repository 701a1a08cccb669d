import type { PlanEvent } from '../contract/plan-revisions.ts';
import { isJudged, whyNotCounted } from '../domain/log/authority.ts';
import { canBeErased } from '../domain/log/erased.ts';
import type { LogEvent } from '../domain/log/event.ts';
import { makeEventId, parseEventId } from '../domain/log/ids.ts';
import { canBeTakenBack } from '../domain/log/retracted.ts';
import type { Act } from '../domain/log/revocations.ts';
import { isSetAside } from '../domain/log/set-aside.ts';
import type { DeliverableKey } from '../domain/plan/deliverable-key.ts';
import type { ContactEntry } from '../domain/progress/contacts/contact.ts';
import type { EditionEntry } from '../domain/progress/editions/edition.ts';
import type { EngagementEntry } from '../domain/progress/engagements/engagement-register.ts';
import type { Excuse } from '../domain/progress/remarks/excuse.ts';
import type { Remarks } from '../domain/progress/remarks/remarks.ts';
import { filesIn } from '../domain/progress/reports/evidence-file.ts';
import type { KeptPaper } from '../domain/progress/paper/kept-paper.ts';
import { makeReport, type Report, type ReportFacts } from '../domain/progress/reports/report.ts';
import type { RoundEntry } from '../domain/progress/rounds/round.ts';
import { unsuperseded } from '../domain/progress/reports/standing.ts';
import { keyRow, rowKey } from './key-row.ts';
import type { Known } from './known.ts';
import { erasedRemark, type Remark, remarkIn, remarksByKey, takenBackRemark } from './remarks-of-events.ts';
import type { EvidenceRow, FlagRow, ReportRow, StandingRow, StoredReport } from './rows.ts';

/**
 * What is derived from the log. It is rebuilt whenever this number differs from the stored one, so it rises with
 * every change to what the projections hold.
 */
export const projectionVersion = 9;

/** What events hold that counts, the flags of what does not, and what the Secretariat took in. */
export interface Sorted {
  readonly reportsByKey: ReadonlyMap<DeliverableKey, readonly Report[]>;
  readonly remarksByKey: ReadonlyMap<DeliverableKey, Remarks>;
  readonly excuses: readonly Excuse[];
  readonly editions: readonly EditionEntry[];
  readonly papers: readonly KeptPaper[];
  readonly engagements: readonly EngagementEntry[];
  readonly rounds: readonly RoundEntry[];
  readonly contacts: readonly ContactEntry[];
  readonly planning: readonly PlanEvent[];
  /** Of reports that do not count as well: they may count one day, and would want their files then. */
  readonly evidence: readonly EvidenceRow[];
  readonly flags: readonly FlagRow[];
  readonly arrivals: readonly Act<'arrival'>[];
}

/** Sorts events by what is known of their writers; their order does not matter. */
export function sortEvents(known: Known, events: Iterable<LogEvent>): Sorted {
  const { writers, aside, retracted, erased } = known;
  const reportsByKey = new Map<DeliverableKey, Report[]>();
  const remarks: Remark[] = [];
  const excuses: Excuse[] = [];
  const editions: EditionEntry[] = [];
  const papers: KeptPaper[] = [];
  const engagements: EngagementEntry[] = [];
  const rounds: RoundEntry[] = [];
  const contacts: ContactEntry[] = [];
  const planning: PlanEvent[] = [];
  const evidence: EvidenceRow[] = [];
  const flags: FlagRow[] = [];
  const arrivals: Act<'arrival'>[] = [];
  for (const event of events) {
    if (event.kind === 'arrival') arrivals.push(event);
    if (event.kind === 'erase') {
      const remark = erasedRemark(event, erased);
      if (remark !== null) remarks.push(remark);
    }
    if (!isJudged(event)) continue;
    const { device, seq, t } = event;
    const id = makeEventId(device, seq);
    if (canBeErased(event.kind) && erased.has(id)) continue;
    if (event.kind === 'report')
      evidence.push(
        ...filesIn(event.body).map((file) => ({ ...file, id, device, seq, key: event.body.key })),
      );
    const why =
      whyNotCounted(writers.get(device), seq, event) ?? (isSetAside(aside, device, seq) ? 'set-aside' : null);
    if (why !== null) {
      flags.push({ id, why });
      continue;
    }
    const takenBack = canBeTakenBack(event.kind) ? retracted.get(id) : undefined;
    if (takenBack !== undefined) {
      flags.push({ id, why: 'taken-back' });
      const remark = takenBackRemark(event, id, takenBack);
      if (remark !== null) remarks.push(remark);
      continue;
    }
    if (event.kind === 'item' || event.kind === 'publish' || event.kind === 'member') planning.push(event);
    if (event.kind === 'excuse') excuses.push({ id, recorded: t, ...event.body });
    if (event.kind === 'edition') {
      const { rows, ...body } = event.body;
      editions.push({ device, seq, recorded: t, hasRows: rows !== undefined, body });
    }
    if (event.kind === 'paper') papers.push({ id, recorded: t, ...event.body });
    if (event.kind === 'engagement') engagements.push({ device, seq, recorded: t, body: event.body });
    if (event.kind === 'round') rounds.push({ id, device, seq, recorded: t, body: event.body });
    if (event.kind === 'contact') contacts.push({ id, device, seq, recorded: t, body: event.body });
    const remark = remarkIn(event, id);
    if (remark !== null) remarks.push(remark);
    if (event.kind !== 'report') continue;
    const report = makeReport({ id, device, seq, t }, event.body);
    const reports = reportsByKey.get(event.body.key);
    if (reports) reports.push(report);
    else reportsByKey.set(event.body.key, [report]);
  }
  return {
    reportsByKey,
    remarksByKey: remarksByKey(remarks),
    excuses,
    editions,
    papers,
    engagements,
    rounds,
    contacts,
    planning,
    evidence,
    flags,
    arrivals,
  };
}

/**
 * A deliverable's standing row after reports came in. `history` holds the facts of every report held before; an own
 * append may leave it empty, because nothing can have superseded what was written just now.
 */
export function foldReports(
  key: DeliverableKey,
  current: StandingRow | undefined,
  history: readonly ReportFacts[],
  incoming: readonly Report[],
): StandingRow {
  const known = current === undefined ? [] : reportsInRow(current);
  const bodies = new Map([...known, ...incoming].map((report) => [report.id, report]));
  const facts = new Map<string, ReportFacts>([...history, ...known, ...incoming].map((one) => [one.id, one]));
  // A report that something superseded before cannot come back by adding more, so every live one has its body here.
  const live = unsuperseded([...facts.values()]).flatMap(({ id }) => bodies.get(id) ?? []);
  const [plan, party, activity, period] = keyRow(key);
  return {
    plan,
    party,
    activity,
    period,
    reports: live.map(({ id, recorded, body }) => ({ id, t: recorded, body })),
  };
}

/** The row that keeps a report for figures as at an earlier day. */
export function reportRow({ device: _, seq: _seq, body, ...facts }: Report): ReportRow {
  const [plan, party, activity, period] = keyRow(body.key);
  return { plan, party, activity, period, ...facts };
}

/** The facts in a report row. */
export function rowFacts(row: ReportRow): ReportFacts {
  const { plan: _, party: _party, activity: _activity, period: _period, ...facts } = row;
  const place = parseEventId(facts.id) as NonNullable<ReturnType<typeof parseEventId>>;
  return { ...facts, ...place };
}

/** The reports in a standing row, with their facts. */
function reportsInRow(row: StandingRow): readonly Report[] {
  return row.reports.map(storedToReport);
}

/** The reports in standing rows, by the deliverable that each row is about. */
export function reportsByKey(rows: readonly StandingRow[]): ReadonlyMap<DeliverableKey, readonly Report[]> {
  return new Map(rows.map((row) => [rowKey(row), reportsInRow(row)]));
}

/** A stored report with the facts of its body. */
export function storedToReport({ id, t, body }: StoredReport): Report {
  const place = parseEventId(id) as NonNullable<ReturnType<typeof parseEventId>>;
  return makeReport({ id, t, ...place }, body);
}

/**
 * Whether a row read from the disk can be used as a standing row. A damaged disk or an extension that writes into
 * the page's storage leaves anything; the log is then what the row is made from again.
 */
export function isStandingRow(row: unknown): row is StandingRow {
  const { reports, party, plan } = row as Partial<StandingRow>;
  return (
    typeof plan === 'string' &&
    typeof party === 'string' &&
    Array.isArray(reports) &&
    reports.every(
      (one: Partial<StoredReport> | null) =>
        typeof one?.t === 'number' &&
        typeof one.id === 'string' &&
        parseEventId(one.id) !== null &&
        typeof one.body?.status === 'string' &&
        typeof one.body.day === 'string' &&
        Array.isArray(one.body.sup),
    )
  );
}
