import { ok, type Result } from '../../base/result.ts';
import { makeEdition } from '../../contract/edition.ts';
import type { EditionReaders } from '../../domain/progress/editions/edition-body.ts';
import type { Frontier } from '../../domain/log/frontier.ts';
import type { EventId } from '../../domain/log/ids.ts';
import type { Day } from '../../domain/plan/day.ts';
import { deliverablesAsAt } from '../../domain/plan/plan-history.ts';
import { countDeliverables } from '../../domain/progress/figures/count.ts';
import { asAtDay } from '../../domain/progress/reports/standing.ts';
import { saidWithin } from '../../domain/progress/figures/within.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import { noteStoreError } from './last-error.ts';
import { refresh } from './follow-log.ts';
import type { OpenSession } from './session.ts';

/** What somebody chose to freeze; the name is clean text. */
export interface Freeze {
  readonly name: string;
  readonly day: Day;
  readonly readers: EditionReaders;
}

/** Freezes a conference copy of what this device holds at this moment (ED-1). Holds after the call: it is listed. */
export async function freezeCopy(
  open: OpenSession,
  { name, day, readers }: Freeze,
): Promise<Result<EventId, StoreError>> {
  const { store, frontier, inForce, remarks, allExcuses } = open;
  const deliverables = deliverablesAsAt(inForce.published.history, inForce.members, day);
  const read = open.history === null ? await store.readAllFacts() : ok(open.history);
  if (!read.ok) return read;
  const frontiers = frontiersByParty(open);
  const used: Frontier = new Map([...frontiers.values()].flatMap((one) => [...one]));
  // Another window may have written since the session was read: what lies behind its frontier is left out.
  const said = saidWithin({ reports: read.value, remarks, excuses: allExcuses }, used);
  const { plan, rev, firstYear } = inForce;
  const counting = { asAt: asAtDay(day), reach: new Set(frontiers.keys()), firstYear };
  const counted = countDeliverables(deliverables, said, counting);
  const events = makeEdition({ name, readers, day, plan: plan.id, rev, firstYear, counted, frontiers });
  const appended = await store.append(events, now(), []);
  if (!appended.ok) {
    noteStoreError(appended.error, 'freeze-copy');
    return appended;
  }
  await refresh(store);
  return ok(appended.value.ids[0] as EventId);

  function frontiersByParty({ writers }: OpenSession): ReadonlyMap<string, Frontier> {
    const parties = new Set([inForce.plan.secretariat.code, ...deliverables.map((one) => one.party)]);
    const of = (party: string) =>
      new Map([...frontier].filter(([device]) => writers.get(device)?.party === party));
    return new Map([...parties].map((party) => [party, of(party)]));
  }
}
