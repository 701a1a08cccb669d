import { compareBy, compareText } from '../../base/order.ts';
import type { Instant } from '../plan/day.ts';
import type { Member } from '../plan/member.ts';
import type { ReportFacts } from '../progress/reports/report.ts';
import { isOffice, type Writers } from './authority.ts';
import { type Enrolled, enrolmentsOf } from './enrolments.ts';
import type { EventRange } from './event.ts';
import type { Frontier, Span } from './frontier.ts';
import type { DeviceId } from './ids.ts';
import { claimedSpans, spansNotReceived } from './not-received.ts';
import type { Act } from './revocations.ts';

/** What the Secretariat's device knows, from which it follows what came from whom. */
export interface BoardFacts {
  readonly members: readonly Pick<Member, 'code' | 'name'>[];
  readonly writers: Writers;
  /** What devices said about themselves, those that nobody let in among them. */
  readonly enrolments: readonly Act<'enrol'>[];
  readonly frontier: Frontier;
  /** Pieces of chains that came before what stands in front of them. */
  readonly waiting: readonly { readonly device: DeviceId; readonly from: number; readonly count: number }[];
  /** What the writers of files said that they hold, and by which plan revision. */
  readonly peers: readonly {
    readonly device: DeviceId;
    readonly frontier: readonly (readonly [DeviceId, number])[];
    readonly rev: string | null;
  }[];
  /** The files that this device took in; `by` null: nobody signed for the whole of it. */
  readonly imports: readonly {
    readonly at: Instant;
    readonly by: DeviceId | null;
    readonly ranges: readonly EventRange[];
  }[];
  /** What the Secretariat's devices, this one among them, said that they took in. */
  readonly arrivals: readonly Act<'arrival'>[];
  readonly reports: Iterable<readonly ReportFacts[]>;
  /** The plan revision in use here. */
  readonly rev: string;
}

/** A device that answers for a member. */
export interface BoardDevice {
  readonly device: DeviceId;
  /** As it was let in; empty: nobody gave it a name. */
  readonly label: string;
  /** Lost, stolen, or its owner has left: what it writes counts no more. */
  readonly isCutOff: boolean;
}

/** A device that says that it is a member's and that nobody let in. */
export interface WaitingDevice {
  readonly device: DeviceId;
  /** Who it says uses it; empty: it does not say. */
  readonly person: string;
}

/** What is known of the way from one member to the Secretariat. */
export interface BoardRow {
  readonly party: string;
  readonly name: string;
  /** Those that were let in, by label. */
  readonly devices: readonly BoardDevice[];
  readonly waitingDevices: readonly WaitingDevice[];
  /** The last file of theirs: `by` a device of the member, or of the Secretariat where another desk took it in. */
  readonly lastFile: { readonly at: Instant; readonly by: DeviceId | null } | null;
  /** What was written and is not here, by device and number. */
  readonly missing: readonly Span[];
  /** How many entries its devices say that they hold and that never came. */
  readonly claimed: number;
  /** When one of its own devices last recorded a report that stands; null: none stands. */
  readonly ownChange: Instant | null;
  /** Whether its devices last said the plan revision in use here, another one, or none. */
  readonly plan: 'same' | 'another' | 'not-said';
}

/**
 * One row a member, in the order of their names: members are never ranked. Linear in what is known. A device that was
 * cut off lacks nothing that was written after the cut, and its plan revision is of no matter.
 */
export function arrivalBoard(facts: BoardFacts): readonly BoardRow[] {
  const ownChanges = lastOwnReports(facts);
  const enrolled = enrolmentsOf(facts.enrolments);
  const byName = compareBy<Pick<Member, 'code' | 'name'>>(
    (a, b) => compareText(a.name, b.name),
    (a, b) => compareText(a.code, b.code),
  );
  return [...facts.members].sort(byName).map(({ code: party, name }): BoardRow => {
    const devices = devicesOf(facts, party);
    const ids = new Set(devices.map((one) => one.device));
    const claims = claimsOf(facts, ids);
    const missing = devices.flatMap(({ device }) => spansMissing(facts, device, claims.get(device) ?? 0));
    return {
      party,
      name,
      devices,
      waitingDevices: waitingDevicesOf(facts.writers, enrolled, party),
      lastFile: lastFileOf(facts, party, ids),
      missing,
      claimed: claimedSpans(missing, claims),
      ownChange: ownChanges.get(party) ?? null,
      plan: planOf(facts, devices),
    };
  });
}

function devicesOf({ writers }: BoardFacts, party: string): readonly BoardDevice[] {
  const own = [...writers].filter(([, writer]) => writer.party === party && !isOffice(writer.role));
  return own
    .map(([device, { label, cut }]) => ({ device, label, isCutOff: cut !== null }))
    .sort(
      compareBy(
        (a, b) => compareText(a.label, b.label),
        (a, b) => compareText(a.device, b.device),
      ),
    );
}

function waitingDevicesOf(
  writers: Writers,
  enrolled: ReadonlyMap<DeviceId, Enrolled>,
  party: string,
): readonly WaitingDevice[] {
  return [...enrolled]
    .filter(([device, { body }]) => body.party === party && !isOffice(body.role) && !writers.has(device))
    .map(([device, { body }]) => ({ device, person: body.person }))
    .sort((a, b) => compareText(a.device, b.device));
}

// The furthest that one of the member's own devices said that it holds each chain.
function claimsOf({ peers }: BoardFacts, ids: ReadonlySet<DeviceId>): Frontier {
  const claims = new Map<DeviceId, number>();
  for (const peer of peers) {
    if (!ids.has(peer.device)) continue;
    for (const [device, to] of peer.frontier) claims.set(device, Math.max(to, claims.get(device) ?? 0));
  }
  return claims;
}

function spansMissing(facts: BoardFacts, device: DeviceId, claimed: number): readonly Span[] {
  const cut = facts.writers.get(device)?.cut ?? null;
  const waiting = facts.waiting.flatMap((one) =>
    one.device === device ? [{ device, from: one.from, to: one.from + one.count - 1 }] : [],
  );
  const all = spansNotReceived(device, facts.frontier.get(device) ?? 0, waiting, claimed);
  if (cut === null) return all;
  return all.flatMap((one) => (one.from <= cut ? [{ ...one, to: Math.min(one.to, cut) }] : []));
}

function lastFileOf(facts: BoardFacts, party: string, ids: ReadonlySet<DeviceId>): BoardRow['lastFile'] {
  const files = facts.imports.flatMap(({ at, by, ranges }) => {
    const isTheirs = by === null ? ranges.some((one) => ids.has(one.device)) : ids.has(by);
    return isTheirs ? [{ at, by }] : [];
  });
  const said = facts.arrivals.flatMap(({ t, device, body }) =>
    body.party === party ? [{ at: t, by: device }] : [],
  );
  // This desk says what it took in at the same moment: the file itself names the device that wrote it.
  return [...files, ...said].reduce<BoardRow['lastFile']>(
    (last, one) => (last === null || one.at > last.at ? one : last),
    null,
  );
}

function lastOwnReports({ reports, writers }: BoardFacts): ReadonlyMap<string, Instant> {
  const last = new Map<string, Instant>();
  for (const some of reports) {
    for (const { device, recorded } of some) {
      const writer = writers.get(device);
      if (writer === undefined || isOffice(writer.role)) continue;
      if (recorded > (last.get(writer.party) ?? Number.NEGATIVE_INFINITY)) last.set(writer.party, recorded);
    }
  }
  return last;
}

function planOf({ peers, rev }: BoardFacts, devices: readonly BoardDevice[]): BoardRow['plan'] {
  const inUse = new Set(devices.flatMap((one) => (one.isCutOff ? [] : [one.device])));
  const said = peers.flatMap((peer) => (inUse.has(peer.device) && peer.rev !== null ? [peer.rev] : []));
  if (said.length === 0) return 'not-said';
  return said.every((one) => one === rev) ? 'same' : 'another';
}
