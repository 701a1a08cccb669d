// The phone profile: a slow link shaped in the server, a processor four times slower. Each visit is a browser of its own,
// so that nothing is kept from the one before.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../.ci/browser.mjs';
import { serve } from '../tools/static-server.mjs';

const cpuRate = 4;
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** Milliseconds of each step of a first visit with the product in `root` and the floor page in `root`/bench. */
export async function measurePhone(root) {
  const slow = { root, kbps: 400, latencyMs: 400 };
  const floor = await visit(slow, 'bench/floor.html', async (page) => {
    await page.locator('#ready').waitFor();
    return now(page);
  });
  const seen = await visit(slow, '', async (page, server) => {
    const look = page.getByRole('button', { name: 'Look around' });
    await look.waitFor();
    const first = await now(page);
    const bytes = server.sent();
    return { first, bytes, figures: await lookAround(page) };
  });
  // Nobody presses in the moment in which the first screen appears.
  const figuresLater = await visit(slow, '', async (page) => {
    await page.getByRole('button', { name: 'Look around' }).waitFor();
    await page.waitForTimeout(2_000);
    return lookAround(page);
  });
  const offline = await visit({ root }, '', async (page, server) => {
    await page.getByRole('button', { name: 'Look around' }).click();
    await page
      .getByText(/of 392/)
      .first()
      .waitFor();
    await page.getByText('Ready to work offline').waitFor();
    await server.close();
    await page.reload();
    await page
      .getByText(/of 392/)
      .first()
      .waitFor();
    return now(page);
  });
  const ready = await visit({ root, kbps: 1000, latencyMs: 700 }, '', async (page) => {
    await page.getByText('Ready to work offline').waitFor({ timeout: 120_000 });
    return now(page);
  });
  return { floor, ...seen, figuresLater, offline, ready };
}

async function visit(link, address, work) {
  const site = await serve(link);
  const profile = mkdtempSync(join(tmpdir(), 'wayfinder-phone-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    args: browserArgs(),
    headless: true,
    locale: 'en-GB',
    ...phone,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
    await page.goto(`${site.url}${address}`, { waitUntil: 'commit' });
    return await work(page, site);
  } finally {
    await context.close();
    await site.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function lookAround(page) {
  const pressed = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: 'Look around' }).click();
  await page.locator('main h1', { hasText: 'Overview' }).waitFor();
  await page
    .getByText(/of 392/)
    .first()
    .waitFor();
  return (await now(page)) - pressed;
}

// Time since the address was opened, after what stands on the page has been painted and the page answers.
function now(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }),
  );
}
