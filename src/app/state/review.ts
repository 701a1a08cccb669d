import { useEffect, useMemo, useState } from 'react';
import { isOffice, isOfOffice } from '../../domain/log/authority.ts';
import type { EventId } from '../../domain/log/ids.ts';
import type { Instant } from '../../domain/plan/day.ts';
import type { Report } from '../../domain/progress/report.ts';
import {
  type MemberToReview,
  type ReviewedFrom,
  reviewQueue,
  waitingForReview,
} from '../../domain/progress/review-queue.ts';
import { asAtToday } from '../../domain/progress/standing.ts';
import { now } from './clock.ts';
import { type OpenSession, useOpenSession } from './session.ts';

// The instant of the last look at what waits for review, by this device's clock.
const lookDocument = 'last-review-look';

/** What the open session holds that reviews are made from. */
export function reviewedFrom(open: OpenSession): ReviewedFrom {
  const { deliverables, inForce, standings, remarks, today } = open;
  return { deliverables, members: inForce.members, standings, remarks, asAt: asAtToday(today) };
}

/** How many answers wait for review at the Secretariat; null elsewhere, and until the browser has time to count. */
export function useReviewCount(): number | null {
  const open = useOpenSession();
  const { deliverables, standings, remarks, today, own } = open;
  const office = isOffice(own.role);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (!office) return;
    // It stands on every page: what was asked for is drawn first.
    const later = setTimeout(() => setCount(waitingForReview(reviewedFrom(open)).length), 50);
    return () => clearTimeout(later);
    // What is counted follows from these alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [deliverables, standings, remarks, today, office]);
  return office ? count : null;
}

/** What waits for review by member; null until the earlier answers are read. */
export function useReviewQueue(): readonly MemberToReview[] | null {
  const open = useOpenSession();
  const { deliverables, standings, remarks, today, transport, store } = open;
  const before = useLastLook(open);
  const from = useMemo(
    () => reviewedFrom(open),
    // oxlint-disable-next-line react/exhaustive-deps
    [deliverables, standings, remarks, today],
  );
  const wanted = useMemo(
    () => [...new Set(waitingForReview(from).flatMap(({ report }) => report.supersedes[0] ?? []))].join(' '),
    [from],
  );
  const [read, setRead] = useState<{ of: string; earlier: ReadonlyMap<EventId, Report> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ids = wanted === '' ? [] : (wanted.split(' ') as EventId[]);
    void store.readReports(ids).then((found) => {
      // One that cannot be read is missing: its answer is then looked at as if it were the first one.
      const reports = found.ok ? found.value : [];
      if (isCurrent) setRead({ of: wanted, earlier: new Map(reports.map((one) => [one.id, one])) });
    });
    return () => {
      isCurrent = false;
    };
  }, [store, wanted]);
  return useMemo(() => {
    if (read === null || before === undefined) return null;
    return reviewQueue(from, {
      now: now(),
      before,
      receivedAt: arrivalTimes(open),
      earlier: read.earlier,
    });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [from, read, before, transport]);
}

// The look before this one; undefined until it is read. This visit counts as a look once it is.
function useLastLook({ store }: OpenSession): Instant | null | undefined {
  const [before, setBefore] = useState<Instant | null | undefined>(undefined);
  useEffect(() => {
    void store.readDocument(lookDocument).then(async (read) => {
      setBefore((known) => (known === undefined ? (read.ok ? (read.value as Instant | null) : null) : known));
      await store.writeDocument(lookDocument, now());
    });
  }, [store]);
  return before;
}

// When the Secretariat first said that it had taken a report in.
function arrivalTimes({ transport, writers }: OpenSession): (report: Report) => Instant | null {
  const byDevice = new Map<string, { readonly to: number; readonly at: Instant }[]>();
  for (const one of transport.arrivals) {
    if (!isOfOffice(writers, one)) continue;
    for (const [device, to] of Object.entries(one.body.frontier)) {
      const known = byDevice.get(device);
      if (known) known.push({ to, at: one.t });
      else byDevice.set(device, [{ to, at: one.t }]);
    }
  }
  return ({ device, seq }) => {
    const covering = (byDevice.get(device) ?? []).flatMap(({ to, at }) => (to >= seq ? [at] : []));
    return covering.length === 0 ? null : (Math.min(...covering) as Instant);
  };
}
