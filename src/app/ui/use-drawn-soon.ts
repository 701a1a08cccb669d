import { useDeferredValue } from 'react';

// Lines of a list that are drawn within the moment in which a page appears: some ten times the OCO plan's.
const drawnAtOnce = 200;

/**
 * Whether the long part of a page may be drawn: at once where it is of usual size; else a moment after the rest of the page,
 * piece by piece, so that the window answers meanwhile. `count` are its lines. Once true it stays so.
 */
export function useDrawnSoon(count: number): boolean {
  return useDeferredValue(true, count <= drawnAtOnce);
}
