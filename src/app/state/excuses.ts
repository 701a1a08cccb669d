import type { Result } from '../../base/result.ts';
import type { ExcuseBody } from '../../domain/progress/remarks/remark-body.ts';
import { parseEventId } from '../../domain/log/ids.ts';
import type { Excuse } from '../../domain/progress/remarks/excuse.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import type { OpenSession } from './session.ts';

/** Holds after the call: the excuse is stored and every page counts with it. */
export async function writeExcuse(open: OpenSession, body: ExcuseBody): Promise<Result<void, StoreError>> {
  return append(open.store, [{ kind: 'excuse', body }], [], 'write-excuse');
}

/** The excuses of a party that hold today, by period. */
export function excusesToday(
  { excuses, today }: Pick<OpenSession, 'excuses' | 'today'>,
  party: string,
): readonly Excuse[] {
  return excuses
    .filter((one) => one.party === party && one.until >= today)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Who excused, as the device that wrote it is known; null: this device was never told. */
export function whoExcused({ writers }: Pick<OpenSession, 'writers'>, { id }: Excuse): string | null {
  const device = parseEventId(id)?.device;
  const label = device === undefined ? '' : (writers.get(device)?.label ?? '');
  return label === '' ? null : label;
}
