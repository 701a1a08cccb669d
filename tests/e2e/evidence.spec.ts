import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { invitationFor, madeReady, newDevice, offer, type Sent } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { question, setDay, setUpSecretariat, someday, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const png = readFileSync('public/icons/icon-192.png');
const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

test('REP-4: evidence added on a phone reaches the Secretariat in a file of its own, byte for byte', async ({
  page: desk,
  browser,
  site,
  problems,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  await visit(desk, 'transfer?part=people', 'People and devices');
  const member = await newDevice(browser, site);
  await problems.watch(member.context());
  await member.goto(`./#/join?invitation=${await invitationFor(desk, 'Tuvalu')}`);
  await member.getByLabel('Your name, as the Secretariat knows you').fill('Focal point');
  await member.getByRole('button', { name: 'Open My updates' }).click();

  const row = question(member, '1.2.1');
  await row.getByRole('button', { name: 'Answer' }).click();
  await row.getByRole('radio', { name: 'Done', exact: true }).check();
  await row.getByLabel('Add a file').setInputFiles(file('page.html', 'text/html', Buffer.from('<b>')));
  await expect(
    row.getByText('Files of this kind cannot be added, because they may hold programs.'),
  ).toBeVisible();
  await row.getByLabel('Add a file').setInputFiles(file('Photo.png', 'image/png', png));
  await expect(row.getByText('Photo.png')).toBeVisible();
  await row.getByRole('button', { name: 'Add another piece of evidence' }).click();
  await row.getByLabel('Add a file').setInputFiles(file('Signed plan.pdf', 'application/pdf', pdf));
  await expect(row.getByText('Signed plan.pdf')).toBeVisible();
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();

  // A draft keeps its files.
  await member.reload();
  await row.getByRole('button', { name: 'Go on with the draft' }).click();
  await expect(row.getByText('Photo.png')).toBeVisible();
  await expectAccessible(member, 'a form with files');
  await row.getByRole('button', { name: 'Save this answer' }).click();
  await expect(row.locator('strong', { hasText: 'Done' })).toBeVisible();
  await row.getByText('All answers so far').click();
  await expect(row.getByRole('button', { name: 'Save the file Signed plan.pdf' })).toBeVisible();

  const update = await madeReady(member);
  await expect(member.getByText(/^Evidence to send with it: 2 files, /)).toBeVisible();
  const evidence = await savedBy(member, 'Save the evidence file');
  expect(evidence.name).toBe('wayfinder-TV-OCO-2026-11-22-evidence.wayfinder');

  // Evidence before its update waits on the screen for it.
  await offer(desk, evidence);
  const evidenceItem = desk.getByRole('listitem').filter({ hasText: evidence.name });
  await expect(evidenceItem).toContainText('2 files belong to updates that are not here yet.');
  await offer(desk, update);
  await desk.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(evidenceItem).toContainText('Tuvalu: Signed plan.pdf (');
  await visit(desk, 'members/TV', 'Tuvalu');
  await expect(desk.getByText('Evidence not received yet').first()).toBeVisible();
  await visit(desk, 'transfer?part=board', 'Who has sent');
  await expect(desk.getByText('Evidence not received yet: 2 files')).toBeVisible();
  await visit(desk, 'transfer', 'Update files');
  await evidenceItem.getByRole('button', { name: 'Take in' }).click();
  await expect(
    evidenceItem.getByText('Taken in: 2 files of evidence are saved on this device.'),
  ).toBeVisible();
  await expectAccessible(desk, 'evidence that was taken in');

  await visit(desk, 'activities/1.2.1', /^1\.2\.1/);
  expect((await savedBy(desk, 'Save the file Photo.png')).bytes.equals(png)).toBe(true);
  const opened = await savedBy(desk, 'Save the file Signed plan.pdf');
  expect(opened.name).toBe('Signed plan.pdf');
  expect(opened.bytes.equals(pdf)).toBe(true);
  await visit(desk, 'transfer?part=safety', 'Data safety');
  await desk.getByRole('button', { name: 'Check everything' }).click();
  await expect(desk.getByText('2 files of evidence are here as they were added.')).toBeVisible();
  await member.context().close();
});

function file(name: string, mimeType: string, buffer: Buffer) {
  return { name, mimeType, buffer };
}

async function savedBy(page: Page, button: string): Promise<Sent> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const download = await started;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
