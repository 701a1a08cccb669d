import type { Result } from '../../base/result.ts';
import { isOffice } from '../../domain/log/authority.ts';
import { parseEventId } from '../../domain/log/ids.ts';
import type { Appended, LocalStore, RemarksByKey } from '../../storage/local-store.ts';
import { readPlansInForce } from '../../storage/plan-in-force.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { today } from './clock.ts';
import { derive, setSession, updateOpen, useSession } from './session.ts';
import { saidBeside, withFutureDated } from './session-contents.ts';
import { planShown } from './shown-plan.ts';

/**
 * Brings the open session up to what is stored: what this window, its worker or another window wrote. Holds after the
 * call: the pages show at least what was stored before it.
 */
export function refresh(store: LocalStore): Promise<void> {
  refreshing = refreshing.then(() => refreshNow(store));
  return refreshing;
}

/** Shows what this window appended, without reading it back; everything new, where another window wrote in between. */
export async function showOwn(
  store: LocalStore,
  { ids, words, standings, remarks }: Appended,
): Promise<void> {
  const places = ids.flatMap((id) => parseEventId(id) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return;
  const changed = await withFutureDated(store, standings);
  const { session } = useSession.getState();
  const follows = session.kind === 'open' && session.frontier.get(store.device) === first.seq - 1;
  if (!follows) return refresh(store);
  updateOpen(store, (open) => ({
    frontier: new Map([...open.frontier, [store.device, last.seq]]),
    standings: new Map([...open.standings, ...changed]),
    remarks: withMore(open.remarks, remarks),
    unreceived: isOffice(open.own.role) ? [] : [...open.unreceived, ...words],
    history: null,
  }));
}

/** Makes the projections again from the log and shows them. */
export async function rebuildPages(
  store: LocalStore,
): Promise<Result<{ readonly notRead: number }, StoreError>> {
  const rebuilt = await store.rebuild();
  if (rebuilt.ok) await reload(store);
  return rebuilt;
}

// One refresh after the other: two at once would each add to the same old state and one would be lost.
let refreshing = Promise.resolve();

async function refreshNow(store: LocalStore): Promise<void> {
  const { session } = useSession.getState();
  if (session.kind !== 'open' || session.store !== store) return;
  const changes = await store.readChanges(session.frontier, session.known.trust.forks);
  if (!changes.ok) return setSession({ kind: 'failed', error: changes.error });
  if (changes.value.kind === 'all') return reload(store);
  const { frontier, standings, remarks, transport, unreceived } = changes.value;
  if (standings.size + remarks.size === 0)
    return updateOpen(store, () => ({ frontier, transport, unreceived }));
  const changed = await withFutureDated(store, standings);
  updateOpen(store, (open) => ({
    frontier,
    transport,
    unreceived,
    standings: new Map([...open.standings, ...changed]),
    remarks: withMore(open.remarks, remarks),
    history: null,
  }));
}

async function reload(store: LocalStore): Promise<void> {
  const current = await store.readCurrent();
  if (!current.ok) return setSession({ kind: 'failed', error: current.error });
  const { frontier, known, transport, unreceived, unreadable } = current.value;
  const standings = await withFutureDated(store, current.value.standings);
  const before = useSession.getState().session;
  const isOther = before.kind === 'open' && before.inForce.restsOn !== current.value.planning;
  const read = isOther ? await readPlansInForce(store) : null;
  if (read?.ok === false) return setSession({ kind: 'failed', error: read.error });
  updateOpen(store, (open) => {
    const plans = read?.value ?? open.plans;
    const inForce = read === null ? open.inForce : planShown(plans, open.inForce.plan.id);
    return {
      ...derive(open.row, inForce, known, frontier),
      plans,
      inForce,
      frontier,
      known,
      transport,
      unreceived,
      unreadable,
      standings,
      remarks: current.value.remarks,
      ...saidBeside(current.value, inForce),
      history: null,
    };
  });
}

// A figure is counted anew when the map is another one.
function withMore(known: RemarksByKey, more: RemarksByKey): RemarksByKey {
  return more.size === 0 ? known : new Map([...known, ...more]);
}

/** Follows what is written to a store, here or elsewhere, and the calendar, until the session shows another one. */
export function follow(store: LocalStore): void {
  const stops = [
    store.watchLog(() => void refresh(store)),
    store.watchDrafts(() => {
      void store.readDraftIds().then((ids) => {
        if (ids.ok) updateOpen(store, () => ({ draftIds: new Set(ids.value) }));
      });
    }),
  ];
  const turnDay = () => {
    const day = today();
    updateOpen(store, (open) =>
      open.today === day ? {} : derive(open.row, open.inForce, open.known, open.frontier),
    );
  };
  const clock = setInterval(turnDay, 60_000);
  document.addEventListener('visibilitychange', turnDay);
  const stopFollowing = useSession.subscribe(({ session }) => {
    if (session.kind === 'open' && session.store === store) return;
    for (const stop of stops) stop();
    clearInterval(clock);
    document.removeEventListener('visibilitychange', turnDay);
    stopFollowing();
  });
}
