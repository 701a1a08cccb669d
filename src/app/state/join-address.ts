import { useSyncExternalStore } from 'react';

/** The place of the page to join at, behind the `#`. */
export const joinPlace = '#/join';

/**
 * What the address of this window says behind the place to join at: `?invitation=…`, or empty. null: it names another
 * page. Read anew whenever the address changes.
 */
export function useJoinAddress(): string | null {
  return useSyncExternalStore(watchAddress, readJoinAddress);
}

/** Leaves the page to join at for the first one of what is open then. */
export function leaveJoinAddress(): void {
  // In place of it: the invitation's secret need not stay among the addresses that the way back leads to.
  globalThis.location.replace('#/');
}

function watchAddress(listener: () => void): () => void {
  // The pages change the address without an event of the first kind.
  globalThis.addEventListener('hashchange', listener);
  globalThis.addEventListener('popstate', listener);
  return () => {
    globalThis.removeEventListener('hashchange', listener);
    globalThis.removeEventListener('popstate', listener);
  };
}

function readJoinAddress(): string | null {
  const { hash } = globalThis.location;
  const isHere = hash === joinPlace || hash.startsWith(`${joinPlace}?`);
  return isHere ? hash.slice(joinPlace.length) : null;
}
