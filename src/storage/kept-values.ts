import { ok } from '../base/result.ts';
import type { Disk } from './disk.ts';
import { guarded } from './guarded.ts';
import type { LocalStore } from './local-store.ts';

/** The drafts and documents of a workspace: whole values that are in no log. */
export function createKeptValues(
  disk: Disk,
): Pick<
  LocalStore,
  'readDraft' | 'readDraftIds' | 'writeDraft' | 'removeDraft' | 'readDocument' | 'writeDocument'
> {
  return {
    readDraft: (id) =>
      guarded(() => disk.read(['drafts'], async (tables) => ok((await tables.drafts.get(id)) ?? null))),
    readDraftIds: () =>
      guarded(() =>
        disk.read(['drafts'], async (tables) => ok((await tables.drafts.all()).map((draft) => draft.id))),
      ),
    writeDraft: (draft) =>
      guarded(async () => ok(await disk.write(['drafts'], (tables) => tables.drafts.put([draft])))),
    removeDraft: (id) =>
      guarded(async () => ok(await disk.write(['drafts'], (tables) => tables.drafts.remove([id])))),
    readDocument: (name) =>
      guarded(() =>
        disk.read(['documents'], async (tables) => ok((await tables.documents.get(name))?.value ?? null)),
      ),
    writeDocument: (name, value) =>
      guarded(async () =>
        ok(await disk.write(['documents'], (tables) => tables.documents.put([{ name, value }]))),
      ),
  };
}
