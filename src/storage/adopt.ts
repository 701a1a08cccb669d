import { err, ok, type Result } from '../base/result.ts';
import type { LineTooLong } from '../contract/line.ts';
import type { JoinProof } from '../domain/log/event.ts';
import { type DeviceId, makeEventId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { appendIn } from './append-events.ts';
import type { Tables } from './disk.ts';
import { eraseIn } from './erase.ts';
import { judgesAnew, type Known, knownFrom, readKnown } from './known.ts';
import { decodeEvent } from './log-reader.ts';
import { rebuildIn } from './rebuild.ts';
import { type DocumentRow, frontierOf } from './rows.ts';

/** What makes the workspace of an invited person one of the programme's. */
export interface Adoption {
  readonly programme: DeviceId;
  readonly proof: JoinProof;
  /** What the workspace keeps from then on beside the programme. */
  readonly documents: readonly DocumentRow[];
}

/** The workspace belongs to another programme and stays there. */
export interface BelongsElsewhere {
  readonly type: 'belongs-elsewhere';
}

/** The device's own first event is missing or unreadable, so that it cannot say again who it is. */
interface NotEnrolled {
  readonly type: 'storage-failed';
  readonly name: 'enrolment';
}

/**
 * Pins the programme and says once more who this device is, with the proof, inside a transaction over all tables. A
 * workspace that was let in, or has said so with this invitation, stays as it is. On an error nothing is written.
 */
export async function adoptIn(
  tables: Tables,
  own: DeviceId,
  { programme, proof, documents }: Adoption,
  now: Instant,
): Promise<Result<void, LineTooLong | BelongsElsewhere | NotEnrolled>> {
  const before = await readKnown(tables, own);
  const { root } = before.trust;
  if (root !== null && root !== programme) return err({ type: 'belongs-elsewhere' });
  if (root !== null && needsNoProof(before, own, proof)) return ok(undefined);
  const first = await decodeEvent(tables, own, makeEventId(own, 1));
  if (first?.kind !== 'enrol') return err({ type: 'storage-failed', name: 'enrolment' });
  const held = frontierOf(await tables.chains.all());
  const pinned = knownFrom({ ...before.trust, root: programme }, before.acts);
  // Nothing may be written before it: a line that is refused leaves all as it was.
  const said = await appendIn(tables, own, pinned, [{ kind: 'enrol', body: { ...first.body, proof } }], now);
  if (!said.ok) return said;
  await tables.documents.put([{ name: 'programme', value: programme }, ...documents]);
  const after = said.value.known;
  const erases = await eraseIn(tables, own, { before, now: after }, []);
  if (erases || judgesAnew(before, after, held.keys())) await rebuildIn(tables, own);
  return ok(undefined);
}

function needsNoProof({ acts }: Known, own: DeviceId, proof: JoinProof): boolean {
  return acts.some(
    ({ kind, device, body }) =>
      (kind === 'grant' && body.device === own) ||
      (kind === 'enrol' && device === own && body.proof?.inv === proof.inv),
  );
}
