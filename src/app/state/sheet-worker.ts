import type { SheetReply, SheetRequest } from '../../exchange/sheets/sheet-worker.ts';

/**
 * Has one file read by a worker of its own; `progress` hears how far it is, from 0 to 1. null: the worker could not be
 * started or broke down.
 */
export function askSheetWorker<T>(
  request: SheetRequest,
  readingIn: (reply: SheetReply) => T | null,
  progress: (share: number) => void,
): Promise<T | null> {
  const worker = new Worker(new URL('../../exchange/sheets/sheet-worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise<T | null>((resolve) => {
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('message', ({ data }: MessageEvent<SheetReply>) => {
      if (data.kind === 'share') progress(data.share);
      else resolve(readingIn(data));
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
