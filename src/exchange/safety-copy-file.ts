import { err, ok, type Result } from '../base/result.ts';
import type { PacketTooLarge } from '../contract/packet.ts';
import { verifyEnd } from '../contract/packet-end.ts';
import {
  type CopyFacts,
  type CopyProblem,
  decodeSafetyCopy,
  encodeSafetyCopy,
} from '../contract/safety-copy.ts';
import type { Segment } from '../contract/segment.ts';
import type { SignText, VerifyText } from '../contract/signature.ts';
import type { EnrolBody } from '../domain/log/event.ts';
import { missingFrom } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Copyable } from '../storage/local-store.ts';
import type { DraftRow } from '../storage/rows.ts';
import { checkBeside, partChains } from './copied-chains.ts';
import { type FileBytes, readEvidence, writeEvidence } from './evidence-packets.ts';
import { gunzip, gzip } from './gzip.ts';
import { readPacket, writePacket } from './packet-file.ts';
import { verifyChains } from './verify-chains.ts';

/** What a safety copy is made of: all that is held and was typed in a workspace, and never its keys. */
export interface CopyContent extends Omit<Copyable, 'segments' | 'forks' | 'waiting' | 'files'> {
  readonly facts: CopyFacts;
  /** Every segment that is held, each chain's in their order, the own chain sealed to its end. */
  readonly segments: readonly Segment[];
  /** The other branches of those chains that have two, and what waits for the events before it. */
  readonly forks: readonly Segment[];
  readonly waiting: readonly Segment[];
  /** Every file that is held, those of drafts too. */
  readonly files: readonly FileBytes[];
}

/** A safety copy that was read and verified: every seal, every chain from its first event, and the end that binds them. */
export interface VerifiedCopy extends Omit<Copyable, 'files'> {
  readonly facts: CopyFacts;
  /** Whose it is. At the Secretariat it holds everything of all members. */
  readonly of: 'member' | 'secretariat';
  /** Each with bytes that fit its hash. */
  readonly files: readonly FileBytes[];
}

/** The device that made it is neither a member's focal point nor an admin or officer of a programme that is in it. */
export interface NotRestorable {
  readonly type: 'copy-not-restorable';
}

const maxDraftsBytes = 16 * 1024 * 1024;

/** The bytes of a safety copy, signed at its end by the device that it is made on. */
export async function writeSafetyCopy(
  content: CopyContent & { readonly sign: SignText },
): Promise<Result<Uint8Array, PacketTooLarge>> {
  const { facts, programme, frontier, drafts, sign } = content;
  const beside = [...content.forks, ...content.waiting];
  const segments = [
    ...content.segments,
    ...beside.map(({ device, from, count, lines, seal }) => ({ device, from, count, lines, seal })),
  ];
  const packet = await writePacket({ programme, by: facts.device, segments, frontier, sign });
  if (!packet.ok) return packet;
  const text = new TextEncoder().encode(JSON.stringify(drafts));
  const files = await writeEvidence(content.files, { programme, by: facts.device });
  const bytes = files.map((one) => one.bytes);
  return ok(encodeSafetyCopy({ facts, packet: packet.value, drafts: await gzip(text), files: bytes }));
}

/**
 * What a safety copy holds, once everything in it has been verified; or why the file is refused. Nothing is stored.
 * Linear in the copy, with one check of a signature for each segment.
 */
export async function readSafetyCopy(
  bytes: Uint8Array,
  verify: VerifyText,
): Promise<Result<VerifiedCopy, CopyProblem | NotRestorable>> {
  const parts = decodeSafetyCopy(bytes);
  if (!parts.ok) return parts;
  const { facts } = parts.value;
  const packet = readPacket(parts.value.packet);
  const drafts = readDrafts(parts.value.drafts);
  const files = readFiles(parts.value.files);
  if (packet.type !== 'complete' || packet.end.by !== facts.device || drafts === null) return damaged;
  if (files === null) return damaged;
  const { programme } = packet.header;
  const { frontier } = packet.end;
  const { chains, beside } = partChains(packet.segments);
  const verified = await verifyChains(chains, programme, verify, () => undefined);
  const { segments, enrolled } = verified;
  const own = enrolled.get(facts.device);
  if (verified.broken.length > 0 || own === undefined) return damaged;
  if (!(await verifyEnd(packet, own.sign, verify))) return damaged;
  // The end names how far each chain was held: none may be shorter, or a piece left out would pass for one that waits.
  const held = new Map(segments.map((one) => [one.device, one.from + one.count - 1]));
  if (missingFrom(frontier, held).length > 0) return damaged;
  const kept = await checkBeside(beside, verified, programme, verify);
  if (kept === null) return damaged;
  const whose = whoseCopy(facts, enrolled, programme);
  if (whose === null) return err({ type: 'copy-not-restorable' });
  return ok({
    facts,
    of: whose,
    programme: programme as DeviceId | null,
    segments,
    ...kept,
    frontier,
    drafts,
    files,
  });
}

// Whoever restores a member's copy trusts its devices as its own: they may be no more than focal points of its party. Of
// the Secretariat's nobody is trusted for it: the log that begins with the root's chain says who is who.
function whoseCopy(
  { device, former, party }: CopyFacts,
  enrolled: ReadonlyMap<DeviceId, EnrolBody>,
  programme: string | null,
): VerifiedCopy['of'] | null {
  const isFocalPoint = (one: DeviceId) => {
    const said = enrolled.get(one);
    return said?.role === 'focal-point' && said.party === party;
  };
  if ([device, ...former].every(isFocalPoint)) return 'member';
  const said = enrolled.get(device);
  const isDesk = (said?.role === 'admin' || said?.role === 'officer') && said.party === party;
  const hasRoot = programme !== null && enrolled.get(programme as DeviceId)?.role === 'root';
  return isDesk && hasRoot && former.length === 0 ? 'secretariat' : null;
}

const damaged = err({ type: 'copy-damaged' as const });

function readDrafts(packed: Uint8Array): readonly DraftRow[] | null {
  const inflated = gunzip(packed, maxDraftsBytes);
  if (inflated.type !== 'complete') return null;
  try {
    const drafts: unknown = JSON.parse(new TextDecoder().decode(inflated.bytes));
    return Array.isArray(drafts) && drafts.every(isDraft) ? drafts : null;
  } catch {
    return null;
  }
}

// Written and read back by the same device: a file that does not fit its hash says that the copy is not what was written.
function readFiles(parts: readonly Uint8Array[]): readonly FileBytes[] | null {
  const files: FileBytes[] = [];
  for (const part of parts) {
    const read = readEvidence(part);
    if (read.type !== 'readable') return null;
    for (const file of read.evidence.files) {
      if (file.state !== 'whole') return null;
      files.push({ sha: file.sha, bytes: file.bytes });
    }
  }
  return files;
}

function isDraft(value: unknown): value is DraftRow {
  const { id, at, tab } = (value ?? {}) as Partial<DraftRow>;
  return typeof id === 'string' && typeof at === 'number' && typeof tab === 'string';
}
