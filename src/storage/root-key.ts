import { err, ok, type Result } from '../base/result.ts';
import type { LineTooLong } from '../contract/line.ts';
import type { EventContent } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { encodeContents } from './chain.ts';
import type { Disk } from './disk.ts';
import { readProgramme } from './known.ts';
import type { SegmentRow } from './rows.ts';
import { sealLines } from './sealed-chain.ts';

/** Nothing can be said with the root's key here: no programme is known, or its root's chain is not held. */
export interface NoRootChain {
  readonly type: 'no-root-chain';
}

/** What the root says next, sealed: behind event number `end` of its chain. */
export interface RootWords {
  readonly root: DeviceId;
  readonly end: number;
  readonly segments: readonly SegmentRow[];
}

/** The root's key pair while it is on this device; null: it was saved elsewhere, or never was here. */
export function readRootPair(disk: Disk): Promise<CryptoKeyPair | null> {
  return disk.read(['keys'], async (tables) => (await tables.keys.get('root'))?.pair ?? null);
}

/** Holds after the call: the root's key is not on this device. */
export function removeRootPair(disk: Disk): Promise<void> {
  return disk.write(['keys'], (tables) => tables.keys.remove(['root']));
}

/**
 * What follows the end of the root's chain as it is held here when the root says `contents` at `now`, sealed. `pair` is
 * the root's own. Said on two devices that do not hold each other's words, it makes a fork of the root.
 */
export async function extendRootChain(
  disk: Disk,
  pair: CryptoKeyPair,
  contents: readonly EventContent[],
  now: Instant,
): Promise<Result<RootWords, LineTooLong | NoRootChain>> {
  const { programme, head } = await disk.read(['chains', 'documents'], async (tables) => {
    const root = await readProgramme(tables);
    return { programme: root, head: root === null ? undefined : await tables.chains.get(root) };
  });
  if (programme === null || head === undefined) return err({ type: 'no-root-chain' });
  const stamped = contents.map((content) => ({ ...content, t: now }));
  const encoded = encodeContents(stamped, true);
  if (!encoded.ok) return encoded;
  const lines = encoded.value.map(({ line }) => line);
  const segments = await sealLines({ device: programme, sign: pair }, programme, head, lines);
  return ok({ root: programme, end: head.seq, segments });
}
