import { ok, type Result } from '../../base/result.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import type { Instant } from '../../domain/plan/day.ts';
import { readPlansInForce } from '../../storage/plan-in-force.ts';
import { listWorkspace, listWorkspaces, type WorkspaceRow } from '../../storage/registry.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { type OpenWorkspace, openWorkspace, removeWorkspace } from '../../storage/workspace.ts';
import { now } from './clock.ts';
import { follow } from './follow-log.ts';
import { noteStoreError } from './last-error.ts';
import { derive, type OpenSession, setSession, updateOpen, useSession } from './session.ts';
import { saidBeside, withFutureDated } from './session-contents.ts';
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

/** Notes in the list of workspaces to which programme an open one belongs from now on. */
export async function belongTo({ store, row }: OpenSession, programme: DeviceId): Promise<void> {
  const changed = { ...row, programme };
  const listed = await listWorkspace(changed);
  // The workspace itself knows it already; the list is only read before it is opened.
  if (!listed.ok) noteStoreError(listed.error, 'open');
  updateOpen(store, () => ({ row: changed }));
}
