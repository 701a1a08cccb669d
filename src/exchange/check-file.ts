import { err, ok, type Result } from '../base/result.ts';
import type { PacketLimit } from '../contract/packet-body.ts';
import { verifyEnd } from '../contract/packet-end.ts';
import type { VerifyText } from '../contract/signature.ts';
import { counts, isAdmin } from '../domain/log/authority.ts';
import type { EventRange, LogEvent } from '../domain/log/event.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { Held } from '../storage/held.ts';
import { forkPlaces, type Known, knownFrom, learn } from '../storage/known.ts';
import { readEvents } from '../storage/log-reader.ts';
import type { Batch } from '../storage/take-in.ts';
import { checkChains, type HashAt, type RefusedPiece } from './check-chains.ts';
import { type ReadPacket, readPacket } from './packet-file.ts';
import { decideParking } from './parking.ts';

/** Why a file is not taken in at all. Nothing is stored. */
export type FileProblem =
  | { readonly type: 'not-an-update-file' }
  | { readonly type: 'file-needs-newer-version' }
  | { readonly type: 'file-encrypted' }
  /** It belongs to another organisation's workspace, or to a demonstration. */
  | { readonly type: 'file-of-another-programme' }
  /** This device belongs to nobody yet, and the file is of a Secretariat that does not let it in. */
  | { readonly type: 'file-of-strangers' }
  | { readonly type: 'file-too-large'; readonly limit: PacketLimit }
  /** Its beginning is missing or was changed, so that nothing in it can be used. */
  | { readonly type: 'file-unusable'; readonly why: 'cut-short' | 'altered'; readonly by: DeviceId | null };

/** A file in which everything that is taken in was verified. */
export interface CheckedFile {
  readonly batch: Batch;
  /**
   * The device that signed for the whole file; null: it was cut short or altered, or its writer's key has not come yet,
   * so nobody's word covers it.
   */
  readonly by: DeviceId | null;
  /** Whether all of the file is there as it was written. What came before the place where it is not, is taken. */
  readonly state: 'whole' | 'cut-short' | 'altered';
  readonly refused: readonly RefusedPiece[];
  /** What its writer holds; empty where nobody signed for it. */
  readonly frontier: Frontier;
  /** The events that are new here, readable ones only. */
  readonly brought: readonly LogEvent[];
  /** What is known of who may write what once it is taken in. */
  readonly known: Known;
  /**
   * The programme that this device would belong to from then on: one whose root's chain is here or in the file; null:
   * none, or the one it belongs to already.
   */
  readonly pins: DeviceId | null;
  /** How many reports are held already of each device that nobody let in. */
  readonly parkedUpdates: ReadonlyMap<DeviceId, number>;
}

/** What a check needs beside the file and what is held. */
export interface CheckMeans {
  readonly hashAt: HashAt;
  readonly verify: VerifyText;
  readonly now: Instant;
  /** Devices that are let in together with the file. */
  readonly accepted: ReadonlySet<DeviceId>;
  /** Empty: it came as a text or a link. */
  readonly fileName: string;
  /** Called with the share of the segments that were checked, from 0 to 1. */
  readonly progress: (share: number) => void;
}

/**
 * What an update file brings to what is held (IMPORT-1). Nothing is stored. The same file twice brings nothing; what
 * comes before its predecessors waits; what is cut short keeps its whole pieces; what is altered is refused from there.
 * One check of a signature for each new segment, and linear in the file otherwise.
 */
export async function checkFile(
  bytes: Uint8Array,
  held: Held,
  means: CheckMeans,
): Promise<Result<CheckedFile, FileProblem>> {
  const packet = readPacket(bytes);
  const problem = problemOf(packet);
  if (problem !== null) return err(problem);
  if (!('segments' in packet) || packet.header === null)
    return err({
      type: 'file-unusable',
      why: packet.type === 'truncated' ? 'cut-short' : 'altered',
      by: null,
    });
  const { root } = held.known.trust;
  const { programme } = packet.header;
  if (programme !== null && root !== null && programme !== root)
    return err({ type: 'file-of-another-programme' });

  const chains = await checkChains(packet.segments, held, { ...means, programme: root ?? programme });
  const signer = packet.type === 'complete' ? chains.keyOf(packet.end.by) : null;
  const isSigned =
    packet.type === 'complete' && signer !== null && (await verifyEnd(packet, signer, means.verify));
  // Until its writer's first file has come, nothing says who signed a later one.
  const isWhole = isSigned || (packet.type === 'complete' && signer === null);
  const state = isWhole ? 'whole' : packet.type === 'truncated' ? 'cut-short' : 'altered';
  const by = isSigned ? packet.end.by : null;
  const [rev, wants] = isSigned ? [packet.end.rev, packet.end.wants] : [null, []];
  // Of an altered file only what a seal proves is taken, and nothing proves what waits.
  const waiting = state === 'altered' ? [] : chains.waiting;
  const isUseless = chains.fresh.length + chains.forks.length + waiting.length + chains.heldAlready === 0;
  if (!isSigned && isUseless)
    return err({
      type: 'file-unusable',
      why: state === 'whole' ? 'altered' : state,
      by: firstWriter(packet),
    });

  const { trust, acts } = held.known;
  const forks = forkPlaces([
    ...chains.forks,
    ...[...trust.forks].map(([device, common]) => ({ device, common })),
  ]);
  const claimed = root === null ? (programme as DeviceId | null) : null;
  // A header can say anything; the chain of a root proves itself, for the programme is named after its key.
  const isRootHere = (name: DeviceId) =>
    held.chains.has(name) || chains.fresh.some(({ device }) => device === name);
  const pins = claimed !== null && isRootHere(claimed) ? claimed : null;
  const pinned = knownFrom({ ...trust, root: root ?? pins, forks }, acts);
  const lines = new Map(chains.fresh.map((row) => [row, readEvents(row)]));
  const all = [...lines.values()].flat().flatMap((line) => line.event ?? []);
  const known = learn(pinned, all);
  // Whoever makes a programme can send its files anywhere: a device joins only one that names it.
  const isNamed = known.acts.some((one) => {
    const writer =
      one.kind === 'grant' && one.body.device === held.own ? known.writers.get(one.device) : undefined;
    return writer !== undefined && isAdmin(writer.role) && counts(writer, one.seq);
  });
  if (claimed !== null && !isNamed) return err({ type: 'file-of-strangers' });
  const isLetIn = (device: DeviceId) => known.writers.has(device) || means.accepted.has(device);
  const isVouched = by !== null && isLetIn(by);
  const parking = decideParking(held, { isLetIn, isVouched }, { ...chains, waiting });
  const brought = all.filter((event) => !parking.tooMuch.has(event.device));
  const segments = parking.segments;
  const ranges = segments.map(({ device, from, count }) => ({ device, from, to: from + count - 1 }));
  const frontier: Frontier = isSigned ? packet.end.frontier : new Map();
  const batch: Batch = {
    basis: new Map(chains.concerned.map((device) => [device, held.chains.get(device)?.seq ?? 0])),
    segments,
    lines: segments.flatMap((row) => lines.get(row) ?? readEvents(row)),
    waiting: parking.waiting,
    drained: parking.drained,
    forks: parking.forks,
    peer:
      by === null || parking.tooMuch.has(by)
        ? null
        : { device: by, frontier: [...frontier], at: means.now, rev, wants },
    import:
      ranges.length === 0
        ? null
        : { id: importId(means.now, ranges), at: means.now, by, fileName: means.fileName, ranges },
    pins,
  };
  const refused = [...chains.refused, ...parking.refused];
  const parkedUpdates = new Map([...held.parked].map(([device, { updates }]) => [device, updates]));
  return ok({ batch, by, state, refused, frontier, brought, known, pins, parkedUpdates });
}

function problemOf(packet: ReadPacket): FileProblem | null {
  switch (packet.type) {
    case 'not-a-packet':
      return { type: 'not-an-update-file' };
    case 'needs-newer-version':
      return { type: 'file-needs-newer-version' };
    case 'encryption-not-supported':
      return { type: 'file-encrypted' };
    case 'over-limit':
      return { type: 'file-too-large', limit: packet.limit };
    default:
      return null;
  }
}

function firstWriter(packet: ReadPacket): DeviceId | null {
  return 'segments' in packet ? (packet.segments[0]?.device ?? null) : null;
}

// Two files may come in one millisecond, but no event is taken in twice.
function importId(now: Instant, [first]: readonly EventRange[]): string {
  return `${now}-${first?.device}:${first?.from}`;
}
