import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import {
  answer,
  choose,
  explore,
  goToUpdates,
  openForm,
  question,
  save,
  setDay,
  someday,
  startAsMember,
  typeDay,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('an answer saved in one window shows in the figures and questions of another at once', async ({
  page,
  context,
}) => {
  await explore(page);
  await expect(page.getByText('278 of 388', { exact: true }).first()).toBeVisible();
  const other = await openWindow(page);
  const row = question(other, '1.1.6', '2022/23');
  await answer(row, 'Done in part', {
    day: '2023-06-30',
    more: () => row.getByLabel('Why?').fill('Two of four courses were held.'),
  });
  await expect(
    page.getByRole('region', { name: 'Main figures' }).getByText('279 of 388', { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /^Together / })).toContainText('279 of 388');

  await goToUpdates(page);
  await expect(question(page, '1.1.6', '2022/23').getByText('Done in part · 30 Jun 2023')).toBeVisible();
  await answer(question(other, '1.1.4'), 'Going well');
  await expect(question(page, '1.1.4').getByText('Going well · 22 Nov 2026')).toBeVisible();
  await expect(page.getByText('4 of 7 answered')).toBeVisible();
  expect(context.pages()).toHaveLength(2);
});

test('what is typed in one window shows in the same draft of another, and answers saved at the same moment are both kept', async ({
  page,
}) => {
  test.slow();
  await startAsMember(page, 'Tuvalu');
  const other = await openWindow(page);
  const [here, there] = [question(page, '1.1.1'), question(other, '1.1.1')];
  await openForm(here);
  await openForm(there);
  await choose(there, 'Going well');
  await there.getByLabel('What happened?').pressSequentially('Two sections have finished.');
  await expect(here.getByRole('radio', { name: 'Going well' })).toBeChecked();
  await expect(here.getByLabel('What happened?')).toHaveValue('Two sections have finished.');
  await here.getByLabel('What happened?').press('Control+End');
  await here.getByLabel('What happened?').pressSequentially(' The third follows.');
  await expect(there.getByLabel('What happened?')).toHaveValue(
    'Two sections have finished. The third follows.',
  );
  await typeDay(there, 'True since', someday);
  await save(there);
  await expect(here.getByText('Going well · 22 Nov 2026')).toBeVisible();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();

  // The form here is still open; the next answers are given in both windows at the same moment.
  await here.getByRole('button', { name: 'Close, keep the draft' }).click();
  const rows = [question(page, '1.2.2'), question(other, '1.2.1')];
  for (const row of rows) {
    await openForm(row);
    await choose(row, 'Going well');
    await typeDay(row, 'True since', someday);
    await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  }
  await Promise.all(rows.map((row) => save(row)));
  for (const window of [page, other]) {
    await expect(window.getByText('3 of 5 answered')).toBeVisible();
    await expect(question(window, '1.2.2').getByText('Going well · 22 Nov 2026')).toBeVisible();
    await expect(question(window, '1.2.1').getByText('Going well · 22 Nov 2026')).toBeVisible();
  }
  await page.reload();
  await expect(page.getByText('3 of 5 answered')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

async function openWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto('./#/my-updates');
  await expect(other.getByRole('heading', { level: 1, name: 'pdates' })).toBeVisible();
  return other;
}
