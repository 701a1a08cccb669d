import { useEffect, useState } from 'react';

// Safari has no word for "when there is nothing else to do".
const later = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 300));

/** False until what stands on the page has been drawn and the browser has nothing more pressing to do. */
export function useWhenIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let isWanted = true;
    later(
      () => {
        if (isWanted) setIsIdle(true);
      },
      { timeout: 1_500 },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return isIdle;
}
