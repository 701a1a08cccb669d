import { useEffect, useState } from 'react';
import type { Exchange } from '../../../../storage/local-store.ts';
import { useOpenSession } from '../../../state/session.ts';

/** What is known of the exchange with others, read anew with every change to the log; null: not read yet, or unreadable. */
export function useExchange(): Exchange | null {
  const { store, frontier, known } = useOpenSession();
  const [exchange, setExchange] = useState<Exchange | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void store.readExchange().then((read) => {
      if (isCurrent && read.ok) setExchange(read.value);
    });
    return () => {
      isCurrent = false;
    };
    // Both move with what is taken in, from this window or another.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, frontier, known]);
  return exchange;
}
