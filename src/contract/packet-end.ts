import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Frontier } from '../domain/log/frontier.ts';
import { type DeviceId, isDeviceId, isEventNumber } from '../domain/log/ids.ts';
import { base64urlToBytes } from './hash.ts';
import { isKeyOf, type SignText, type VerifyText } from './signature.ts';
import { closeSignedLine, openSignedLine, readSignedLine } from './signed-line.ts';

/** What the last line of a packet's body says about the whole. */
export interface EndFacts {
  /** The device that wrote the packet, which is not always one whose chain is in it. */
  readonly by: DeviceId;
  /** How far the writer held each chain: its acknowledgement. */
  readonly frontier: Frontier;
  /** How many lines the segments have together. */
  readonly lines: number;
  /** SHA-256, as base64url, over every byte of the body before the end line. */
  readonly sha: string;
  /** The plan revision in use where it was written; null: not said, or not in a way that this version reads. */
  readonly rev: string | null;
  /** Of files that reports name and that its writer lacked, the beginnings of their hashes; empty: it lacked none, or did not say. */
  readonly wants: readonly string[];
}

/** An end line as it was read. Until `verifyEnd` holds, it says only what somebody wrote. */
export interface PacketEnd extends EndFacts {
  /** The part of the line that is signed, byte for byte, and the signature. */
  readonly signed: string;
  readonly sig: string;
}

const shaBytes = 32;
const revPattern = /^[A-Za-z0-9_-]{16}$/;
const wantPattern = revPattern;

/** How much of a file's hash is enough to ask for it by: 12 bytes. */
const wantLength = 16;

/** Most files that one packet asks for: the others are asked for once these have come. */
export const maxWants = 50;

/** What a packet's end asks for by when its writer lacks the files with these hashes. */
export function wantsOf(hashes: Iterable<string>): readonly string[] {
  return [...new Set([...hashes].map(wantOf))].sort().slice(0, maxWants);
}

/** What a file with this hash is asked for by. */
export function wantOf(sha: string): string {
  return sha.slice(0, wantLength);
}

/** The part of an end line that is signed: its canonical JSON up to where the signature stands. */
export function signedEndText({ by, frontier, lines, sha, rev, wants }: EndFacts): string {
  const facts = { by, end: 1, fr: Object.fromEntries(frontier), n: lines, sha };
  return openSignedLine({ ...facts, ...(rev !== null && { rev }), ...(wants.length > 0 && { want: wants }) });
}

/**
 * The end line, with its line feed, of a packet whose header line is `headerLine`. `sig` stands last and signs the two
 * lines as they stand, so that a reader checks what it received and writes nothing anew, and a name that a later
 * version adds to either is covered as well:
 *
 *     "wf/packet/1\0" header line "\0" end line up to, and without, `,"sig":`
 *
 * The header names the programme, `sha` stands for every byte between the two lines.
 */
export async function encodePacketEnd(headerLine: string, signed: string, sign: SignText): Promise<string> {
  return `${closeSignedLine(signed, await sign(endText(headerLine, signed)))}\n`;
}

/** The end in the line that closes a packet; null where the line is none, or not as it was written. */
export function decodePacketEnd(line: string): PacketEnd | null {
  const read = readSignedLine(line);
  if (read === null) return null;
  const { signed, sig, fields } = read;
  const { by, end, fr, n: lines, sha } = fields;
  const rev = typeof fields.rev === 'string' && revPattern.test(fields.rev) ? fields.rev : null;
  const wants = Array.isArray(fields.want) ? fields.want.filter(isWant).slice(0, maxWants) : [];
  const frontier = decodeFrontier(fr);
  const isEnd =
    end === 1 &&
    isDeviceId(by) &&
    (isEventNumber(lines) || lines === 0) &&
    typeof sha === 'string' &&
    base64urlToBytes(sha)?.length === shaBytes;
  return isEnd && frontier !== null ? { by, frontier, lines, sha, rev, wants, signed, sig } : null;
}

/**
 * Whether the device that the end names as the packet's writer signed this header and this end. `publicKey` is that
 * device's key, base64url of SPKI. That the end belongs to the segments before it was checked when it was decoded;
 * whether the header names the right programme is the caller's to ask.
 */
export async function verifyEnd(
  packet: { readonly header: { readonly line: string }; readonly end: PacketEnd },
  publicKey: string,
  verify: VerifyText,
): Promise<boolean> {
  const { header, end } = packet;
  if (!isKeyOf(end.by, publicKey)) return false;
  return verify(publicKey, endText(header.line, end.signed), end.sig);
}

function isWant(value: unknown): value is string {
  return typeof value === 'string' && wantPattern.test(value);
}

function endText(headerLine: string, signed: string): Uint8Array {
  return utf8ToBytes(`wf/packet/1\0${headerLine}\0${signed}`);
}

function decodeFrontier(value: unknown): Frontier | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const ends = Object.entries(value as { readonly [name: string]: unknown });
  const isFrontier = ends.every(([device, to]) => isDeviceId(device) && isEventNumber(to));
  return isFrontier ? new Map(ends as [DeviceId, number][]) : null;
}
