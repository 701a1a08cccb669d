import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { wordsInStyle, wordTables } from '../fixtures/office-files.ts';
import { expectAccessible, switchLanguage } from './axe.ts';
import { expect, test } from './fixture.ts';
import { a4, printed } from './printing.ts';
import { readCsv } from './read-csv.ts';
import { cutOff, settled } from './sight.ts';
import { explore, loadAgain, setDay, someday, startAsMember, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('the paper has the figures of the pages, and its Word, Excel and CSV files have those of the paper', async ({
  page,
}) => {
  test.slow();
  await explore(page);
  const done = await page
    .getByText(/^\d+ of 388 done$/)
    .first()
    .innerText();
  await page.getByRole('link', { name: 'Report' }).click();
  const paper = page.getByRole('article', { name: 'OCO Strategic Plan 2022-2027' });
  await expect(paper.getByRole('region', { name: 'Main figures' })).toContainText(done);
  await expect(paper.getByText('392 of the plan’s 522 were due by 22 Nov 2026.')).toBeVisible();
  const members = await tableOf(page, 'Numbers by member');
  expect(members).toHaveLength(1 + 24 + 1 + 1);
  expect(members.at(-1)?.at(-1)).toBe(done);

  await page.getByLabel('Recommendations', { exact: true }).last().fill('=1+1 <b>Meet</b> in May');
  await expect(page.getByText('Kept on this device.')).toBeVisible();
  await expect(paper.getByText('=1+1 <b>Meet</b> in May')).toBeVisible();
  await loadAgain(page, 'Report');
  await expect(paper.getByText('=1+1 <b>Meet</b> in May')).toBeVisible();

  // Kept with the paper it goes to the other devices of the Secretariat; what is typed after that is a draft again.
  const typed = page.getByRole('textbox', { name: 'Recommendations' });
  await page.getByRole('button', { name: 'Keep with the paper of 22 Nov 2026' }).click();
  await expect(page.getByText(/^Kept 22 Nov 2026, .* It is what stands here\.$/)).toBeVisible();
  await typed.fill('Something else.');
  await expect(page.getByText(/What stands here is different\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Use what was kept' }).click();
  await expect(typed).toHaveValue('=1+1 <b>Meet</b> in May');

  const word = unzipSync(await download(page, 'Word', /demonstration.*\.docx$/));
  const xml = strFromU8(word['word/document.xml'] ?? new Uint8Array());
  expect(wordsInStyle(xml, 'Heading1')).toEqual(
    await paper.getByRole('heading', { level: 3 }).allInnerTexts(),
  );
  expect(wordTables(xml).find(([head]) => head?.[0] === 'Member')).toEqual(members);
  expect(Object.keys(word).filter((name) => name.endsWith('.png'))).toHaveLength(3);
  expect(xml).toContain('=1+1 &lt;b&gt;Meet&lt;/b&gt; in May');

  const excel = Buffer.from(await download(page, 'Excel', /demonstration.*\.xlsx$/));
  const [, ...figures] = await readSheet(excel, 1);
  const tonga = members.find(([name]) => name === 'Tonga');
  const inExcel = figures.find((row) => row[2] === 'Tonga');
  expect([inExcel?.[3], inExcel?.[6], inExcel?.[7]].map(String)).toEqual(tonga?.slice(1, 4));
  const csv = readCsv(Buffer.from(await download(page, 'CSV', /demonstration.*\.csv$/)).toString(), ',');
  expect(csv.filter((row) => row.part === 'done')).toHaveLength(Number(done.split(' ')[0]));
  expect(await readSheet(excel, 2)).toHaveLength(1 + csv.length);
});

test('the paper prints on numbered sheets of either size with whole bars, and axe finds nothing in it', async ({
  page,
}) => {
  test.slow();
  await explore(page);
  await visit(page, 'report', 'Report');
  await expect(page.getByRole('region', { name: 'Numbers by member' })).toBeVisible();
  await expectAccessible(page, 'Report');
  expect((await printed(page)).sizes.every((size) => String(size) === String(a4))).toBe(true);
  await page.getByLabel('Paper size').selectOption('US Letter');
  await expect(page).toHaveURL(/size=letter/);
  // The paper is drawn anew a moment after it was chosen.
  await expect.poll(async () => [...new Set((await printed(page)).sizes.map(String))]).toEqual(['216,279']);
  expect((await printed(page)).sheets).toBeGreaterThan(4);
  expect(await marginWords(page)).toEqual(['"Page " counter(page) " of " counter(pages)']);
  await page.getByLabel('Language of the paper').selectOption('Français');
  await expect(page.getByRole('heading', { name: '3. Par membre' })).toBeVisible();
  expect((await marginWords(page)).join()).toMatch(/^"Page " counter\(page\) " sur "/);
  // As wide as what is printed on a sheet of either size.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 1000 });
  await expect.poll(() => cutOff(page)).toEqual([]);
});

test('on a phone, a member has the paper of what it may hold, and files with no row of another', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await startAsMember(page, 'Tuvalu');
  await visit(page, 'report?asAt=2020-01-01', 'Report');
  await expect(page.getByText(/^1 Jan 2020 lies outside the plan/)).toBeVisible();
  await expect(page.getByRole('article').getByText('22 Nov 2026', { exact: true })).toBeVisible();
  await visit(page, 'report', 'Report');
  const paper = page.getByRole('article');
  await expect(paper.getByText('on this device: Tuvalu only')).toBeVisible();
  await expect(paper.getByText(/^Not on this device: \d+$/)).toBeVisible();
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
  await page.getByLabel('Distribution').selectOption('Public');
  await expect(paper.getByRole('region', { name: 'Numbers by member' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'By member' }).check();
  await expect(page.getByText('Have they agreed?')).toBeVisible();

  await visit(page, 'members/TV', 'Tuvalu');
  const rows = await readSheet(Buffer.from(await download(page, 'Excel: Tuvalu only', /TV.*\.xlsx$/)), 2);
  expect(rows).toHaveLength(1 + 21);
  expect(new Set(rows.slice(1).map((row) => row[1]))).toEqual(new Set(['TV']));
  await switchLanguage(page, 'Français', 'fr');
  const csv = Buffer.from(await download(page, 'CSV : Tuvalu seulement', /TV.*\.csv$/)).toString();
  expect(new Set(readCsv(csv, ';').map((row) => row.party))).toEqual(new Set(['TV']));
});

/** The words of a table of the paper, row by row. */
async function tableOf(page: Page, caption: string): Promise<readonly (readonly string[])[]> {
  return page
    .getByRole('region', { name: caption })
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
}

/** Presses the button and reads the file that it gives. */
async function download(page: Page, button: string, name: RegExp): Promise<Uint8Array> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(name);
  await expect(page.getByRole('button', { name: button, exact: true })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  return readFileSync(await file.path());
}

/** What the browser understood of the sheets' lower right corner. */
async function marginWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const rulesOf = (rule: CSSRule): CSSRule[] => [
      rule,
      ...[...((rule as CSSGroupingRule).cssRules ?? [])].flatMap(rulesOf),
    ];
    return [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].flatMap(rulesOf))
      .filter((rule) => 'name' in rule && rule.name === 'bottom-right')
      .map((rule) => (rule as unknown as { style: CSSStyleDeclaration }).style.content);
  });
}
