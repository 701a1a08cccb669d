import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { cutOff, settled } from './sight.ts';
import { publishPlan, setDay, setUpSecretariat, someday, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const title = 'Provide ethics and governance training';

test('the plan in the template is changed in Excel, refused at its cell, published, reads back equal, and is undone', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  await setUpSecretariat(page, 'Officer');
  await visit(page, 'plan', 'OCO Strategic Plan 2022-2027');
  await page.getByRole('link', { name: 'Excel, CSV and text' }).click();
  const template = await downloaded(page);
  await choose(page, 'same.xlsx', template);
  const same = page.getByText('This file says the same as the plan in use. Nothing was stored.');
  await expect(same).toBeVisible();
  await expect(page.getByText('6 priorities, 3 objectives, 15 activities, 24 members')).toBeVisible();

  await choose(page, 'twice.xlsx', changed(template, '1.1.2', '1.1.1'));
  const problems = page.getByRole('alert').filter({ hasText: '“twice.xlsx” was not loaded: 1 problem.' });
  await expect(problems).toContainText('Activities, cell A3');
  await expect(problems).toContainText('The code “1.1.1” is used twice.');
  await expect(page.getByRole('button', { name: 'Publish for everybody' })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('button', { name: 'Français' }).click();
  await choose(page, 'twice.xlsx', changed(template, '1.1.2', '1.1.1'), 'Choisir un fichier Excel');
  await expect(page.getByText('Activities, cellule A3')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();

  const address = `https://example.org/${'a'.repeat(110)}`;
  await choose(page, 'long.xlsx', changed(template, title, address));
  await expect(page.getByRole('insertion').filter({ hasText: address })).toBeVisible();
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
  await choose(page, 'changed.xlsx', changed(template, title, `${title} – “twice”`));
  await expect(page.getByRole('status').filter({ hasText: 'Changes 1 activity.' })).toBeVisible();
  await expectAccessible(page, 'what an Excel file changes');
  await publishPlan(page, 'Conference of 2026');
  await expect(page.getByText('Published on this device.')).toBeVisible();
  await choose(page, 'again.xlsx', await downloaded(page));
  await expect(same).toBeVisible();

  await page
    .getByLabel('Or paste cells from Excel, or the text of the web page')
    .fill(readFileSync('tests/fixtures/posts/000_954db67a79732451.txt', 'utf8'));
  await page.getByRole('button', { name: 'Read the pasted text' }).click();
  await expect(page.getByText('1 priority, 3 objectives, 15 activities')).toBeVisible();
  await expect(page.getByText('5 lines left out as no part of the plan')).toBeVisible();

  await visit(page, 'plan', 'OCO Strategic Plan 2022-2027');
  await expect(page.getByRole('link', { name: `${title} – “twice”` })).toBeVisible();
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download “changed.xlsx”' }).click();
  const original = readFileSync(await (await started).path());
  expect(original.equals(changed(template, title, `${title} – “twice”`))).toBe(true);

  await visit(page, 'plan/import', 'The plan as Excel, CSV or text');
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('the history keeps both')).toBeVisible();
  await publishPlan(page, 'It was a mistake');
  await expect(page.getByText('Published on this device.')).toBeVisible();
  await choose(page, 'first.xlsx', template);
  await expect(page.getByText('The file itself changes nothing')).toBeVisible();

  // Another plan's file is kept in the same way. Nobody has answered on that plan: it can be taken back, and put back.
  const shipped = JSON.parse(readFileSync('public/data/oco-strategic-plan-2022-2027.json', 'utf8'));
  const dates = { start: '2017-07-01', end: '2022-06-30', firstYear: undefined };
  const earlier = { ...shipped, ...dates, id: 'oco-2017-2022', title: { en: 'The plan before' } };
  const before = Buffer.from(JSON.stringify(earlier));
  await choose(page, 'before.json', before);
  await expect(page.getByText('This file holds another plan: The plan before')).toBeVisible();
  await page.getByLabel('By which decision?').fill('Conference of 2017');
  await page.getByRole('button', { name: 'Publish as a plan of its own' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The plan before' })).toBeVisible();
  await visit(page, 'plan/import', 'The plan as Excel, CSV or text');
  const line = page.getByRole('listitem').filter({ hasText: 'before.json' });
  await expect(line).toContainText('It became a plan of its own: The plan before');
  const kept = page.waitForEvent('download');
  await line.getByRole('button', { name: 'Download “before.json”' }).click();
  expect(readFileSync(await (await kept).path()).equals(before)).toBe(true);
  await line.getByRole('button', { name: 'Undo this import' }).click();
  await expect(line).toContainText('Nothing was reported on this plan.');
  await expectAccessible(page, 'taking a plan back');
  await line.getByRole('button', { name: 'Take the plan back' }).click();
  await expect(line).toContainText('and was taken back: The plan before');
  const shown = page.getByLabel('Plan that is shown');
  await expect(shown).toHaveCount(0);
  await page.reload();
  await line.getByRole('button', { name: 'Put this plan back' }).click();
  await line.getByRole('button', { name: 'Put it back' }).click();
  await expect(shown.getByRole('option', { name: 'The plan before' })).toHaveCount(1);
});

test('PLAN-3 what came in while a file was looked at, or since it was made, stays when it is published', async ({
  page,
  context,
}) => {
  test.slow();
  await setUpSecretariat(page, 'Officer');
  await visit(page, 'plan/import', 'The plan as Excel, CSV or text');
  const template = await downloaded(page);
  const needs = 'Conduct annual training needs analysis for individual Members';
  await choose(page, 'here.xlsx', changed(template, title, 'Ethics, as here'));
  const says = page.getByRole('status').filter({ hasText: 'Changes 1 activity.' });
  await expect(says).toBeVisible();
  await page.getByLabel('By which decision?').fill('Here');

  const other = await context.newPage();
  await visit(other, 'plan/import', 'The plan as Excel, CSV or text');
  await choose(other, 'there.xlsx', changed(template, needs, 'Needs, as there'));
  await publishPlan(other, 'There');
  await expect(other.getByText('Published on this device.')).toBeVisible();

  const since = page.getByText('The plan in use was changed since this file was made or read.');
  await expect(since).toBeVisible();
  await expect(says).toBeVisible();
  await expect(page.getByRole('insertion')).toHaveText(['Ethics, as here']);
  await expect(page.getByLabel('By which decision?')).toHaveValue('Here');
  await publishPlan(page, 'Here');
  await expect(page.getByText('Published on this device.')).toBeVisible();
  await expect(since).toHaveCount(0);
  await visit(page, 'plan', 'OCO Strategic Plan 2022-2027');
  await expect(page.getByRole('link', { name: 'Ethics, as here' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Needs, as there' })).toBeVisible();

  // A member that was changed by hand since the template was made stays as it is now.
  await visit(page, 'plan/members/TV', 'Tuvalu');
  await page.getByLabel('Sub-region').fill('Western Pacific');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();

  // The template is of the plan before both: what differs from it in one place is asked.
  await visit(page, 'plan/import', 'The plan as Excel, CSV or text');
  await choose(
    page,
    'late.xlsx',
    changed(changed(template, title, 'Ethics, late'), needs, 'Needs, as there'),
  );
  await expect(since).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish for everybody' })).toHaveCount(0);
  const asked = page.getByRole('group', { name: /1\.1\.\d+ .*Title/ });
  await expect(asked).toHaveCount(1);
  await expectAccessible(page, 'a file upon a changed plan');
  await asked.getByRole('radio', { name: /^The file/ }).check();
  await expect(page.getByRole('insertion')).toHaveText(['Ethics, late']);
  await expect(page.getByText('Western Pacific')).toHaveCount(0);
});

async function downloaded(page: Page): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'The plan in the template (Excel)' }).click();
  return readFileSync(await (await started).path());
}

async function choose(
  page: Page,
  name: string,
  buffer: Buffer,
  label = 'Choose an Excel, CSV, text or plan file',
): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel(label).setInputFiles({ name, mimeType, buffer });
}

/** A workbook with one of its texts in other words. */
function changed(workbook: Buffer, from: string, to: string): Buffer {
  const parts = unzipSync(new Uint8Array(workbook));
  const strings = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array);
  const other = strings.replace(`>${from}<`, `>${to}<`);
  if (other === strings) throw new Error(`the workbook holds "${from}"`);
  const at = { mtime: '2026-01-01T00:00:00' };
  return Buffer.from(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(other) }, at));
}
