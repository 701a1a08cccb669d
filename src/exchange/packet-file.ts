import { err, ok, type Result } from '../base/result.ts';
import {
  decodePacketHead,
  encodePacket,
  maxBodyBytes,
  type PacketContent,
  type PacketHead,
  type PacketTooLarge,
} from '../contract/packet.ts';
import { type BodyFate, decodePacketBody, type PacketBody } from '../contract/packet-body.ts';
import type { SignText } from '../contract/signature.ts';
import { type Gunzipped, gunzip, gzip } from './gzip.ts';

/** What a packet's bytes hold. The cases are those of its head, where it goes no further, and of its body. */
export type ReadPacket =
  | Exclude<PacketHead, { readonly type: 'readable' | 'cut' | 'header-unreadable' }>
  | PacketBody
  /** It ends before its header does. */
  | { readonly type: 'truncated'; readonly header: null; readonly segments: readonly [] }
  | {
      readonly type: 'altered';
      readonly header: null;
      readonly segments: readonly [];
      readonly why: 'header';
    };

/** A body of up to 4 MiB may be of any ratio; a larger one may be at most 500 times its compressed size. */
const freeBodyBytes = 4 * 1024 * 1024;
const maxRatio = 500;

/**
 * The bytes of a packet with the segments in the order given, signed at its end by `sign` for the device `by`; or that
 * it would be over a limit that readers keep. What it returns, `readPacket` reads as complete.
 */
export async function writePacket(
  content: PacketContent & { readonly sign: SignText },
): Promise<Result<Uint8Array, PacketTooLarge>> {
  const plain = await encodePacket(content, content.sign);
  if (!plain.ok) return plain;
  const { head, body } = plain.value;
  const packed = await gzip(body);
  if (body.length > bodyLimitBytes(packed)) return err({ type: 'packet-too-large' });
  const bytes = new Uint8Array(head.length + packed.length);
  bytes.set(head);
  bytes.set(packed, head.length);
  return ok(bytes);
}

/**
 * What a packet's bytes hold; nothing of it is verified yet. Bytes behind its end are passed over. Never throws, and
 * holds no more than a few times the limit of a body. About three seconds for the largest packet.
 */
export function readPacket(bytes: Uint8Array): ReadPacket {
  const head = decodePacketHead(bytes);
  if (head.type === 'cut') return { type: 'truncated', header: null, segments: [] };
  if (head.type === 'header-unreadable')
    return { type: 'altered', header: null, segments: [], why: 'header' };
  if (head.type !== 'readable') return head;
  const { header, bodyFrom } = head;
  const packed = bytes.subarray(bodyFrom);
  const inflated = gunzip(packed, bodyLimitBytes(packed));
  if (inflated.type === 'too-large') return { type: 'over-limit', header, segments: [], limit: 'body' };
  return decodePacketBody(header, inflated.bytes, fates[inflated.type]);
}

const fates: { readonly [T in Exclude<Gunzipped['type'], 'too-large'>]: BodyFate } = {
  complete: 'whole',
  truncated: 'cut',
  damaged: 'damaged',
};

function bodyLimitBytes(packed: Uint8Array): number {
  return Math.min(maxBodyBytes, Math.max(freeBodyBytes, packed.length * maxRatio));
}
