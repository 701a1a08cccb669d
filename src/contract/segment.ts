import { invariant } from '../base/invariant.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type DeviceId, isDeviceId, isEventNumber } from '../domain/log/ids.ts';
import { canonicalJson } from './canonical.ts';
import { chainHashOver, lineHash, sealText } from './hash.ts';
import { parseJsonObject } from './json-object.ts';
import { isKeyOf, isSignature, type VerifyText } from './signature.ts';
import { withheldHash } from './withheld-line.ts';

/** Most lines under one seal. */
export const maxSegmentLines = 500;

/** What the first line of a segment says. */
export interface SegmentHead {
  readonly device: DeviceId;
  /** Number of the first event; the others follow without gaps. */
  readonly from: number;
  /** How many lines follow. */
  readonly count: number;
  /** The device's signature, as base64url, over the chain's hash after the last line. */
  readonly seal: string;
}

/** A piece of one device's chain, as it travels: some lines and the seal over the last of them. */
export interface Segment extends SegmentHead {
  /** The lines joined by line feeds, byte for byte; a withheld one is its hash (withheld-line.ts). */
  readonly lines: string;
}

/** What a seal that holds vouches for. */
export interface SealedEnd {
  /** The chain's hash after the segment's last line. */
  readonly hash: Uint8Array;
  /** The programme that the seal names; null: it was made before one was known. */
  readonly programme: string | null;
}

/** Why a segment is refused. */
export type SegmentProblem =
  /** The key given is not the one after which the segment's device is named. */
  | { readonly type: 'key-of-another-device'; readonly device: DeviceId; readonly from: number }
  /** A line, the chain before it, the programme or the seal is not what the device signed. */
  | { readonly type: 'seal-broken'; readonly device: DeviceId; readonly from: number };

/** The text of a segment: its head and its lines, each followed by a line feed. */
export function encodeSegment(segment: Segment): string {
  const { device, from, count, seal, lines } = segment;
  invariant(linesOf(segment).length === count, 'a segment has as many lines as it says');
  return `${canonicalJson({ d: device, f: from, n: count, s: seal })}\n${lines}\n`;
}

/**
 * The head in a segment's first line; null where it is none. Names that this version does not know are passed over.
 * `count` is as stated: whether it is within `maxSegmentLines` is the reader's to ask.
 */
export function decodeSegmentHead(line: string): SegmentHead | null {
  const head = parseJsonObject(line);
  if (head === null) return null;
  const { d: device, f: from, n: count, s: seal } = head;
  const isHead =
    isDeviceId(device) &&
    isEventNumber(from) &&
    isEventNumber(count) &&
    isEventNumber(from + count - 1) &&
    isSignature(seal);
  return isHead ? { device, from, count, seal } : null;
}

/** The chain's hash after a segment, `previous` being its hash before it. Lines may be withheld. */
export function chainHashAfter(
  segment: Pick<Segment, 'device' | 'from' | 'lines'>,
  previous: Uint8Array,
): Uint8Array {
  const { device, from } = segment;
  return linesOf(segment).reduce(
    (hash, line, index) => chainHashOver(device, from + index, hash, withheldHash(line) ?? lineHash(line)),
    previous,
  );
}

/**
 * What the segment's seal vouches for; or why the segment is refused. `previous` is the chain's hash before its first
 * event. The seal may name `programme` or, made before one was known, none; with `programme` null only the latter.
 * `publicKey` is the device's key as its enrolment or grant states it, base64url of SPKI.
 */
export async function verifySegment(
  segment: Segment,
  against: {
    readonly previous: Uint8Array;
    readonly programme: string | null;
    readonly publicKey: string;
    readonly verify: VerifyText;
  },
): Promise<Result<SealedEnd, SegmentProblem>> {
  const { device, from, count, seal } = segment;
  const { previous, programme, publicKey, verify } = against;
  if (!isKeyOf(device, publicKey)) return err({ type: 'key-of-another-device', device, from });
  const broken = err({ type: 'seal-broken' as const, device, from });
  if (!isSignature(seal) || linesOf(segment).length !== count) return broken;
  const hash = chainHashAfter(segment, previous);
  for (const named of programme === null ? [null] : [programme, null]) {
    const text = sealText(named, device, from + count - 1, hash);
    if (await verify(publicKey, text, seal)) return ok({ hash, programme: named });
  }
  return broken;
}

function linesOf(segment: Pick<Segment, 'lines'>): readonly string[] {
  return segment.lines.split('\n');
}
