import type { GrantBody } from '../domain/log/event.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { verifyText } from '../storage/device-keys.ts';
import type { LocalStore } from '../storage/local-store.ts';
import { openStore } from '../storage/workspace.ts';
import { type EvidencePreview, lookAtEvidence, takeEvidenceIn } from './check-evidence.ts';
import { checkEverything, type FoundEverything } from './check-everything.ts';
import type { FileProblem } from './check-file.ts';
import { createFileDesk, type FileDesk, type IncomingFile, type Moment, type TakenIn } from './file-desk.ts';
import type { Preview } from './preview.ts';
import type { Result } from '../base/result.ts';
import type { StoreError } from '../storage/store-error.ts';

/** What a window asks of the worker, and what each answers with. */
export type FileRequest =
  | { readonly ask: 'look'; readonly file: IncomingFile; readonly moment: Moment }
  | {
      readonly ask: 'take-in';
      readonly file: IncomingFile;
      readonly moment: Moment;
      /** The devices to let in. */
      readonly accepted: readonly GrantBody[];
    }
  | { readonly ask: 'look-at-evidence'; readonly bytes: Uint8Array; readonly now: Instant }
  | { readonly ask: 'take-evidence-in'; readonly bytes: Uint8Array; readonly now: Instant }
  | { readonly ask: 'check-everything' };
export interface FileResults {
  look: Result<Preview, FileProblem | StoreError>;
  'take-in': Result<TakenIn, FileProblem | StoreError>;
  'look-at-evidence': Result<EvidencePreview, FileProblem | StoreError>;
  'take-evidence-in': Result<EvidencePreview, FileProblem | StoreError>;
  'check-everything': Result<FoundEverything, StoreError>;
}

/** A request as it is posted: numbered, and for the workspace of a device. */
export type PostedRequest = FileRequest & { readonly id: number; readonly workspace: DeviceId };

/** What the worker answers: how far it is, from 0 to 1, and then the result. */
export type FileAnswer =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly result: FileResults[FileRequest['ask']] };

// The window goes on answering while a large file is read, checked and stored here.
self.addEventListener('message', ({ data }: MessageEvent<PostedRequest>) => {
  void answer(data).then((result) => self.postMessage({ id: data.id, result } satisfies FileAnswer));
});

const opened = new Map<DeviceId, { readonly store: LocalStore; readonly desk: FileDesk }>();

async function answer(request: PostedRequest): Promise<FileResults[FileRequest['ask']]> {
  const { id, workspace } = request;
  if (!opened.has(workspace)) {
    const store = await openStore(workspace);
    if (!store.ok) return store;
    opened.set(workspace, { store: store.value, desk: createFileDesk(store.value, verifyText) });
  }
  const { store, desk } = opened.get(workspace) as { readonly store: LocalStore; readonly desk: FileDesk };
  let shown = 0;
  const progress = (share: number) => {
    // A message for each piece of a large file would keep the window busy with hearing of it.
    if (share - shown < 0.02 && share < 1) return;
    shown = share;
    self.postMessage({ id, share } satisfies FileAnswer);
  };
  if (request.ask === 'check-everything') return checkEverything(store, verifyText, progress);
  if (request.ask === 'look-at-evidence') return lookAtEvidence(store, request.bytes, request.now);
  if (request.ask === 'take-evidence-in') return takeEvidenceIn(store, request.bytes, request.now);
  const { file, moment } = request;
  if (request.ask === 'look') return desk.look(file, moment, progress);
  const { accepted } = request;
  // Only one window at a time takes files in.
  return navigator.locks.request(`wayfinder/exchange/${workspace}`, () =>
    desk.takeIn(file, accepted, moment, progress),
  );
}
