import { ok, type Result } from '../../base/result.ts';
import { isOffice } from '../../domain/log/authority.ts';
import { contactsOf } from '../../domain/progress/contacts/contact.ts';
import { editionsOf } from '../../domain/progress/editions/edition.ts';
import { standingExcuses } from '../../domain/progress/remarks/excuse.ts';
import { roundsOf } from '../../domain/progress/rounds/round.ts';
import { isAsideEvent } from '../../domain/log/set-aside.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import { type DeviceId, parseEventId } from '../../domain/log/ids.ts';
import type { Instant } from '../../domain/plan/day.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Appended, Current, LocalStore, RemarksByKey, ReportsByKey } from '../../storage/local-store.ts';
import type { Known } from '../../storage/known.ts';
import { type PlanInForce, readPlansInForce } from '../../storage/plan-in-force.ts';
import { listWorkspace, listWorkspaces, type WorkspaceRow } from '../../storage/registry.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { type OpenWorkspace, openWorkspace, removeWorkspace } from '../../storage/workspace.ts';
import { now, today } from './clock.ts';
import { noteStoreError } from './last-error.ts';
import {
  derive,
  editionsOfPlan,
  type OpenSession,
  roundsOfPlan,
  setSession,
  updateOpen,
  useSession,
} from './session.ts';
import { planShown } from './shown-plan.ts';

const rememberedName = 'wayfinder.workspace';

/** Opens the workspace that this window had open, else the one opened last; the first screen where there is none. */
export async function openLast(): Promise<void> {
  const listed = await listWorkspaces();
  if (!listed.ok) return setSession({ kind: 'unlisted', error: listed.error });
  const remembered = sessionStorage.getItem(rememberedName);
  const row =
    remembered === '' ? undefined : (listed.value.find((one) => one.id === remembered) ?? listed.value[0]);
  if (row === undefined) return setSession({ kind: 'choosing', workspaces: listed.value });
  await openListed(row);
}

/** Opens a workspace of this device. */
export async function openListed(row: WorkspaceRow): Promise<void> {
  const opened = await openWorkspace(row, now());
  await show(opened);
}

/** Shows the first screen; nothing that is stored changes. */
export async function leaveWorkspace(): Promise<void> {
  const { session } = useSession.getState();
  if (session.kind === 'open') session.store.close();
  sessionStorage.setItem(rememberedName, '');
  const listed = await listWorkspaces();
  setSession(
    listed.ok ? { kind: 'choosing', workspaces: listed.value } : { kind: 'unlisted', error: listed.error },
  );
  // The next workspace begins with its own first page.
  location.hash = '/';
}

/** Removes the open workspace from this device with everything in it, then shows the first screen. */
export async function removeOpenWorkspace(): Promise<Result<void, StoreError>> {
  const { session } = useSession.getState();
  if (session.kind !== 'open') return ok(undefined);
  session.store.close();
  const removed = await removeWorkspace(session.row.id);
  // Closed, it can be shown no longer: where it could not be removed, the first screen still lists it.
  await leaveWorkspace();
  return removed;
}

/** Shows an opened workspace, or why it could not be opened, and follows its changes from then on. */
export async function show(opened: Result<OpenWorkspace, StoreError>): Promise<Result<void, StoreError>> {
  if (!opened.ok) {
    setSession({ kind: 'failed', error: opened.error });
    return opened;
  }
  const { row, store } = opened.value;
  const [plans, current, drafts] = await Promise.all([
    readPlansInForce(store),
    store.readCurrent(),
    store.readDraftIds(),
  ]);
  for (const read of [plans, current, drafts]) {
    if (read.ok) continue;
    setSession({ kind: 'failed', error: read.error });
    return read;
  }
  if (!plans.ok || !current.ok || !drafts.ok) return ok(undefined);
  const { frontier, known, transport, unreceived, unreadable } = current.value;
  sessionStorage.setItem(rememberedName, row.id);
  const { session: former } = useSession.getState();
  const inForce = planShown(plans.value, undefined);
  setSession({
    kind: 'open',
    row,
    store,
    plans: plans.value,
    inForce,
    ...derive(row, inForce, known, frontier),
    known,
    transport,
    unreceived,
    frontier,
    unreadable,
    standings: await withFutureDated(store, current.value.standings),
    remarks: current.value.remarks,
    ...saidBeside(current.value, inForce),
    history: null,
    draftIds: new Set(drafts.value),
  });
  if (former.kind === 'open' && former.store !== store) former.store.close();
  follow(store);
  // Files of drafts that were thrown away. What was added within a day may still be about to be named.
  void store.dropLooseFiles((now() - 24 * 60 * 60_000) as Instant);
  return ok(undefined);
}

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

function saidBeside(
  { contacts, excuses, editions, engagements, papers, rounds }: Current,
  inForce: PlanInForce,
): Pick<
  OpenSession,
  | 'excuses'
  | 'allExcuses'
  | 'editions'
  | 'allEditions'
  | 'engagementEntries'
  | 'papers'
  | 'rounds'
  | 'allRounds'
  | 'contacts'
> {
  const allEditions = editionsOf(editions);
  const allRounds = roundsOf(rounds);
  return {
    excuses: standingExcuses(excuses),
    allExcuses: excuses,
    editions: editionsOfPlan(allEditions, inForce),
    allEditions,
    papers,
    engagementEntries: engagements,
    rounds: roundsOfPlan(allRounds, inForce),
    allRounds,
    contacts: contactsOf(contacts),
  };
}

// A figure is counted anew when the map is another one.
function withMore(known: RemarksByKey, more: RemarksByKey): RemarksByKey {
  return more.size === 0 ? known : new Map([...known, ...more]);
}

/** Notes in the list of workspaces to which programme an open one belongs from now on. */
export async function belongTo({ store, row }: OpenSession, programme: DeviceId): Promise<void> {
  const changed = { ...row, programme };
  const listed = await listWorkspace(changed);
  // The workspace itself knows it already; the list is only read before it is opened.
  if (!listed.ok) noteStoreError(listed.error, 'open');
  updateOpen(store, () => ({ row: changed }));
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
  const isOther =
    before.kind === 'open' &&
    (before.inForce.restsOn !== current.value.planning || asideCount(before.known) !== asideCount(known));
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

// As much of a plan may have been set aside as came with the same file.
function asideCount({ acts }: Known): number {
  return acts.filter(isAsideEvent).length;
}

// A report dated after tomorrow does not count yet (STAND-1), so what it superseded does and must be at hand.
async function withFutureDated(store: LocalStore, standings: ReportsByKey): Promise<ReportsByKey> {
  const { trueBy } = asAtToday(today());
  const ahead = [...standings].filter(([, reports]) => reports.some((report) => report.day > trueBy));
  if (ahead.length === 0) return standings;
  const whole = new Map<DeliverableKey, readonly Report[]>(standings);
  for (const [key] of ahead) {
    const history = await store.readHistory(key);
    if (history.ok) whole.set(key, history.value);
  }
  return whole;
}

function follow(store: LocalStore): void {
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
