import { create } from 'zustand';
import type { Writer, Writers } from '../../domain/log/authority.ts';
import type { Frontier } from '../../domain/log/frontier.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import type { TransportFacts, Unreceived } from '../../domain/log/transport.ts';
import type { Day } from '../../domain/plan/day.ts';
import type { Blocks } from '../../domain/plan/blocks.ts';
import { expectedAsAt } from '../../domain/plan/plan-history.ts';
import type { Contact } from '../../domain/progress/contacts/contact.ts';
import type { Edition } from '../../domain/progress/editions/edition.ts';
import type { EngagementEntry } from '../../domain/progress/engagements/engagement-register.ts';
import type { Excuse } from '../../domain/progress/remarks/excuse.ts';
import type { KeptPaper } from '../../domain/progress/paper/kept-paper.ts';
import type { ReportFacts } from '../../domain/progress/reports/report.ts';
import type { Round } from '../../domain/progress/rounds/round.ts';
import { type Reach, reachOf } from '../../domain/progress/figures/reach.ts';
import type { LocalStore, RemarksByKey, ReportsByKey } from '../../storage/local-store.ts';
import type { Known } from '../../storage/known.ts';
import type { WorkspaceRow } from '../../storage/registry.ts';
import type { StoreError } from '../../storage/store-error.ts';
import type { PlanInForce, PlansInForce } from '../../storage/plan-in-force.ts';
import { today } from './clock.ts';
import { noteStoreError } from './last-error.ts';

/** An open workspace as the pages see it: what is stored, and what follows from it. */
export interface OpenSession {
  readonly kind: 'open';
  readonly row: WorkspaceRow;
  readonly store: LocalStore;
  /** The plan that the pages show. */
  readonly inForce: PlanInForce;
  /** That plan and those that it follows or that follow it (PLAN-4). */
  readonly plans: PlansInForce;
  /** Everything that the plan expects as at today. */
  readonly expected: Blocks;
  /** Who this device is. */
  readonly own: Writer;
  readonly reach: Reach;
  readonly writers: Writers;
  /** This device, and those whose safety copies were restored on it. */
  readonly ownDevices: ReadonlySet<DeviceId>;
  /** What follows from the log about who may write what. */
  readonly known: Known;
  readonly transport: TransportFacts;
  /** What this person said and no receipt covers, in no order; empty at the Secretariat. */
  readonly unreceived: readonly Unreceived[];
  readonly frontier: Frontier;
  readonly standings: ReportsByKey;
  readonly remarks: RemarksByKey;
  /** Those that nothing replaces, in no order. */
  readonly excuses: readonly Excuse[];
  /** Replaced ones too, in no order: what figures of an earlier time are made from. */
  readonly allExcuses: readonly Excuse[];
  /** Conference copies of the plan that the pages show, that of the latest day first. */
  readonly editions: readonly Edition[];
  /** Those of every plan. */
  readonly allEditions: readonly Edition[];
  /** What was kept with papers of every plan, replaced ones too, in no order. */
  readonly papers: readonly KeptPaper[];
  /** What events say of engagements, replaced values too, in no order: see engagements.ts for the register. */
  readonly engagementEntries: readonly EngagementEntry[];
  /** Reporting rounds of the plan that the pages show, the one that opens last first. */
  readonly rounds: readonly Round[];
  /** Those of every plan. */
  readonly allRounds: readonly Round[];
  /** The people that this device may know at members, removed ones too, in the order of `contactsOf`. */
  readonly contacts: readonly Contact[];
  /** Every report without its texts; null until a page asks for an earlier day. */
  readonly history: ReportsByKey<ReportFacts> | null;
  readonly unreadable: number;
  readonly draftIds: ReadonlySet<string>;
  /** The day on this device's calendar; it turns at midnight. */
  readonly today: Day;
}

/** What this window shows. */
export type Session =
  | { readonly kind: 'starting' }
  /** No workspace is open: the first screen, with those on this device, the one opened last first. */
  | { readonly kind: 'choosing'; readonly workspaces: readonly WorkspaceRow[] }
  /** Not even the list of this device's workspaces can be read. */
  | { readonly kind: 'unlisted'; readonly error: StoreError }
  | { readonly kind: 'failed'; readonly error: StoreError }
  | OpenSession;

/** The session of this window. Only the commands beside it set it. */
export const useSession = create<{ readonly session: Session }>(() => ({ session: { kind: 'starting' } }));

/** The open session. Pages behind the first screen are drawn only while there is one. */
export function useOpenSession(): OpenSession {
  return useSession((state) => mustBeOpen(state.session));
}

/** One part of the open session, so that what shows it is drawn anew only when that part changes. */
export function useOpenPart<T>(part: (open: OpenSession) => T): T {
  return useSession((state) => part(mustBeOpen(state.session)));
}

/** The open session at this moment, for what happens on a press. */
export function openSessionNow(): OpenSession {
  return mustBeOpen(useSession.getState().session);
}

function mustBeOpen(session: Session): OpenSession {
  if (session.kind !== 'open') throw new Error('a page was drawn without a workspace');
  return session;
}

/** Replaces the session. */
export function setSession(session: Session): void {
  if (session.kind === 'failed' || session.kind === 'unlisted') noteStoreError(session.error, 'open');
  useSession.setState({ session });
}

/** Changes the open session; nothing where another one was opened or closed meanwhile. */
export function updateOpen(store: LocalStore, change: (open: OpenSession) => Partial<OpenSession>): void {
  useSession.setState(({ session }) =>
    session.kind === 'open' && session.store === store
      ? { session: { ...session, ...change(session) } }
      : { session },
  );
}

/** Those of some editions that were frozen of a plan. */
export function editionsOfPlan(all: readonly Edition[], { plan }: PlanInForce): readonly Edition[] {
  return all.filter((one) => one.plan === plan.id);
}

/** The rounds of one plan, in their order. */
export function roundsOfPlan(all: readonly Round[], { plan }: PlanInForce): readonly Round[] {
  return all.filter(({ body }) => body.plan === plan.id);
}

/** The parts of a session that follow from who the device is, the plan in force and the chains it holds. */
export function derive(
  row: WorkspaceRow,
  inForce: PlanInForce,
  known: Known,
  frontier: Frontier,
): Pick<OpenSession, 'expected' | 'own' | 'reach' | 'today' | 'writers' | 'ownDevices'> {
  const { writers, trust } = known;
  const { role, party, person: label } = row;
  const own = writers.get(row.id) ?? { role, party, label, cut: null };
  const secretariat = inForce.plan.secretariat.code;
  const holdsSecretariat = [...frontier.keys()].some((device) => writers.get(device)?.party === secretariat);
  return {
    expected: expectedAsAt(inForce.published.history, inForce.members, today()),
    own,
    writers,
    ownDevices: new Set([row.id, ...trust.former]),
    reach: reachOf(own, secretariat, holdsSecretariat),
    today: today(),
  };
}
