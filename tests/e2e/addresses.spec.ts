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

test('a day that does not exist in an address is left out, one outside the plan is taken as it stands', async ({
  page,
}) => {
  await explore(page, './#/overview?asAt=1999-01-01');
  await expect(page.getByText('0 of the plan’s 522 were due by 1 Jan 1999.')).toBeVisible();
  for (const day of ['2026-99-99', 'banana', '2026-02-30']) {
    await page.goto(`./#/overview?period=banana&asAt=${day}&priority=99`);
    await expect(page.getByText('392 of the plan’s 522 were due by 22 Nov 2026.'), day).toBeVisible();
  }
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
