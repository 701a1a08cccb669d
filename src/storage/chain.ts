import { err, ok, type Result } from '../base/result.ts';
import { bytesToBase64url, chainStart, nextChainHash } from '../contract/hash.ts';
import { encodeLine, type LineTooLong } from '../contract/line.ts';
import type { EventContent, LogEvent } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import { canNameParty } from '../domain/log/party-named.ts';
import type { Instant } from '../domain/plan/day.ts';
import type { ChainRow, TailRow } from './rows.ts';

/** The chain of a device before its first event. */
export function emptyChain(device: DeviceId): ChainRow {
  return { device, seq: 0, hash: chainStart, sealed: 0 };
}

/** What is to be said, and its line. */
export interface Encoded {
  readonly content: EventContent & { readonly t: Instant };
  readonly line: string;
}

/** What appending makes: the new end of the chain, its lines and the events they hold, in order. */
export interface Extension {
  readonly head: ChainRow;
  readonly lines: readonly TailRow[];
  readonly events: readonly LogEvent[];
}

/**
 * Contents with their lines, in their order; or the first line that is too long. `isOffice`: what it says of a party may be
 * withheld from the others, and carries a salt for that.
 */
export function encodeContents(
  contents: readonly Encoded['content'][],
  isOffice: boolean,
): Result<readonly Encoded[], LineTooLong> {
  const encoded: Encoded[] = [];
  for (const content of contents) {
    const line = encodeLine(content, isOffice && canNameParty(content.kind) ? newSalt() : null);
    if (!line.ok) return err(line.error);
    encoded.push({ content, line: line.value });
  }
  return ok(encoded);
}

/** The chain `head` with these lines appended. */
export function extendChain(head: ChainRow, encoded: readonly Encoded[]): Extension {
  const { device, seq, hash } = head;
  const from = seq + 1;
  return {
    head: {
      ...head,
      seq: seq + encoded.length,
      hash: encoded.reduce((before, { line }, at) => nextChainHash(device, from + at, before, line), hash),
    },
    lines: encoded.map(({ line }, at) => ({ seq: from + at, line })),
    events: encoded.map(({ content }, at) => ({ ...content, device, seq: from + at })),
  };
}

const saltBytes = 12;

function newSalt(): string {
  return bytesToBase64url(crypto.getRandomValues(new Uint8Array(saltBytes)));
}
