import { useEffect, useState } from 'react';
import type { Result } from '../../../../base/result.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import { type PlanImport, readImports } from '../../../state/plan-imports.ts';
import { useOpenSession } from '../../../state/session.ts';
import { besideState } from '../../../state/take-plan-back.ts';

/**
 * The imports that this device keeps, the latest one first, those whose amendment was published; null: not read yet. What
 * was kept when the window broke down before its amendment was written is not among them.
 */
export function useImports(): Result<readonly PlanImport[], StoreError> | null {
  const open = useOpenSession();
  const { store, inForce } = open;
  const [imports, setImports] = useState<Result<readonly PlanImport[], StoreError> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readImports(store).then((read) => {
      if (isCurrent) setImports(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, inForce]);
  if (imports?.ok !== true) return imports;
  const { amendments, beside } = inForce.published;
  const revs = new Set([...amendments, ...beside].map(({ rev }) => rev));
  // One that became a plan of its own is listed whichever plan is shown, and once it was taken back as well.
  const isListed = ({ begins, replaced, rev }: PlanImport) =>
    begins === undefined
      ? replaced.items.length === 0 || revs.has(rev)
      : besideState(open, begins).kind !== 'never-stood';
  return { ok: true, value: imports.value.filter(isListed) };
}
