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
import type { Frontier } from '../domain/log/frontier.ts';
import type { DraftRow, SegmentRow } from '../storage/rows.ts';
import { gunzip, gzip } from './gzip.ts';
import { readPacket, writePacket } from './packet-file.ts';
import { verifyChains } from './verify-chains.ts';

/** What a safety copy is made of: all that somebody wrote in a workspace, and never its keys. */
export interface CopyContent {
  readonly facts: CopyFacts;
  readonly programme: string | null;
  /** Every segment that is held, the chain's own sealed to its end. */
  readonly segments: readonly Segment[];
  readonly frontier: Frontier;
  readonly drafts: readonly DraftRow[];
}

/** A safety copy that was read and verified: every seal, every chain from its first event, and the end that binds them. */
export interface VerifiedCopy {
  readonly facts: CopyFacts;
  readonly segments: readonly SegmentRow[];
  readonly frontier: Frontier;
  readonly drafts: readonly DraftRow[];
}

const maxDraftsBytes = 16 * 1024 * 1024;

/** The bytes of a safety copy, signed at its end by the device that it is made on. */
export async function writeSafetyCopy(
  content: CopyContent & { readonly sign: SignText },
): Promise<Result<Uint8Array, PacketTooLarge>> {
  const { facts, programme, segments, frontier, drafts, sign } = content;
  const packet = await writePacket({ programme, by: facts.device, segments, frontier, sign });
  if (!packet.ok) return packet;
  const text = new TextEncoder().encode(JSON.stringify(drafts));
  return ok(encodeSafetyCopy({ facts, packet: packet.value, drafts: await gzip(text) }));
}

/**
 * What a safety copy holds, once everything in it has been verified; or why the file is refused. Nothing is stored.
 * Linear in the copy, with one check of a signature for each segment.
 */
export async function readSafetyCopy(
  bytes: Uint8Array,
  verify: VerifyText,
): Promise<Result<VerifiedCopy, CopyProblem | { readonly type: 'copy-not-of-a-member' }>> {
  const parts = decodeSafetyCopy(bytes);
  if (!parts.ok) return parts;
  const { facts } = parts.value;
  const packet = readPacket(parts.value.packet);
  const drafts = readDrafts(parts.value.drafts);
  if (packet.type !== 'complete' || packet.end.by !== facts.device || drafts === null) return damaged;
  const verified = await verifyChains(packet.segments, packet.header.programme, verify, () => undefined);
  const own = verified.enrolled.get(facts.device);
  if (verified.broken.length > 0 || own === undefined) return damaged;
  if (!(await verifyEnd(packet, own.sign, verify))) return damaged;
  // Whoever restores a copy trusts its devices as its own: they may be no more than focal points of its party.
  const isOneMembers = [facts.device, ...facts.former].every((device) => {
    const enrolled = verified.enrolled.get(device);
    return enrolled?.role === 'focal-point' && enrolled.party === facts.party;
  });
  if (!isOneMembers) return err({ type: 'copy-not-of-a-member' });
  return ok({ facts, segments: verified.segments, frontier: packet.end.frontier, drafts });
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

function isDraft(value: unknown): value is DraftRow {
  const { id, at, tab } = (value ?? {}) as Partial<DraftRow>;
  return typeof id === 'string' && typeof at === 'number' && typeof tab === 'string';
}
