import { useEffect, useState } from 'react';
import { ok, type Result } from '../../base/result.ts';
import { isAdmin } from '../../domain/log/authority.ts';
import type { EnrolBody, EventContent, Role } from '../../domain/log/event.ts';
import type { DeviceId, EventId } from '../../domain/log/ids.ts';
import { momentsOfTaking, type TakenUpTo } from '../../domain/log/last-words.ts';
import { peopleOf, type PersonDevice, type WaitingDevice } from '../../domain/log/people.ts';
import type { Instant } from '../../domain/plan/day.ts';
import { grantFor, type Invited, invitedBy, type Place } from '../../exchange/invited.ts';
import { receiptsFor } from '../../exchange/receipts.ts';
import { verifyText } from '../../storage/device-keys.ts';
import { learnGrants } from '../../storage/known.ts';
import type { NoRootChain } from '../../storage/root-key.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { noteStoreError } from './last-error.ts';
import { refresh } from './follow-log.ts';
import { type OpenSession, useOpenSession } from './session.ts';
import { readChecked } from './voice-check.ts';

/** A device that asks to be let in. */
export interface Newcomer extends WaitingDevice {
  readonly invited: Invited;
  /** How many updates of it are held and wait with it. */
  readonly updates: number;
  /** When its keys were checked by voice on this device; null: they were not. */
  readonly checked: Instant | null;
}

/** A device that was let in. */
export interface KnownDevice extends PersonDevice {
  /** When a file of it was last taken in here; null: never, or it is this device. */
  readonly heard: Instant | null;
  readonly checked: Instant | null;
  /** When its words were taken in, the last first. */
  readonly taken: readonly TakenUpTo[];
}

/** The people and devices of this workspace, with what this device knows of them beside the log. */
export interface PeopleFacts {
  readonly newcomers: readonly Newcomer[];
  readonly devices: readonly KnownDevice[];
  /** The root's key while it is on this device. */
  readonly rootHere: CryptoKeyPair | null;
}

/** Why a change of who may write was not made. */
export type PeopleProblem = StoreError | NoRootChain;

/** The people of the open workspace; null while they are read. They follow the log and what is noted beside it. */
export function usePeople(): {
  readonly people: Result<PeopleFacts, StoreError> | null;
  /** Reads them again: something changed that is not in the log. */
  readonly again: () => void;
} {
  const open = useOpenSession();
  const { store, known, frontier, transport } = open;
  const [people, setPeople] = useState<Result<PeopleFacts, StoreError> | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void readPeople({ store, known, frontier, transport }).then((read) => {
      if (isCurrent) setPeople(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, known, frontier, transport, times]);
  return { people, again: () => setTimes((before) => before + 1) };
}

async function readPeople({
  store,
  known,
  frontier,
  transport,
}: Pick<OpenSession, 'store' | 'known' | 'frontier' | 'transport'>): Promise<
  Result<PeopleFacts, StoreError>
> {
  const [exchange, checked, rootHere] = await Promise.all([
    store.readExchange(),
    readChecked(store),
    store.readRootPair(),
  ]);
  if (!exchange.ok) return exchange;
  if (!checked.ok) return checked;
  if (!rootHere.ok) return rootHere;
  const { peers, imports, notCounted } = exchange.value;
  const { waiting, devices } = peopleOf(known.trust, known.writers, known.acts);
  const heardOf = (device: DeviceId) => {
    const moments = [
      ...peers.flatMap((one) => (one.device === device ? [one.at] : [])),
      ...imports.flatMap((one) => (one.by === device ? [one.at] : [])),
    ];
    return moments.length === 0 ? null : (Math.max(...moments) as Instant);
  };
  const newcomers = await Promise.all(
    waiting.map(async (one): Promise<Newcomer> => {
      const invited = await invitedBy(one.device, one.enrolled, known, verifyText, now());
      const updates = notCounted.filter(
        ({ event }) => event?.kind === 'report' && event.device === one.device,
      ).length;
      return { ...one, invited, updates, checked: checked.value[one.device] ?? null };
    }),
  );
  return ok({
    newcomers,
    devices: devices.map((one): KnownDevice => {
      const { device } = one;
      const taken = momentsOfTaking(device, imports, transport.arrivals, frontier.get(device) ?? 0);
      return { ...one, heard: heardOf(device), checked: checked.value[device] ?? null, taken };
    }),
    rootHere: rootHere.value,
  });
}

/**
 * Lets a device in, or gives one another place, and where this concerns a member writes the receipt in the same step.
 * An admin's place takes the root's key; null: this device's own word is enough.
 */
export function letIn(
  open: OpenSession,
  { device, enrolled }: { readonly device: DeviceId; readonly enrolled: EnrolBody },
  place: Place,
  root: CryptoKeyPair | null,
): Promise<Result<void, PeopleProblem>> {
  const body = grantFor(device, enrolled, place);
  const grant: EventContent = { kind: 'grant', body };
  if (root !== null) return write(open, [grant], root);
  const { writers } = learnGrants(open.known, open.store.device, [body], now());
  const receipts = receiptsFor([device], open.frontier, writers, open.transport.arrivals);
  return write(open, [grant, ...receipts], null);
}

/** Cuts a device off: what it wrote after event number `cut` counts no longer, nor what it will write. */
export function cutOff(
  open: OpenSession,
  device: DeviceId,
  cut: number,
  reason: string,
  root: CryptoKeyPair | null,
): Promise<Result<void, PeopleProblem>> {
  return write(open, [{ kind: 'revoke', body: { device, cut, reason } }], root);
}

/** Takes revocations back. */
export function takeBack(
  open: OpenSession,
  revocations: readonly EventId[],
  root: CryptoKeyPair | null,
): Promise<Result<void, PeopleProblem>> {
  const admits = revocations.map((ref): EventContent => ({ kind: 'admit', body: { ref, reason: '' } }));
  return write(open, admits, root);
}

/** By whose word something is said about a device: the root's where it is an admin's, or this device is none itself. */
export function wordFor(
  { own }: OpenSession,
  about: Role,
  root: CryptoKeyPair | null,
): { readonly may: boolean; readonly root: CryptoKeyPair | null } {
  const isAboutAdmin = about === 'admin' && own.role !== 'root';
  if (!isAboutAdmin && isAdmin(own.role)) return { may: true, root: null };
  return { may: root !== null, root };
}

async function write(
  open: OpenSession,
  contents: readonly EventContent[],
  root: CryptoKeyPair | null,
): Promise<Result<void, PeopleProblem>> {
  const { store } = open;
  const written =
    root === null ? await store.append(contents, now(), []) : await store.appendAsRoot(root, contents, now());
  if (!written.ok) {
    if (written.error.type !== 'no-root-chain') noteStoreError(written.error, 'people');
    return written;
  }
  await refresh(store);
  return ok(undefined);
}
