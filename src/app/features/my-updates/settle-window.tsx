import { useEffect } from 'react';
import { deliverableAt } from '../../../domain/plan/blocks.ts';
import { settlingBy } from '../../../domain/progress/reports/settle.ts';
import { useOpenSession } from '../../state/session.ts';
import { Settle } from './settle.tsx';

/** The window in which the answers are settled that the address names; nothing where nobody may do so here. */
export function SettleWindow({ at }: { readonly at: string }) {
  const { expected, own } = useOpenSession();
  const deliverable = deliverableAt(expected, at);
  const settling = deliverable && settlingBy(own, deliverable.key);
  useEffect(
    () => () => {
      // What opened it is gone where the answers are settled, and the focus with it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus();
      });
    },
    [],
  );
  if (!deliverable || !settling) return null;
  return <Settle key={deliverable.key} deliverable={deliverable} settling={settling} />;
}
