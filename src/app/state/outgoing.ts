import { ok, type Result } from '../../base/result.ts';
import { encodeArmour, packetLink } from '../../contract/armour.ts';
import type { PacketTooLarge } from '../../contract/packet.ts';
import { isOffice } from '../../domain/log/authority.ts';
import { type Frontier, mergeFrontiers } from '../../domain/log/frontier.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import type { MadeReady } from '../../domain/log/transport.ts';
import type { Instant } from '../../domain/plan/day.ts';
import { evidenceWanted } from '../../exchange/evidence-to-send.ts';
import { type Recipient, type Sender, writeUpdate } from '../../exchange/write-update.ts';
import type { PeerRow } from '../../storage/rows.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { madeReadyDocument } from '../../storage/transport-facts.ts';
import { readAddress } from './address.ts';
import { now } from './clock.ts';
import { refresh } from './follow-log.ts';
import type { OpenSession } from './session.ts';

/** An update file that is ready to go, in each of its forms. */
export interface ReadyUpdate {
  readonly recipient: Recipient;
  readonly at: Instant;
  /** Without a suffix: `.wayfinder` for a download, `.txt` for a share sheet. */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many events it holds; 0: only what was received. */
  readonly events: number;
  /** Letters and digits for a chat or a mail. */
  readonly text: string;
  /** null: the organisation named no address, or the file is too long for a link. */
  readonly link: string | null;
}

// Longer texts are a nuisance in a chat; then it is a file.
const longestText = 1_500;

/** Whether a file is short enough to travel as a text. */
export function fitsInText({ text }: Pick<ReadyUpdate, 'text'>): boolean {
  return text.length <= longestText;
}

/**
 * Makes the update file for a recipient with everything past what it was last known to hold, or with `everything`. Holds
 * after the call: this device knows that it was made.
 */
export async function makeUpdateReady(
  open: OpenSession,
  recipient: Recipient,
  from: 'last-known' | 'everything',
): Promise<Result<ReadyUpdate, StoreError | PacketTooLarge>> {
  const { store } = open;
  const [exchange, facts] = await Promise.all([store.readExchange(), store.readFileFacts()]);
  if (!exchange.ok) return exchange;
  if (!facts.ok) return facts;
  const past = from === 'everything' ? new Map() : knownToHold(open, recipient, exchange.value.peers);
  const sender = senderOf(open);
  const wants = evidenceWanted(facts.value, sender, recipient);
  const written = await writeUpdate({ store, ...sender, wants }, recipient, past);
  if (!written.ok) return written;
  const at = now();
  const noted = await noteReady(open, recipient, at, written.value.frontier);
  if (!noted.ok) return noted;
  const bytes = new Uint8Array(written.value.bytes);
  const text = encodeArmour(bytes);
  const address = await readAddress(store);
  const link = address.ok && address.value !== null ? packetLink(address.value, text) : null;
  const fileName = updateName(open, recipient);
  return ok({ recipient, at, fileName, bytes, events: written.value.events, text, link });
}

/** Who this device is when it writes a file. */
export function senderOf({ own, known, frontier, ownDevices, inForce }: OpenSession): Omit<Sender, 'store'> {
  return {
    programme: known.trust.root,
    writers: known.writers,
    ownDevices,
    frontier,
    party: own.party,
    secretariat: inForce.plan.secretariat.code,
    rev: inForce.rev,
  };
}

/** What a file for a recipient is called, without a suffix. */
export function updateName({ row, inForce, today }: OpenSession, recipient: Recipient): string {
  const to = recipient.kind === 'member' ? recipient.party : inForce.plan.secretariat.code;
  return `wayfinder-${row.party}-${to}-${today}`;
}

/** What a recipient was last known to hold: what its devices said in files that came from them. */
export function knownToHold(
  { known: { writers }, inForce, ownDevices }: OpenSession,
  recipient: Recipient,
  peers: readonly PeerRow[],
): Frontier {
  const secretariat = inForce.plan.secretariat.code;
  const party = recipient.kind === 'member' ? recipient.party : secretariat;
  const theirs = peers.filter(({ device }) => {
    const writer = writers.get(device);
    const isDesk = writer !== undefined && isOffice(writer.role);
    return !ownDevices.has(device) && (recipient.kind === 'member' ? writer?.party === party : isDesk);
  });
  const frontiers = theirs.map((peer) => new Map(peer.frontier));
  // Each device of a member must get what it lacks; the Secretariat's devices give it to each other.
  return recipient.kind === 'secretariat'
    ? frontiers.reduce(mergeFrontiers, new Map<DeviceId, number>())
    : heldByAll(frontiers);
}

function heldByAll(frontiers: readonly Frontier[]): Frontier {
  const [first, ...others] = frontiers;
  if (first === undefined) return new Map();
  return new Map(
    [...first].flatMap(([device, to]) => {
      const least = Math.min(to, ...others.map((one) => one.get(device) ?? 0));
      return least > 0 ? [[device, least] as const] : [];
    }),
  );
}

/** When a file was last made ready for each member, by its party. */
export const readyForMembersDocument = 'ready-for-members';

async function noteReady(
  open: OpenSession,
  recipient: Recipient,
  at: Instant,
  frontier: Frontier,
): Promise<Result<void, StoreError>> {
  const { store, ownDevices } = open;
  if (recipient.kind === 'desk') return ok(undefined);
  if (recipient.kind === 'member') {
    const read = await store.readDocument(readyForMembersDocument);
    if (!read.ok) return read;
    const before = (read.value ?? {}) as Readonly<Record<string, Instant>>;
    return store.writeDocument(readyForMembersDocument, { ...before, [recipient.party]: at });
  }
  const read = await store.readDocument(madeReadyDocument);
  if (!read.ok) return read;
  const before = (read.value ?? []) as readonly MadeReady[];
  const ofOwn = [...frontier].filter(([device]) => ownDevices.has(device));
  const written = await store.writeDocument(madeReadyDocument, [...before, { at, frontier: ofOwn }]);
  if (written.ok) await refresh(store);
  return written;
}
