import { err, ok, type Result } from '../../base/result.ts';
import { matchesReceipt, parseReceiptCode, type ReceiptCodeProblem } from '../../contract/receipt-code.ts';
import { type DeviceId, makeEventId } from '../../domain/log/ids.ts';
import type { ToldReceived } from '../../domain/log/transport.ts';
import type { Instant } from '../../domain/plan/day.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { toldDocument } from '../../storage/transport-facts.ts';
import { now } from './clock.ts';

/** Why a receipt that was read out is not noted. Nothing changed. */
export type ToldReceiptProblem =
  | ReceiptCodeProblem
  /** It is for more than any device of this person has written. */
  | { readonly type: 'receipt-not-written-yet' }
  /** It is for another device, or this one was copied and wrote something else there. */
  | { readonly type: 'receipt-of-another-device' };

/**
 * Holds after the call: this device knows that the Secretariat holds its words as far as the code in `text` says.
 * Answers with the instant of the last report that the receipt covers; null: it covers none. `devices` is this device
 * and those restored on it.
 */
export async function noteToldReceipt(
  store: LocalStore,
  devices: Iterable<DeviceId>,
  text: string,
): Promise<Result<Instant | null, ToldReceiptProblem | StoreError>> {
  const code = parseReceiptCode(text);
  if (!code.ok) return code;
  const { seq } = code.value;
  let isWritten = false;
  for (const device of devices) {
    const hash = await store.readHashAt(device, seq);
    if (!hash.ok) return hash;
    if (hash.value === null) continue;
    isWritten = true;
    if (!matchesReceipt(code.value, hash.value)) continue;
    const noted = await note(store, { device, seq, at: now() });
    return noted.ok ? lastReportUpTo(store, device, seq) : noted;
  }
  return err({ type: isWritten ? 'receipt-of-another-device' : 'receipt-not-written-yet' });
}

async function note(store: LocalStore, told: ToldReceived): Promise<Result<void, StoreError>> {
  const read = await store.readDocument(toldDocument);
  if (!read.ok) return read;
  const before = (read.value ?? []) as readonly ToldReceived[];
  // Typed a second time it says nothing new, and the first time is when it was heard.
  if (before.some((one) => one.device === told.device && one.seq >= told.seq)) return ok(undefined);
  return store.writeDocument(toldDocument, [...before, told]);
}

const readAtOnce = 50;

async function lastReportUpTo(
  store: LocalStore,
  device: DeviceId,
  seq: number,
): Promise<Result<Instant | null, StoreError>> {
  for (let to = seq; to > 0; to -= readAtOnce) {
    const count = Math.min(readAtOnce, to);
    const read = await store.readReports(
      Array.from({ length: count }, (_, n) => makeEventId(device, to - n)),
    );
    if (!read.ok) return read;
    const [last] = [...read.value].sort((a, b) => b.seq - a.seq);
    if (last !== undefined) return ok(last.recorded);
  }
  return ok(null);
}
