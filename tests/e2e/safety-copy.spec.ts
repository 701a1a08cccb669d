import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { invitationFor, offer } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { createJoiningDevice } from './joining-device.ts';
import { rowsIn } from './raw-storage.ts';
import {
  answer,
  choose,
  explore,
  openForm,
  question,
  setDay,
  setUpSecretariat,
  showHistory,
  someday,
  startAsMember,
  visit,
} from './steps.ts';

const passphrase = 'four palms and one anchor';

// Most browsers ask nobody where a file goes; the test's own one would, in a window of the system.
test.beforeEach(async ({ page }) => {
  await setDay(page, someday);
  await page.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
  });
});

test('a shared computer is left: a copy is read back, everything is removed, and another device has it all again', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow();
  await beginWork(page);
  await goToSafety(page);
  await page.getByRole('button', { name: 'Leave this computer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave this computer' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  const saved = await downloadCopy(page, testInfo.outputPath('copy.wfcopy'));
  await dialog.getByLabel('Choose the saved copy').setInputFiles(saved);
  await expect(dialog.getByText('The safety copy was read back. Everything is in it.')).toBeVisible();
  await expect(dialog.getByText('1 answer and 1 draft will be removed from this computer.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove everything from this computer' }).click();
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'On this device' })).toHaveCount(0);
  expect(await databases(page)).toEqual(['wayfinder']);

  const context = await browser.newContext({ baseURL: baseURL as string });
  const other = await context.newPage();
  await setDay(other, someday);
  await restore(other, saved);
  await expect(other.getByText('A safety copy of TV, Focal point, made on')).toBeVisible();
  await expect(other.getByText('and 1 draft')).toBeVisible();
  expect(await databases(other)).toEqual([]);
  await other.getByRole('button', { name: 'Restore it here' }).click();
  await expect(other.getByText('Reporting for Tuvalu as Focal point')).toBeVisible();
  await expect(other.getByText('1 of 5 answered')).toBeVisible();
  const row = question(other, '1.2.1');
  await expect((await showHistory(row)).first()).toContainText('Focal point');
  await expect(question(other, '1.2.2').getByRole('button', { name: 'Go on with the draft' })).toBeVisible();
  await context.close();
});

test('a desk of the Secretariat is restored from its copy: it holds everything, no key, and the key lets it in again', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow();
  await setUpSecretariat(page);
  await visit(page, 'transfer?part=people', 'People and devices');
  const key = page.getByRole('region', { name: 'The key of this organisation' });
  await key.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await key.getByLabel('The same once more').fill(passphrase);
  const started = page.waitForEvent('download');
  await key.getByRole('button', { name: 'Save the key in a file' }).click();
  const keyFile = testInfo.outputPath('organisation.wfkey');
  await (await started).saveAs(keyFile);
  await key.getByLabel('Choose the saved key file').setInputFiles(keyFile);
  await expect(key.getByText('Saved and read back. Keep two copies in two places.')).toBeVisible();
  const device = await createJoiningDevice(await invitationFor(page, 'Tuvalu'), 'Focal point');
  await offer(page, { name: 'tuvalu.wayfinder', bytes: await device.report(['1.1.1', '1.2.1'], someday) });
  await page.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(page.getByText('The update file is ready.')).toBeVisible();

  await goToSafety(page);
  await expect(page.getByText(/^A copy made here holds everything of all members/)).toBeVisible();
  const saved = await downloadCopy(page, testInfo.outputPath('desk.wfcopy'));
  await page.getByLabel('Choose the saved copy').setInputFiles(saved);
  await expect(page.getByText('The safety copy was read back. Everything is in it.')).toBeVisible();

  const context = await browser.newContext({ baseURL: baseURL as string });
  const other = await context.newPage();
  await setDay(other, someday);
  await restore(other, saved);
  await expect(other.getByText('A safety copy of OCO, Mere, made on')).toBeVisible();
  await expect(other.getByText(/^It holds everything of all members\. Restored here/)).toBeVisible();
  await other.getByRole('button', { name: 'Restore it here' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await visit(other, 'members/TV', 'Tuvalu');
  await expect(other.getByText('Tuvalu answered 2 of 5 this quarter.')).toBeVisible();
  expect((await rowsIn(other, 'keys')).map((row) => (row as { id: unknown }).id)).toEqual(['agree', 'sign']);

  await visit(other, 'transfer?part=people', 'People and devices');
  const notYet = other.getByText(/^This device has not been let in yet/);
  await expect(notYet).toBeVisible();
  await expect(other.getByRole('region', { name: 'Invite somebody' })).toHaveCount(0);
  const theirs = other.getByRole('region', { name: 'The key of this organisation' });
  await theirs.getByText('Use the key').click();
  await theirs.getByLabel('Choose the key file').setInputFiles(keyFile);
  await theirs.getByLabel('Passphrase').fill(passphrase);
  await theirs.getByLabel('Passphrase').press('Enter');
  await other.getByRole('button', { name: 'Make it an admin’s device' }).click();
  await expect(notYet).toHaveCount(0);
  await expect(other.getByRole('region', { name: 'Invite somebody' })).toBeVisible();
  await context.close();
});

test('with a place chosen for it the copy is written there and read back at once', async ({ page }) => {
  await page.addInitScript(() => {
    // A real file of the browser's own file system, in place of one that a person would choose in a window.
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
  await beginWork(page);
  await goToSafety(page);
  await expect(page.getByText('No safety copy has been made from this device yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Make a safety copy' }).click();
  await expect(page.getByText('The safety copy was read back. Everything is in it.')).toBeVisible();
  await expect(page.getByText(/^On 22 Nov 2026/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^On 22 Nov 2026/)).toBeVisible();
});

test('nothing is removed once something was saved after the copy, in another window', async ({
  page,
  context,
}, testInfo) => {
  test.slow();
  await beginWork(page);
  await goToSafety(page);
  await page.getByRole('button', { name: 'Leave this computer' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const saved = await downloadCopy(page, testInfo.outputPath('copy.wfcopy'));
  await page.getByLabel('Choose the saved copy').setInputFiles(saved);
  await expect(page.getByRole('button', { name: 'Remove everything from this computer' })).toBeVisible();
  const second = await context.newPage();
  await setDay(second, someday);
  await second.goto('./#/my-updates');
  await answer(question(second, '1.1.1'), 'Going well');
  await page.getByRole('button', { name: 'Remove everything from this computer' }).click();
  await expect(
    page.getByText('Something was saved after the copy was made. Make another one first.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove everything from this computer' })).toHaveCount(0);
  await page.reload();
  await expect(
    page.getByText('2 updates are on this device, and there is no receipt for them yet.'),
  ).toBeVisible();
});

test('another file than the one saved, a damaged one and one that is no copy are refused with a sentence', async ({
  page,
}, testInfo) => {
  await beginWork(page);
  await goToSafety(page);
  const first = await downloadCopy(page, testInfo.outputPath('first.wfcopy'));
  await page.reload();
  await downloadCopy(page, testInfo.outputPath('second.wfcopy'));
  const choice = page.getByLabel('Choose the saved copy');
  const give = (name: string, buffer: Buffer) =>
    choice.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choice.setInputFiles(first);
  await expect(page.getByRole('alert')).toContainText('another safety copy than the one that was just made');
  const bytes = readFileSync(first);
  await give('cut.wfcopy', bytes.subarray(0, bytes.length - 20));
  await expect(page.getByRole('alert')).toContainText('cut short or changed');
  await give('holiday.jpg', Buffer.from('not a copy'));
  await expect(page.getByRole('alert')).toContainText('not a safety copy');
  await expect(page.getByText('No safety copy has been made from this device yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await page.getByText('I used Wayfinder here before').click();
  await page.getByLabel('Restore a safety copy').setInputFiles({
    name: 'cut.wfcopy',
    mimeType: 'application/octet-stream',
    buffer: bytes.subarray(0, bytes.length - 20),
  });
  await expect(page.getByRole('alert')).toContainText('Nothing was taken from it');
});

test('a demonstration is removed without a copy and can be begun anew', async ({ page }) => {
  await explore(page);
  await goToSafety(page);
  await expect(page.getByRole('button', { name: 'Make a safety copy' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove the demonstration' }).click();
  await page.getByRole('button', { name: 'Remove it from this device' }).click();
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  expect(await databases(page)).toEqual(['wayfinder']);
  await explore(page);
});

async function beginWork(page: Page): Promise<void> {
  await startAsMember(page, 'Tuvalu', 'Focal point');
  await answer(question(page, '1.2.1'), 'Going well');
  const row = question(page, '1.2.2');
  await openForm(row);
  await choose(row, 'Not started yet');
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
}

async function goToSafety(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Send and receive' })
    .click();
  await page.getByRole('link', { name: 'Data safety' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data safety' })).toBeVisible();
}

/** Has a copy made and keeps the download at `path`. */
async function downloadCopy(page: Page, path: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a safety copy' }).last().click();
  await (await download).saveAs(path);
  return path;
}

async function restore(page: Page, file: string): Promise<void> {
  await page.goto('./');
  await page.getByText('I used Wayfinder here before').click();
  await page.getByLabel('Restore a safety copy').setInputFiles(file);
}

function databases(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}
