import { expect, test } from './fixture.ts';
import { rowsIn } from './raw-storage.ts';
import { explore, goToUpdates, setDay, setUpSecretariat, someday, startAsMember } from './steps.ts';

const mark = 'Demonstration: every report here is invented. Nothing is about a real administration.';

test('the first screen offers four ways to begin, the invitation first', async ({ page }) => {
  await page.goto('./');
  const begin = page.getByRole('region', { name: 'Begin' });
  await expect(begin.getByRole('heading')).toHaveText([
    'I have an invitation',
    'Look around with the OCO plan',
    'Start without an invitation',
    'Set up Wayfinder for an organisation',
  ]);
  await expect(begin.getByRole('button')).toHaveText(['Look around', 'Choose the member', 'Set up']);
  await expect(begin.getByRole('link')).toHaveText(['Open the invitation']);
  await expect(page.getByRole('region', { name: 'On this device' })).toHaveCount(0);
});

test('an address opened before there is a workspace is shown once one is open', async ({ page }) => {
  await page.goto('./#/overview?subregion=Melanesia');
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page.getByRole('combobox', { name: 'Sub-region' })).toHaveValue('Melanesia');
  await expect(page).toHaveURL(/#\/overview\?subregion=Melanesia$/);
  await expect(page.getByRole('rowheader', { name: 'Fiji', exact: true })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Tonga', exact: true })).toHaveCount(0);
});

test('a demonstration is marked on every page and in print, and a real workspace never is', async ({
  page,
}) => {
  await setDay(page, someday);
  await explore(page);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(page.getByText(mark)).toBeVisible();
  }
  await page.emulateMedia({ media: 'screen' });
  await goToUpdates(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Updates' })).toBeVisible();
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(page.getByText(mark)).toBeVisible();
  }
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await expect(page.getByText(mark)).toHaveCount(0);
  await page.getByRole('button', { name: 'Choose the member' }).click();
  await page.getByLabel('Your administration').selectOption('Tuvalu');
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expect(page.getByText('Reporting for Tuvalu')).toBeVisible();
  await expect(page.getByText(mark)).toHaveCount(0);
});

test('whoever leaves one workspace begins the next on its own first page', async ({ page }) => {
  await explore(page);
  await page.getByRole('combobox', { name: 'Sub-region' }).selectOption('Melanesia');
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await page.getByRole('button', { name: 'Choose the member' }).click();
  await page.getByLabel('Your administration').selectOption('Tuvalu');
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My updates' })).toBeVisible();
});

test('a member that was not chosen is asked for, and nothing is made', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Choose the member' }).click();
  await expect(page.getByRole('option', { name: 'Tuvalu' })).toBeAttached();
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expect(page.getByText('Choose the member that you report for.')).toBeVisible();
  await expect(page.getByLabel('Your administration')).toHaveAccessibleDescription(
    'Choose the member that you report for.',
  );
  expect(await page.evaluate(async () => await indexedDB.databases())).toEqual([]);
});

test('a member’s workspace starts with no report and is found again on the first screen', async ({
  page,
}) => {
  await setDay(page, someday);
  await startAsMember(page, 'Tuvalu', 'Focal point');
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  await expect(page.getByText('No answer yet').filter({ visible: true })).toHaveCount(5);
  expect(await rowsIn(page, 'reports')).toEqual([]);
  expect(await rowsIn(page, 'standings')).toEqual([]);
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await page.getByRole('button', { name: 'Tuvalu, Focal point Reports for this member' }).click();
  await expect(page.getByText('Reporting for Tuvalu as Focal point')).toBeVisible();
});

test('the Secretariat’s own workspace starts with no report', async ({ page }) => {
  await setDay(page, someday);
  await setUpSecretariat(page);
  await expect(page.getByText('392 of the plan’s 522')).toBeVisible();
  await expect(page.getByText('Nothing was due').first()).toBeVisible();
  expect(await rowsIn(page, 'reports')).toEqual([]);
  expect(await rowsIn(page, 'standings')).toEqual([]);
});
