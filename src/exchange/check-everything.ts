import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { VerifyText } from '../contract/signature.ts';
import type { LocalStore } from '../storage/local-store.ts';
import type { StoreError } from '../storage/store-error.ts';
import { type BrokenChain, verifyChains } from './verify-chains.ts';

/** What a check of everything that is held found. */
export interface FoundEverything {
  readonly devices: number;
  readonly events: number;
  readonly seals: number;
  readonly broken: readonly BrokenChain[];
  /** Chains whose end is another than the one that this device remembers. */
  readonly unexpectedEnds: number;
}

/** Checks every line and every seal that is held, this device's own sealed before. Nothing else is changed. Linear in the log. */
export async function checkEverything(
  store: LocalStore,
  verify: VerifyText,
  progress: (share: number) => void,
): Promise<Result<FoundEverything, StoreError>> {
  const read = await store.readForCopy();
  if (!read.ok) return read;
  const { segments, frontier, programme } = read.value;
  const { segments: held, broken, enrolled } = await verifyChains(segments, programme, verify, progress);
  const ends = new Map(held.map(({ device, from, count }) => [device, from + count - 1]));
  const isBroken = new Set(broken.map((one) => one.device));
  const unexpectedEnds = [...frontier].filter(
    ([device, to]) => !isBroken.has(device) && ends.get(device) !== to,
  ).length;
  const events = held.reduce((sum, one) => sum + one.count, 0);
  return ok({ devices: enrolled.size, events, seals: held.length, broken, unexpectedEnds });
}
