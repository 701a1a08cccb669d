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

/** What appending makes: the new end of the chain, its lines and the events they hold, in order. */
export interface Extension {
  readonly head: ChainRow;
  readonly lines: readonly TailRow[];
  readonly events: readonly LogEvent[];
}

/**
 * The chain `head` with `contents` appended, each stamped `t`; or the first line that is too long. `isOffice`: what it
 * says of a party may be withheld from the others, and carries a salt for that.
 */
export function extendChain(
  head: ChainRow,
  contents: readonly (EventContent & { readonly t: Instant })[],
  isOffice: boolean,
): Result<Extension, LineTooLong> {
  let { seq, hash } = head;
  const lines: TailRow[] = [];
  const events: LogEvent[] = [];
  for (const content of contents) {
    const line = encodeLine(content, isOffice && canNameParty(content.kind) ? newSalt() : null);
    if (!line.ok) return err(line.error);
    seq += 1;
    hash = nextChainHash(head.device, seq, hash, line.value);
    lines.push({ seq, line: line.value });
    events.push({ ...content, device: head.device, seq });
  }
  return ok({ head: { ...head, seq, hash }, lines, events });
}

const saltBytes = 12;

function newSalt(): string {
  return bytesToBase64url(crypto.getRandomValues(new Uint8Array(saltBytes)));
}
