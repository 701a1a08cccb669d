import { now } from './clock.ts';
import { thisDevice } from './device.ts';
import { lastError } from './last-error.ts';
import { useOffline } from './offline.ts';
import { thisProgram } from './program.ts';
import { type Session, useSession } from './session.ts';
import { readStorageFacts, thisKeeper } from './storage-facts.ts';
import type { SupportFacts } from './support-note.ts';

/** The facts that take a moment to read. */
export type SlowFacts = Pick<SupportFacts, 'storage' | 'workspaces'>;

/** Reads the facts that take a moment, before somebody presses: a browser lets a page copy only at once. */
export async function readSlowFacts(): Promise<SlowFacts> {
  // Loaded when it is needed: the first page, which may have to show this note, does without the storage.
  const { listWorkspaces } = await import('../../storage/registry.ts');
  const [storage, listed] = await Promise.all([readStorageFacts(thisKeeper()), listWorkspaces()]);
  return { storage, workspaces: listed.ok ? listed.value.length : null };
}

/** Adds what is true at this moment. */
export function supportFactsNow(slow: SlowFacts, screenLanguage: string): SupportFacts {
  return {
    ...slow,
    program: thisProgram(),
    address: location.origin + location.pathname,
    userAgent: navigator.userAgent,
    screenLanguage,
    browserLanguage: navigator.language,
    device: thisDevice(),
    offline: useOffline.getState().offline,
    open: countsOf(useSession.getState().session),
    clock: now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    lastError: lastError(),
  };
}

function countsOf(session: Session): SupportFacts['open'] {
  if (session.kind !== 'open') return null;
  const { row, own, frontier, standings, draftIds, unreadable } = session;
  return {
    kind: row.kind,
    role: own.role,
    events: sum(frontier.values()),
    answers: sum([...standings.values()].map((reports) => reports.length)),
    drafts: draftIds.size,
    unreadable,
  };
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, one) => total + one, 0);
}
