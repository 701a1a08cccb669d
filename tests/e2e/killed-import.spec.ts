import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { invitationFor, offer } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { createJoiningDevice } from './joining-device.ts';
import { kill } from './kill.ts';
import { putRow, rowsIn } from './raw-storage.ts';
import { setUpSecretariat, visit } from './steps.ts';

const rounds = 20;
const activities = ['1.1.1', '1.2.1', '1.2.2', '1.2.7'];

test('killed 20 times while files are taken in, it has all of a file or nothing, and its figures are those of the log', async ({
  launchOptions,
  problems,
  site,
}) => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), 'wayfinder-profile-'));
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: site.url,
      serviceWorkers: 'block',
    });
    await problems.watch(context);
    // A browser that dies cannot finish what it was about to say.
    problems.allow(/Failed to load|Target closed/);
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  try {
    let { context, page } = await open();
    await setUpSecretariat(page, 'Officer');
    await visit(page, 'transfer?part=people', 'People and devices');
    // A window of the system would ask where the file goes.
    await page.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
    const member = await createJoiningDevice(await invitationFor(page, 'Tuvalu'), 'Focal point');
    await offer(page, { name: 'update.wayfinder', bytes: await member.report(activities, '2026-11-20') });
    await page.getByRole('button', { name: 'Accept device and updates' }).click();
    await expect(page.getByText('Taken in. It is saved on this device.')).toBeVisible();

    let acknowledged = await held(page, member.device);
    let sent = acknowledged;
    for (let round = 0; round < rounds; round++) {
      const many = Array.from({ length: 40 }, (_, i) => activities[i % activities.length] ?? '');
      await offer(page, { name: 'update.wayfinder', bytes: await member.report(many, '2026-11-21') });
      sent += many.length;
      await page.getByRole('button', { name: 'Take in', exact: true }).click();
      const saysSo = page
        .getByText('Taken in. It is saved on this device.')
        .waitFor()
        .then(
          () => true,
          () => false,
        );
      // From before the first byte is written until after the last.
      const isSaid = await Promise.race([saysSo, pause(round * 15)]);
      // The whole browser as when a battery dies; in between the page and its worker alone, as when memory runs out.
      if (round % 7 === 0) {
        await kill(context);
        ({ context, page } = await open());
      } else {
        const session = await context.newCDPSession(page);
        void session.send('Page.crash').catch(() => undefined);
        await page.waitForEvent('crash');
        page = await context.newPage();
      }
      await visit(page, 'transfer', 'Update files');
      const now = await held(page, member.device);
      // All of a file or nothing of it: a chain ends where one of the files did.
      expect((now - acknowledged) % many.length).toBe(0);
      if (isSaid === true) expect(now).toBe(sent);
      expect(now).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = now;
    }
    await offer(page, { name: 'update.wayfinder', bytes: await member.report(['1.1.1'], '2026-11-22') });
    await page.getByRole('button', { name: 'Take in', exact: true }).click();
    await expect(page.getByText('Taken in. It is saved on this device.')).toBeVisible();
    expect(await held(page, member.device)).toBe(sent + 1);

    const before = await projections(page);
    // Read as those of another version, they are made again from the log.
    await putRow(page, 'documents', { name: 'projection', value: 0 });
    await page.reload();
    await page.getByRole('button', { name: 'Put them together again' }).click();
    await expect(page.getByRole('button', { name: 'Put them together again' })).toHaveCount(0);
    expect(await projections(page)).toEqual(before);
    await visit(page, 'transfer?part=safety', 'Data safety');
    await page.getByRole('button', { name: 'Check everything' }).click();
    await expect(page.getByText(/^All is whole:/)).toBeVisible();
    await context.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

function pause(ms: number): Promise<'killed'> {
  return new Promise((resolve) => setTimeout(() => resolve('killed'), ms));
}

async function held(page: Page, device: string): Promise<number> {
  const chains = (await rowsIn(page, 'chains')) as readonly { device: string; seq: number }[];
  const seq = chains.find((one) => one.device === device)?.seq;
  if (seq === undefined) throw new Error('the chain is not held');
  return seq;
}

async function projections(page: Page) {
  return { standings: await rowsIn(page, 'standings'), reports: await rowsIn(page, 'reports') };
}
