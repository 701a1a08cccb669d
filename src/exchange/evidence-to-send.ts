import { wantOf, wantsOf } from '../contract/packet-end.ts';
import { isOffice, type Writers } from '../domain/log/authority.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import { parseKey } from '../domain/plan/deliverable-key.ts';
import type { FileFacts } from '../storage/local-store.ts';
import type { EvidenceRow } from '../storage/rows.ts';
import { chainsFor, type Recipient, type Sender } from './write-update.ts';

/** What a recipient was last known to have: how far each chain, and which files it asked for, by `wantOf`. */
export interface KnownThere {
  readonly past: Frontier;
  readonly wants: ReadonlySet<string>;
}

/**
 * The hashes of the files that go to a recipient: those that reports past what it was last known to hold name, and those
 * that it asked for (EXPORT-5), in no order. What is not held here is left out. A member gets only what it asked for, of its
 * own reports.
 */
export function evidenceToSend(
  { named, held }: FileFacts,
  sender: Omit<Sender, 'store'>,
  recipient: Recipient,
  { past, wants }: KnownThere,
): readonly string[] {
  const chains = new Set(chainsFor(sender, recipient));
  const goes = (row: EvidenceRow) => {
    if (wants.has(wantOf(row.sha))) return recipient.kind !== 'member' || partyOf(row) === recipient.party;
    return recipient.kind !== 'member' && row.seq > (past.get(row.device) ?? 0);
  };
  return [
    ...new Set(
      named.filter((row) => held.has(row.sha) && chains.has(row.device) && goes(row)).map((row) => row.sha),
    ),
  ];
}

/**
 * What is asked for in an update file for a recipient: files that are not here and that it may hold. A member's device asks
 * for those of its own party; the Secretariat asks a member for what that member's own devices named.
 */
export function evidenceWanted(
  facts: FileFacts,
  { writers, party }: Pick<Sender, 'writers' | 'party'>,
  recipient: Recipient,
): readonly string[] {
  const asks = (row: EvidenceRow) => {
    if (recipient.kind === 'desk') return true;
    if (recipient.kind === 'secretariat') return partyOf(row) === party;
    return isOfMember(row, writers, recipient.party);
  };
  return wantsOf(
    missingFiles(facts)
      .filter(asks)
      .map((row) => row.sha),
  );
}

/** What reports name and is not here: one row for each report that names it. */
export function missingFiles({ named, held }: FileFacts): readonly EvidenceRow[] {
  return named.filter((row) => !held.has(row.sha));
}

function isOfMember(row: EvidenceRow, writers: Writers, party: string): boolean {
  const writer = writers.get(row.device);
  return writer !== undefined && !isOffice(writer.role) && writer.party === party;
}

function partyOf(row: EvidenceRow): string | undefined {
  return parseKey(row.key)?.party;
}
