import { type Compare, compareBy, compareText } from '../../base/order.ts';
import type { EventContent, LogEvent } from './event.ts';
import { type DeviceId, type EventId, makeEventId } from './ids.ts';

/** Events of some kinds. */
export type Act<Kind extends EventContent['kind']> = Extract<LogEvent, { readonly kind: Kind }>;

/**
 * The events in one order on every device: by the clocks as read, save that a device whose clock was set back still
 * wrote its events in the order of their numbers; then by device and number.
 */
export function inOrder<T extends LogEvent>(events: readonly T[]): readonly T[] {
  const latest = new Map<DeviceId, number>();
  const timed = [...events]
    .sort((a, b) => a.seq - b.seq)
    .map((event) => {
      const t = Math.max(event.t, latest.get(event.device) ?? event.t);
      latest.set(event.device, t);
      return { t, device: event.device, seq: event.seq, event };
    });
  return timed.sort(earlierFirst).map(({ event }) => event);
}

/**
 * Events in the order of `inOrder`, those about each subject by themselves: whoever is not told what was said of others
 * comes to the same order of what was said of it, even where a clock that was wrong for a while is between.
 */
export function inOrderBySubject<T extends LogEvent>(
  events: readonly T[],
  subjectsOf: (event: T) => readonly DeviceId[],
): ReadonlyMap<DeviceId, readonly T[]> {
  const about = new Map<DeviceId, T[]>();
  for (const event of events) {
    for (const subject of new Set(subjectsOf(event)))
      about.set(subject, [...(about.get(subject) ?? []), event]);
  }
  return new Map([...about].map(([subject, said]) => [subject, inOrder(said)]));
}

/** Events by their clocks as read, then by device and number: each by itself, never by what else its device said. */
export const earlierFirst: Compare<Pick<LogEvent, 'device' | 'seq'> & { readonly t: number }> = compareBy(
  (a, b) => a.t - b.t,
  (a, b) => compareText(a.device, b.device),
  (a, b) => a.seq - b.seq,
);

interface Powers {
  readonly root: DeviceId | null;
  /** The devices that the root made admins. */
  readonly admins: ReadonlySet<DeviceId>;
  readonly forks: ReadonlyMap<DeviceId, number>;
}

/**
 * The cuts that stand for a device, in no order (AUTH-3): by the root; and by admins who were not cut off before they
 * wrote it. Two admins who cut one another off are both out until the root decides. What an `admit` takes back does not
 * stand: the root's takes back any, an admin's takes back what an admin said of a device that is no admin's.
 */
export function standingRevocations(
  powers: Powers,
  events: readonly LogEvent[],
): (device: DeviceId) => readonly number[] {
  const { root, admins, forks } = powers;
  const revokes = events.flatMap((one) => (one.kind === 'revoke' && one.body.device !== root ? [one] : []));
  const admits = events.flatMap((one) => (one.kind === 'admit' ? [one] : []));
  const isBeforeFork = ({ device, seq }: LogEvent) => seq <= (forks.get(device) ?? seq);
  const idOf = (one: LogEvent): EventId => makeEventId(one.device, one.seq);
  const takenBack = (by: readonly Act<'admit'>[]) => new Set(by.map((one) => one.body.ref));

  const ofRoot = (one: LogEvent) => one.device === root && isBeforeFork(one);
  const pardonedByRoot = takenBack(admits.filter(ofRoot));
  const standing = revokes.filter((one) => !pardonedByRoot.has(idOf(one)));
  const rootsOwn = standing.filter(ofRoot);
  const ofAdmins = standing.filter((one) => admins.has(one.device) && isBeforeFork(one));
  const againstAdmins = settle(
    rootsOwn,
    ofAdmins.filter((one) => admins.has(one.body.device)),
  );
  const cutsOfAdmins = cutsBy([...rootsOwn, ...againstAdmins]);
  const isInPower = ({ device, seq }: LogEvent) =>
    (cutsOfAdmins.get(device) ?? []).every((cut) => seq <= cut);

  const pardonedByAdmins = takenBack(
    admits.filter((one) => admins.has(one.device) && isBeforeFork(one) && isInPower(one)),
  );
  const againstOthers = ofAdmins.filter(
    (one) => !admins.has(one.body.device) && isInPower(one) && !pardonedByAdmins.has(idOf(one)),
  );
  const cuts = cutsBy([...rootsOwn, ...againstAdmins, ...againstOthers]);
  return (device) => cuts.get(device) ?? [];
}

// A revocation falls if one that stands cuts its writer off before it. Those that only fall by each other all stand.
function settle(
  certain: readonly Act<'revoke'>[],
  among: readonly Act<'revoke'>[],
): readonly Act<'revoke'>[] {
  const fallsTo = (one: LogEvent, other: Act<'revoke'>) =>
    other.body.device === one.device && one.seq > other.body.cut;
  const fallen = new Set<LogEvent>();
  const sure = new Set<Act<'revoke'>>(certain);
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const one of among) {
      if (fallen.has(one) || sure.has(one)) continue;
      if ([...sure].some((other) => fallsTo(one, other))) fallen.add(one);
      else if (among.every((other) => fallen.has(other) || !fallsTo(one, other))) sure.add(one);
      else continue;
      isMoving = true;
    }
  }
  return among.filter((one) => !fallen.has(one));
}

function cutsBy(revokes: readonly Act<'revoke'>[]): ReadonlyMap<DeviceId, readonly number[]> {
  const cuts = new Map<DeviceId, number[]>();
  for (const { body } of revokes) cuts.set(body.device, [...(cuts.get(body.device) ?? []), body.cut]);
  return cuts;
}
