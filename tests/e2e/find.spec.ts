import type { Page } from '@playwright/test';
import { expect, looking, test } from './fixture.ts';
import { shippedPlan } from './shipped.ts';
import { goToUpdates, openForm, question, setDay, someday, startAsMember, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

looking('from any page Ctrl+K, “ton”, Enter opens Tonga', async ({ page }) => {
  for (const [address, heading] of [
    ['overview', 'Overview'],
    ['matrix', 'Matrix 2026/27'],
    ['members/FJ', 'Fiji'],
    ['activities/1.1.5', /^1\.1\.5 /],
    ['engagements', 'Engagements'],
    ['my-updates', 'Updates'],
    ['members/ZZ', /There is no member/],
    ['nowhere', 'There is no such page'],
  ] as const) {
    await visit(page, address, heading);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('textbox', { name: 'Type a few letters, then press Enter' })).toBeFocused();
    await page.keyboard.type('ton');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Tonga' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('it opens from within a form and over an open window, and Escape leads back to where one was', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await openForm(row);
  const field = row.getByLabel('What happened?');
  await row.getByRole('radio', { name: 'Going well' }).check();
  await field.fill('Half a sen');
  await page.keyboard.press('Control+k');
  await expect(find(page)).toBeFocused();
  await page.keyboard.type('abc');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Half a sen');
});

looking(
  'members by name, code, alias, without case or accents; activities by code and title; pages by name',
  async ({ page }) => {
    await page.getByRole('button', { name: 'Find…' }).click();
    for (const [typed, first] of [
      ['TONGA', 'Tonga'],
      ['  tuv', 'Tuvalu'],
      ['polynésie', 'French Polynesia'],
      ['POLYNESIE', 'French Polynesia'],
      ['nouvelle-caledonie', 'New Caledonia'],
      ['png', 'Papua New Guinea'],
      ['east timor', 'Timor-Leste'],
      ['1.2.1', '1.2.1 Conduct annual training needs analysis for individual Members'],
      ['gender equ', '1.2.3 Develop a Gender Equality Plan for Customs'],
      ['matr', 'Matrix'],
      ['ENGAGE', 'Engagements'],
      ['overv', 'Overview'],
      ['updat', 'Updates'],
      ['data s', 'Data safety'],
    ] as const) {
      await find(page).fill(typed);
      await expect(found(page).first(), typed).toHaveText(first);
    }
    // A code that the page tells people to try is always first, whatever else has its letters.
    for (const { code, name } of [...shippedPlan.members, { code: '1.1.5', name: /^1\.1\.5 / }]) {
      await find(page).fill(code.toLowerCase());
      await expect(found(page).first(), code).toHaveText(name);
    }
  },
);

looking('where nothing is found the window says so, and Enter goes nowhere', async ({ page }) => {
  await page.keyboard.press('Control+k');
  for (const typed of ['xyzzy', '<b>', '\\', '[', '%', 'a'.repeat(500)]) {
    await find(page).fill(typed);
    await expect(found(page)).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Nothing has this name.' })).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/#\/overview$/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('xyzzy');
  await expect(page.getByText('Rien ne porte ce nom.')).toBeVisible();
});

looking('on a phone it is opened by touch', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Find…' }).click();
  await find(page).fill('kiri');
  await found(page).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kiribati' })).toBeVisible();
});

test('a member finds its own pages, and not the matrix, which is the Secretariat’s', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  await page.keyboard.press('Control+k');
  await find(page).fill('my upd');
  await expect(found(page)).toHaveText(['My updates']);
  await find(page).fill('matrix');
  await expect(found(page)).toHaveCount(0);
  await find(page).fill('tuv');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tuvalu' })).toBeVisible();
  await goToUpdates(page);
});

function find(page: Page) {
  return page.getByRole('textbox', { name: 'Type a few letters, then press Enter' });
}

function found(page: Page) {
  return page.getByRole('list', { name: 'Found' }).getByRole('button');
}
