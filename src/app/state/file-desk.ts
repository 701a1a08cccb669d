import type { Result } from '../../base/result.ts';
import type { GrantBody } from '../../domain/log/event.ts';
import { asAtToday } from '../../domain/progress/standing.ts';
import type { FileProblem } from '../../exchange/check-file.ts';
import type { IncomingFile, TakenIn } from '../../exchange/file-desk.ts';
import type { FileAnswer, FileRequest } from '../../exchange/file-worker.ts';
import type { Preview } from '../../exchange/preview.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now, today } from './clock.ts';
import type { OpenSession } from './session.ts';

/** Called with how much of a file was checked, from 0 to 1. */
export type Progress = (share: number) => void;

/** What taking a file in would do. Nothing is stored. */
export function lookAtFile(
  open: OpenSession,
  file: IncomingFile,
  progress: Progress,
): Promise<Result<Preview, FileProblem | StoreError>> {
  return ask<Preview>(open, file, null, progress);
}

/** Takes a file in and lets the devices named in `accepted` in: all of it or, on an error, nothing. */
export function takeFileIn(
  open: OpenSession,
  file: IncomingFile,
  accepted: readonly GrantBody[],
  progress: Progress,
): Promise<Result<TakenIn, FileProblem | StoreError>> {
  return ask<TakenIn>(open, file, accepted, progress);
}

let worker: Worker | null = null;
let asked = 0;

function ask<T>(
  open: OpenSession,
  file: IncomingFile,
  accepted: readonly GrantBody[] | null,
  progress: Progress,
): Promise<Result<T, FileProblem | StoreError>> {
  worker ??= new Worker(new URL('../../exchange/file-worker.ts', import.meta.url), { type: 'module' });
  const at = worker;
  asked += 1;
  const moment = { now: now(), asAt: asAtToday(today()) };
  const request: FileRequest = { id: asked, workspace: open.store.device, file, moment, accepted };
  return new Promise((resolve) => {
    const failed = () => {
      stop();
      // A worker that cannot start, or broke, is begun anew with the next file.
      worker = null;
      resolve({ ok: false, error: { type: 'storage-failed', name: 'worker' } });
    };
    const heard = ({ data }: MessageEvent<FileAnswer>) => {
      if (data.id !== request.id) return;
      if ('share' in data) return progress(data.share);
      stop();
      resolve(data.result as Result<T, FileProblem | StoreError>);
    };
    const stop = () => {
      at.removeEventListener('message', heard);
      at.removeEventListener('error', failed);
    };
    at.addEventListener('message', heard);
    at.addEventListener('error', failed);
    at.postMessage(request);
  });
}
