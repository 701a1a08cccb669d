import { useEffect, useState } from 'react';
import { isOffice } from '../../domain/log/authority.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import { newDevices, ownPartyDevices, peopleOf, type PersonDevice } from '../../domain/log/people.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import { noteStoreError } from './last-error.ts';
import { type OpenSession, useOpenSession } from './session.ts';

const seenDocument = 'devices-seen';

/** The devices that report for this device's member: this one and those restored on it too. */
export function useOwnPartyDevices(): readonly PersonDevice[] {
  return devicesOf(useOpenSession());
}

/**
 * The devices that were let in for this device's member after this one was, that are not its own and that nobody here
 * said to have seen; empty while that is read, and at the Secretariat.
 */
export function useNewDevices(): {
  readonly devices: readonly PersonDevice[];
  /** Remembers on this device that somebody saw them. */
  readonly haveSeen: () => Promise<void>;
} {
  const open = useOpenSession();
  const { store, own, row } = open;
  const [seen, setSeen] = useState<ReadonlySet<DeviceId> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readSeen(store).then((read) => {
      if (isCurrent) setSeen(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [store]);
  const isMembers = row.kind === 'real' && !isOffice(own.role);
  const devices = seen === null || !isMembers ? [] : newDevices(devicesOf(open), open.ownDevices, seen);
  const haveSeen = async () => {
    const all = new Set([...((await readSeen(store)) ?? []), ...devices.map((one) => one.device)]);
    const written = await store.writeDocument(seenDocument, [...all]);
    // Where it could not be kept it is told once more another day, which does no harm.
    if (!written.ok) noteStoreError(written.error, 'people');
    setSeen(all);
  };
  return { devices, haveSeen };
}

function devicesOf({ known, own }: OpenSession): readonly PersonDevice[] {
  return ownPartyDevices(peopleOf(known.trust, known.writers, known.acts).devices, own.party);
}

async function readSeen(store: LocalStore): Promise<ReadonlySet<DeviceId> | null> {
  const read = await store.readDocument(seenDocument);
  return read.ok ? new Set((read.value ?? []) as readonly DeviceId[]) : null;
}
