import type { Frontier, Span } from './frontier.ts';
import type { DeviceId } from './ids.ts';

/**
 * What of a chain was written and did not come, from the first number to the last: the gaps before the pieces in
 * `waiting`, all of this chain, and what lies beyond everything that came up to `claimed`, as far as somebody says that
 * it holds the chain. `held` is the last event held without a gap; 0: none.
 */
export function spansNotReceived(
  device: DeviceId,
  held: number,
  waiting: readonly Span[],
  claimed: number,
): readonly Span[] {
  const missing: Span[] = [];
  let last = held;
  for (const { from, to } of [...waiting].sort((a, b) => a.from - b.from)) {
    if (from > last + 1) missing.push({ device, from: last + 1, to: from - 1 });
    last = Math.max(last, to);
  }
  if (claimed > last) missing.push({ device, from: last + 1, to: claimed });
  return missing;
}

/** How many events of `spans` somebody says that it holds. */
export function claimedSpans(spans: readonly Span[], claims: Frontier): number {
  return spans.reduce(
    (sum, { device, from, to }) => sum + Math.max(0, Math.min(to, claims.get(device) ?? 0) - from + 1),
    0,
  );
}
