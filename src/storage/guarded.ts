import { err, type Result } from '../base/result.ts';
import { type StoreError, storeErrorOf } from './store-error.ts';

/** What `work` answers; or the error value for what the disk threw meanwhile. */
export async function guarded<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | StoreError>> {
  try {
    return await work();
  } catch (thrown) {
    return err(storeErrorOf(thrown));
  }
}
