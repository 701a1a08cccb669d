import { isOfOffice, type Writer } from '../domain/log/authority.ts';
import type { VerifyText } from '../contract/signature.ts';
import { enrolmentsOf } from '../domain/log/enrolments.ts';
import type { EnrolBody, LogEvent } from '../domain/log/event.ts';
import type { RoundBody } from '../domain/progress/rounds/round-body.ts';
import { type DeviceId, makeEventId } from '../domain/log/ids.ts';
import type { Act } from '../domain/log/revocations.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { DeliverableKey } from '../domain/plan/deliverable-key.ts';
import { parseKey } from '../domain/plan/deliverable-key.ts';
import { type RoundEntry, roundsOf } from '../domain/progress/rounds/round.ts';
import type { Remarks } from '../domain/progress/remarks/remarks.ts';
import type { Report } from '../domain/progress/reports/report.ts';
import { type AsAt, standingOf } from '../domain/progress/reports/standing.ts';
import type { Known } from '../storage/known.ts';
import type { ReportsByKey } from '../storage/local-store.ts';
import { type Sorted, sortEvents } from '../storage/projection.ts';
import { type Invited, invitedBy } from './invited.ts';
import type { CheckedFile } from './check-file.ts';
import type { RefusedPiece } from './check-chains.ts';

/** A device that nobody let in yet. */
export interface Newcomer {
  readonly device: DeviceId;
  readonly enrolled: EnrolBody;
  /** How many reports of it the file brings. */
  readonly updates: number;
  readonly invited: Invited;
}

/** What a file brings about one party. */
export interface PartyNews {
  readonly party: string;
  /** Reports that will count. */
  readonly updates: number;
  /** Of the deliverables concerned, those with two answers that somebody must settle. */
  readonly toSettle: number;
}

/** What a file brings beside reports and will count. */
export interface RemarksNews {
  /** Reports that the Secretariat accepted, and that it sent back with a question. */
  readonly accepted: number;
  readonly sentBack: number;
  /** Answers to requests for help, and requests that are settled. */
  readonly answers: number;
  readonly settled: number;
  /** Notes that are neither. */
  readonly notes: number;
}

/** How much of other kinds a file brings that will have an effect here. */
export interface OtherNews {
  /** Devices let in or let in otherwise, and devices cut off or cut off elsewhere. */
  readonly letIn: number;
  readonly cutOff: number;
  readonly setAside: number;
  readonly takenBack: number;
  readonly erased: number;
  readonly plan: number;
  readonly engagements: number;
  readonly contacts: number;
}

/** What taking a file in would do, in facts; nothing else would change. */
export interface Preview {
  readonly by: DeviceId | null;
  /** Who wrote the file, as it will be known once it is taken in; null: nobody let it in, or nobody signed for the whole. */
  readonly writer: Writer | null;
  /** Whether it lets this very device in, which nobody had before. */
  readonly letsThisIn: boolean;
  /** Whether it cuts this very device off. */
  readonly cutsThisOff: boolean;
  readonly state: CheckedFile['state'];
  readonly parties: readonly PartyNews[];
  readonly newcomers: readonly Newcomer[];
  readonly remarks: RemarksNews;
  /** Of this device's own events, the last that the file says the Secretariat received; null: it says nothing new. */
  readonly received: number | null;
  /** Entries of every kind that would be kept and not counted, those of newcomers and what was taken back aside. */
  readonly notCounted: number;
  /** How many of those their device wrote after it was cut off. */
  readonly afterCut: number;
  readonly others: OtherNews;
  /** The names of the conference copies that it brings, in the order of writing. */
  readonly copies: readonly string[];
  /** Each reporting round that it says something of, as it will hold then, the one that opens last first. */
  readonly rounds: readonly RoundBody[];
  readonly waiting: number;
  readonly forked: readonly DeviceId[];
  readonly refused: readonly RefusedPiece[];
  /** How far the writers' clocks are ahead of this one, in milliseconds, beyond ten minutes; null: they are not. */
  readonly aheadMs: number | null;
  /** The programme that this device would belong to; null: nothing changes. */
  readonly pins: DeviceId | null;
  readonly isNews: boolean;
}

/** What is here while a file is looked at. */
export interface Here {
  readonly own: ReadonlySet<DeviceId>;
  readonly known: Known;
  readonly standings: ReportsByKey;
  readonly rounds: readonly RoundEntry[];
  /** What devices of the Secretariat said before that they took in. */
  readonly arrivals: readonly Act<'arrival'>[];
  readonly asAt: AsAt;
  readonly now: Instant;
  readonly verify: VerifyText;
}

const allowedSkewMs = 10 * 60_000;

/** What taking a checked file in would do to what is here. Linear in what the file brings. */
export async function previewOf(checked: CheckedFile, here: Here): Promise<Preview> {
  const { batch, by, state, refused, brought, known, pins } = checked;
  const updatesOf = new Map<DeviceId, number>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const { kind, device, t } of brought) {
    latest = Math.max(latest, t);
    if (kind === 'report') updatesOf.set(device, (updatesOf.get(device) ?? 0) + 1);
  }
  // Judged as they will be once they are taken in; those of newcomers wait for whoever lets them in.
  const sorted = sortEvents(
    known,
    brought.filter(({ device }) => known.writers.has(device)),
  );
  const arrivals = sorted.arrivals.filter((one) => isOfOffice(known.writers, one));
  const parties = partyNews(sorted.reportsByKey, here);
  const newcomers = await newcomersOf(checked, here, updatesOf);
  const aheadMs = latest - here.now > allowedSkewMs ? latest - here.now : null;
  const forked = [...new Set(batch.forks.map((one) => one.device))];
  const isNews =
    brought.length > 0 ||
    batch.segments.length > 0 ||
    batch.waiting.length > 0 ||
    forked.length > 0 ||
    pins !== null;
  const isLetIn = ({ acts }: Known) =>
    acts.some(({ kind, body }) => kind === 'grant' && here.own.has(body.device));
  const letsThisIn = isLetIn(known) && !isLetIn(here.known);
  const isCut = ({ writers }: Known) => [...here.own].some((own) => (writers.get(own)?.cut ?? null) !== null);
  return {
    by,
    cutsThisOff: isCut(known) && !isCut(here.known),
    writer: (by === null ? undefined : known.writers.get(by)) ?? null,
    letsThisIn,
    state,
    parties,
    newcomers,
    remarks: remarksNews(sorted.remarksByKey),
    received: receivedNow(arrivals, here),
    notCounted: sorted.flags.filter(({ why }) => why !== 'taken-back').length,
    afterCut: sorted.flags.filter(({ why }) => why === 'after-cut').length,
    others: otherNews(brought, sorted, here.known, known),
    rounds: roundsThen(sorted.rounds, here),
    copies: sorted.editions.flatMap(({ body }) => ('name' in body ? body.name : [])),
    waiting: batch.waiting.length,
    forked,
    refused,
    aheadMs,
    pins,
    isNews,
  };
}

function otherNews(brought: readonly LogEvent[], sorted: Sorted, before: Known, now: Known): OtherNews {
  const id = ({ device, seq }: LogEvent) => makeEventId(device, seq);
  const granted = new Set(brought.flatMap((one) => (one.kind === 'grant' ? [one.body.device] : [])));
  const revoked = new Set(brought.flatMap((one) => (one.kind === 'revoke' ? [one.body.device] : [])));
  const isLetIn = (device: DeviceId) => {
    const [was, is] = [before.writers.get(device), now.writers.get(device)];
    return is !== undefined && !(was?.role === is.role && was.party === is.party && was.label === is.label);
  };
  const isCutOff = (device: DeviceId) => {
    const cut = now.writers.get(device)?.cut ?? null;
    return cut !== null && cut !== before.writers.get(device)?.cut;
  };
  const count = (has: (one: LogEvent) => boolean) => brought.filter(has).length;
  return {
    letIn: [...granted].filter(isLetIn).length,
    cutOff: [...revoked].filter(isCutOff).length,
    setAside: count((one) => one.kind === 'set-aside' && isOfOffice(now.writers, one)),
    takenBack: count((one) => one.kind === 'retract' && now.retracted.get(one.body.ref)?.by === id(one)),
    erased: count(
      (one) => one.kind === 'erase' && one.body.refs.some((ref) => now.erased.get(ref)?.by === id(one)),
    ),
    plan: sorted.planning.length,
    engagements: sorted.engagements.length,
    contacts: sorted.contacts.length,
  };
}

function remarksNews(byKey: ReadonlyMap<DeliverableKey, Remarks>): RemarksNews {
  const all = [...byKey.values()];
  const reviews = all.flatMap((one) => one.reviews);
  const notes = all.flatMap((one) => one.notes);
  return {
    accepted: reviews.filter((one) => one.outcome === 'accepted').length,
    sentBack: reviews.filter((one) => one.outcome === 'returned').length,
    answers: notes.filter((one) => one.answer !== null).length,
    settled: notes.filter((one) => one.settled).length,
    notes: notes.filter((one) => one.answer === null && !one.settled).length,
  };
}

// What was closed here stays closed, whatever the file says later of it (ROUND-1).
function roundsThen(brought: readonly RoundEntry[], here: Here): readonly RoundBody[] {
  const named = new Set(brought.map(({ body }) => body.id));
  return roundsOf([...here.rounds, ...brought]).flatMap(({ id, body }) => (named.has(id) ? [body] : []));
}

function receivedNow(arrivals: readonly Act<'arrival'>[], here: Here): number | null {
  const upTo = (own: DeviceId, some: readonly Act<'arrival'>[]) =>
    Math.max(0, ...some.map((one) => one.body.frontier[own] ?? 0));
  const news = [...here.own].flatMap((own) => {
    const to = upTo(own, arrivals);
    return to > upTo(own, here.arrivals) ? [to] : [];
  });
  return news.length === 0 ? null : Math.max(...news);
}

function partyNews(byKey: ReadonlyMap<DeliverableKey, readonly Report[]>, here: Here): readonly PartyNews[] {
  const news = new Map<string, { updates: number; toSettle: number }>();
  for (const [key, reports] of byKey) {
    const party = parseKey(key)?.party;
    if (party === undefined) continue;
    const of = news.get(party) ?? { updates: 0, toSettle: 0 };
    const together = standingOf([...(here.standings.get(key) ?? []), ...reports], here.asAt);
    news.set(party, {
      updates: of.updates + reports.length,
      toSettle: of.toSettle + (together.kind === 'competing' ? 1 : 0),
    });
  }
  return [...news].map(([party, of]) => ({ party, ...of }));
}

// Those of this file, and its writer where an earlier file of it waits for an answer.
async function newcomersOf(
  { brought, by, known, parkedUpdates }: CheckedFile,
  here: Here,
  updatesOf: ReadonlyMap<DeviceId, number>,
): Promise<readonly Newcomer[]> {
  const devices = new Set([...brought.map((event) => event.device), ...(by === null ? [] : [by])]);
  const said = enrolmentsOf(known.acts);
  const asked = [...devices].map(async (device): Promise<readonly Newcomer[]> => {
    if (known.writers.has(device) || here.own.has(device)) return [];
    const enrolled = said.get(device)?.body;
    if (enrolled === undefined) return [];
    const updates = (parkedUpdates.get(device) ?? 0) + (updatesOf.get(device) ?? 0);
    const invited = await invitedBy(device, enrolled, known, here.verify, here.now);
    return [{ device, enrolled, updates, invited }];
  });
  return (await Promise.all(asked)).flat();
}
