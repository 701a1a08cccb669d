import { useEffect, useState } from 'react';
import { decodeEngagementFile } from '../../contract/engagement-file.ts';
import type { Engagement } from '../../domain/progress/engagement.ts';
import { addressOfData } from '../files-of-program.ts';
import { useOpenPart } from './session.ts';

/** The engagements that go with the plan; null while they are read; `unreachable`: neither kept offline nor on the network. */
export type Engagements = readonly Engagement[] | null | 'unreachable';

// They ship with the plan of this organisation; another plan has none until a register is kept.
const shippedWith = 'oco-2022-2027';

/** The engagements of the plan in force, as they ship. */
export function useEngagements(): Engagements {
  const plan = useOpenPart((open) => open.inForce.plan.id);
  const [engagements, setEngagements] = useState<Engagements>(null);
  useEffect(() => {
    let isOpen = true;
    const show = (read: Engagements) => {
      if (isOpen) setEngagements(read);
    };
    if (plan === shippedWith) void read().then(show);
    else show([]);
    return () => {
      isOpen = false;
    };
  }, [plan]);
  return engagements;
}

async function read(): Promise<Engagements> {
  const response = await fetch(addressOfData('oco-engagements.json')).catch(() => null);
  if (!response?.ok) return 'unreachable';
  const decoded = decodeEngagementFile(await response.text());
  return decoded.ok ? decoded.value : 'unreachable';
}
