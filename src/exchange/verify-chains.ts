import { chainStart } from '../contract/hash.ts';
import { decodeLine } from '../contract/line.ts';
import { type Segment, verifySegment } from '../contract/segment.ts';
import type { VerifyText } from '../contract/signature.ts';
import type { EnrolBody } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { SegmentRow } from '../storage/rows.ts';

/** A chain that is not as its device wrote it, from this event on. */
export interface BrokenChain {
  readonly device: DeviceId;
  readonly from: number;
}

/** What whole chains are found to be. */
export interface VerifiedChains {
  /** Every segment whose seal holds, in the order given. */
  readonly segments: readonly SegmentRow[];
  /** What the device of each chain says about itself in its first event. */
  readonly enrolled: ReadonlyMap<DeviceId, EnrolBody>;
  /** One for each chain that is broken. */
  readonly broken: readonly BrokenChain[];
}

/**
 * Checks chains from their first event: every line, every seal, no gap. Each chain's segments come in their order. A chain
 * begins with its device's enrolment, which states the key that every seal of it is checked with.
 */
export async function verifyChains(
  segments: readonly Segment[],
  programme: string | null,
  verify: VerifyText,
  progress: (share: number) => void,
): Promise<VerifiedChains> {
  interface End {
    readonly seq: number;
    readonly hash: Uint8Array;
    readonly enrolled: EnrolBody;
  }
  const ends = new Map<DeviceId, End>();
  const broken = new Map<DeviceId, BrokenChain>();
  const rows: SegmentRow[] = [];
  for (const [index, segment] of segments.entries()) {
    progress(index / segments.length);
    const { device, from, count } = segment;
    if (broken.has(device)) continue;
    const end = ends.get(device);
    const enrolled = end?.enrolled ?? enrolmentIn(segment);
    const previous = end?.hash ?? chainStart;
    const sealed =
      enrolled === null || from !== (end?.seq ?? 0) + 1
        ? null
        : await verifySegment(segment, { previous, programme, publicKey: enrolled.sign, verify });
    if (enrolled === null || sealed === null || !sealed.ok) {
      broken.set(device, { device, from });
      continue;
    }
    ends.set(device, { seq: from + count - 1, hash: sealed.value.hash, enrolled });
    rows.push({ ...segment, hash: sealed.value.hash, programme: sealed.value.programme });
  }
  progress(1);
  const enrolled = new Map([...ends].map(([device, end]) => [device, end.enrolled]));
  return { segments: rows, enrolled, broken: [...broken.values()] };
}

/** What a device says about itself in the first line of a segment, which is its first event; null: something else stands there. */
export function enrolmentIn(segment: Pick<Segment, 'lines'>): EnrolBody | null {
  const first = decodeLine(segment.lines.split('\n', 1)[0] ?? '');
  return first.ok && first.value.kind === 'enrol' ? first.value.body : null;
}
