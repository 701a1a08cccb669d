import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../tools/static-server.mjs';

/** A host of its own with a copy of the built site that a test may change, and switch off. */
export interface OwnSite {
  readonly url: string;
  readonly folder: string;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the built site and serves the copy. */
export async function serveCopy(): Promise<OwnSite> {
  const folder = await mkdtemp(join(tmpdir(), 'wayfinder-site-'));
  await cp(fileURLToPath(new URL('../../dist', import.meta.url)), folder, { recursive: true });
  const site = await serve({ root: folder, base: '/elsewhere/' });
  let isOn = true;
  const stop = async () => {
    if (isOn) await site.close();
    isOn = false;
  };
  return {
    url: site.url,
    folder,
    stop,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
