import { verifyText } from '../storage/device-keys.ts';
import { openStore } from '../storage/workspace.ts';
import type { GrantBody } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import { createFileDesk, type FileDesk, type IncomingFile, type Moment } from './file-desk.ts';

/** What a window asks of the worker. */
export interface FileRequest {
  readonly id: number;
  readonly workspace: DeviceId;
  readonly file: IncomingFile;
  readonly moment: Moment;
  /** The devices to let in; null: only look. */
  readonly accepted: readonly GrantBody[] | null;
}

/** What the worker answers: how far it is, from 0 to 1, and then the result. */
export type FileAnswer =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly result: Awaited<ReturnType<FileDesk['look'] | FileDesk['takeIn']>> };

// The window goes on answering while a large file is read, checked and stored here.
self.addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  void answer(data).then((result) => self.postMessage({ id: data.id, result } satisfies FileAnswer));
});

const desks = new Map<DeviceId, FileDesk>();

async function answer({ id, workspace, file, moment, accepted }: FileRequest) {
  const desk = desks.get(workspace) ?? (await openDesk(workspace));
  if (!('look' in desk)) return desk;
  desks.set(workspace, desk);
  let shown = 0;
  const progress = (share: number) => {
    // A message for each piece of a large file would keep the window busy with hearing of it.
    if (share - shown < 0.02 && share < 1) return;
    shown = share;
    self.postMessage({ id, share } satisfies FileAnswer);
  };
  if (accepted === null) return desk.look(file, moment, progress);
  // Only one window at a time takes files in.
  return navigator.locks.request(`wayfinder/exchange/${workspace}`, () =>
    desk.takeIn(file, accepted, moment, progress),
  );
}

async function openDesk(workspace: DeviceId) {
  const store = await openStore(workspace);
  return store.ok ? createFileDesk(store.value, verifyText) : store;
}
