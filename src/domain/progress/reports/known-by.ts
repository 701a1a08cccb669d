import { isOffice, type Writers } from '../../log/authority.ts';
import type { DeviceId } from '../../log/ids.ts';
import type { Act } from '../../log/revocations.ts';
import type { Instant } from '../../plan/day.ts';
import type { ReportFacts } from './report.ts';

/**
 * The instant at which a report that is held became known. null: it is held by now, and nothing says since when
 * (STAND-1).
 */
export type WhenKnown = (report: Pick<ReportFacts, 'device' | 'seq' | 'recorded'>) => Instant | null;

/**
 * When reports became known to the Secretariat: those of its own devices as they were written, all others with the
 * earliest arrival that covers them (STAND-1). It costs what `whenArrived` does.
 */
export function whenKnownToOffice(writers: Writers, arrivals: Iterable<Act<'arrival'>>): WhenKnown {
  const arrived = whenArrived(arrivals);
  const atOffice = new Map<DeviceId, boolean>();
  return (report) => {
    const { device, recorded } = report;
    let isOwn = atOffice.get(device);
    if (isOwn === undefined) {
      const writer = writers.get(device);
      isOwn = writer !== undefined && isOffice(writer.role);
      atOffice.set(device, isOwn);
    }
    return isOwn ? recorded : arrived(report);
  };
}

/**
 * When the Secretariat first said that it had taken a report in; null: it never did. `arrivals` are those that count, in
 * any order; n log n in them, and what is given back answers in log n.
 */
export function whenArrived(arrivals: Iterable<Act<'arrival'>>): WhenKnown {
  const reachesByDevice = new Map<string, Reached[]>();
  for (const { t, body } of arrivals) {
    for (const [device, upTo] of Object.entries(body.frontier)) {
      const reaches = reachesByDevice.get(device);
      if (reaches) reaches.push({ upTo, at: t });
      else reachesByDevice.set(device, [{ upTo, at: t }]);
    }
  }
  for (const reaches of reachesByDevice.values()) {
    reaches.sort((a, b) => a.upTo - b.upTo);
    // One that reached further covers all before it too: each then says since when its number was covered.
    for (let i = reaches.length - 2; i >= 0; i--) {
      const [here, after] = [reaches[i], reaches[i + 1]] as [Reached, Reached];
      if (after.at < here.at) here.at = after.at;
    }
  }
  return ({ device, seq }) => firstCovering(reachesByDevice.get(device) ?? [], seq);
}

/**
 * When reports became known as far as a member's device can tell: when they were written. It holds only the receipts
 * that came back to it, so that a word without one may have arrived long ago.
 */
export const whenWritten: WhenKnown = ({ recorded }) => recorded;

/** The reports that were known by an instant, in their order (STAND-1). */
export function knownBy<T extends ReportFacts>(
  reports: readonly T[],
  whenKnown: WhenKnown,
  by: Instant,
): readonly T[] {
  return reports.filter((report) => {
    const at = whenKnown(report);
    return at !== null && at <= by;
  });
}

interface Reached {
  readonly upTo: number;
  at: Instant;
}

function firstCovering(reaches: readonly Reached[], seq: number): Instant | null {
  let [low, high] = [0, reaches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reaches[middle] as Reached).upTo < seq) low = middle + 1;
    else high = middle;
  }
  return reaches[low]?.at ?? null;
}
