import type { Result } from '../../base/result.ts';
import type { EventContent, EventRange } from '../../domain/log/event.ts';
import { isSetAside } from '../../domain/log/set-aside.ts';
import type { ImportRow } from '../../storage/rows.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import type { OpenSession } from './session.ts';

/** Whether everything that an update file brought is set aside at the moment. */
export function isUndone({ known }: OpenSession, { ranges }: ImportRow): boolean {
  return ranges.every(
    ({ device, from, to }) => isSetAside(known.aside, device, from) && isSetAside(known.aside, device, to),
  );
}

/**
 * Leaves everything that an update file brought out of every figure, or puts it back. It stays held and acknowledged
 * either way: a chain has no holes.
 */
export async function undo(
  open: OpenSession,
  { ranges }: ImportRow,
  kind: 'set-aside' | 'put-back',
): Promise<Result<void, StoreError>> {
  // One for each party, so that each can be told without telling it of the others.
  const byParty = new Map<string, EventRange[]>();
  for (const range of ranges) {
    const party = open.known.writers.get(range.device)?.party ?? '';
    byParty.set(party, [...(byParty.get(party) ?? []), range]);
  }
  const contents = [...byParty.values()].map(
    (some): EventContent => ({ kind, body: { ranges: some, reason: '' } }),
  );
  return append(open.store, contents, [], kind);
}
