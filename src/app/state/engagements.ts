import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../base/result.ts';
import { decodeEngagementFile } from '../../contract/engagement-file.ts';
import type { EventContent } from '../../domain/log/event.ts';
import { parseEventId } from '../../domain/log/ids.ts';
import { type Engagement, engagementToBody } from '../../domain/progress/engagements/engagement.ts';
import type { EngagementBody } from '../../domain/progress/engagements/engagement-body.ts';
import { engagementsOf } from '../../domain/progress/engagements/engagement-register.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { addressOfData } from '../files-of-program.ts';
import { append } from './append.ts';
import { type OpenSession, useOpenPart } from './session.ts';

/** The register as this device knows it. */
export interface Register {
  /** The latest first, removed ones too. */
  readonly engagements: readonly Engagement[];
  /** Those that ship with the plan are neither kept offline nor on the network, and are missing. */
  readonly isIncomplete: boolean;
}

// They ship with the plan of this organisation; the register of another plan begins empty.
const shippedWith = 'oco-2022-2027';

type Shipped = readonly Engagement[] | 'unreachable';

// Read once in a window, so that going from page to page draws them at once.
let shippedRead: Shipped | null = null;

/** The register; null while what ships is read. */
export function useRegister(): Register | null {
  const isShipped = useOpenPart((open) => open.plans.some(({ plan }) => plan.id === shippedWith));
  const entries = useOpenPart((open) => open.engagementEntries);
  const [shipped, setShipped] = useState<Shipped | null>(isShipped ? shippedRead : []);
  useEffect(() => {
    let isOpen = true;
    const show = (read: Shipped) => {
      if (isOpen) setShipped(read);
    };
    if (isShipped) void readShipped().then(show);
    else show([]);
    return () => {
      isOpen = false;
    };
  }, [isShipped]);
  return useMemo(() => {
    if (shipped === null) return null;
    const isIncomplete = shipped === 'unreachable';
    return { engagements: engagementsOf(isIncomplete ? [] : shipped, entries), isIncomplete };
  }, [shipped, entries]);
}

/** Holds after the call: the engagement and the note on it stand in the register, and their draft is gone. */
export async function saveEngagement(
  open: OpenSession,
  body: EngagementBody,
  office: { readonly before: string; readonly now: string },
  draftId: string,
): Promise<Result<void, StoreError>> {
  const note: readonly EventContent[] =
    office.before === office.now ? [] : [{ kind: 'engagement', body: { id: body.id, office: office.now } }];
  return append(open.store, [{ kind: 'engagement', body }, ...note], [draftId], 'save-engagement');
}

/** Holds after the call: the engagement is out of the register with a reason, or in it again (null). Nothing is deleted. */
export async function removeEngagement(
  open: OpenSession,
  engagement: Engagement,
  reason: string | null,
  finishedDrafts: readonly string[],
): Promise<Result<void, StoreError>> {
  const body = engagementToBody({ ...engagement, removed: reason });
  return append(open.store, [{ kind: 'engagement', body }], finishedDrafts, 'save-engagement');
}

/** Who said last what stands in the register, as the device is known; null: it ships, or this device was never told. */
export function whoSaid({ writers }: Pick<OpenSession, 'writers'>, { said }: Engagement): string | null {
  const device = said === null ? undefined : parseEventId(said.id)?.device;
  const label = device === undefined ? '' : (writers.get(device)?.label ?? '');
  return label === '' ? null : label;
}

async function readShipped(): Promise<Shipped> {
  if (shippedRead !== null && shippedRead !== 'unreachable') return shippedRead;
  const response = await fetch(addressOfData('oco-engagements.json')).catch(() => null);
  const decoded = response?.ok ? decodeEngagementFile(await response.text()) : null;
  shippedRead = decoded?.ok ? decoded.value : 'unreachable';
  return shippedRead;
}
