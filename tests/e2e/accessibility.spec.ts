import type { Locator } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import {
  choose,
  clearDay,
  explore,
  goToUpdates,
  openForm,
  question,
  save,
  setDay,
  setUpSecretariat,
  someday,
  startAsMember,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('axe finds nothing on the first screen and the two ways to set up', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await expectAccessible(page, 'first screen');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
  await expectAccessible(page, 'set-up');
  await page.getByLabel('Use another plan file').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'refused plan');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Choose the member' }).click();
  await expect(page.getByRole('option', { name: 'Tuvalu' })).toBeAttached();
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expect(page.getByText('Choose the member that you report for.')).toBeVisible();
  await expectAccessible(page, 'member start');
});

test('axe finds nothing on My updates with an open form that lacks something', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Delayed, new date');
  await row.getByText('Add more').click();
  await row.getByText('Number, place, day, holder, link').click();
  await page.getByText(/^Earlier years/).click();
  await save(row);
  await expect(row.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'My updates');
});

test('axe finds nothing on Data safety, the question who is reporting and a first screen with its notices', async ({
  page,
  browser,
  site,
}) => {
  await startAsMember(page, 'Tuvalu');
  await page.getByRole('link', { name: 'Send and receive' }).click();
  await page.getByRole('link', { name: 'Data safety' }).click();
  await expect(page.getByRole('region')).toHaveCount(9);
  await expectAccessible(page, 'Data safety');
  await page.getByRole('button', { name: 'Not you?' }).click();
  await expectAccessible(page, 'who is reporting');

  for (const app of ['; wv) Chrome/122.0 Mobile', ') Version/17.5 Mobile Safari/604.1']) {
    const system = app.startsWith(';') ? 'Linux; Android 14' : 'iPhone; CPU iPhone OS 17_5 like Mac OS X';
    const context = await browser.newContext({
      userAgent: `Mozilla/5.0 (${system}${app}`,
      baseURL: site.url,
      locale: 'en',
    });
    const first = await context.newPage();
    await first.goto('./');
    await first.getByText('I used Wayfinder here before').click();
    await expect(first.getByRole('region', { name: /Open in Chrome|Home Screen/ })).toBeVisible();
    await expectAccessible(first, `first screen ${system}`);
    await context.close();
  }
});

test('axe finds nothing on the Overview, with its explanation open and closed', async ({ page }) => {
  test.slow();
  await explore(page);
  await expect(page.getByRole('img', { name: 'A bar for each member' }).getByText('Tonga')).toBeVisible();
  await expectAccessible(page, 'Overview');
  await page.getByRole('link', { name: 'How is this worked out? Done' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^Not done: \d+$/).click();
  await dialog.getByRole('listitem').first().locator('summary').click();
  await expect(dialog.getByText(/Recorded/).first()).toBeVisible();
  await expectAccessible(page, 'explanation');
});

test('every field that lacks something is described by its sentence, and the list of them leads to each field', async ({
  page,
}) => {
  test.slow();
  await setUpSecretariat(page);
  await goToUpdates(page, 'Tonga');
  const row = question(page, '1.1.1');
  await openForm(row);
  await save(row);
  await expect(page.locator(':focus')).toContainText('Choose how it stands.');
  await expectDescribed(row.getByRole('group', { name: 'How does it stand?' }), 'Choose how it stands.');
  await choose(row, 'Delayed, new date');
  await clearDay(row, 'True since');
  await clearDay(row, 'On which day?');
  await row.getByLabel('Do you need help from the Secretariat?').selectOption('Training');
  await row.getByLabel('What would help?').fill('x');
  await row.getByLabel('Do you need help from the Secretariat?').selectOption('No');
  await save(row);
  await expect(page.locator(':focus').getByRole('listitem')).toHaveCount(7);
  for (const [field, sentence] of [
    [row.getByRole('group', { name: 'The new date' }), 'Give the new date.'],
    [row.getByLabel('Why?'), 'Say why, in a sentence.'],
    [row.getByRole('group', { name: 'True since' }), 'Give the day.'],
    [row.getByLabel('Do you need help from the Secretariat?'), 'Choose what kind of help you need.'],
    [row.getByLabel('How were you told?'), 'Choose how you were told.'],
    [row.getByLabel('Who told you?'), 'Say who told you.'],
    [row.getByRole('group', { name: 'On which day?' }), 'Give the day.'],
  ] as const) {
    await expectDescribed(field, sentence);
  }
  // Each sentence of the list leads to its field.
  for (const [sentence, field] of [
    ['Give the new date.', row.getByRole('spinbutton', { name: 'day, The new date' })],
    ['Say why, in a sentence.', row.getByLabel('Why?')],
    ['Choose what kind of help you need.', row.getByLabel('Do you need help from the Secretariat?')],
    ['Choose how you were told.', row.getByLabel('How were you told?')],
    ['Say who told you.', row.getByLabel('Who told you?')],
  ] as const) {
    await page.getByRole('alert').getByRole('button', { name: sentence }).click();
    await expect.soft(field).toBeFocused({ timeout: 1_000 });
  }
});

/** The sentence belongs to the field for a screen reader too. A fault does not stop the test from looking at the others. */
async function expectDescribed(field: Locator, sentence: string): Promise<void> {
  const has = await field.getAttribute('aria-describedby');
  const texts = await field
    .page()
    .evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? ''),
      (has ?? '').split(' '),
    );
  expect.soft(texts.join(' '), `“${sentence}” describes its field`).toContain(sentence);
}
