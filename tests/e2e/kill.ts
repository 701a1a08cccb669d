import type { BrowserContext } from '@playwright/test';

/** Ends a browser as a dead battery does: none of its processes gets to do anything more. */
export async function kill(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('this context belongs to no browser process');
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => context.once('close', resolve));
  for (const { id } of processInfo.sort((a) => (a.type === 'browser' ? -1 : 1))) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended with the process that started it.
    }
  }
  await gone;
}
