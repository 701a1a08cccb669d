import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, type BrowserContext } from '@playwright/test';
import { serve, type StaticSite } from '../tools/static-server.mjs';

type Problems = {
  /** Errors whose text matches are part of what the test is about (a network that is off, a hub that refuses). */
  allow(pattern: RegExp): void;
  /** Listens to a further context, such as a second device. The test's own is listened to from the start. */
  watch(context: BrowserContext): Promise<void>;
};

/**
 * Playwright's test with the built site served from a sub-folder, `page.goto('./')` opening it, and a failure at the
 * end of every test whose pages wrote an error to the console, threw one, or broke the content security policy.
 */
export const test = base.extend<{ problems: Problems }, { site: StaticSite }>({
  site: [
    async ({}, use) => {
      const root = fileURLToPath(new URL('../../dist', import.meta.url));
      if (!existsSync(root)) throw new Error('There is no dist folder to test. Run npm run build first.');
      const site = await serve({ root, base: '/some/folder/' });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  // Each new context would copy the whole program for offline use first. The tests of that allow it again.
  serviceWorkers: 'block',

  problems: [
    async ({ context }, use) => {
      const texts: string[] = [];
      const allowed: RegExp[] = [];
      const problems: Problems = {
        allow: (pattern) => void allowed.push(pattern),
        watch: (watched) => watch(watched, texts),
      };
      await problems.watch(context);
      await use(problems);
      const unexpected = texts.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`The pages reported problems:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

async function watch(context: BrowserContext, texts: string[]) {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    texts.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) =>
    texts.push(`page error: ${error.error().stack ?? error.error().message}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
}
