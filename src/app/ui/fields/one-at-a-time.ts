import { useRef } from 'react';

/**
 * Runs what a press of a button asks for, and lets a press pass without anything while that runs: a double click would store
 * the same thing twice.
 */
export function useOneAtATime(): (act: () => Promise<void>) => Promise<void> {
  const busy = useRef(false);
  return async (act) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await act();
    } finally {
      busy.current = false;
    }
  };
}
