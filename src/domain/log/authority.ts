import { type DeliverableKey, parseKey } from '../plan/deliverable-key.ts';
import type { EventContent, LogEvent, Role } from './event.ts';
import type { DeviceId } from './ids.ts';
import { type Act, inOrder, inOrderBySubject, standingRevocations } from './revocations.ts';

/** Who writes a chain: what it may write follows from it. */
export interface Writer {
  readonly role: Role;
  readonly party: string;
  /** The person or, where none is named, the role, for "who said this". */
  readonly label: string;
  /** The number of the last event that counts; null: all count. */
  readonly cut: number | null;
}

/** The writer of each device that may write anything. */
export type Writers = ReadonlyMap<DeviceId, Writer>;

/** Where authority starts: this device, and the root of the programme that it belongs to; null: none is known yet. */
export interface Trust {
  readonly own: DeviceId;
  /** Devices that the same person worked on before and whose safety copy was restored here. */
  readonly former: readonly DeviceId[];
  readonly root: DeviceId | null;
  /** Devices of whose chain two branches are held, each with the last event that both share (AUTH-4). */
  readonly forks: ReadonlyMap<DeviceId, number>;
}

/** The events that authority follows from. */
export type AuthorityEvent = Act<'enrol' | 'grant' | 'revoke' | 'admit'>;

/** Whether authority follows from an event of this kind, or from such a content once it is written. */
export function isAuthorityEvent<T extends EventContent>(
  event: T,
): event is Extract<T, Pick<AuthorityEvent, 'kind'>> {
  return authorityKinds.has(event.kind);
}

const authorityKinds: ReadonlySet<EventContent['kind']> = new Set(['enrol', 'grant', 'revoke', 'admit']);

/**
 * The writers that a log makes (AUTH-1 to AUTH-4): this device and those restored here as they enrolled, and every
 * device that the root or an admin granted. The order of `events` never matters. A device that nobody granted is no
 * writer; its events are kept and not counted.
 */
export function writersOf(trust: Trust, events: Iterable<AuthorityEvent>): Writers {
  const { own, former, root, forks } = trust;
  const all = inOrder([...events]);
  const granted = all.flatMap((one) => (one.kind === 'grant' ? one : []));
  const grants = [...inOrderBySubject(granted, (one) => [one.body.device]).values()].flat();
  const byRoot = grants.filter((one) => one.device === root && one.body.role !== 'root');
  const isBefore = (limit: number | null | undefined, seq: number) =>
    limit === null || limit === undefined || seq <= limit;

  const rootCut = root === null ? undefined : forks.get(root);
  const rolesByRoot = new Map(
    byRoot.filter((one) => isBefore(rootCut, one.seq)).map((one) => [one.body.device, one.body.role]),
  );
  const admins = new Set([...rolesByRoot].flatMap(([device, role]) => (role === 'admin' ? [device] : [])));
  const revocations = standingRevocations({ root, admins, forks }, all);
  const cutOf = (device: DeviceId) => earliest([...revocations(device), forks.get(device)]);

  const writers = new Map<DeviceId, Writer>();
  for (const { kind, device, body } of all) {
    const speaksForItself = device === own || device === root || former.includes(device);
    if (kind !== 'enrol' || !speaksForItself || writers.has(device)) continue;
    writers.set(device, { role: body.role, party: body.party, label: body.person, cut: cutOf(device) });
  }
  for (const { device: by, seq, body } of grants) {
    if (body.role === 'root' || body.device === root) continue;
    const isRoots = by === root && isBefore(rootCut, seq);
    const isAdmins =
      admins.has(by) && isBefore(cutOf(by), seq) && !isAdmin(body.role) && !admins.has(body.device);
    if (!isRoots && !isAdmins) continue;
    const { device, role, party, label } = body;
    writers.set(device, { role, party, label, cut: cutOf(device) });
  }
  return writers;
}

/** Why what somebody wrote is kept and not counted. */
export type NotCounted = 'no-authority' | 'after-cut';

/** What counts only from those who may write it. */
export type Judged = Extract<
  EventContent,
  {
    readonly kind:
      | 'report'
      | 'review'
      | 'note'
      | 'excuse'
      | 'edition'
      | 'paper'
      | 'engagement'
      | 'item'
      | 'publish'
      | 'member'
      | 'round'
      | 'contact';
  }
>;

/** Whether an event is of a kind that counts only from those who may write it. */
export function isJudged<T extends EventContent>(event: T): event is Extract<T, Pick<Judged, 'kind'>> {
  return judgedKinds.has(event.kind);
}

const judgedKinds: ReadonlySet<EventContent['kind']> = new Set([
  'report',
  'review',
  'note',
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

/** Why event number `seq` of a writer does not count; null where it does (REP-6, AUTH-2, AUTH-3). */
export function whyNotCounted(writer: Writer | undefined, seq: number, content: Judged): NotCounted | null {
  if (writer === undefined || !mayWrite(writer, content)) return 'no-authority';
  return counts(writer, seq) ? null : 'after-cut';
}

// A focal point reports and writes notes about its own party alone; an officer about any, but an officer's report about
// another party says on whose word: without that it would pass for the member's own.
function mayWrite(writer: Writer, content: Judged): boolean {
  const office = isOffice(writer.role);
  const isOwn = (key: DeliverableKey) => parseKey(key)?.party === writer.party;
  switch (content.kind) {
    case 'report': {
      const { key, behalf } = content.body;
      return office ? isOwn(key) || behalf !== undefined : writer.role === 'focal-point' && isOwn(key);
    }
    case 'note':
      return office || (writer.role === 'focal-point' && isOwn(content.body.about));
    case 'review':
    case 'excuse':
    case 'edition':
    case 'paper':
    case 'engagement':
    case 'item':
    case 'publish':
    case 'member':
    case 'round':
    case 'contact':
      return office;
  }
}

/** Whether event number `seq` of a writer stands before the place at which it was cut off. */
export function counts(writer: Writer, seq: number): boolean {
  return writer.cut === null || seq <= writer.cut;
}

/** Whether the Secretariat says it: whoever wrote the event works there, and it stands before where they were cut off. */
export function isOfOffice(writers: Writers, { device, seq }: Pick<LogEvent, 'device' | 'seq'>): boolean {
  const writer = writers.get(device);
  return writer !== undefined && isOffice(writer.role) && counts(writer, seq);
}

/** Whether a role works at the Secretariat: it sees every member and may report on behalf of any. */
export function isOffice(role: Role): boolean {
  return role === 'root' || role === 'admin' || role === 'officer';
}

/** Whether a role may let devices in and cut them off. */
export function isAdmin(role: Role): boolean {
  return role === 'root' || role === 'admin';
}

/**
 * Whether a writer may invite to work for `party` as `role`, by its word alone (AUTH-5): an admin to anything; a focal
 * point to its own party and to no more than it is itself. What was cut off invites nobody, whenever it wrote it: a
 * thief can choose the day.
 */
export function mayInvite(writer: Writer | undefined, place: Pick<Writer, 'role' | 'party'>): boolean {
  if (writer === undefined || writer.cut !== null) return false;
  if (isAdmin(writer.role)) return true;
  const isNoMore = place.role === 'focal-point' || place.role === 'viewer';
  return writer.role === 'focal-point' && isNoMore && place.party === writer.party;
}

function earliest(cuts: readonly (number | undefined)[]): number | null {
  const stated = cuts.flatMap((cut) => cut ?? []);
  return stated.length === 0 ? null : Math.min(...stated);
}
