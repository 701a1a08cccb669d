import { ok } from '../base/result.ts';
import type { DeviceId } from '../domain/log/ids.ts';
import type { Disk, Tables } from './disk.ts';
import { guarded } from './guarded.ts';
import { readKnown } from './known.ts';
import type { LocalStore } from './local-store.ts';

/** The files that are evidence, of the store of `own`: their bytes by hash, and which reports name them. */
export function createKeptFiles(
  disk: Disk,
  own: DeviceId,
): Pick<LocalStore, 'keepFiles' | 'readFile' | 'readFileFacts' | 'dropLooseFiles' | 'watchFiles'> {
  return {
    keepFiles: (files) =>
      guarded(async () => ok(await disk.write(['blobs'], (tables) => tables.blobs.put(files)))),

    readFile: (sha) =>
      guarded(() => disk.read(['blobs'], async (tables) => ok((await tables.blobs.get(sha)) ?? null))),

    readFileFacts: () =>
      guarded(() =>
        disk.read(['evidence', 'blobs', 'documents', 'forks'], async (tables) => {
          const { writers, trust } = await readKnown(tables, own);
          const mayName = (device: DeviceId) =>
            writers.has(device) || device === own || trust.former.includes(device);
          const named = (await tables.evidence.all()).filter(({ device }) => mayName(device));
          return ok({ named, held: new Set(await tables.blobs.keys()), programme: trust.root });
        }),
      ),

    dropLooseFiles: (before) =>
      guarded(async () => {
        const loose = await disk.read(looseTables, looseIn);
        if (loose.length === 0) return ok(0);
        const dropped = await disk.write(looseTables, async (tables) => {
          // Another window may have written the report meanwhile.
          const rows = await tables.blobs.getMany(await looseIn(tables));
          const old = rows.flatMap((row) => (row !== undefined && row.at < before ? row.sha : []));
          await tables.blobs.remove(old);
          return old.length;
        });
        return ok(dropped);
      }),

    watchFiles: (listener) => disk.watch(['blobs'], listener),
  };
}

const looseTables = ['evidence', 'blobs', 'drafts', 'flags'] as const;

// The files that no report and no draft names.
async function looseIn(tables: Tables): Promise<readonly string[]> {
  const kept = await tables.blobs.keys();
  if (kept.length === 0) return [];
  // What a newer version wrote may name any of them.
  if ((await tables.flags.all()).some(({ why }) => why === 'needs-newer-version')) return [];
  const named = new Set((await tables.evidence.keys()).map(([sha]) => sha));
  const drafts = JSON.stringify((await tables.drafts.all()).map((draft) => draft.value));
  return kept.filter((sha) => !named.has(sha) && !drafts.includes(sha));
}
