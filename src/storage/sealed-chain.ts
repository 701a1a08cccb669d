import { inPieces } from '../base/pieces.ts';
import { ok, type Result } from '../base/result.ts';
import { sealText } from '../contract/hash.ts';
import type { LineTooLong } from '../contract/line.ts';
import { chainHashAfter, maxSegmentLines } from '../contract/segment.ts';
import type { EventContent } from '../domain/log/event.ts';
import type { Instant } from '../domain/plan/day.ts';
import { emptyChain, encodeContents } from './chain.ts';
import { type DeviceKeys, signText } from './device-keys.ts';
import type { ChainRow, SegmentRow } from './rows.ts';

/**
 * The lines that follow the end of a chain as sealed segments of at most 500 lines, in order. `programme` is null
 * until the device knows which one it belongs to.
 */
export async function sealLines(
  keys: Pick<DeviceKeys, 'device' | 'sign'>,
  programme: string | null,
  end: Pick<ChainRow, 'seq' | 'hash'>,
  lines: readonly string[],
): Promise<readonly SegmentRow[]> {
  const { device } = keys;
  const segments: SegmentRow[] = [];
  let { seq, hash } = end;
  for (const some of inPieces(lines, maxSegmentLines)) {
    const from = seq + 1;
    const joined = some.join('\n');
    hash = chainHashAfter({ device, from, lines: joined }, hash);
    seq += some.length;
    const seal = await signText(keys, sealText(programme, device, seq, hash));
    segments.push({ device, from, count: some.length, lines: joined, hash, seal, programme });
  }
  return segments;
}

/**
 * The whole chain of a device, sealed, from what it said in order, each content with the instant at which it was
 * said. For chains that are made at once: a root's and demonstration ones.
 */
export async function writeSealedChain(
  keys: DeviceKeys,
  programme: string,
  contents: readonly (EventContent & { readonly t: Instant })[],
): Promise<Result<readonly SegmentRow[], LineTooLong>> {
  const start = emptyChain(keys.device);
  const encoded = encodeContents(contents, false);
  if (!encoded.ok) return encoded;
  const lines = encoded.value.map(({ line }) => line);
  return ok(await sealLines(keys, programme, start, lines));
}
