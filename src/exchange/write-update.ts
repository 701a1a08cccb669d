import type { Result } from '../base/result.ts';
import { decodeLine } from '../contract/line.ts';
import type { PacketTooLarge } from '../contract/packet.ts';
import type { Segment } from '../contract/segment.ts';
import { withheldHash, withholdLine } from '../contract/withheld-line.ts';
import { isOffice, type Writers } from '../domain/log/authority.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import { partiesNamedBy } from '../domain/log/party-named.ts';
import type { LocalStore } from '../storage/local-store.ts';
import type { StoreError } from '../storage/store-error.ts';
import { writePacket } from './packet-file.ts';

/** For whom an update file is. */
export type Recipient =
  | { readonly kind: 'secretariat' }
  /** Another device of the Secretariat, which may hold everything. */
  | { readonly kind: 'desk' }
  | { readonly kind: 'member'; readonly party: string };

/** Who writes an update file. */
export interface Sender {
  readonly store: LocalStore;
  readonly programme: DeviceId | null;
  readonly writers: Writers;
  /** This device and those restored on it. */
  readonly ownDevices: ReadonlySet<DeviceId>;
  /** What this device holds of each chain. */
  readonly frontier: Frontier;
  readonly party: string;
  readonly secretariat: string;
  /** The plan revision in use on this device; absent: not said. */
  readonly rev?: string;
  /** Which files it lacks and asks the recipient for (`evidenceWanted`); absent: none. */
  readonly wants?: readonly string[];
}

/** An update file, and what is in it. */
export interface Update {
  readonly bytes: Uint8Array;
  /** How many events it holds. */
  readonly events: number;
  /** What it says that this device holds of the chains of which the recipient may know. */
  readonly frontier: Frontier;
}

/**
 * The update file with everything that `recipient` may hold past `past`, what it was last known to hold (EXPORT-1). A
 * lost file heals with the next one. A member's holds nothing that others said or that was said about them: what the
 * Secretariat's chains say of other members stands there as its hash (EXPORT-2).
 */
export async function writeUpdate(
  sender: Sender,
  recipient: Recipient,
  past: Frontier,
): Promise<Result<Update, StoreError | PacketTooLarge>> {
  const { store, programme, writers } = sender;
  const devices = chainsFor(sender, recipient);
  const read = await store.readPast(devices, past);
  if (!read.ok) return read;
  const segments = [...read.value.segments, ...read.value.forks.map(({ common: _, ...piece }) => piece)];
  const shown =
    recipient.kind === 'member'
      ? segments.map((one) => withholdIn(one, recipient.party, sender.secretariat, writers))
      : segments;
  // The Secretariat may hold every chain, and is told how far each came: it sends only what lies behind.
  const mayKnow = (device: DeviceId) => recipient.kind !== 'member' || devices.includes(device);
  const frontier = new Map([...sender.frontier].filter(([device]) => mayKnow(device)));
  const written = await writePacket({
    programme,
    by: store.device,
    segments: shown,
    frontier,
    ...(sender.rev !== undefined && { rev: sender.rev }),
    ...(sender.wants !== undefined && { wants: sender.wants }),
    sign: (text) => store.sign(text),
  });
  if (!written.ok) return written;
  const events = shown.reduce((sum, one) => sum + one.count, 0);
  return { ok: true, value: { bytes: written.value, events, frontier } };
}

/** The chains that a recipient may hold, in no order. */
export function chainsFor(sender: Omit<Sender, 'store'>, recipient: Recipient): readonly DeviceId[] {
  const { frontier, writers, ownDevices, party } = sender;
  return [...frontier.keys()].filter((device) => {
    const writer = writers.get(device);
    if (recipient.kind === 'desk') return true;
    // The Secretariat's own chains come from the Secretariat; a member's device passes on what its party said.
    if (recipient.kind === 'secretariat') return ownDevices.has(device) || writer?.party === party;
    return writer !== undefined && (isOffice(writer.role) || writer.party === recipient.party);
  });
}

// Only the Secretariat's chains speak of several members; a member's chain is its own to hold.
function withholdIn(segment: Segment, party: string, secretariat: string, writers: Writers): Segment {
  const writer = writers.get(segment.device);
  if (writer === undefined || !isOffice(writer.role)) return segment;
  const isFor = (line: string) => {
    if (withheldHash(line) !== null) return true;
    const content = decodeLine(line);
    // What this version cannot read may speak of anybody.
    if (!content.ok) return false;
    const parties = partiesNamedBy(content.value, writers);
    return parties !== null && parties.every((one) => one === party || one === secretariat);
  };
  const lines = segment.lines.split('\n').map((line) => (isFor(line) ? line : withholdLine(line)));
  return { ...segment, lines: lines.join('\n') };
}
