import { ok, type Result } from '../../base/result.ts';
import type { Instant } from '../../domain/plan/day.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';

/** When the last safety copy of a workspace was made on this device; null: none was. */
export async function readLastCopy(store: LocalStore): Promise<Result<Instant | null, StoreError>> {
  const stored = await store.readDocument('last-copy');
  if (!stored.ok) return stored;
  const at = (stored.value as { at?: unknown } | null)?.at;
  return ok(typeof at === 'number' ? (at as Instant) : null);
}
