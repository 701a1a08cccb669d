import { err, ok, type Result } from '../base/result.ts';
import { hashOfBytes } from '../contract/hash.ts';
import type { VerifyText } from '../contract/signature.ts';
import { isOffice, isOfOffice, type Writer, type Writers } from '../domain/log/authority.ts';
import type { EventContent, GrantBody, LogEvent } from '../domain/log/event.ts';
import { mergeFrontiers } from '../domain/log/frontier.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Act } from '../domain/log/revocations.ts';
import type { Instant } from '../domain/plan/day.ts';
import { type AsAt } from '../domain/progress/reports/standing.ts';
import type { Held } from '../storage/held.ts';
import { learnGrants } from '../storage/known.ts';
import type { LocalStore } from '../storage/local-store.ts';
import { frontierOf } from '../storage/rows.ts';
import type { StoreError } from '../storage/store-error.ts';
import { type CheckedFile, checkFile, type FileProblem } from './check-file.ts';
import { type Preview, previewOf } from './preview.ts';
import { receiptsFor } from './receipts.ts';

/** A file as it came: from a disk, or empty `name` where it was a text or a link. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The moment at which a file is looked at. */
export interface Moment {
  readonly now: Instant;
  readonly asAt: AsAt;
}

/** What was done with a file. */
export interface TakenIn {
  readonly preview: Preview;
  /** The parties to which a receipt is now due. */
  readonly parties: readonly string[];
}

/** What looks at files and takes them in. */
export interface FileDesk {
  /** What taking the file in would do. Nothing is stored. */
  look(
    file: IncomingFile,
    moment: Moment,
    progress: (share: number) => void,
  ): Promise<Result<Preview, FileProblem | StoreError>>;
  /**
   * Holds after the call: all that the file brings is stored, the devices in `accepted` are let in, and at the
   * Secretariat the receipt stands in the log: all of it or, on an error, none. The same file twice changes nothing.
   */
  takeIn(
    file: IncomingFile,
    accepted: readonly GrantBody[],
    moment: Moment,
    progress: (share: number) => void,
  ): Promise<Result<TakenIn, FileProblem | StoreError>>;
}

// Another window that takes files in at the same time moves the chains; each try checks against what stands then.
const mostTries = 5;

/** A desk over a store. `verify` checks a signature. */
export function createFileDesk(store: LocalStore, verify: VerifyText): FileDesk {
  // Taken in right after it was looked at, a large file need not be read and verified once more.
  let lookedAt: { readonly key: string; readonly checked: CheckedFile } | null = null;

  const check = async (
    file: IncomingFile,
    accepted: readonly GrantBody[],
    now: Instant,
    progress: (share: number) => void,
  ) => {
    const sealed = await store.seal();
    if (!sealed.ok) return sealed;
    const held = await store.readHeld();
    if (!held.ok) return held;
    const key = lookedAtKey(file, accepted, held.value);
    if (lookedAt?.key === key) return ok({ checked: lookedAt.checked, held: held.value });
    let failed: StoreError | null = null;
    const hashAt = async (device: DeviceId, seq: number) => {
      const read = await store.readHashAt(device, seq);
      if (!read.ok) failed = read.error;
      return read.ok ? read.value : null;
    };
    const checked = await checkFile(file.bytes, held.value, {
      hashAt,
      verify,
      now,
      accepted: new Set(accepted.map((one) => one.device)),
      fileName: file.name,
      progress,
    });
    // What could not be read is no fault of the file.
    if (failed !== null) return err<StoreError>(failed);
    if (!checked.ok) return checked;
    lookedAt = { key, checked: checked.value };
    return ok({ checked: checked.value, held: held.value });
  };

  const preview = async (checked: CheckedFile, moment: Moment) => {
    const current = await store.readCurrent();
    if (!current.ok) return current;
    const { known, standings, rounds, transport } = current.value;
    const own = new Set([store.device, ...known.trust.former]);
    return ok({
      preview: await previewOf(checked, {
        own,
        known,
        standings,
        rounds,
        verify,
        arrivals: transport.arrivals,
        ...moment,
      }),
      arrivals: transport.arrivals,
    });
  };

  return {
    look: async (file, moment, progress) => {
      const done = await check(file, [], moment.now, progress);
      if (!done.ok) return done;
      const seen = await preview(done.value.checked, moment);
      return seen.ok ? ok(seen.value.preview) : seen;
    },

    takeIn: async (file, accepted, moment, progress) => {
      for (let tries = 1; ; tries++) {
        const done = await check(file, accepted, moment.now, progress);
        if (!done.ok) return done;
        const { checked, held } = done.value;
        const seen = await preview(checked, moment);
        if (!seen.ok) return seen;
        const granted = accepted.filter((body) => !isGranted(checked.known.writers.get(body.device), body));
        const { writers } = learnGrants(checked.known, store.device, granted, moment.now);
        const own = writers.get(store.device);
        const brought = checked.batch.segments.map(
          ({ device, from, count }) => [device, from + count - 1] as const,
        );
        const now = mergeFrontiers(frontierOf([...held.chains.values()]), new Map(brought));
        const concerned = [
          ...checked.batch.segments.map((one) => one.device),
          ...accepted.map((one) => one.device),
          ...(checked.by === null ? [] : [checked.by]),
        ];
        const receipts =
          own !== undefined && isOffice(own.role)
            ? receiptsFor(concerned, now, writers, [
                ...seen.value.arrivals,
                ...checked.brought.filter((event) => isArrivalThatCounts(event, writers)),
              ])
            : [];
        const grants = granted.map((body): EventContent => ({ kind: 'grant', body }));
        const contents = [...grants, ...receipts];
        // What this device says follows from what it said before: another window may not have said it meanwhile.
        const basis = new Map(checked.batch.basis);
        if (contents.length > 0) basis.set(store.device, held.chains.get(store.device)?.seq ?? 0);
        const taken = await store.takeIn({ ...checked.batch, basis }, contents, moment.now);
        if (taken.ok) {
          const parties = receipts.flatMap((one) => (one.kind === 'arrival' ? one.body.party : []));
          return ok({ preview: seen.value.preview, parties });
        }
        if (taken.error.type !== 'chain-moved') return err(taken.error);
        if (tries === mostTries) return err({ type: 'storage-failed', name: 'chain-moved' });
      }
    },
  };
}

// What a check follows from: the file, who is let in with it, and what is held.
function lookedAtKey(
  file: IncomingFile,
  accepted: readonly GrantBody[],
  { chains, forks, waiting }: Held,
): string {
  return JSON.stringify([
    hashOfBytes(file.bytes),
    file.name,
    accepted.map((one) => one.device),
    [...frontierOf([...chains.values()])],
    forks.length,
    waiting.map(({ device, from }) => [device, from]),
  ]);
}

function isGranted(writer: Writer | undefined, { role, party, label }: GrantBody): boolean {
  return writer?.role === role && writer.party === party && writer.label === label;
}

function isArrivalThatCounts(event: LogEvent, writers: Writers): event is Act<'arrival'> {
  return event.kind === 'arrival' && isOfOffice(writers, event);
}
