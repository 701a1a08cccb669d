import type { Locator, Page } from '@playwright/test';
import { expect, test as onOwnDevice, looking as test } from './fixture.ts';
import { a4Landscape, printed } from './printing.ts';
import { nameOf, shippedActivities, shippedPlan } from './shipped.ts';
import { downloadRows, explore, loadAgain, type Row, setDay, showAsAt, someday, visit } from './steps.ts';

const activities = shippedActivities.filter((one) => one.scope === 'member');
const names = shippedPlan.members.map((one) => one.name).sort((a, b) => (a < b ? -1 : 1));

test('the matrix is a table of members by activities, and each square is one sentence that the downloaded rows bear out', async ({
  page,
}) => {
  const { rows } = await downloadRows(page);
  await visit(page, 'matrix?period=2025', 'Matrix 2025/26');
  const table = page.locator('table').and(grid(page));
  await expect(table.getByRole('columnheader')).toHaveText([
    'Member',
    ...activities.map(({ code, title }) => `${code}${title}`),
    'Done',
  ]);
  await expect(table.getByRole('rowheader')).toHaveText([...names, 'Done']);
  const expected = names.flatMap((name) =>
    activities.map(({ code, title }) => {
      const row = rows.find(
        (one) =>
          nameOf(one.party) === name && one.activity === code && ['2025', 'plan'].includes(one.period ?? ''),
      );
      return sentence(name, title, row);
    }),
  );
  expect(expected).toHaveLength(24 * 5);
  const count = /, (one report|\d+ reports)$/;
  expect((await spoken(page)).map((one) => one.replace(count, ''))).toEqual(expected);
  // The number of reports is read a moment later, for every square that has one.
  const answered = expected.filter((one) => !/[:.] No(t expected| answer yet)$/.test(one)).length;
  await expect(squares(page).and(page.getByRole('gridcell', { name: count }))).toHaveCount(answered);
  // Every word that is spoken stands in the square as well, under the mark.
  const words = await squares(page).evaluateAll((all) => all.map((one) => one.textContent));
  expect(words).toEqual(expected.map(wordOf));
});

test('how many reports a square rests on follows the page, and the opened square shows as many', async ({
  page,
}) => {
  await visit(page, 'matrix?period=2025', 'Matrix 2025/26');
  const counted = squares(page)
    .and(page.getByRole('gridcell', { name: /, \d+ reports$/ }))
    .first();
  await expect(counted).toBeVisible();
  const count = Number(/(\d+) reports$/.exec((await counted.getAttribute('aria-label')) ?? '')?.[1]);
  await counted.click();
  await expect(page.getByRole('dialog').getByText(/Recorded \d/)).toHaveCount(count);
});

test('row and column totals say how many of the squares are done, in each plan year', async ({ page }) => {
  test.slow();
  for (const [period, words] of [
    ['2022', '2022/23'],
    ['2025', '2025/26'],
    ['2026', '2026/27'],
  ] as const) {
    await visit(page, `matrix?period=${period}`, `Matrix ${words}`);
    const all = (await spoken(page)).map((one) => wordOf(one));
    const rows = names.map((_, at) => all.slice(at * activities.length, (at + 1) * activities.length));
    const columns = activities.map((_, at) => rows.map((row) => row[at] ?? ''));
    const table = await grid(page)
      .locator('tr')
      .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
    expect(table.slice(1, -1).map((line) => line.at(-1))).toEqual(rows.map(total));
    expect(table.at(-1)).toEqual(['Done', ...columns.map(total), '']);
  }
  // Tokelau became a member later: nothing is expected of it in 2022/23 but what is expected once.
  await visit(page, 'matrix?period=2022', 'Matrix 2022/23');
  await expect(square(page, 'Tokelau', '1.1.1')).toHaveAccessibleName(/, 2022\/23: Not expected$/);
  await expect(square(page, 'Tokelau', '1.2.3')).toHaveAccessibleName(/, Whole plan: (?!Not expected)/);
});

test('the table is one stop of Tab; arrow keys, Home and End move in it and reach its links', async ({
  page,
}) => {
  await visit(page, 'matrix?period=2025', 'Matrix 2025/26');
  const at = (member: string, code: string) => expect(square(page, member, code)).toBeFocused();
  await page.getByRole('combobox', { name: 'Group' }).focus();
  await page.keyboard.press('Tab');
  await at('American Samoa', '1.1.1');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '1.1.2', exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await at('American Samoa', '1.1.1');
  for (const [keys, member, code] of [
    ['ArrowRight', 'American Samoa', '1.2.1'],
    ['ArrowDown', 'Australia', '1.2.1'],
    ['End', 'Australia', '1.2.7'],
    ['ArrowRight', 'Australia', '1.2.7'],
    ['Home', 'Australia', '1.1.1'],
    ['Control+End', 'Wallis and Futuna', '1.2.7'],
    ['ArrowDown', 'Wallis and Futuna', '1.2.7'],
    ['ArrowLeft', 'Wallis and Futuna', '1.2.3'],
    ['ArrowUp', 'Vanuatu', '1.2.3'],
  ] as const) {
    await page.keyboard.press(keys);
    await at(member, code);
  }
  // The place is kept when the table is left and entered again.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await at('Vanuatu', '1.2.3');
  await page.keyboard.press('Control+Home');
  await at('American Samoa', '1.1.1');
  await page.keyboard.press('ArrowUp');
  await expect(grid(page).getByRole('link', { name: '1.1.1' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(grid(page).getByRole('link', { name: '1.1.1' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(grid(page).getByRole('link', { name: 'Australia' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Australia' })).toBeVisible();
});

test('Enter or Space opens a square, and Escape leads back to that very square', async ({ page }) => {
  await visit(page, 'matrix?period=2025', 'Matrix 2025/26');
  await square(page, 'Tonga', '1.1.1').focus();
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press('ArrowRight');
    const open = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: /^Tonga: 1\.2\.\d / });
    await expect(dialog).toBeVisible();
    await expect(page).toHaveURL(/#\/matrix\?period=2025&at=oco-2022-2027%2FTO%2F1\.2\.\d%2F2025$/);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(/#\/matrix\?period=2025$/);
    await expect(page.getByRole('gridcell', { name: open ?? 'none' })).toBeFocused();
  }
  // Where nothing is expected there is nothing to open.
  await visit(page, 'matrix?period=2022', 'Matrix 2022/23');
  await square(page, 'Tokelau', '1.1.1').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/matrix\?period=2022$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a square leads to its reports, its address opens it again, and from there to the member and the activity', async ({
  page,
}) => {
  const { rows } = await downloadRows(page);
  const done = rows.find(
    (one) => one.activity === '1.2.1' && one.period === '2025' && one.status === 'complete',
  );
  const name = nameOf(done?.party);
  await visit(page, 'matrix?period=2025', 'Matrix 2025/26');
  await square(page, name, '1.2.1').click();
  const dialog = page.getByRole('dialog', { name: `${name}: 1.2.1` });
  await expect(dialog.getByText('2025/26 · due 30 Jun 2026')).toBeVisible();
  await expect(dialog.getByText(`Evidence: ${JSON.parse(done?.evidence ?? '[]')[0]?.note}`)).toBeVisible();
  await loadAgain(page, 'Matrix 2025/26');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goBack();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('link', { name: 'This activity across members' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^1\.2\.1 / })).toBeVisible();
  await page.goBack();
  await page.keyboard.press('Escape');
  await grid(page).getByRole('link', { name: '1.2.7' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^1\.2\.7 / })).toBeVisible();
});

test('year, day, sub-region and group stand in the address, survive a reload and narrow the table', async ({
  page,
}) => {
  await visit(page, 'matrix', 'Matrix 2026/27');
  await page.getByRole('combobox', { name: 'Plan year' }).selectOption('2024/25');
  await page.getByRole('combobox', { name: 'Sub-region' }).selectOption('Melanesia');
  await page.getByRole('combobox', { name: 'Group' }).selectOption('WTO');
  await showAsAt(page, '2025-06-30');
  const address = /#\/matrix\?period=2024&subregion=Melanesia&group=WTO&asAt=2025-06-30$/;
  await expect(page).toHaveURL(address);
  for (const step of ['at once', 'after a reload']) {
    await expect(page.getByText(/^As at 30 Jun 2025\./), step).toBeVisible();
    await expect(grid(page).getByRole('rowheader')).toHaveText([
      'Fiji',
      'Papua New Guinea',
      'Solomon Islands',
      'Vanuatu',
      'Done',
    ]);
    const days = (await spoken(page)).flatMap((one) => /(\d+ \w+ \d{4})(?:, |$)/.exec(one)?.[1] ?? []);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => new Date(`${day} UTC`) > new Date('2025-06-30'))).toEqual([]);
    await loadAgain(page, 'Matrix 2024/25');
    await expect(page).toHaveURL(address);
  }
  await expect(page.getByRole('combobox', { name: 'Plan year' })).toHaveValue('2024');
  await expect(page.getByRole('combobox', { name: 'Sub-region' })).toHaveValue('Melanesia');
  await expect(page.getByRole('combobox', { name: 'Group' })).toHaveValue('WTO');
});

test('a filter that takes the reached square away leaves the table in reach of Tab', async ({ page }) => {
  await visit(page, 'matrix', 'Matrix 2026/27');
  await square(page, 'American Samoa', '1.1.1').press('Control+End');
  await expect(square(page, 'Wallis and Futuna', '1.2.7')).toBeFocused();
  await page.getByRole('combobox', { name: 'Sub-region' }).selectOption('Melanesia');
  await page.getByRole('combobox', { name: 'Group' }).focus();
  await page.keyboard.press('Tab');
  await expect(square(page, 'Vanuatu', '1.2.7')).toBeFocused();
});

test('headings and totals stay in sight while the table scrolls, and never lie over the square with the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 520 });
  await visit(page, 'matrix', 'Matrix 2026/27');
  const frame = page.locator('.matrix-frame');
  await frame.evaluate((element) => {
    element.scrollIntoView();
    element.scrollTo(0, 500);
  });
  expect(await frame.evaluate((element) => element.scrollTop)).toBe(500);
  await expectUncovered(grid(page).getByRole('link', { name: '1.2.1' }));
  await expectUncovered(grid(page).getByRole('rowheader', { name: 'Done' }));
  await expect(grid(page).getByRole('link', { name: 'American Samoa' })).not.toBeInViewport();
  // Up from the last row: each square that has the focus can be seen whole.
  await frame.evaluate((element) => element.scrollTo(0, 0));
  await square(page, 'American Samoa', '1.1.1').press('Control+End');
  for (let step = 0; step < names.length; step++) {
    await expectUncovered(page.locator(':focus'));
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < names.length; step++) {
    await expectUncovered(page.locator(':focus'));
    await page.keyboard.press('ArrowDown');
  }
});

test('every plan year prints on one A4 landscape sheet, with its key and without the filters', async ({
  page,
}) => {
  test.slow();
  for (const [period, words] of [
    ['2022', '2022/23'],
    ['2024', '2024/25'],
    ['2026', '2026/27'],
  ] as const) {
    await visit(page, `matrix?period=${period}`, `Matrix ${words}`);
    await expect(squares(page)).toHaveCount(120);
    expect(await printed(page), words).toEqual({ sheets: 1, sizes: [a4Landscape] });
  }
  await page.emulateMedia({ media: 'print' });
  const key = page.getByRole('list', { name: 'Key' });
  await expect(key).toBeVisible();
  await expect(key.getByRole('listitem')).toHaveText([
    'Not started yet',
    'Going well',
    'May miss the date',
    'New date',
    'Done',
    'Done in part',
    'Not going to happen',
    'Does not apply to us',
    'No answer yet',
    'Not expected',
  ]);
  await expect(key.locator('.mark').filter({ visible: true })).toHaveCount(10);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Matrice 2026/27' })).toBeVisible();
  expect(await printed(page), 'French').toEqual({ sheets: 1, sizes: [a4Landscape] });
});

test('regional activities stand apart, answered once', async ({ page }) => {
  await visit(page, 'matrix', 'Matrix 2026/27');
  const strip = page.getByRole('region', { name: 'Regional activities: answered once by the Secretariat' });
  const regional = shippedActivities.filter((one) => one.scope === 'regional').map((one) => one.code);
  await expect(strip.getByRole('link')).toHaveText(regional);
  await strip.getByRole('link', { name: '1.1.5' }).click();
  await expect(page.getByText('Regional: the Secretariat answers')).toBeVisible();
});

onOwnDevice.describe('on a phone', () => {
  onOwnDevice.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  onOwnDevice(
    'the matrix is a list of one member or one activity at a time, and nothing scrolls sideways',
    async ({ page }) => {
      await setDay(page, someday);
      await explore(page);
      await visit(page, 'matrix?period=2025', 'Matrix 2025/26');
      await expect(grid(page)).toBeHidden();
      const member = page.getByRole('combobox', { name: 'Member' });
      const items = page.getByRole('listitem').filter({ has: page.getByRole('button') });
      await expect(member.locator('option:checked')).toHaveText('American Samoa');
      await expect(items).toHaveText(activities.map(({ code, title }) => `${code} ${title}`).map(startsWith));
      await page.getByRole('button', { name: 'The next one' }).tap();
      await expect(member.locator('option:checked')).toHaveText('Australia');
      await page.getByRole('button', { name: 'The one before' }).tap();
      await page.getByRole('button', { name: 'The one before' }).tap();
      await expect(member.locator('option:checked')).toHaveText('Wallis and Futuna');
      await member.selectOption('Tonga');
      await items.first().getByRole('button').tap();
      const dialog = page.getByRole('dialog', { name: /^Tonga: 1\.1\.1 / });
      await expect(dialog).toBeVisible();
      await expectNoSideways(page);
      await dialog.getByRole('button', { name: 'Close' }).tap();
      await expect(items.first().getByRole('button')).toBeFocused();

      await page.getByRole('button', { name: 'By activity' }).tap();
      await expect(page.getByRole('button', { name: 'By activity' })).toHaveAttribute('aria-pressed', 'true');
      const activity = page.getByRole('combobox', { name: 'Activity' });
      await expect(activity.locator('option:checked')).toHaveText(/^1\.1\.1 /);
      await page.getByRole('button', { name: 'The next one' }).tap();
      await expect(activity.locator('option:checked')).toHaveText(/^1\.2\.1 /);
      await expect(items).toHaveText(names.map(startsWith));
      await expectNoSideways(page);
    },
  );
});

function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Members and activities' });
}

function squares(page: Page): Locator {
  return grid(page).locator('td[tabindex]');
}

function square(page: Page, member: string, code: string): Locator {
  const title = activities.find((one) => one.code === code)?.title ?? '';
  return page.getByRole('gridcell', { name: `${member}, ${title}` });
}

async function spoken(page: Page): Promise<readonly string[]> {
  return squares(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
}

/** What a square says, from its row in the CSV, but for the number of reports. */
function sentence(name: string, title: string, row: Row | undefined): string {
  if (row === undefined) return `${name}, ${title}, 2025/26: Not expected`;
  const excuse = row.part === 'excused' ? 'Excused until 22 Mar 2027: cyclone season. ' : '';
  const begin = `${name}, ${title}, ${row.period === 'plan' ? 'Whole plan' : '2025/26'}: ${excuse}`;
  const { status = '', new_day: newDay = '', day = '' } = row;
  if (status === '') return `${begin}No answer yet`;
  if (status === 'delayed') return `${begin}New date ${inWords(newDay)}, said on ${inWords(day)}`;
  return `${begin}${wordByStatus[status]}, ${inWords(day)}`;
}

const wordByStatus: Readonly<Record<string, string>> = {
  'not-started': 'Not started yet',
  'on-track': 'Going well',
  'at-risk': 'May miss the date',
  complete: 'Done',
  'partly-achieved': 'Done in part',
  'not-achieved': 'Not going to happen',
  'not-applicable': 'Does not apply to us',
};

/** The word or two of a spoken sentence: what follows the period, without its days. */
function wordOf(said: string): string {
  const word = (said.split(': ')[1] ?? '').replace(/,? \d.*$/, '');
  return word.startsWith('Excused') ? 'Excused' : word;
}

/** What the total beside some squares has to say. */
function total(said: readonly string[]): string {
  const expected = said.filter((word) => word !== 'Not expected' && word !== 'Excused').length;
  return expected === 0 ? '–' : `${said.filter((word) => word === 'Done').length} of ${expected}`;
}

function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${date} ${months[(month ?? 0) - 1]} ${year}`;
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.()]/g, '\\$&')}`);
}

/** The whole of `wanted` is in sight: nothing lies over its corners or its middle, and nothing is cut off. */
async function expectUncovered(wanted: Locator): Promise<void> {
  const found = await wanted.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [
      [left + 3, top + 3],
      [right - 3, top + 3],
      [left + 3, bottom - 3],
      [right - 3, bottom - 3],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const;
    const over = points.flatMap(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element))
        ? []
        : [hit?.textContent ?? 'cut off'];
    });
    return { name: element.getAttribute('aria-label') ?? element.textContent, over };
  });
  expect(found.over, found.name ?? '').toEqual([]);
}

async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
}
