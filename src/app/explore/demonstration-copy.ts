import { makeEdition } from '../../contract/edition.ts';
import type { PlanFile } from '../../contract/plan-file.ts';
import type { Writers } from '../../domain/log/authority.ts';
import type { LogEvent } from '../../domain/log/event.ts';
import type { Frontier } from '../../domain/log/frontier.ts';
import { addDays, type Day, dayParts, type Instant } from '../../domain/plan/day.ts';
import { deliverablesOf } from '../../domain/plan/expected.ts';
import { periodEnd, periodStart, planYearOf } from '../../domain/plan/period.ts';
import type { Language } from '../../domain/plan/text.ts';
import { countDeliverables } from '../../domain/progress/figures/count.ts';
import { asAtDay } from '../../domain/progress/reports/standing.ts';
import { saidWithin } from '../../domain/progress/figures/within.ts';
import { knownFrom } from '../../storage/known.ts';
import { sortEvents } from '../../storage/projection.ts';
import { type DemonstrationChain, eventsOf, withOfficeSaying } from './demonstration-chain.ts';

const msPerDay = 86_400_000;

/**
 * The chains of the demonstration with one conference copy in that of the Secretariat: as at the end of the last plan year
 * that was over nine months ago, frozen ten days later from what had been written by then. As they are where the plan had
 * no such year.
 */
export function withCopy(
  chains: readonly DemonstrationChain[],
  { plan, members, rev }: Pick<PlanFile, 'plan' | 'members' | 'rev'>,
  today: Day,
  language: Language,
): readonly DemonstrationChain[] {
  const start = periodStart(plan, planYearOf(plan, addDays(today, -270)));
  if (start <= plan.start) return chains;
  const day = periodEnd(plan, planYearOf(plan, addDays(start, -1)));
  const { year, month, date } = dayParts(day);
  const t = (Date.UTC(year, month - 1, date, 2) + 10 * msPerDay) as Instant;
  const events = eventsOf(chains).filter((one) => one.t <= t);
  const writers = new Map(chains.map((chain) => [chain.device, { ...chain, cut: null }]));
  const deliverables = deliverablesOf(plan, members);
  const parties = new Set([plan.secretariat.code, ...deliverables.map((one) => one.party)]);
  const frontiers = new Map([...parties].map((party) => [party, frontierOf(events, writers, party)]));
  const trust = { own: '' as LogEvent['device'], former: [], root: null, forks: new Map() };
  const sorted = sortEvents({ ...knownFrom(trust, []), writers }, events);
  const all = { reports: sorted.reportsByKey, remarks: sorted.remarksByKey, excuses: sorted.excuses };
  const used: Frontier = new Map([...frontiers.values()].flatMap((one) => [...one]));
  const counting = { asAt: asAtDay(day), reach: parties, firstYear: null };
  const counted = countDeliverables(deliverables, saidWithin(all, used), counting);
  const name = language === 'fr' ? `Conférence annuelle ${year}` : `Annual Conference ${year}`;
  const edition = makeEdition({
    name,
    readers: 'own-rows',
    day,
    plan: plan.id,
    rev,
    firstYear: null,
    counted,
    frontiers,
  });
  return withOfficeSaying(
    chains,
    edition.map((content) => ({ ...content, t })),
  );
}

function frontierOf(events: readonly LogEvent[], writers: Writers, party: string): Frontier {
  const last = new Map<LogEvent['device'], number>();
  for (const { device, seq } of events) {
    if (writers.get(device)?.party === party) last.set(device, Math.max(last.get(device) ?? 0, seq));
  }
  return last;
}
