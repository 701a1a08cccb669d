import { useState } from 'react';
import type { Result } from '../../../../base/result.ts';
import type { PacketTooLarge } from '../../../../contract/packet.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import type { ReadyToSend } from '../../../state/outgoing-evidence.ts';

/** Where the making of an update file stands. */
export type Making =
  | { readonly kind: 'idle' | 'making' }
  | { readonly kind: 'made'; readonly ready: ReadyToSend }
  | { readonly kind: 'failed'; readonly problem: StoreError | PacketTooLarge };

/** Makes one update file at a time and says how it went. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const make = async (work: () => Promise<Result<ReadyToSend, StoreError | PacketTooLarge>>) => {
    if (making.kind === 'making') return;
    setMaking({ kind: 'making' });
    const made = await work();
    setMaking(made.ok ? { kind: 'made', ready: made.value } : { kind: 'failed', problem: made.error });
  };
  return [making, make] as const;
}
