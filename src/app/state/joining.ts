import { err, ok, type Result } from '../../base/result.ts';
import { findArmour } from '../../contract/armour.ts';
import { decodeInvitation, type InvitationProblem } from '../../contract/invitation-text.ts';
import type { InvitationNotGenuine, InvitationStatement } from '../../contract/invitation.ts';
import type { PlanFile } from '../../contract/plan-file.ts';
import { isOffice } from '../../domain/log/authority.ts';
import type { BelongsElsewhere } from '../../storage/adopt.ts';
import { type GenuineInvitation, verifyGenuine } from '../../storage/joining.ts';
import { listWorkspaces, type WorkspaceRow } from '../../storage/registry.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { readPlansInForce } from '../../storage/plan-in-force.ts';
import { adoptWorkspace, openStore } from '../../storage/workspace.ts';
import { now } from './clock.ts';
import { loadShippedPlan } from './create-workspace.ts';
import { show } from './open-workspace.ts';
import type { NotReached } from './shipped-plan.ts';

/** Why what somebody offered does not open as an invitation. */
export type InvitationTrouble =
  | InvitationProblem
  | InvitationNotGenuine
  /** It is what another device sent, for somebody who has joined already. */
  | { readonly type: 'an-update-file' }
  | { readonly type: 'file-not-read' };

/** A workspace on this device that began without an invitation and that this one fits. */
export interface Adoptable {
  readonly row: WorkspaceRow;
  /** How many reports were written in it. */
  readonly updates: number;
  /** Whether it shows the plan of the invitation, the same revision. */
  readonly hasPlan: boolean;
}

/** Where an invitation leads on this device. */
export interface JoinPlaces {
  /** Workspaces that joined with this invitation, or one like it; the one opened last first. */
  readonly joined: readonly WorkspaceRow[];
  readonly adoptable: readonly Adoptable[];
  /** The plan of the invitation; null: it is not the one that ships, and must be chosen as a file. */
  readonly planFile: PlanFile | null;
}

// More than any mail with an invitation in it; what is longer is some other file.
const longestFileBytes = 4_000_000;

/** The genuine invitation in a text: a link, a whole mail, what a file holds. Nothing is stored. */
export async function readInvitation(text: string): Promise<Result<GenuineInvitation, InvitationTrouble>> {
  const decoded = decodeInvitation(text);
  if (decoded.ok) return verifyGenuine(decoded.value);
  const isUpdate = decoded.error.type === 'not-an-invitation' && findArmour(text).type !== 'none';
  return isUpdate ? err({ type: 'an-update-file' }) : decoded;
}

/** The genuine invitation in a file that somebody chose. Nothing is stored. */
export async function readInvitationFile(file: Blob): Promise<Result<GenuineInvitation, InvitationTrouble>> {
  const text = await file
    .slice(0, longestFileBytes)
    .text()
    .catch(() => null);
  return text === null ? err({ type: 'file-not-read' }) : readInvitation(text);
}

/** Where an invitation leads on this device. Nothing is stored. */
export async function placesFor({
  statement,
}: GenuineInvitation): Promise<Result<JoinPlaces, StoreError | NotReached>> {
  const [listed, shipped] = await Promise.all([listWorkspaces(), loadShippedPlan()]);
  if (!listed.ok) return listed;
  const rows = listed.value.filter((row) => row.kind === 'real' && row.party === statement.party);
  const joined = rows.filter((row) => row.programme === statement.programme && isSameWork(row, statement));
  const open = rows.filter((row) => row.programme === null && row.role === statement.role);
  const adoptable = (await Promise.all(open.map((row) => readAdoptable(row, statement)))).flat();
  if (shipped.ok) {
    // Another revision of it comes with the first file of the Secretariat (PLAN-3).
    const fits = shipped.value.plan.id === statement.plan.id;
    return ok({ joined, adoptable, planFile: fits ? shipped.value : null });
  }
  // Without a network what is here already needs no other plan.
  const isHere = joined.length > 0 || adoptable.some((one) => one.hasPlan);
  return isHere ? ok({ joined, adoptable, planFile: null }) : shipped;
}

/** Whether a plan file holds the plan that an invitation names, the same revision. */
export function isPlanOf(
  { plan }: Pick<InvitationStatement, 'plan'>,
  { id, rev }: { readonly id: string; readonly rev: string },
): boolean {
  return id === plan.id && rev === plan.rev;
}

/**
 * Opens a workspace of this device as one of the invitation's programme; `planFile`, where given, is the plan that it
 * shows from then on. One that has joined already is only opened.
 */
export async function openWith(
  row: WorkspaceRow,
  invitation: GenuineInvitation,
  planFile: PlanFile | null,
): Promise<Result<void, StoreError | BelongsElsewhere>> {
  const adopted = await adoptWorkspace(row, invitation, planFile, now());
  return adopted.ok ? show(adopted) : adopted;
}

function isSameWork(row: WorkspaceRow, statement: InvitationStatement): boolean {
  return row.role === statement.role || (isOffice(row.role) && isOffice(statement.role));
}

async function readAdoptable(
  row: WorkspaceRow,
  statement: InvitationStatement,
): Promise<readonly Adoptable[]> {
  const opened = await openStore(row.id);
  if (!opened.ok) return [];
  const [plans, current] = await Promise.all([readPlansInForce(opened.value), opened.value.readCurrent()]);
  opened.value.close();
  // What cannot be read is not lost: it is still listed on the first screen, which says why.
  if (!plans.ok || !current.ok) return [];
  const [{ plan, rev }] = plans.value;
  if (plan.id !== statement.plan.id) return [];
  // The workspace knows it even where the list of workspaces does not.
  const { root } = current.value.known.trust;
  if (root !== null && root !== statement.programme) return [];
  const hasPlan = isPlanOf(statement, { id: plan.id, rev });
  return [{ row, updates: current.value.unreceived.length, hasPlan }];
}
