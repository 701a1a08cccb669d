import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../base/result.ts';
import type { Frontier } from '../domain/log/frontier.ts';
import { type DeviceId, isDeviceId } from '../domain/log/ids.ts';
import { canonicalJson } from './canonical.ts';
import { bytesToText, hashOfBytes } from './hash.ts';
import { parseJsonObject } from './json-object.ts';
import { maxLineBytes } from './line.ts';
import { encodePacketEnd, signedEndText } from './packet-end.ts';
import { encodeSegment, type Segment } from './segment.ts';
import type { SignText } from './signature.ts';

/** The version of packets that this code writes, and the highest that it reads. */
export const packetVersion = 1;

/** Most bytes of a packet's body once it is inflated: 64 MiB, some 200,000 reports. */
export const maxBodyBytes = 64 * 1024 * 1024;

/** Most segments in a packet: each costs its reader the check of a signature. */
export const maxPacketSegments = 50_000;

/** Longest header line, in bytes. */
const maxHeaderBytes = 4096;

const magic = 'WFPKT';
const lineFeed = 0x0a;

/** What a packet's header line says. */
export interface PacketHeader {
  readonly version: number;
  /** The programme to which the packet belongs; null: its sender knew none, or a newer version does not say it so. */
  readonly programme: string | null;
  /** How the body is encrypted; `none` is the only way that this version reads. */
  readonly enc: string;
  /** The line as it stands: the packet's end signs it. */
  readonly line: string;
}

/** What the bytes of a packet begin with. */
export type PacketHead =
  | { readonly type: 'not-a-packet' }
  /** Written by a newer version. The header is null where that version no longer writes one that can be read here. */
  | { readonly type: 'needs-newer-version'; readonly header: PacketHeader | null }
  | { readonly type: 'encryption-not-supported'; readonly header: PacketHeader }
  /** The bytes end before the body begins. */
  | { readonly type: 'cut' }
  | { readonly type: 'header-unreadable' }
  /** The compressed body begins at byte `bodyFrom`. */
  | { readonly type: 'readable'; readonly header: PacketHeader; readonly bodyFrom: number };

/** What a packet is made of. */
export interface PacketContent {
  /** The programme that it belongs to; null: its sender does not know one yet. */
  readonly programme: string | null;
  /** The device that writes and signs the packet. */
  readonly by: DeviceId;
  readonly segments: readonly Segment[];
  /** How far the writer holds each chain that the receiver may know of: what it has received. */
  readonly frontier: Frontier;
  /** The plan revision in use where it is written; absent: not said. */
  readonly rev?: string;
  /** What its writer asks for: files that reports name and that it lacks (`wantsOf`); absent: none. */
  readonly wants?: readonly string[];
}

/** The packet would be over a limit that its readers keep. The same events fit in several packets. */
export interface PacketTooLarge {
  readonly type: 'packet-too-large';
}

/** The two plain parts of a packet: the head stays as it is, the body is then compressed behind it. */
export interface PlainPacket {
  readonly head: Uint8Array;
  readonly body: Uint8Array;
}

/**
 * The plain parts of a packet with the segments in the order given, its end signed by `sign`, which must sign for the
 * device `by`; or that it would be too large.
 */
export async function encodePacket(
  content: PacketContent,
  sign: SignText,
): Promise<Result<PlainPacket, PacketTooLarge>> {
  const { programme, by, segments, frontier, rev = null, wants = [] } = content;
  const tooLarge = err({ type: 'packet-too-large' as const });
  if (segments.length > maxPacketSegments) return tooLarge;
  const events = utf8ToBytes(segments.map(encodeSegment).join(''));
  if (events.length > maxBodyBytes) return tooLarge;
  const lines = segments.reduce((sum, segment) => sum + segment.count, 0);
  const signed = signedEndText({ by, frontier, lines, sha: hashOfBytes(events), rev, wants });
  const header = canonicalJson({ v: packetVersion, programme, enc: 'none' });
  const end = utf8ToBytes(await encodePacketEnd(header, signed, sign));
  if (end.length > maxLineBytes || events.length + end.length > maxBodyBytes) return tooLarge;
  const head = utf8ToBytes(`${magic}${packetVersion}\n${header}\n`);
  return ok({ head, body: concatBytes(events, end) });
}

/** What `bytes` begin with, and where the body does. Never throws. */
export function decodePacketHead(bytes: Uint8Array): PacketHead {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (!start.startsWith(magic)) return { type: 'not-a-packet' };
  const version = /^WFPKT([1-9]\d{0,5})\n/.exec(start)?.[1];
  if (version === undefined)
    return /^WFPKT([1-9]\d{0,5})?$/.test(start) ? { type: 'cut' } : { type: 'not-a-packet' };
  const from = magic.length + version.length + 1;
  const found = bytes.subarray(from, from + maxHeaderBytes).indexOf(lineFeed);
  const header = found < 0 ? null : parseHeader(bytes.subarray(from, from + found));

  if (Number(version) > packetVersion) return { type: 'needs-newer-version', header };
  if (found < 0)
    return bytes.length < from + maxHeaderBytes ? { type: 'cut' } : { type: 'header-unreadable' };
  if (header === null) return { type: 'header-unreadable' };
  if (header.version > packetVersion) return { type: 'needs-newer-version', header };
  if (header.enc !== 'none') return { type: 'encryption-not-supported', header };
  return { type: 'readable', header, bodyFrom: from + found + 1 };
}

function parseHeader(bytes: Uint8Array): PacketHeader | null {
  const line = bytesToText(bytes);
  const raw = line === null ? null : parseJsonObject(line);
  if (line === null || raw === null) return null;
  const { v: version, programme, enc } = raw;
  if (!Number.isSafeInteger(version) || (version as number) < packetVersion) return null;
  const isNewer = (version as number) > packetVersion;
  const isKnown = (isDeviceId(programme) || programme === null) && typeof enc === 'string';
  if (!isKnown && !isNewer) return null;
  return {
    version: version as number,
    programme: isDeviceId(programme) ? programme : null,
    enc: typeof enc === 'string' ? enc : '',
    line,
  };
}
