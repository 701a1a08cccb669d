import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, type BrowserContext, devices, type Page } from '@playwright/test';
import { serve, type StaticSite } from '../tools/static-server.mjs';
import { explore, setDay, someday, visit } from './steps.ts';

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
      expectNone(texts.filter((text) => !allowed.some((pattern) => pattern.test(text))));
    },
    { auto: true },
  ],
});

/**
 * `test` for what only looks: its page is in the demonstration already, on the Overview as on `someday`, in English and
 * at the usual size. To open the demonstration takes longer than most such tests, so all of a worker share one page, and
 * must write nothing that another could see.
 */
export const looking = test.extend<
  { page: Page },
  { demonstration: { readonly page: Page; readonly texts: string[] } }
>({
  demonstration: [
    async ({ browser, site }, use) => {
      const { viewport } = devices['Desktop Chrome'];
      const context = await browser.newContext({
        baseURL: site.url,
        locale: 'en',
        timezoneId: 'Pacific/Fiji',
        serviceWorkers: 'block',
        viewport,
      });
      const texts: string[] = [];
      await watch(context, texts);
      const page = await context.newPage();
      await setDay(page, someday);
      await explore(page);
      await use({ page, texts });
      await context.close();
    },
    { scope: 'worker' },
  ],

  page: async ({ demonstration: { page } }, use) => {
    await page.emulateMedia({ colorScheme: null, media: null, reducedMotion: null });
    await page.setViewportSize(devices['Desktop Chrome'].viewport);
    // A page of its own lies between two tests, so that nothing which one opened stays open for the next.
    await page.keyboard.press('Escape');
    await page.goto('./#/nowhere');
    if ((await page.locator('html').getAttribute('lang')) !== 'en')
      await page.getByRole('button', { name: 'English' }).click();
    await visit(page, 'overview', 'Overview');
    await use(page);
  },

  problems: async ({ demonstration: { texts } }, use) => {
    texts.length = 0;
    await use({ allow: unavailable, watch: unavailable });
    expectNone(texts);
  },
});

export { expect } from '@playwright/test';

function expectNone(texts: readonly string[]): void {
  if (texts.length > 0) throw new Error(`The pages reported problems:\n${texts.join('\n')}`);
}

function unavailable(): never {
  throw new Error('What only looks has no problem to allow, and one page.');
}

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
