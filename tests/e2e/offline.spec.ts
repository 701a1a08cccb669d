import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeInvitation } from '../../src/contract/invitation-text.ts';
import { createInvited } from '../fixtures/invitations.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';
import { expect, test as base } from './fixture.ts';
import { type OwnSite, serveCopy } from './own-site.ts';
import {
  answer,
  choose,
  explore,
  goToUpdates,
  openForm,
  question,
  setDay,
  someday,
  startAsMember,
} from './steps.ts';

const test = base.extend<{ own: OwnSite }>({
  own: async ({}, use) => {
    const own = await serveCopy();
    await use(own);
    await own.remove();
  },
});

test.use({ serviceWorkers: 'allow' });

const ready = 'Ready to work offline: this page opens without a network.';
const notReady = 'The page is not ready to open offline yet.';

test('with the network off and the server gone everything works: reload, a new address, an invitation, French, an answer', async ({
  page,
  context,
  own,
  problems,
}) => {
  problems.allow(/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/);
  await setDay(page, someday);
  await explore(page, own.url);
  await expect(page.getByText(ready)).toBeVisible();
  await own.stop();
  await context.setOffline(true);

  await page.reload();
  await expect(page.getByText('392 of the plan’s 522')).toBeVisible();
  await expect(page.getByText(ready)).toBeVisible();

  // A window of its own, since a new address in an open one is not loaded.
  const other = await context.newPage();
  await other.goto(`${own.url}#/overview?period=2025`);
  await expect(other.getByText('Shown here: 96 due of 96 expected.')).toBeVisible();
  await expect(other.getByRole('img', { name: 'A bar for each member' }).getByText('Tonga')).toBeVisible();
  await other.close();

  const invited = await context.newPage();
  const plan = { id: ocoPlan.plan.id, rev: ocoPlan.rev };
  const invitation = encodeInvitation((await createInvited({ plan })).invitation);
  await invited.goto(`${own.url}#/join?invitation=${invitation}`);
  await expect(invited.getByRole('heading', { name: /invites you to report for Tuvalu$/ })).toBeVisible();
  await expect(invited.getByLabel('Your name, as the Secretariat knows you')).toBeVisible();
  await invited.close();

  await goToUpdates(page);
  const row = question(page, '1.1.4');
  await answer(row, 'Going well');
  await expect(row.getByText('Going well · 22 Nov 2026')).toBeVisible();

  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(question(page, '1.1.4').getByText('22 nov. 2026')).toBeVisible();
  await page.reload();
  await expect(question(page, '1.1.4').getByText('22 nov. 2026')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a device that was online once begins a workspace offline', async ({ page, context, own, problems }) => {
  problems.allow(/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/);
  await page.goto(own.url);
  await expect(page.getByText(ready)).toBeVisible();
  await own.stop();
  await context.setOffline(true);
  await startAsMember(page, 'Tuvalu', '', own.url);
  await expect(page.getByText('Reporting for Tuvalu')).toBeVisible();
});

test('"Ready to work offline" is not said before the worker has stored the program', async ({
  page,
  own,
  problems,
}) => {
  problems.allow(/404/);
  const worker = join(own.folder, 'sw.js');
  // The worker does not finish installing before the host has this file.
  const wait = `self.addEventListener('install', (event) => event.waitUntil((async () => {
    while (!(await fetch('./gate.txt', { cache: 'no-store' })).ok) await new Promise((r) => setTimeout(r, 50));
  })()));\n`;
  await writeFile(worker, wait + (await readFile(worker, 'utf8')));
  await page.goto(own.url);
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing?.state),
    )
    .toBe('installing');
  await expect(page.getByText(notReady)).toBeVisible();
  await expect(page.getByText(ready)).toHaveCount(0);
  await writeFile(join(own.folder, 'gate.txt'), 'open');
  await expect(page.getByText(ready)).toBeVisible();
});

test('the page names a manifest whose icons exist in the sizes that it states', async ({ page }) => {
  await page.goto('./');
  const sizes = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const address = link?.href ?? '';
    const manifest = await (await fetch(address)).json();
    const shown = async (icon: { src: string; sizes: string; purpose?: string }) => {
      const image = new Image();
      image.src = new URL(icon.src, address).href;
      await image.decode();
      return [icon.sizes, `${image.naturalWidth}x${image.naturalHeight}`, icon.purpose ?? 'any'];
    };
    return {
      name: manifest.name,
      display: manifest.display,
      start: new URL(manifest.start_url, address).href,
      icons: await Promise.all(manifest.icons.map(shown)),
    };
  });
  expect(sizes).toEqual({
    name: 'Wayfinder',
    display: 'standalone',
    start: page.url().replace(/#.*/, ''),
    icons: [
      ['192x192', '192x192', 'any'],
      ['512x512', '512x512', 'any'],
      ['512x512', '512x512', 'maskable'],
    ],
  });
});

test('a newer version is offered and, once it is chosen, in use with every word that was typed', async ({
  page,
  own,
}) => {
  await startAsMember(page, 'Tuvalu', '', own.url);
  await expect(page.getByText(ready)).toBeVisible();
  await publishNewer(own);
  await page.reload();
  const offer = page.getByRole('status').filter({ hasText: 'A newer Wayfinder is ready.' });
  await expect(offer).toBeVisible();
  await expect(page.locator('meta[name=newer]')).toHaveCount(0);
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Going well');
  await row.getByLabel('What happened?').fill('Typed before the newer version.');
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  await offer.getByRole('button', { name: 'Use the newer one' }).click();
  await expect(page.locator('meta[name=newer]')).toHaveCount(1);
  await expect(offer).toHaveCount(0);
  await openForm(row);
  await expect(row.getByLabel('What happened?')).toHaveValue('Typed before the newer version.');
});

/** Puts another version of the program onto the host: a page that differs, and the worker that lists it. */
async function publishNewer(own: OwnSite): Promise<void> {
  const index = join(own.folder, 'index.html');
  const worker = join(own.folder, 'sw.js');
  const page = await readFile(index, 'utf8');
  const listing = await readFile(worker, 'utf8');
  const entry = /url:"index\.html",revision:"\w+"/;
  if (!entry.test(listing)) throw new Error('the worker does not list the page as expected');
  await writeFile(index, page.replace('<title>', '<meta name="newer" /><title>'));
  await writeFile(worker, listing.replace(entry, 'url:"index.html",revision:"newer"'));
}
