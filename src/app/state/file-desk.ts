import type { GrantBody } from '../../domain/log/event.ts';
import { asAtToday } from '../../domain/progress/reports/standing.ts';
import type { IncomingFile, Moment } from '../../exchange/file-desk.ts';
import type { FileAnswer, FileRequest, FileResults, PostedRequest } from '../../exchange/file-worker.ts';
import { now, today } from './clock.ts';
import type { OpenSession } from './session.ts';

/** Called with how much was checked, from 0 to 1. */
export type Progress = (share: number) => void;

/** What taking a file in would do. Nothing is stored. */
export function lookAtFile(open: OpenSession, file: IncomingFile, progress: Progress) {
  return ask(open, { ask: 'look', file, moment: moment() }, progress);
}

/** Takes a file in and lets the devices named in `accepted` in: all of it or, on an error, nothing. */
export function takeFileIn(
  open: OpenSession,
  file: IncomingFile,
  accepted: readonly GrantBody[],
  progress: Progress,
) {
  return ask(open, { ask: 'take-in', file, moment: moment(), accepted }, progress);
}

/** What taking an evidence file in would bring. Nothing is stored. */
export function lookAtEvidenceFile(open: OpenSession, { bytes }: IncomingFile, progress: Progress) {
  return ask(open, { ask: 'look-at-evidence', bytes, now: now() }, progress);
}

/** Keeps what an evidence file brings: all of it or, on an error, nothing. */
export function takeEvidenceFileIn(open: OpenSession, { bytes }: IncomingFile, progress: Progress) {
  return ask(open, { ask: 'take-evidence-in', bytes, now: now() }, progress);
}

/** Checks every line, every seal and every file that this device holds. */
export function checkAll(open: OpenSession, progress: Progress) {
  return ask(open, { ask: 'check-everything' }, progress);
}

let worker: Worker | null = null;
let asked = 0;

function ask<R extends FileRequest>(
  open: OpenSession,
  request: R,
  progress: Progress,
): Promise<FileResults[R['ask']]> {
  worker ??= new Worker(new URL('../../exchange/file-worker.ts', import.meta.url), { type: 'module' });
  const at = worker;
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    const failed = () => {
      stop();
      // A worker that cannot start, or broke, is begun anew with the next request.
      worker = null;
      resolve({ ok: false, error: { type: 'storage-failed', name: 'worker' } } as FileResults[R['ask']]);
    };
    const heard = ({ data }: MessageEvent<FileAnswer>) => {
      if (data.id !== id) return;
      if ('share' in data) return progress(data.share);
      stop();
      resolve(data.result as FileResults[R['ask']]);
    };
    const stop = () => {
      at.removeEventListener('message', heard);
      at.removeEventListener('error', failed);
    };
    at.addEventListener('message', heard);
    at.addEventListener('error', failed);
    at.postMessage({ ...request, id, workspace: open.store.device } as PostedRequest);
  });
}

function moment(): Moment {
  return { now: now(), asAt: asAtToday(today()) };
}
