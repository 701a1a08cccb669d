import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

// Where the styles' "sm" begins.
const wide = '(min-width: 40rem)';

/** Whether the page is wider than a phone's. Follows a window that is made narrower or turned. */
export function useIsWide(): boolean {
  return useSyncExternalStore(followWidth, () => matchMedia(wide).matches);
}

function followWidth(listener: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the page is being printed, known before the browser takes its picture. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture as soon as this returns.
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
