import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { invitationFor, newDevice, offer, saved } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import {
  choose,
  openForm,
  question,
  save,
  setDay,
  setUpSecretariat,
  someday,
  typeDay,
  visit,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

test('EXPORT-6: two desks keep equal through a folder, evidence too; a half-written file is not taken and heals', async ({
  page: desk,
  browser,
  site,
  problems,
}) => {
  test.slow();
  await withFolder(desk);
  await setUpSecretariat(desk, 'Officer');
  await visit(desk, 'transfer?part=people', 'People and devices');
  const invitation = await invitationFor(desk, 'OCO Secretariat');
  const other = await newDevice(browser, site);
  await problems.watch(other.context());
  await withFolder(other);
  await other.goto(`./#/join?invitation=${invitation}`);
  await other.getByLabel('Your name').fill('Second officer');
  await other.getByRole('button', { name: 'Open the Overview' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();

  // The first desk lets the second one in, and enters an answer of its own with a file.
  await visit(other, 'transfer', 'Update files');
  const send = other.getByRole('region', { name: 'Send', exact: true });
  await send.getByRole('combobox', { name: /^To\b/ }).selectOption('Another device of the Secretariat');
  await send.getByRole('button', { name: 'Make the update file ready' }).click();
  await offer(desk, await saved(other, send));
  await desk.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(desk.getByText('Taken in. It is saved on this device.')).toBeVisible();
  await visit(desk, 'my-updates', 'Updates');
  const row = question(desk, '1.1.2');
  await openForm(row);
  await choose(row, 'Done');
  await typeDay(row, 'Day of completion', someday);
  await row
    .getByLabel('Add a file')
    .setInputFiles({ name: 'Signed plan.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(row.getByText('Signed plan.pdf')).toBeVisible();
  await save(row);
  await expect(row.locator('strong', { hasText: 'Done' })).toBeVisible();

  const card = folderCard(desk);
  await visit(desk, 'transfer', 'Update files');
  await card.getByRole('button', { name: 'Choose the folder' }).click();
  await bring(desk);
  await expect(card.getByText('There is none of another device yet.')).toBeVisible();
  await expect(card.getByText('1 file of evidence was written into the folder.')).toBeVisible();
  await expectAccessible(desk, 'a folder that was brought up to date');
  const evidence = (await filesIn(desk)).find(({ name }) => name.startsWith('evidence-'));
  expect(evidence).toBeDefined();
  const half = { name: evidence?.name ?? '', bytes: evidence?.bytes.slice(0, -9) ?? [] };

  // The second one meets a folder in which the evidence is half written.
  await putInto(other, [...(await filesIn(desk)), half]);
  await visit(other, 'transfer', 'Update files');
  await folderCard(other).getByRole('button', { name: 'Choose the folder' }).click();
  await bring(other);
  await expect(folderCard(other).getByText('1 file with something new stands above')).toBeVisible();
  await other.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(
    folderCard(other).getByText('1 file of evidence in the folder could not be read'),
  ).toBeVisible();

  // The next round of the first desk writes it again; what has nothing new is not shown twice.
  await putInto(desk, await filesIn(other));
  await bring(desk);
  await expect(card.getByText('1 file of evidence was written into the folder.')).toBeVisible();
  await bring(desk);
  await expect(card.getByRole('status').getByText('evidence')).toHaveCount(0);
  await putInto(other, await filesIn(desk));
  await bring(other);
  await expect(folderCard(other).getByText('1 file of evidence was brought from the folder.')).toBeVisible();
  await visit(other, 'activities/1.1.2', /^1\.1\.2/);
  await expect(other.getByRole('button', { name: 'Save the file Signed plan.pdf' })).toBeVisible();
  await other.context().close();
});

function folderCard(page: Page) {
  return page.getByRole('region', { name: 'Folder shared by the Secretariat’s devices' });
}

async function bring(page: Page): Promise<void> {
  await folderCard(page).getByRole('button', { name: 'Bring the folder up to date' }).click();
  await expect(folderCard(page).getByText('This device’s file is in the folder.')).toBeVisible();
}

/** A real folder of the browser's own file system, in place of one that a person would choose in a window. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true }),
    });
  });
}

interface InFolder {
  readonly name: string;
  readonly bytes: readonly number[];
}

function filesIn(page: Page): Promise<readonly InFolder[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('shared', { create: true });
    const files: { name: string; bytes: number[] }[] = [];
    const handles = (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values();
    for await (const handle of handles) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      files.push({ name: handle.name, bytes: [...bytes] });
    }
    return files;
  });
}

/** Carries files into the folder of another browser, as a network drive does. */
function putInto(page: Page, files: readonly InFolder[]): Promise<void> {
  return page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('shared', { create: true });
    for (const { name, bytes } of all) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(new Uint8Array(bytes));
      await stream.close();
    }
  }, files);
}
