import { ok, type Result } from '../../base/result.ts';
import type { PacketTooLarge } from '../../contract/packet.ts';
import { isOffice } from '../../domain/log/authority.ts';
import { parseKey } from '../../domain/plan/deliverable-key.ts';
import type { Period } from '../../domain/plan/period.ts';
import { writeEvidence } from '../../exchange/evidence-packets.ts';
import { evidenceToSend, type KnownThere } from '../../exchange/evidence-to-send.ts';
import type { Recipient } from '../../exchange/write-update.ts';
import type { FileFacts } from '../../storage/local-store.ts';
import type { PeerRow } from '../../storage/rows.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { readFiles } from './evidence.ts';
import { knownToHold, makeUpdateReady, type ReadyUpdate, senderOf, updateName } from './outgoing.ts';
import type { OpenSession } from './session.ts';

/** An evidence file that is ready to go. */
export interface ReadyEvidence {
  /** Without a suffix. */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many files are in it. */
  readonly files: number;
}

/** An update file with the evidence files that go beside it; none where no file is to go. */
export interface ReadyToSend extends ReadyUpdate {
  readonly evidence: readonly ReadyEvidence[];
}

/** Makes the update file for a recipient as `makeUpdateReady` does, and the evidence that it is not known to have (EXPORT-5). */
export async function makeReady(
  open: OpenSession,
  recipient: Recipient,
  from: 'last-known' | 'everything',
): Promise<Result<ReadyToSend, StoreError | PacketTooLarge>> {
  // Asked before the update is made: after it, nothing would be past what is on its way.
  const [exchange, facts] = await Promise.all([open.store.readExchange(), open.store.readFileFacts()]);
  if (!exchange.ok) return exchange;
  if (!facts.ok) return facts;
  const update = await makeUpdateReady(open, recipient, from);
  if (!update.ok) return update;
  const { peers } = exchange.value;
  const past = from === 'everything' ? new Map() : knownToHold(open, recipient, peers);
  const there: KnownThere = { past, wants: wantedBy(open, recipient, peers) };
  const hashes = evidenceToSend(facts.value, senderOf(open), recipient, there);
  const evidence = await packFiles(open, recipient, hashes);
  return evidence.ok ? ok({ ...update.value, evidence: evidence.value }) : evidence;
}

/** Makes the evidence files of this party's reports about a period, or about all of them, once more. */
export async function makeEvidenceAgain(
  open: OpenSession,
  period: Period | null,
): Promise<Result<readonly ReadyEvidence[], StoreError>> {
  const facts = await open.store.readFileFacts();
  if (!facts.ok) return facts;
  const hashes = heldOf(open, facts.value, period).map((row) => row.sha);
  return packFiles(open, { kind: 'secretariat' }, [...new Set(hashes)]);
}

/** The files on this device that reports of its party name, about a period or all of them: one row for each naming. */
export function heldOf(open: Pick<OpenSession, 'own'>, { named, held }: FileFacts, period: Period | null) {
  return named.filter((row) => {
    const key = parseKey(row.key);
    const isAsked = period === null || key?.period === period;
    return held.has(row.sha) && key?.party === open.own.party && isAsked;
  });
}

/** What devices of a recipient said that they lack, in the last file that came from each of them. */
export function wantedBy(
  { known: { writers }, ownDevices }: Pick<OpenSession, 'known' | 'ownDevices'>,
  recipient: Recipient,
  peers: readonly PeerRow[],
): ReadonlySet<string> {
  const theirs = peers.filter(({ device }) => {
    const writer = writers.get(device);
    if (writer === undefined || ownDevices.has(device)) return false;
    return recipient.kind === 'member' ? writer.party === recipient.party : isOffice(writer.role);
  });
  return new Set(theirs.flatMap((peer) => peer.wants ?? []));
}

async function packFiles(
  open: OpenSession,
  recipient: Recipient,
  hashes: readonly string[],
): Promise<Result<readonly ReadyEvidence[], StoreError>> {
  const files = await readFiles(open.store, hashes);
  if (!files.ok) return files;
  const written = await writeEvidence(files.value, {
    programme: open.known.trust.root,
    by: open.store.device,
  });
  const name = `${updateName(open, recipient)}-evidence`;
  return ok(
    written.map((part, index) => ({
      fileName: written.length === 1 ? name : `${name}-${index + 1}-of-${written.length}`,
      bytes: new Uint8Array(part.bytes),
      files: part.files.length,
    })),
  );
}
