import { err, ok, type Result } from '../../base/result.ts';
import { decodePlanFile, type PlanFile } from '../../contract/plan-file.ts';
import type { PlanProblem } from '../../contract/plan-problem.ts';
import type { EventContent } from '../../domain/log/event.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import type { Member } from '../../domain/plan/member.ts';
import { type Period, planYearOf } from '../../domain/plan/period.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { VerifiedCopy } from '../../exchange/safety-copy-file.ts';
import { firstYearOf, type GenuineInvitation } from '../../storage/joining.ts';
import { createDeviceKeys, type DeviceKeys } from '../../storage/device-keys.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { type ChainToWrite, createWorkspace, type NewWorkspace } from '../../storage/workspace.ts';
import { now, today } from './clock.ts';
import { show } from './open-workspace.ts';
import { fetchShippedPlan, type NotReached } from './shipped-plan.ts';
import { askToKeep, thisKeeper } from './storage-facts.ts';

/** The plan that ships with the program. */
export async function loadShippedPlan(): Promise<Result<PlanFile, NotReached>> {
  const text = await fetchShippedPlan();
  if (text === null) return err({ type: 'not-reached' });
  const decoded = decodePlanFile(text);
  return decoded.ok ? decoded : err({ type: 'not-reached' });
}

/** The plan in a file that somebody chose, or everything that is wrong with it. Nothing is stored. */
export async function readPlanFile(file: Blob): Promise<Result<PlanFile, readonly PlanProblem[]>> {
  return decodePlanFile(await file.text());
}

/** Makes and opens the workspace with demonstration reports. */
export async function explore(planFile: PlanFile, lang: Language): Promise<Result<void, StoreError>> {
  const { demonstrationChains, demonstrationDevices } = await import('../explore/demonstration.ts');
  const keys = new Map<DeviceId, DeviceKeys>();
  for (let left = demonstrationDevices(planFile); left > 0; left--) {
    const made = await createDeviceKeys();
    keys.set(made.device, made);
  }
  const chains = demonstrationChains(planFile, today(), 1, lang, [...keys.keys()]).flatMap((chain) => {
    const made = keys.get(chain.device);
    return made === undefined ? [] : [{ ...chain, keys: made }];
  });
  return make(
    { ...secretariatOf(planFile), kind: 'explore', role: 'root', person: '', lang, firstYear: null },
    chains,
  );
}

/** Makes and opens the workspace of an organisation's Secretariat; `origin` tells whether its plan must be published. */
export function setUpSecretariat(
  planFile: PlanFile,
  origin: 'shipped' | 'own-file',
  person: string,
  firstYear: Period,
  lang: Language,
): Promise<Result<void, StoreError>> {
  const first = origin === 'own-file' ? publication(planFile) : [];
  return make(
    { ...secretariatOf(planFile), kind: 'real', role: 'admin', person, lang, firstYear, first },
    [],
  );
}

/** Makes and opens the workspace of a member's focal point who has no invitation yet. */
export function startAsMember(
  planFile: PlanFile,
  member: Member,
  person: string,
  lang: Language,
): Promise<Result<void, StoreError>> {
  const firstYear = planYearOf(planFile.plan, today());
  const { code: party, name: partyName } = member;
  return make(
    { kind: 'real', role: 'focal-point', party, partyName, person, lang, planFile, firstYear, first: [] },
    [],
  );
}

/**
 * Makes and opens the workspace of somebody who was invited; it belongs to the invitation's programme at once, and asks
 * about the years that the invitation names. `deviceName` is what the device is called, empty: nothing.
 */
export function startInvited(
  invitation: GenuineInvitation,
  planFile: PlanFile,
  { person, deviceName }: { readonly person: string; readonly deviceName: string },
  lang: Language,
): Promise<Result<void, StoreError>> {
  const { role, party, partyName } = invitation.statement;
  const firstYear = firstYearOf(invitation.statement, planFile.plan) ?? planYearOf(planFile.plan, today());
  const who = { role, party, partyName, person, deviceName, lang };
  return make({ kind: 'real', ...who, planFile, firstYear, first: [], joins: invitation }, []);
}

/** Why a safety copy cannot be restored here. */
export type RestoreProblem =
  | StoreError
  | NotReached
  /** Its plan is another one, or another revision, than the one that was given or ships with this program. */
  | { readonly type: 'copy-of-another-plan' };

/**
 * Makes and opens a workspace with everything that a safety copy holds, on a device of its own. `planFile` is the copy's
 * plan, null: the one that ships. At the Secretariat it is an officer's device of the same programme that nobody let in
 * yet; a member's waits to be taken in, and takes the words of the old one for its own.
 */
export async function restoreCopy(
  copy: VerifiedCopy,
  planFile: PlanFile | null,
  lang: Language,
): Promise<Result<void, RestoreProblem>> {
  const { device, former, party, person, plan: planId, rev, firstYear: named } = copy.facts;
  const loaded = planFile === null ? await loadShippedPlan() : ok(planFile);
  if (!loaded.ok) return loaded;
  const { plan, members } = loaded.value;
  const isDesk = copy.of === 'secretariat';
  const place = isDesk ? plan.secretariat : members.find((one) => one.code === party);
  if (plan.id !== planId || loaded.value.rev !== rev || place?.code !== party)
    return err({ type: 'copy-of-another-plan' });
  const { segments, forks, waiting, drafts, files, programme } = copy;
  const kept = { segments, forks, waiting, drafts, files };
  return make(
    {
      kind: 'real',
      role: isDesk ? 'officer' : 'focal-point',
      party,
      partyName: place.name,
      person,
      lang,
      planFile: loaded.value,
      firstYear: firstYearOf({ firstYear: named }, plan) ?? planYearOf(plan, today()),
      first: [],
      restored: isDesk
        ? { ...kept, former: [], programme }
        : { ...kept, former: [...former, device], programme: null },
    },
    [],
  );
}

function secretariatOf(planFile: PlanFile): Pick<NewWorkspace, 'party' | 'partyName' | 'planFile' | 'first'> {
  const { code, name } = planFile.plan.secretariat;
  return { party: code, partyName: name, planFile, first: [] };
}

// A plan that does not ship is published in the log, so that every device comes to hold the same revision of it.
function publication({ plan, items, memberValues, rev }: PlanFile): readonly EventContent[] {
  return [
    ...items.map((body): EventContent => ({ kind: 'item', body })),
    ...memberValues.map((body): EventContent => ({ kind: 'member', body })),
    { kind: 'publish', body: { plan: plan.id, rev, parents: [], from: plan.start, note: '' } },
  ];
}

async function make(
  wanted: NewWorkspace,
  chains: readonly ChainToWrite[],
): Promise<Result<void, StoreError>> {
  const made = await createWorkspace(wanted, chains, now());
  if (!made.ok) return made;
  // Asked without waiting: a browser may show a question, and refusing it changes nothing that is stored now.
  if (wanted.kind === 'real') void askToKeep(thisKeeper());
  await show(made);
  return ok(undefined);
}
