import { useState } from 'react';
import type { Result } from '../../../base/result.ts';
import type { NotReached } from '../../state/shipped-plan.ts';
import type { StoreError } from '../../../storage/store-error.ts';

/** How far the making of a workspace is. */
export type Starting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly error: StoreError | NotReached };

/** Runs `work` once at a time and keeps how it ended. */
export function useStarting(): readonly [
  Starting,
  (work: () => Promise<Result<void, StoreError | NotReached>>) => void,
] {
  const [starting, setStarting] = useState<Starting>({ kind: 'idle' });
  const run = (work: () => Promise<Result<void, StoreError | NotReached>>) => {
    if (starting.kind === 'working') return;
    setStarting({ kind: 'working' });
    void work().then((done) =>
      setStarting(done.ok ? { kind: 'idle' } : { kind: 'failed', error: done.error }),
    );
  };
  return [starting, run];
}
