import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { setDay, someday, visit } from './steps.ts';

/** A file as it was saved. */
export interface Sent {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A device of its own, with nothing on it. */
export async function newDevice(browser: Browser, { url }: { readonly url: string }): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'en', timezoneId: 'Pacific/Fiji' });
  const page = await context.newPage();
  await setDay(page, someday);
  return page;
}

/** Makes an invitation on the page that is open, and answers with its text. */
export async function invitationFor(desk: Page, member: string): Promise<string> {
  const invite = desk.getByRole('region', { name: 'Invite somebody' });
  await invite.getByLabel('For whom?').selectOption(member);
  await invite.getByRole('button', { name: 'Make the invitation' }).click();
  const started = desk.waitForEvent('download');
  await invite.getByRole('button', { name: 'Save as a file' }).click();
  return readFileSync(await (await started).path(), 'utf8').trim();
}

/** A device of its own that opened an invitation made on `desk`, on My updates. The Secretariat has not heard of it yet. */
export async function invitedMember(
  desk: Page,
  member: string,
  on: { readonly browser: Browser; readonly site: { readonly url: string } },
): Promise<Page> {
  await visit(desk, 'transfer?part=people', 'People and devices');
  const page = await newDevice(on.browser, on.site);
  await page.goto(`./#/join?invitation=${await invitationFor(desk, member)}`);
  await page.getByLabel('Your name, as the Secretariat knows you').fill('Focal point');
  await page.getByRole('button', { name: 'Open My updates' }).click();
  return page;
}

/** Makes everything ready for the Secretariat and saves it. */
export async function madeReady(member: Page): Promise<Sent> {
  await visit(member, 'transfer', 'Update files');
  await member.getByRole('button', { name: 'Make the update file ready' }).click();
  await expect(member.getByText('The update file is ready.')).toBeVisible();
  return saved(member, member.locator('main'));
}

/** Makes the file for a member ready at the Secretariat and saves it. */
export async function madeReadyFor(desk: Page, name: string): Promise<Sent> {
  await visit(desk, 'transfer', 'Update files');
  const send = desk.getByRole('region', { name: 'Send', exact: true });
  await send.getByRole('combobox', { name: /^To\b/ }).selectOption(name);
  await send.getByRole('button', { name: 'Make the update file ready' }).click();
  await expect(send.getByText('The update file is ready.')).toBeVisible();
  return saved(desk, send);
}

/** Saves what was made ready in a part of the page. */
export async function saved(page: Page, where: ReturnType<Page['locator']>): Promise<Sent> {
  const started = page.waitForEvent('download');
  await where.getByRole('button', { name: 'Save the file' }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Gives a file to a device as it came. Nothing is taken in yet. */
export async function offer(page: Page, { name, bytes }: Sent): Promise<void> {
  await visit(page, 'transfer', 'Update files');
  await page
    .getByLabel('Choose update files')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

/** Carries the updates of Tuvalu's device to the Secretariat, which accepts the device with them. */
export async function acceptDevice(desk: Page, member: Page): Promise<void> {
  await offer(desk, await madeReady(member));
  await desk.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(desk.getByText('The reply for Tuvalu, with the receipt')).toBeVisible();
}

/** Takes in what was offered last, and waits until it is said to be saved: earlier files may say so of themselves already. */
export async function takeIn(page: Page): Promise<void> {
  const saved = page.getByText('Taken in. It is saved on this device.');
  const before = await saved.count();
  await page.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(saved).toHaveCount(before + 1);
}
