import { useEffect, useMemo, useState } from 'react';
import { ok, type Result } from '../../base/result.ts';
import { arrivalBoard, type BoardRow } from '../../domain/log/arrival-board.ts';
import type { Day, Instant } from '../../domain/plan/day.ts';
import { parseKey } from '../../domain/plan/deliverable-key.ts';
import { isMemberOn } from '../../domain/plan/member.ts';
import { quarterStart } from '../../domain/plan/period.ts';
import { type AskedAndHeard, membersAsked } from '../../domain/progress/figures/heard.ts';
import { countExpected } from '../../domain/progress/figures/count-expected.ts';
import type { Excuse } from '../../domain/progress/remarks/excuse.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import { missingFiles } from '../../exchange/evidence-to-send.ts';
import type { Exchange } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { useHeldFiles } from './evidence.ts';
import { excusesToday } from './excuses.ts';
import { readyForMembersDocument } from './outgoing.ts';
import { openQuestions, readReminded } from './reminders.ts';
import { type OpenSession, useOpenSession } from './session.ts';

/** A member's row of the arrival board with what this device keeps beside the log. */
export interface MemberArrivals extends BoardRow {
  /** It has told us something since the quarter began, on whichever device. */
  readonly hasAnswered: boolean;
  /** How many questions are open for it, as My updates asks them, without those that it is excused from. */
  readonly openCount: number;
  /** The excuses that hold for it today, by period. */
  readonly excuses: readonly Excuse[];
  /** When a file for it was last made ready here; null: never. */
  readonly readyAt: Instant | null;
  /** The day on which a reminder for it was last written here; null: never. */
  readonly reminded: Day | null;
  /** How many files that its reports name as evidence have not come. */
  readonly evidenceMissing: number;
}

/** Who has sent what, in the order of names; null until it has been read. */
export function useBoard(remindedNow: number): Result<readonly MemberArrivals[], StoreError> | null {
  const open = useOpenSession();
  const { store, frontier, known } = open;
  const held = useHeldFiles();
  const [read, setRead] = useState<Result<Kept, StoreError> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readKept(open).then((kept) => isCurrent && setRead(kept));
    return () => {
      isCurrent = false;
    };
    // A file that is taken in moves what is held, or is followed by a session that is read anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, frontier, known, remindedNow, held]);
  return useMemo(() => {
    if (read === null) return null;
    return read.ok ? ok(rowsOf(open, read.value)) : read;
  }, [open, read]);
}

/** The members that are asked today, and which parties have told us something since the plan's quarter began. */
export function heardThisQuarter({
  expected,
  standings,
  remarks,
  excuses,
  reach,
  today,
  inForce,
}: OpenSession): AskedAndHeard {
  const { plan, members, firstYear } = inForce;
  const counted = countExpected(
    expected,
    { reports: standings, remarks, excuses },
    { asAt: asAtToday(today), reach, firstYear },
  );
  return membersAsked(counted, members, today, quarterStart(plan, today));
}

interface Kept {
  readonly exchange: Exchange;
  readonly ready: Readonly<Record<string, Instant>>;
  readonly reminded: Readonly<Record<string, Day>>;
  /** The hashes of files that have not come, by the party whose reports name them. */
  readonly missing: ReadonlyMap<string, ReadonlySet<string>>;
}

async function readKept({ store }: OpenSession): Promise<Result<Kept, StoreError>> {
  const [exchange, ready, reminded, files] = await Promise.all([
    store.readExchange(),
    store.readDocument(readyForMembersDocument),
    readReminded(store),
    store.readFileFacts(),
  ]);
  if (!exchange.ok) return exchange;
  if (!ready.ok) return ready;
  if (!reminded.ok) return reminded;
  if (!files.ok) return files;
  const missing = new Map<string, Set<string>>();
  for (const { sha, key } of missingFiles(files.value)) {
    const party = parseKey(key)?.party ?? '';
    missing.set(party, (missing.get(party) ?? new Set()).add(sha));
  }
  const made = (ready.value ?? {}) as Kept['ready'];
  return ok({ exchange: exchange.value, ready: made, reminded: reminded.value, missing });
}

function rowsOf(open: OpenSession, { exchange, ready, reminded, missing }: Kept): readonly MemberArrivals[] {
  const { inForce, today, known, writers, frontier, transport, standings } = open;
  const { asked, heard } = heardThisQuarter(open);
  const expectedHere = new Set(
    [...asked, ...inForce.members.filter((one) => isMemberOn(one, today))].map(({ code }) => code),
  );
  const rows = arrivalBoard({
    members: inForce.members,
    writers,
    enrolments: known.acts.flatMap((one) => (one.kind === 'enrol' ? one : [])),
    frontier,
    ...exchange,
    arrivals: transport.arrivals,
    reports: standings.values(),
    rev: inForce.rev,
  });
  // A member that left or is to come stands here as long as it is asked something or has a device.
  const isListed = ({ party, devices, waitingDevices }: BoardRow) =>
    expectedHere.has(party) || devices.some((one) => !one.isCutOff) || waitingDevices.length > 0;
  return rows.filter(isListed).map((row) => ({
    ...row,
    hasAnswered: heard.has(row.party),
    openCount: openQuestions(open, row.party).open.length,
    excuses: excusesToday(open, row.party),
    readyAt: ready[row.party] ?? null,
    reminded: reminded[row.party] ?? null,
    evidenceMissing: missing.get(row.party)?.size ?? 0,
  }));
}
