import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, looking as test } from './fixture.ts';
import { a4, printed } from './printing.ts';
import { nameOf, shippedActivities, shippedPlan } from './shipped.ts';
import { downloadRows, loadAgain, type Row, someday, visit } from './steps.ts';

test('each member’s page begins with at most five sentences, is one A4 sheet in print, and has a tile for all that is expected', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { rows } = await downloadRows(page);
  const most = { sentences: 0, sheets: 0 };
  for (const { code, name } of shippedPlan.members) {
    await visit(page, `members/${code}`, exactly(name));
    const opening = await page.getByText(/^.* (this quarter|that are asked now)\./).innerText();
    // The plan's own titles may end with a full stop.
    const ownWords = shippedActivities.reduce((text, { title }) => text.replaceAll(title, ''), opening);
    const sentences = ownWords.match(/[.!?](?=\s|$)/g)?.length ?? 0;
    expect.soft(sentences, opening).toBeLessThanOrEqual(5);
    expect.soft(await tiles(page).count(), name).toBe(rows.filter((one) => one.party === code).length);
    const { sheets, sizes } = await printed(page);
    expect.soft({ name, sheets, size: sizes[0] }).toEqual({ name, sheets: 1, size: a4 });
    most.sentences = Math.max(most.sentences, sentences);
    most.sheets = Math.max(most.sheets, sheets);
  }
  expect(most).toEqual({ sentences: 5, sheets: 1 });
  // The fullest of them, in French too.
  await visit(page, 'members/FJ', 'Fiji');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'A participé à' })).toBeVisible();
  expect(await printed(page)).toEqual({ sheets: 1, sizes: [a4] });
});

test('a hand-over is one A4 sheet, and one file with nobody else’s answers', async ({ page }) => {
  const { rows } = await downloadRows(page);
  const own = rows.filter(({ party, status }) => party === 'TO' && status !== '');
  await visit(page, 'members/TO/hand-over', 'Hand-over: Tonga');
  expect(await printed(page)).toEqual({ sheets: 1, sizes: [a4] });
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'The file to hand over (Excel)' }).click();
  const file = readFileSync(await (await started).path());
  const open = await readSheet(file, 'Still to answer');
  expect(open).toHaveLength(
    1 + (await page.getByRole('region', { name: 'Still to answer' }).getByRole('listitem').count()),
  );
  const answers = await readSheet(file, 'Last answers');
  expect(answers.slice(1).map((cells) => cells[4])).toEqual(own.map(({ activity }) => activity));
  for (const sheet of [
    open,
    answers,
    await readSheet(file, 'Evidence'),
    await readSheet(file, 'Sent back'),
  ]) {
    expect(sheet.length).toBeGreaterThan(1);
    for (const cells of sheet.slice(1)) expect(cells[1]).toBe('TO');
  }
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Passation/ })).toBeVisible();
  const inFrench = page.waitForEvent('download');
  await page.getByRole('button', { name: /\(Excel\)/ }).click();
  const [heads] = await readSheet(readFileSync(await (await inFrench).path()), 'Justificatifs');
  expect(heads).toEqual(expect.arrayContaining(['Numéro du document', 'Lieu de conservation']));
  expect(await printed(page)).toEqual({ sheets: 1, sizes: [a4] });
});

test('completion by objective counts what the downloaded rows say', async ({ page }) => {
  const { rows } = await downloadRows(page);
  await visit(page, 'members/TO', 'Tonga');
  for (const objective of ['1.1', '1.2']) {
    const own = rows.filter(
      (one) => one.party === 'TO' && one.activity?.startsWith(`${objective}.`) && (one.due ?? '') < someday,
    );
    const done = own.filter((one) => one.status === 'complete').length;
    expect(own.length).toBeGreaterThan(0);
    const section = page.getByRole('region', { name: new RegExp(`^${objective} `) });
    await expect(section.getByText(`${done} of ${own.length} done.`)).toBeVisible();
  }
});

test('every deliverable has a tile that leads to its reports, and Escape leads back to the tile', async ({
  page,
}) => {
  await visit(page, 'members/TO', 'Tonga');
  const done = page.getByRole('link', { name: '2025/26 Done 2 May 2026' });
  await expect(done).toHaveAccessibleName(/^2025\/26\s+Done\s+2 May 2026$/);
  await done.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Tonga: 1\.1\.1 / });
  await expect(dialog.getByText('2025/26 · due 30 Jun 2026')).toBeVisible();
  await expect(dialog.getByText(/^Evidence: /)).toBeVisible();
  await expect(dialog.getByText(/Recorded 2 May 2026/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(done).toBeFocused();
  await expect(page).toHaveURL(/#\/members\/TO$/);
  // One that nobody answered says so.
  await page.getByRole('link', { name: '2022/23 No answer yet' }).first().click();
  await expect(page.getByRole('dialog').getByText('Nobody has answered this yet.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Enter updates for Tonga' }).click();
  await expect(page.getByLabel('Enter updates for')).toHaveValue('TO');
});

test('a member’s page as at an earlier day leaves out what was said later', async ({ page }) => {
  await visit(page, 'members/TO?asAt=2024-06-30', 'Tonga');
  await expect(page.getByRole('main').getByText('As at 30 Jun 2024')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Last said about 2023/24 and the whole plan' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: '2023/24 Done 18 May 2024' })).toHaveCount(1);
  const days = (await tiles(page).allInnerTexts()).flatMap(
    (one) => /\n(\d+ \w+ 20\d\d)$/.exec(one)?.[1] ?? [],
  );
  expect(days.length).toBeGreaterThan(1);
  expect(days.filter((day) => new Date(`${day} UTC`) > new Date('2024-06-30'))).toEqual([]);
  await page.getByRole('link', { name: '2023/24 Done 18 May 2024' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'This activity across members' }).click();
  await expect(page.getByRole('main').getByText('As at 30 Jun 2024')).toBeVisible();
});

test('a member’s page names the engagements that it took part in, and another’s names none', async ({
  page,
}) => {
  await visit(page, 'members/FJ', 'Fiji');
  await expect(
    page.getByRole('region', { name: 'Took part in' }).getByRole('heading', { level: 3 }),
  ).toHaveText(['Webinar on COVID-19 IPR enforcement', /^Asia Regional Workshop on Enforcement/]);
  await page.getByRole('link', { name: 'Papua New Guinea' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Papua New Guinea' })).toBeVisible();
  await visit(page, 'members/TO', 'Tonga');
  await expect(page.getByRole('region', { name: 'Took part in' })).toHaveCount(0);
});

test('an activity’s page has a mark for each member and year, as the downloaded rows say, leading to the reports and back', async ({
  page,
}) => {
  const { rows } = await downloadRows(page);
  await visit(page, 'activities/1.2.1', /^1\.2\.1 /);
  const table = page.getByRole('table');
  const years = ['2022', '2023', '2024', '2025', '2026'];
  await expect(table.getByRole('columnheader')).toHaveText([
    'Member',
    ...years.map((one) => new RegExp(`${one}/\\d\\d$`)),
  ]);
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
  const names = shippedPlan.members.map((one) => one.name).sort((a, b) => (a < b ? -1 : 1));
  expect(shown).toEqual(
    names.map((name) => [
      name,
      ...years.map((year) => {
        const found = rows.find(
          (one) => nameOf(one.party) === name && one.activity === '1.2.1' && one.period === year,
        );
        return found === undefined ? 'Not expected' : wordOf(found);
      }),
    ]),
  );
  const mark = page
    .getByRole('row', { name: /^Vanuatu/ })
    .getByRole('link')
    .nth(4);
  await mark.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Vanuatu: 1\.2\.1 / });
  await expect(dialog.getByText('2025/26 · due 30 Jun 2026')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('what was said about the chosen year is shown with who has not answered by name, and the year stands in the address', async ({
  page,
}) => {
  const { rows } = await downloadRows(page);
  await visit(page, 'activities/1.2.1', /^1\.2\.1 /);
  const said = page.getByRole('region', { name: 'What was said' });
  await said.getByLabel('Plan year').selectOption('2024/25');
  await expect(page).toHaveURL(/#\/activities\/1\.2\.1\?period=2024$/);
  for (const step of ['at once', 'after a reload']) {
    const own = rows.filter((one) => one.activity === '1.2.1' && one.period === '2024');
    const sorted = (some: readonly Row[]) =>
      some.map((one) => nameOf(one.party)).sort((a, b) => (a < b ? -1 : 1));
    const told = own.filter((one) => one.status !== '');
    await expect(said.getByRole('heading', { level: 3 }), step).toHaveText(sorted(told));
    for (const one of told.slice(0, 6)) {
      const item = said
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: nameOf(one.party), exact: true }) });
      await expect(item, step).toContainText(wordOf(one));
      if (one.reason) await expect(item, step).toContainText(one.reason);
      if (one.narrative) await expect(item, step).toContainText(one.narrative);
    }
    const silent = own.filter((one) => one.status === '');
    await expect(said.locator('p').filter({ hasText: 'No answer yet:' }), step).toHaveText(
      `No answer yet: ${sorted(silent).join(', ')}`,
    );
    await loadAgain(page, /^1\.2\.1 /);
    await expect(said.getByLabel('Plan year')).toHaveValue('2024');
  }
  const count = rows.filter(
    (one) => one.activity === '1.2.1' && (one.due ?? '') < someday && one.part !== 'excused',
  );
  const done = count.filter((one) => one.status === 'complete').length;
  await expect(page.getByText(`${done} of ${count.length} done.`)).toBeVisible();
});

test('a regional activity is one answer of the Secretariat, without years that it does not have', async ({
  page,
}) => {
  await visit(page, 'activities/1.1.5', '1.1.5 Develop a train the trainer program');
  await expect(page.getByText('Regional: the Secretariat answers · Once in the plan')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByLabel('Plan year')).toHaveCount(0);
  const said = page.getByRole('region', { name: 'What was said' });
  await expect(said.getByRole('listitem')).toHaveCount(1);
  await said.getByRole('link', { name: 'OCO Secretariat' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'OCO Secretariat' })).toBeVisible();
  expect(await tiles(page).count()).toBe(
    shippedActivities
      .filter((one) => one.scope === 'regional')
      .reduce((sum, one) => sum + (one.cadence === 'once' ? 1 : 5), 0),
  );
});

function tiles(page: Page): Locator {
  return page.getByRole('main').locator('ol').getByRole('link');
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.()]/g, '\\$&')}$`);
}

/** What a row of the CSV reads on the screen. */
function wordOf({ status = '', part }: Row): string {
  if (part === 'excused') return 'Excused';
  const words: Readonly<Record<string, string>> = {
    '': 'No answer yet',
    'not-started': 'Not started yet',
    'on-track': 'Going well',
    'at-risk': 'May miss the date',
    delayed: 'New date',
    complete: 'Done',
    'partly-achieved': 'Done in part',
    'not-achieved': 'Not going to happen',
    'not-applicable': 'Does not apply to us',
  };
  return words[status] ?? `unknown ${status}`;
}
