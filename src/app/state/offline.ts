import { registerSW } from 'virtual:pwa-register';
import { create } from 'zustand';
import { filesOfProgram } from '../files-of-program.ts';

/** Whether this page opens with no network. `unknown`: it is being prepared or this browser cannot. */
export type Offline = 'unknown' | 'ready';

/** What is known of the offline copy. `update` installs a newer version and loads the page again; null: none waits. */
export const useOffline = create<{ readonly offline: Offline; readonly update: (() => void) | null }>(() => ({
  offline: 'unknown',
  update: null,
}));

/** Keeps a copy of the program on this device and follows it. Does nothing where the browser keeps none. */
export function followOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const install = registerSW({
    immediate: true,
    onNeedRefresh: () => useOffline.setState({ update: () => void install(true) }),
  });
  // Not waited for: the worker begins with what has no other name, and waits for a file that is on its way.
  void loadFiles();
  // An active worker has stored every file of this version: it does not become active before that.
  void navigator.serviceWorker.ready.then((registration) => {
    if (registration.active) useOffline.setState({ offline: 'ready' });
  });
}

// The worker stores one file after the other, each a round trip over a slow link. What was loaded here, all at once, it
// finds in the browser's own cache. A file that does not come now comes when the worker asks for it.
async function loadFiles(): Promise<void> {
  if (navigator.serviceWorker.controller !== null) return;
  await Promise.allSettled(
    filesOfProgram().all.map(async (file) => (await fetch(`./${file}`)).arrayBuffer()),
  );
}
