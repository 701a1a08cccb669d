import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, switchLanguage } from './axe.ts';
import { expect, test } from './fixture.ts';
import { createJoiningDevice, type JoiningDevice, openInvitation } from './joining-device.ts';
import { a4, printed } from './printing.ts';
import { rowsIn } from './raw-storage.ts';
import { cutOff, settled } from './sight.ts';
import { setDay, setUpSecretariat, someday, visit } from './steps.ts';

const passphrase = 'four palms and one anchor';

// Most browsers ask nobody where a file goes; the test's own one would, in a window of the system.
test.beforeEach(async ({ page }) => {
  await setDay(page, someday);
  await page.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
  });
});

test('an invitation is made: its link, its file and its mail hold one that is genuine, for 90 days', async ({
  page,
}) => {
  await setUpSecretariat(page);
  await visit(page, 'transfer?part=people', 'People and devices');
  const invite = page.getByRole('region', { name: 'Invite somebody' });
  await invite.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(invite.getByText('Choose a member or the Secretariat.')).toBeVisible();
  await expect(invite.getByLabel('For whom?')).toBeFocused();

  const address = invite.getByLabel('The web address at which your members open Wayfinder');
  await expect(address).toHaveValue(page.url().replace(/#.*$/, ''));
  await address.fill('plan.example.org');
  await invite.getByRole('button', { name: 'Keep this address' }).click();
  await expect(invite.getByText('This is no web address.')).toBeVisible();
  await address.fill('https://plan.example.org/app/#/overview');
  await address.press('Enter');
  await expect(invite.getByText('Invitations lead to https://plan.example.org/app/')).toBeVisible();

  const text = await invited(page, 'Tuvalu');
  const link = await invite.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toBe(`https://plan.example.org/app/#/join?invitation=${text}`);
  await expect(invite.getByText('It ends on 20 Feb 2027.')).toBeVisible();
  await expect(invite.getByRole('img', { name: /Code to scan/ })).toBeVisible();
  const statement = await openInvitation(link);
  expect(statement).toMatchObject({ party: 'TV', partyName: 'Tuvalu', role: 'focal-point' });
  expect(statement.until - statement.at).toBe(90 * 86_400_000);
  const draft = new URL(
    (await invite.getByRole('link', { name: 'Write a mail' }).getAttribute('href')) ?? '',
  );
  expect(draft.searchParams.get('subject')).toBe('Invitation to Wayfinder: Tuvalu');
  const body = draft.searchParams.get('body') ?? '';
  expect(body).toContain('The invitation ends on 20 Feb 2027.');
  expect((await openInvitation(body)).joinKey).toBe(statement.joinKey);

  await invite.getByLabel('For whom?').selectOption('OCO Secretariat');
  await invite.getByRole('radio', { name: /^Admin/ }).check();
  const desk = await openInvitation(await invited(page, 'OCO Secretariat'));
  expect(desk).toMatchObject({ party: 'OCO', role: 'admin' });
  expect(desk.joinKey).not.toBe(statement.joinKey);
});

test('whoever waits is named with the invitation and let in by one press, and then counts', async ({
  page,
}) => {
  test.slow();
  const device = await withWaitingDevice(page);
  const card = page
    .getByRole('article', { name: /^New: / })
    .or(page.getByRole('article'))
    .first();
  await expect(card.getByRole('heading')).toHaveText(
    'New: Focal point, office computer, for Tuvalu, with your invitation of 22 Nov 2026. 2 updates wait.',
  );
  await expectAccessible(page, 'somebody waits');

  await card.getByText('Check by voice', { exact: true }).click();
  const code = card.getByLabel('The code that you hear');
  await code.fill('1234');
  await card.getByRole('button', { name: 'Compare' }).click();
  await expect(card.getByText('A code has eight letters and digits.')).toBeVisible();
  await code.fill('ABCD-EFGH');
  await code.press('Enter');
  await expect(card.getByText('It is wrong: this is not the device that you hear.')).toBeVisible();
  await code.fill((await device.voiceCode(await rootKey(page))).toLowerCase());
  await code.press('Enter');
  await expect(card.getByText('Checked by voice on 22 Nov 2026')).toBeVisible();

  await card.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(page.getByText('Focal point, office computer was let in for Tuvalu.')).toBeVisible();
  const person = personCard(page, 'Focal point, office computer');
  await expect(person).toContainText('Since 22 Nov 2026 · Last heard of');
  await expect(person).toContainText('Checked by voice');
  await visit(page, 'members/TV', 'Tuvalu');
  await expect(page.getByText('Tuvalu answered 2 of 5 this quarter.')).toBeVisible();
});

test('a device that nobody invited is let in only after its code was heard', async ({ page }) => {
  test.slow();
  await setUpSecretariat(page);
  const programme = await programmeOf(page);
  const device = await createJoiningDevice(null, 'Trainer', { programme, party: 'TO' });
  await takeIn(page, await device.report(['1.1.1'], someday), 'Take in');
  await visit(page, 'transfer?part=people', 'People and devices');
  await expect(page.getByText('for Tonga, without an invitation. 1 update waits.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  await page.getByText('Check by voice', { exact: true }).first().click();
  await page
    .getByLabel('The code that you hear')
    .first()
    .fill(await device.voiceCode(await rootKey(page)));
  await page.getByRole('button', { name: 'Compare' }).first().click();
  await page.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(personCard(page, 'Trainer, office computer')).toContainText('Reports for the member');
});

test('a lost device is cut off where its words are still trusted, which is said in numbers, and taken back', async ({
  page,
}) => {
  test.slow();
  await setUpSecretariat(page);
  await visit(page, 'transfer?part=people', 'People and devices');
  const device = await createJoiningDevice(await invited(page, 'Tuvalu'), 'Focal point');
  await takeIn(page, await device.report(['1.1.1', '1.2.1'], someday), 'Accept device and updates');
  await setDay(page, '2026-11-24');
  await takeIn(page, await device.report(['1.2.2'], '2026-11-24'), 'Take in');
  await visit(page, 'transfer?part=people', 'People and devices');
  const person = personCard(page, 'Focal point, office computer');
  await expect(person).toContainText('By invitation only');
  await person.getByRole('button', { name: 'Lost or stolen' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Lost or stolen: Focal point, office computer' });
  await expect(dialog.getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  await expect(dialog.getByText('No update that is here is lost. 3 updates go on counting.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('Choose one of the two buttons below.')).toBeVisible();
  await dialog.getByLabel('Its last words that I trust').selectOption({ index: 1 });
  await expect(
    dialog.getByText('1 update after 22 Nov 2026 will no longer count. 2 updates go on counting.'),
  ).toBeVisible();
  await dialog.getByLabel('Its last words that I trust').selectOption('Nothing at all');
  await expect(dialog.getByText('3 updates will no longer count.')).toBeVisible();
  await dialog.getByLabel('Its last words that I trust').selectOption({ index: 1 });
  await dialog.getByLabel('Why, in your own words').fill('Left on the ferry');
  await expectAccessible(page, 'cutting a device off');
  await dialog.getByRole('button', { name: 'Cut this device off' }).click();
  await expect(dialog).toBeHidden();
  await expect(person).toContainText('Cut off on 24 Nov 2026: lost or stolen: Left on the ferry');
  await expect(person).toContainText('received 22 Nov 2026, counts, and nothing after it.');
  await visit(page, 'members/TV', 'Tuvalu');
  await expect(page.getByText('Tuvalu answered 2 of 5 this quarter.')).toBeVisible();

  // What it sends afterwards is kept and does not count either.
  await takeIn(page, await device.report(['1.3.1'], '2026-11-24'), 'Take in');
  await visit(page, 'transfer?part=people', 'People and devices');
  await person.getByRole('button', { name: 'Take back' }).click();
  await expect(person.getByText('Cut off on')).toHaveCount(0);
  await visit(page, 'members/TV', 'Tuvalu');
  await expect(page.getByText('Tuvalu answered 3 of 5 this quarter.')).toBeVisible();
});

test('the key is saved under a passphrase, leaves the device when it was read back, and lets in a second admin', async ({
  page,
}, testInfo) => {
  test.slow();
  await setUpSecretariat(page);
  await visit(page, 'transfer?part=safety', 'Data safety');
  await expect(page.getByText(/so this device cannot leave yet/)).toBeVisible();
  await visit(page, 'transfer?part=people', 'People and devices');
  const key = page.getByRole('region', { name: 'The key of this organisation' });
  await expect(key.getByText('It is not saved yet: it is on this device only.')).toBeVisible();
  const file = await saveKey(page, key, testInfo.outputPath('organisation.wfkey'));
  const choice = key.getByLabel('Choose the saved key file');
  const bytes = readFileSync(file);
  const give = (name: string, buffer: Buffer) =>
    choice.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await give('cut.wfkey', bytes.subarray(0, bytes.length - 9));
  await expect(key.getByRole('alert')).toContainText('cut short or changed');
  await give('holiday.jpg', Buffer.from('no key'));
  await expect(key.getByRole('alert')).toContainText('does not hold the key of an organisation');
  expect(await keyNames(page)).toEqual(['agree', 'root', 'sign']);
  await choice.setInputFiles(file);
  await expect(key.getByText('Saved and read back. Keep two copies in two places.')).toBeVisible();
  expect(await keyNames(page)).toEqual(['agree', 'sign']);

  await key.getByRole('button', { name: 'Invite a second admin device' }).click();
  await expect(page.getByLabel('For whom?')).toHaveValue('OCO');
  await expect(page.getByRole('radio', { name: /^Admin/ })).toBeChecked();
  const device = await createJoiningDevice(await invited(page, 'OCO Secretariat'), 'Second admin');
  // An admin’s device is let in by the key, and not by whoever takes its file in.
  await takeIn(page, await device.report([], someday), 'Take in');
  await visit(page, 'transfer?part=people', 'People and devices');
  await expect(
    page.getByText('An admin’s device is let in with the key of this organisation.'),
  ).toBeVisible();

  await key.getByText('Use the key').click();
  await key.getByLabel('Choose the key file').setInputFiles(file);
  await key.getByLabel('Passphrase').fill('four palms and two anchors');
  await key.getByLabel('Passphrase').press('Enter');
  await expect(key.getByRole('alert')).toContainText('The passphrase does not open this file.');
  await key.getByLabel('Passphrase').fill(passphrase);
  await key.getByRole('button', { name: 'Open the key' }).click();
  await expect(key.getByText('The key is open until you leave this page.')).toBeVisible();
  await page.getByRole('button', { name: 'Accept device', exact: true }).click();
  const person = personCard(page, 'Second admin, office computer');
  await expect(person).toContainText('Admin: lets people in');

  await person.getByRole('button', { name: 'Has left' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cut this device off' }).click();
  await expect(person).toContainText('Cut off on 22 Nov 2026: has left');
  await person.getByRole('button', { name: 'Take back' }).click();
  await expect(person.getByText('Cut off on')).toHaveCount(0);
  await expectAccessible(page, 'the key is open');
});

test('a passphrase that is too short or typed in two ways saves nothing', async ({ page }) => {
  await setUpSecretariat(page);
  await visit(page, 'transfer?part=people', 'People and devices');
  const key = page.getByRole('region', { name: 'The key of this organisation' });
  const save = key.getByRole('button', { name: 'Save the key in a file' });
  await key.getByLabel('Passphrase', { exact: true }).fill('short');
  await key.getByLabel('The same once more').fill('short');
  await save.click();
  await expect(key.getByRole('alert')).toContainText('fewer than 12 characters');
  await key.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await save.click();
  await expect(key.getByRole('alert')).toContainText('The two passphrases differ.');
  expect(await keyNames(page)).toContain('root');
});

test('the invitation and the recovery page are one sheet of A4 each', async ({ page }, testInfo) => {
  await setUpSecretariat(page);
  await visit(page, 'transfer?part=people', 'People and devices');
  await page.getByRole('button', { name: 'Keep this address' }).click();
  await expect(page.getByText(/^Invitations lead to/)).toBeVisible();
  await invited(page, 'Tuvalu');
  await page.getByRole('button', { name: 'A sheet to print' }).click();
  await expect(page.getByRole('dialog').getByText('Invitation to Wayfinder: Tuvalu')).toBeVisible();
  expect(await printed(page)).toEqual({ sheets: 1, sizes: [a4] });
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  const key = page.getByRole('region', { name: 'The key of this organisation' });
  const file = await saveKey(page, key, testInfo.outputPath('organisation.wfkey'));
  await key.getByLabel('Choose the saved key file').setInputFiles(file);
  await key.getByRole('button', { name: 'Print a recovery page' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('The key was saved on 22 Nov 2026.');
  await expect(sheet).toContainText('Oceania Customs Organisation');
  await expect(sheet).not.toContainText(passphrase);
  expect(await printed(page)).toEqual({ sheets: 1, sizes: [a4] });
});

test('a narrow phone and French show all of it', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  await withWaitingDevice(page);
  await invited(page, 'Tuvalu');
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
  await switchLanguage(page, 'Français', 'fr');
  await expect(page.getByRole('heading', { level: 1, name: 'Personnes et appareils' })).toBeVisible();
  await expect(page.getByText(/pour Tuvalu, avec votre invitation du 22 nov\. 2026/)).toBeVisible();
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
});

/** Makes an invitation on the page that is open, and answers with its text. */
async function invited(page: Page, name: string): Promise<string> {
  const invite = page.getByRole('region', { name: 'Invite somebody' });
  await invite.getByLabel('For whom?').selectOption(name);
  await invite.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(invite.getByRole('heading', { name: `The invitation for ${name} is ready` })).toBeFocused();
  const started = page.waitForEvent('download');
  await invite.getByRole('button', { name: 'Save as a file' }).click();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^wayfinder-invitation-[A-Z]+-2026-11-22\.wfinvite$/);
  return readFileSync(await file.path(), 'utf8');
}

async function takeIn(page: Page, bytes: Buffer, button: string): Promise<void> {
  await page.goto('./#/transfer');
  await page.getByLabel('Choose update files').setInputFiles({
    name: 'update.wayfinder',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText('Taken in. It is saved on this device.')).toBeVisible();
  // The next page is opened anew, as after a night.
  await page.goto('about:blank');
}

/** A device of Tuvalu that was invited and is not let in, with two updates; the page shows who waits. */
async function withWaitingDevice(page: Page): Promise<JoiningDevice> {
  await setUpSecretariat(page);
  await visit(page, 'transfer?part=people', 'People and devices');
  const device = await createJoiningDevice(await invited(page, 'Tuvalu'), 'Focal point');
  // Past its end an invitation lets nobody in, so that the file is taken in without its device.
  await setDay(page, '2027-03-01');
  await page.reload();
  await takeIn(page, await device.report(['1.1.1', '1.2.1'], someday), 'Take in');
  await setDay(page, someday);
  await visit(page, 'transfer?part=people', 'People and devices');
  await expect(page.getByRole('heading', { name: 'They wait to be let in' })).toBeVisible();
  return device;
}

async function saveKey(page: Page, key: Locator, path: string): Promise<string> {
  await key.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await key.getByLabel('The same once more').fill(passphrase);
  const started = page.waitForEvent('download');
  await key.getByRole('button', { name: 'Save the key in a file' }).click();
  await (await started).saveAs(path);
  return path;
}

function personCard(page: Page, name: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name }) });
}

async function keyNames(page: Page): Promise<readonly unknown[]> {
  return (await rowsIn(page, 'keys')).map((row) => (row as { id: unknown }).id);
}

interface DocumentRow {
  readonly name: string;
  readonly value: unknown;
}

async function programmeOf(page: Page): Promise<string> {
  const rows = (await rowsIn(page, 'documents')) as readonly DocumentRow[];
  return rows.find((row) => row.name === 'programme')?.value as string;
}

/** The public key of the root, as its own enrolment says it. */
async function rootKey(page: Page): Promise<string> {
  const programme = await programmeOf(page);
  const rows = (await rowsIn(page, 'documents')) as readonly DocumentRow[];
  const acts = rows.find((row) => row.name === 'acts')?.value as readonly {
    readonly kind: string;
    readonly device: string;
    readonly body: { readonly sign: string };
  }[];
  return acts.find((one) => one.kind === 'enrol' && one.device === programme)?.body.sign ?? '';
}
