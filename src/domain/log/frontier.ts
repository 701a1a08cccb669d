import type { DeviceId } from './ids.ts';

/** How far each chain is held: the number of its last event. A chain that is not named is not held at all. */
export type Frontier = ReadonlyMap<DeviceId, number>;

/** Events that one replica holds and another lacks: those of `device` numbered `from` to `to`, both included. */
export interface Span {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

/** What a replica at `theirs` lacks of one at `ours`, in no order. */
export function missingFrom(ours: Frontier, theirs: Frontier): readonly Span[] {
  return [...ours].flatMap(([device, to]) => {
    const held = theirs.get(device);
    const from = held === undefined ? 1 : held + 1;
    return from <= to ? [{ device, from, to }] : [];
  });
}

/** The frontier of both replicas together: the later of each chain's two ends. */
export function mergeFrontiers(a: Frontier, b: Frontier): Frontier {
  const merged = new Map(a);
  for (const [device, to] of b) {
    const held = merged.get(device);
    if (held === undefined || held < to) merged.set(device, to);
  }
  return merged;
}
