import { bytesToText, hashOfBytes } from './hash.ts';
import { parseJsonObject } from './json-object.ts';
import { maxLineBytes, maxReportLineBytes } from './line.ts';
import { maxPacketSegments, type PacketHeader } from './packet.ts';
import { decodePacketEnd, type PacketEnd } from './packet-end.ts';
import { decodeSegmentHead, maxSegmentLines, type Segment } from './segment.ts';

/** How much of a body there is: all of it, what came before the bytes ended, or what came before a damaged one. */
export type BodyFate = 'whole' | 'cut' | 'damaged';

/** Where a packet stops being what its writer wrote. */
export type Alteration =
  /** The compressed body breaks off at a byte that cannot be. */
  | 'compression'
  /** A segment, its head or its text cannot be read. */
  | 'segment'
  | 'end-missing'
  | 'end-unreadable'
  /** The end line is not about these segments: one was left out, added, moved or changed. */
  | 'end-mismatch'
  /** Something stands behind the end line. */
  | 'after-end';

/** The limits that a packet can be over, each a constant of this folder. */
export type PacketLimit = 'body' | 'segments' | 'segment-lines' | 'line' | 'report-line';

/**
 * What a packet's body holds. `segments` are those that are there as a whole, in their order, before whatever is
 * wrong. Nothing in them is verified: that needs the chains that are held (`verifySegment`) and the writer's key
 * (`verifyEnd`).
 */
export type PacketBody =
  | {
      readonly type: 'complete';
      readonly header: PacketHeader;
      readonly segments: readonly Segment[];
      readonly end: PacketEnd;
    }
  /** The bytes end too early; what stood behind is not known. */
  | { readonly type: 'truncated'; readonly header: PacketHeader; readonly segments: readonly Segment[] }
  | {
      readonly type: 'altered';
      readonly header: PacketHeader;
      readonly segments: readonly Segment[];
      readonly why: Alteration;
    }
  | {
      readonly type: 'over-limit';
      readonly header: PacketHeader;
      readonly segments: readonly Segment[];
      readonly limit: PacketLimit;
    };

const lineFeed = 0x0a;

/** What an inflated body holds, or as much of it as there is. Event kinds are not looked at. Never throws. */
export function decodePacketBody(header: PacketHeader, body: Uint8Array, fate: BodyFate): PacketBody {
  const segments: Segment[] = [];
  let lines = 0;
  let from = 0;
  for (;;) {
    const head = readLine(body, from);
    if (head === 'over-limit') return over('line');
    if (head === 'cut') return shortened();
    const raw = head.text === null ? null : parseJsonObject(head.text);
    if (head.text === null || raw === null) return altered('segment');
    if (Object.hasOwn(raw, 'end')) return closed(head.text, head.next);

    const stated = decodeSegmentHead(head.text);
    if (stated === null) return altered('segment');
    if (stated.count > maxSegmentLines) return over('segment-lines');
    if (segments.length === maxPacketSegments) return over('segments');
    const until = endOfLines(body, head.next, stated.count);
    if (until === 'cut') return shortened();
    if (typeof until !== 'number') return over(until.limit);
    const text = bytesToText(body.subarray(head.next, until - 1));
    if (text === null) return altered('segment');
    segments.push({ ...stated, lines: text });
    lines += stated.count;
    from = until;
  }

  function closed(line: string, next: number): PacketBody {
    if (fate === 'cut') return shortened();
    if (fate === 'damaged') return altered('compression');
    const end = decodePacketEnd(line);
    if (end === null) return altered('end-unreadable');
    if (next !== body.length) return altered('after-end');
    const isAboutThese = end.lines === lines && end.sha === hashOfBytes(body.subarray(0, from));
    return isAboutThese ? { type: 'complete', header, segments, end } : altered('end-mismatch');
  }

  function shortened(): PacketBody {
    if (fate === 'cut') return { type: 'truncated', header, segments };
    return altered(fate === 'damaged' ? 'compression' : 'end-missing');
  }

  function altered(why: Alteration): PacketBody {
    return { type: 'altered', header, segments, why };
  }

  function over(limit: PacketLimit): PacketBody {
    return { type: 'over-limit', header, segments, limit };
  }
}

/** The line that begins at `from`, its text null where it is no UTF-8, and where the next one begins. */
function readLine(
  body: Uint8Array,
  from: number,
): { readonly text: string | null; readonly next: number } | 'cut' | 'over-limit' {
  const end = endOfLine(body, from);
  return typeof end === 'number' ? { text: bytesToText(body.subarray(from, end)), next: end + 1 } : end;
}

/** Where the line that begins at `from` has its line feed. */
function endOfLine(body: Uint8Array, from: number): number | 'cut' | 'over-limit' {
  const end = body.indexOf(lineFeed, from);
  if ((end < 0 ? body.length : end) - from > maxLineBytes) return 'over-limit';
  return end < 0 ? 'cut' : end;
}

/** Where `count` lines that begin at `from` are over, each within its limit. */
function endOfLines(
  body: Uint8Array,
  from: number,
  count: number,
): number | 'cut' | { readonly limit: PacketLimit } {
  let start = from;
  for (let line = 0; line < count; line++) {
    const end = endOfLine(body, start);
    if (end === 'over-limit') return { limit: 'line' };
    if (end === 'cut') return 'cut';
    const isLong = end - start > maxReportLineBytes;
    if (isLong && parseJsonObject(bytesToText(body.subarray(start, end)) ?? '')?.k === 'report')
      return { limit: 'report-line' };
    start = end + 1;
  }
  return start;
}
