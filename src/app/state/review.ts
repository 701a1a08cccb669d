import { useEffect, useMemo, useState } from 'react';
import { isOffice } from '../../domain/log/authority.ts';
import type { EventId } from '../../domain/log/ids.ts';
import type { Instant } from '../../domain/plan/day.ts';
import { deliverablesAt } from '../../domain/plan/blocks.ts';
import { whenArrived } from '../../domain/progress/reports/known-by.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import {
  type Look,
  type MemberToReview,
  type ReviewedFrom,
  reviewQueue,
  waitingForReview,
} from '../../domain/progress/remarks/review-queue.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import { now } from './clock.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import { type OpenSession, useOpenSession } from './session.ts';

// The instant of the last look at what waits for review, by this device's clock.
const lookDocument = 'last-review-look';

/** What the open session holds that reviews are made from. */
export function reviewedFrom(open: OpenSession): ReviewedFrom {
  const { expected, inForce, standings, remarks, today } = open;
  const deliverables = deliverablesAt(expected, standings.keys());
  return { deliverables, members: inForce.members, standings, remarks, asAt: asAtToday(today) };
}

/** How many answers wait for review at the Secretariat; null elsewhere, and until the browser has time to count. */
export function useReviewCount(): number | null {
  const open = useOpenSession();
  const { expected, standings, remarks, today, own } = open;
  const office = isOffice(own.role);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (!office) return;
    // It stands on every page: what was asked for is drawn first.
    const later = setTimeout(() => setCount(waitingForReview(reviewedFrom(open)).length), 50);
    return () => clearTimeout(later);
    // What is counted follows from these alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [expected, standings, remarks, today, office]);
  return office ? count : null;
}

/** What waits for review by member; null until the earlier answers are read. */
export function useReviewQueue(): readonly MemberToReview[] | null {
  const open = useOpenSession();
  const { expected, standings, remarks, today, transport, store } = open;
  const before = useLastLook(open);
  const from = useMemo(
    () => reviewedFrom(open),
    // oxlint-disable-next-line react/exhaustive-deps
    [expected, standings, remarks, today],
  );
  // What waits stays the same while what is beside it changes.
  const waiting = useMemo(() => waitingForReview(from).map(({ report }) => report), [from]);
  const wanted = waiting.map((one) => one.id).join(' ');
  const [read, setRead] = useState<Look['earlier'] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void earlierOf(store, waiting).then((earlier) => {
      if (isCurrent) setRead(earlier);
    });
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, wanted]);
  return useMemo(() => {
    if (read === null || before === undefined) return null;
    return reviewQueue(from, {
      now: now(),
      before,
      receivedAt: whenArrived(transport.arrivals),
      earlier: read,
    });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [from, read, before, transport]);
}

// Forms name what they replace. A device may also replace without naming, which only its history tells.
const mostHistories = 200;

async function earlierOf(store: LocalStore, waiting: readonly Report[]): Promise<Look['earlier']> {
  const named = await store.readReports(waiting.flatMap(({ supersedes }) => supersedes[0] ?? []));
  // One that cannot be read is missing: the answer is then looked at as if it were the first one.
  const byId = new Map(named.ok ? named.value.map((one) => [one.id, one]) : []);
  const unnamed = waiting.filter(({ supersedes }) => supersedes.length === 0).slice(0, mostHistories);
  const histories = await Promise.all(unnamed.map((one) => store.readHistory(one.body.key)));
  const earlier = new Map<EventId, Report>();
  for (const { id, supersedes } of waiting) {
    const replaced = supersedes[0] === undefined ? undefined : byId.get(supersedes[0]);
    if (replaced) earlier.set(id, replaced);
  }
  for (const [index, { id, device, seq }] of unnamed.entries()) {
    const history = histories[index];
    const before = history?.ok ? history.value.filter((one) => one.device === device && one.seq < seq) : [];
    const last = before.sort((a, b) => b.seq - a.seq)[0];
    if (last) earlier.set(id, last);
  }
  return earlier;
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
