import { err, ok, type Result } from '../../base/result.ts';
import { workspaceDatabases } from '../../storage/database-name.ts';
import { readSchemaVersion } from '../../storage/schema-version.ts';
import type * as Making from './create-workspace.ts';
import type * as Opening from './open-workspace.ts';
import { fetchShippedPlan, type NotReached } from './shipped-plan.ts';
import { setSession, useSession } from './session.ts';

/** What opens and makes workspaces. */
export type Workspaces = typeof Opening & typeof Making;

/** Opens the workspace that this window had open, else the one opened last; the first screen where there is none. */
export async function start(): Promise<void> {
  // A first visit holds no list, and can be told so before the storage has been loaded: a third of the program.
  const listVersion = await readSchemaVersion('wayfinder').catch(() => 'unreadable' as const);
  // Without a list there may still be what it listed, before it was lost.
  if (listVersion === null && (await workspaceDatabases()).length === 0)
    return setSession({ kind: 'choosing', workspaces: [] });
  const { openLast } = await import('./open-workspace.ts');
  await openLast();
}

/** Loads what opens and makes workspaces, where `prepare` has not done so yet. */
export async function loadWorkspaces(): Promise<Result<Workspaces, NotReached>> {
  try {
    const [opening, making] = await Promise.all([
      import('./open-workspace.ts'),
      import('./create-workspace.ts'),
    ]);
    return ok({ ...opening, ...making });
  } catch {
    return err({ type: 'not-reached' });
  }
}

/** Loads what the first press will need. Holds after the call: it is there, or the link is gone; nothing depends on it. */
export async function prepare(): Promise<void> {
  if (useSession.getState().session.kind !== 'choosing') return;
  await Promise.allSettled([loadWorkspaces(), import('../explore/demonstration.ts'), fetchShippedPlan()]);
}
