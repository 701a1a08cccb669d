import { useEffect, useState } from 'react';
import type { Result } from '../../../../base/result.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import { type PlanImport, readImports } from '../../../state/plan-imports.ts';
import { useOpenSession } from '../../../state/session.ts';

/**
 * The imports that this device keeps, the latest one first, those whose amendment was published; null: not read yet. What
 * was kept when the window broke down before its amendment was written is not among them.
 */
export function useImports(): Result<readonly PlanImport[], StoreError> | null {
  const { store, inForce } = useOpenSession();
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
  const changesItems = ({ replaced }: PlanImport) => replaced.items.length > 0;
  return {
    ok: true,
    value: imports.value.filter((one) => !changesItems(one) || revs.has(one.rev)),
  };
}
