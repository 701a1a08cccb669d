import { registerSW } from 'virtual:pwa-register';
import { create } from 'zustand';

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
  // An active worker has stored every file of this version: it does not become active before that.
  void navigator.serviceWorker.ready.then((registration) => {
    if (registration.active) useOffline.setState({ offline: 'ready' });
  });
}
