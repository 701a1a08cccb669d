import { compareBy, compareText } from '../../base/order.ts';
import type { Instant } from '../plan/day.ts';
import {
  type AuthorityEvent,
  isAdmin,
  isAuthorityEvent,
  type Trust,
  type Writer,
  type Writers,
} from './authority.ts';
import { enrolmentsOf } from './enrolments.ts';
import type { EnrolBody, LogEvent } from './event.ts';
import { type DeviceId, type EventId, makeEventId } from './ids.ts';
import { type Act, inOrder } from './revocations.ts';

/** A revocation of a device that nobody took back. Whether it has an effect, the writer's cut says. */
export interface CutOff {
  readonly id: EventId;
  readonly by: DeviceId;
  readonly at: Instant;
  readonly cut: number;
  readonly reason: string;
}

/** A device that may write, and whose it is. */
export interface PersonDevice {
  readonly device: DeviceId;
  readonly writer: Writer;
  /** What the device said of itself last; null: its chain is not held. */
  readonly enrolled: EnrolBody | null;
  /** When it was let in; where nobody needed to, when it was set up. null: neither is held. */
  readonly since: Instant | null;
  /** The last one first; empty: it is not cut off, or only by its two branches. */
  readonly cutOffs: readonly CutOff[];
  /** Two branches of its chain are held (AUTH-4). */
  readonly isForked: boolean;
}

/** A device that asks to be let in and is not. */
export interface WaitingDevice {
  readonly device: DeviceId;
  readonly enrolled: EnrolBody;
  readonly at: Instant;
}

/** All devices of which something is held, and the keys by which they are told. */
export interface People {
  /** Those not let in, the one that asked first before the others. */
  readonly waiting: readonly WaitingDevice[];
  /** Those let in, the longest of them first. The root is a key and no device, except where this device is the root. */
  readonly devices: readonly PersonDevice[];
}

/** The people and devices of a log; `writers` follow from the same `acts`, whose order never matters. */
export function peopleOf(trust: Trust, writers: Writers, acts: readonly LogEvent[]): People {
  const all = inOrder(acts.filter(isAuthorityEvent));
  const enrolments = enrolmentsOf(all);
  const letIn = new Map<DeviceId, Instant>();
  const admits = all.flatMap((one) => (one.kind === 'admit' && mayLetIn(writers, one) ? one.body.ref : []));
  const takenBack = new Set(admits);
  const cutOffs = new Map<DeviceId, CutOff[]>();
  for (const event of all) {
    const { kind, device, seq, t, body } = event;
    if (kind === 'grant' && mayLetIn(writers, event) && !letIn.has(body.device)) {
      letIn.set(body.device, t);
    } else if (kind === 'revoke' && mayLetIn(writers, event)) {
      const id = makeEventId(device, seq);
      if (takenBack.has(id)) continue;
      const { cut, reason } = body;
      cutOffs.set(body.device, [{ id, by: device, at: t, cut, reason }, ...(cutOffs.get(body.device) ?? [])]);
    }
  }
  const devices = [...writers].flatMap(([device, writer]): PersonDevice[] => {
    if (device === trust.root && device !== trust.own) return [];
    const said = enrolments.get(device);
    const since = letIn.get(device) ?? said?.at ?? null;
    return [
      {
        device,
        writer,
        enrolled: said?.body ?? null,
        since,
        cutOffs: writer.cut === null ? [] : (cutOffs.get(device) ?? []),
        isForked: trust.forks.has(device),
      },
    ];
  });
  const waiting = [...enrolments].flatMap(([device, said]) =>
    writers.has(device) ? [] : { device, enrolled: said.body, at: said.at },
  );
  waiting.sort(
    compareBy(
      (a, b) => a.at - b.at,
      (a, b) => compareText(a.device, b.device),
    ),
  );
  return { waiting, devices: devices.sort((a, b) => (a.since ?? 0) - (b.since ?? 0)) };
}

/** The devices of one party that were not cut off, in the order given. */
export function ownPartyDevices(devices: readonly PersonDevice[], party: string): readonly PersonDevice[] {
  return devices.filter(({ writer }) => writer.party === party && writer.cut === null);
}

/**
 * Of the devices of a party those that were let in later than the first in `own`, and that nobody saw: a person who works
 * on `own` should hear of them once. Empty where none of `own` is among them.
 */
export function newDevices(
  devices: readonly PersonDevice[],
  own: ReadonlySet<DeviceId>,
  seen: ReadonlySet<DeviceId>,
): readonly PersonDevice[] {
  const since = devices.flatMap((one) => (own.has(one.device) && one.since !== null ? one.since : []));
  if (since.length === 0) return [];
  const first = Math.min(...since);
  return devices.filter(
    (one) => !own.has(one.device) && !seen.has(one.device) && one.since !== null && one.since > first,
  );
}

// Where it was cut off before is not asked: a revocation that fell with its writer leaves no cut in `writers`.
function mayLetIn(writers: Writers, { device }: AuthorityEvent): boolean {
  const by = writers.get(device);
  return by !== undefined && isAdmin(by.role);
}

/** The public sign key of a device, base64url of SPKI, by the first event of its chain; null: its chain is not held. */
export function signKeyOf(acts: readonly LogEvent[], device: DeviceId | null): string | null {
  const own = acts.find(
    (one): one is Act<'enrol'> => one.kind === 'enrol' && one.device === device && one.seq === 1,
  );
  return own?.body.sign ?? null;
}
