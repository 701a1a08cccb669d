import { useEffect } from 'react';
import type { ReportFacts } from '../../domain/progress/reports/report.ts';
import type { LocalStore, ReportsByKey } from '../../storage/local-store.ts';
import { setSession, updateOpen, useOpenPart, useSession } from './session.ts';

/** Every report without its texts, read once it `isNeeded`; null until then. */
export function useHistory(isNeeded: boolean): ReportsByKey<ReportFacts> | null {
  const history = useOpenPart((open) => open.history);
  const store = useOpenPart((open) => open.store);
  const isMissing = isNeeded && history === null;
  useEffect(() => {
    if (isMissing) void loadHistory(store);
  }, [isMissing, store]);
  return history;
}

/** Reads what figures as at an earlier day are made from. Several parts of a page that ask at once share one reading. */
export function loadHistory(store: LocalStore): Promise<void> {
  const running = reading.get(store) ?? readHistory(store).finally(() => reading.delete(store));
  reading.set(store, running);
  return running;
}

const reading = new WeakMap<LocalStore, Promise<void>>();

async function readHistory(store: LocalStore): Promise<void> {
  for (;;) {
    const before = frontierOf(store);
    const facts = await store.readAllFacts();
    if (!facts.ok) return setSession({ kind: 'failed', error: facts.error });
    // What was written meanwhile may be missing from it, and nobody would ask again.
    if (frontierOf(store) === before) return updateOpen(store, () => ({ history: facts.value }));
  }
}

function frontierOf(store: LocalStore) {
  const { session } = useSession.getState();
  return session.kind === 'open' && session.store === store ? session.frontier : null;
}
