import { expect, test } from './fixture.ts';
import { explore, setDay, someday, startAsMember } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('nonsense in an address of the Overview is left out, and the page shows everything as at today', async ({
  page,
}) => {
  await explore(page, './#/overview?period=banana&priority=99&subregion=Atlantis&group=&earlier=x');
  await expect(page.getByText('392 of the plan’s 522 were due by 22 Nov 2026.')).toBeVisible();
  await expect(page.getByText('Shown here')).toHaveCount(0);
  for (const filter of ['Plan year', 'Priority', 'Sub-region', 'Group']) {
    await expect(page.getByRole('combobox', { name: filter })).toHaveValue('');
  }
  for (const address of ['why=nonsense', 'why=member&of=ZZ', 'period=2024&period=2025', '%E0%A4%A']) {
    await page.goto(`./#/overview?${address}`);
    await expect(page.getByText('392 of the plan’s 522 were due by 22 Nov 2026.')).toBeVisible();
  }
});

test('a day that does not exist, or lies outside the plan, is named as such over the figures of today', async ({
  page,
}) => {
  await explore(page, './#/overview?asAt=1999-01-01');
  const control = page.getByRole('region', { name: 'Day of the figures' });
  await expect(control.getByRole('status')).toHaveText(
    '1 Jan 1999 lies outside the plan, which runs from 1 Jul 2022 to 30 Jun 2027. The figures are as at today.',
  );
  for (const day of ['2026-99-99', 'banana', '2026-02-30']) {
    await page.goto(`./#/overview?period=banana&asAt=${day}&priority=99`);
    await expect(control.getByRole('status'), day).toContainText('The address names no day that exists.');
    await expect(page.getByText('392 of the plan’s 522 were due by 22 Nov 2026.'), day).toBeVisible();
  }
  await control.getByRole('link', { name: 'Back to today' }).click();
  await expect(control.getByRole('status')).toHaveCount(0);
  await expect(page).toHaveURL(/#\/overview\?period=banana&priority=99$/);
});

test('an address that names no page says so and leads back', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  for (const address of ['#/nowhere', '#/overview/banana', '#/%E0%A4%A', '#/my-updates/../nowhere']) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { name: 'There is no such page' }), address).toBeVisible();
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'My updates' })).toBeVisible();
  }
});

test('updates for nobody, or for somebody else, are the device’s own', async ({ page }) => {
  await page.goto('./#/my-updates?for=ZZ');
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page.getByLabel('Enter updates for')).toHaveValue('OCO');
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await startAsMember(page, 'Tuvalu', '', './#/my-updates?for=FJ');
  await expect(page.getByText('Tuvalu', { exact: true })).toBeVisible();
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
});
