// node tests/tools/pictures.mjs FOLDER [DIST]: takes pictures of every page of the built product, so that anybody can look at them
// again. Three widths, light and dark, English and French, and the printed pages as PDF.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../.ci/browser.mjs';
import { serve } from './static-server.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('Say where the pictures go: node tests/tools/pictures.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const site = await serve({ root: process.argv[3] ?? 'dist', base: '/plan/' });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() });

const looks = [
  { name: 'wide', viewport: { width: 1440, height: 900 } },
  { name: 'wide-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'wide-french', viewport: { width: 1440, height: 900 }, locale: 'fr-FR' },
  { name: 'tablet', viewport: { width: 768, height: 1024 } },
  { name: 'phone', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  {
    name: 'phone-french',
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: 'fr-FR',
  },
];

try {
  for (const { name, ...look } of looks) await picturesOf(name, look);
} finally {
  await browser.close();
  await site.close();
}

async function picturesOf(name, look) {
  const french = look.locale === 'fr-FR';
  const say = (en, fr) => (french ? fr : en);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Pacific/Fiji', ...look });
  const page = await context.newPage();
  const take = (what) => page.screenshot({ path: join(folder, `${what}-${name}.png`), fullPage: true });

  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take('first-screen');
  await page.getByRole('button', { name: say('Set up', 'Mettre en place'), exact: true }).click();
  await page.getByRole('combobox').waitFor();
  await take('set-up');
  await page.goto(site.url);
  await page.reload();

  await page.getByRole('button', { name: say('Look around', 'Découvrir'), exact: true }).click();
  await page.getByRole('heading', { name: say('Overview', 'Vue d’ensemble') }).waitFor();
  await page.locator('.recharts-surface').first().waitFor();
  await take('overview');
  await page.pdf({ path: join(folder, `overview-${name}.pdf`), format: 'A4' });
  await page
    .getByRole('link', { name: say('How is this worked out', 'Comment est-ce calculé') })
    .nth(1)
    .click();
  await page.locator('dialog details').nth(1).locator('summary').first().click();
  await page.locator('dialog details details').first().locator('summary').click();
  await page.screenshot({ path: join(folder, `explanation-${name}.png`) });
  await page.keyboard.press('Escape');

  const print = (what, options = {}) =>
    page.pdf({
      path: join(folder, `${what}-${name}.pdf`),
      preferCSSPageSize: true,
      format: 'A4',
      ...options,
    });
  const visit = async (what, address) => {
    await page.goto(`${site.url}#/${address}`);
    await page.locator('main h1').waitFor();
    await page.waitForTimeout(300);
    await take(what);
  };
  await visit('matrix', 'matrix');
  await print('matrix');
  await visit('square', 'matrix?at=oco-2022-2027%2FTO%2F1.2.1%2F2026');
  await visit('member', 'members/TO');
  await print('member');
  await visit('activity', 'activities/1.2.1');
  await print('activity');
  await visit('activity-once', 'activities/1.2.3');
  await visit('engagements', 'engagements');
  await visit('no-such-member', 'members/%3Cb%3E');
  await page.goto(`${site.url}#/overview`);
  await page.getByRole('button', { name: say('Find', 'Chercher') }).click();
  await page.keyboard.type('ton');
  await page.screenshot({ path: join(folder, `find-${name}.png`) });
  await page.keyboard.press('Escape');

  await page.goto(`${site.url}#/my-updates?for=TO`);
  await page.locator('article').first().waitFor();
  await page.locator('article').nth(2).locator('button').last().click();
  await page
    .locator('article form input[value="delayed"], article form input[value="complete"]')
    .first()
    .check();
  await page.locator('article form button[type="submit"]').click();
  await page.locator('article form [role="alert"]').waitFor();
  await take('updates');
  await page.pdf({ path: join(folder, `updates-${name}.pdf`), format: 'A4' });
  await context.close();
}
