import { expect, test } from './fixture.ts';
import {
  answer,
  choose,
  clearDay,
  goToUpdates,
  openForm,
  question,
  save,
  setDay,
  setUpSecretariat,
  showHistory,
  someday,
  typeDay,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('what a member said is entered with its source, the person and the day, and is shown as entered by the Secretariat', async ({
  page,
}) => {
  test.slow();
  await setUpSecretariat(page);
  await goToUpdates(page, 'Tonga');
  await expect(page).toHaveURL(/#\/my-updates\?for=TO$/);
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Going well');
  await typeDay(row, 'True since', someday);
  await clearDay(row, 'On which day?');
  await save(row);
  const summary = page.locator(':focus').getByRole('alert');
  await expect(summary.getByRole('listitem')).toHaveText([
    'Choose how you were told.',
    'Say who told you.',
    'Give the day.',
  ]);
  await row.getByLabel('How were you told?').selectOption('Telephone');
  await row.getByLabel('Who told you?').fill('Ana Fifita');
  await typeDay(row, 'On which day?', '2026-11-20');
  await save(row);
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await expect(row.getByText('Going well · 22 Nov 2026 · entered by the Secretariat')).toBeVisible();
  await expect(await showHistory(row)).toHaveText([
    /Entered by the Secretariat\. Telephone, Ana Fifita, 20 Nov 2026\. Recorded 22 Nov 2026, 21:00\./,
  ]);
  await page.reload();
  await expect(page.getByLabel('Enter updates for')).toHaveValue('TO');
  await expect(page.getByText('1 of 5 answered')).toBeVisible();

  // For its own part nobody told the Secretariat.
  await page.getByLabel('Enter updates for').selectOption('OCO Secretariat');
  const own = question(page, '1.1.3');
  await answer(own, 'Going well');
  await expect(own.getByText('Going well · 22 Nov 2026')).toBeVisible();
  await expect(own.getByText('entered by the Secretariat')).toHaveCount(0);
});

test('"No change to the rest" on behalf of a member asks how it was told, by whom and when', async ({
  page,
}) => {
  await setUpSecretariat(page);
  await goToUpdates(page, 'Tonga');
  const row = question(page, '1.1.1');
  await answer(row, 'Going well', {
    more: async () => {
      await row.getByLabel('How were you told?').selectOption('Meeting');
      await row.getByLabel('Who told you?').fill('Ana');
      await typeDay(row, 'On which day?', someday);
    },
  });
  await setDay(page, '2027-03-22');
  await page.reload();
  // One press cannot say who told it, so it is not offered for one answer alone.
  await expect(row.getByText('Going well · 22 Nov 2026')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No change', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'No change to the rest (1)' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Confirm 1 answer' }).click();
  await expect(dialog.getByText('Say how you were told, by whom and when.')).toBeVisible();
  await dialog.getByLabel('How were you told?').selectOption('E-mail');
  await dialog.getByLabel('Who told you?').fill('Pita');
  await typeDay(dialog, 'On which day?', '2027-03-15');
  await dialog.getByRole('button', { name: 'Confirm 1 answer' }).click();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  const entries = await showHistory(row);
  await expect(entries.first()).toContainText('E-mail, Pita, 15 Mar 2027.');
});

test('what was typed about one member never appears under another', async ({ page }) => {
  await setUpSecretariat(page);
  await goToUpdates(page, 'Tonga');
  await page.getByText(/^Earlier years:/).click();
  const earlier = page.getByRole('article', { name: '1.1.1', exact: true });
  await earlier.getByRole('button', { name: 'Answer for 4 years' }).click();
  await choose(earlier, 'Done in part');
  await earlier.getByLabel('Why?').fill('Said by Tonga.');
  await expect(earlier.getByText('Draft kept on this device.')).toBeVisible();
  const now = question(page, '1.1.1');
  await openForm(now);
  await choose(now, 'Going well');
  await now.getByLabel('What happened?').fill('Also said by Tonga.');
  await page.getByLabel('Enter updates for').selectOption('Fiji');
  await expect(page.getByRole('main').getByText('Fiji', { exact: true }).first()).toBeVisible();
  await expect(page).toHaveURL(/for=FJ$/);
  await page.getByText(/^Earlier years:/).click();
  await earlier.getByRole('button', { name: /^Answer for/ }).click();
  await expect(earlier.getByRole('radio').first()).toBeVisible();
  await expect(earlier.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(earlier.getByLabel('Why?')).toHaveCount(0);
  await expect(question(page, '1.1.1').getByRole('button', { name: 'Answer' })).toBeVisible();
  await page.getByLabel('Enter updates for').selectOption('Tonga');
  await expect(question(page, '1.1.1').getByRole('button', { name: 'Go on with the draft' })).toBeVisible();
});
