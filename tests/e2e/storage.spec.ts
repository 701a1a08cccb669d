import { expect, test } from './fixture.ts';
import { contentOf, fillDisk, putRow, raiseVersion, rowsIn, workspaceDatabases } from './raw-storage.ts';
import {
  answer,
  choose,
  openForm,
  question,
  save,
  setDay,
  someday,
  startAsMember,
  typeDay,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const full = 'There is no space left on this device. What was saved before is still there.';

test('a database of a newer version is said to be one, and nothing in it is touched', async ({
  page,
  problems,
}) => {
  problems.allow(/favicon\.ico/);
  await startAsMember(page, 'Tuvalu');
  await answer(question(page, '1.1.1'), 'Going well');
  // A page of the same address without the program, so that nothing but the newer version holds the database.
  await page.goto('./icons/icon.svg');
  const [workspace = ''] = await workspaceDatabases(page);
  for (const database of [workspace, 'wayfinder']) {
    const version = await raiseVersion(page, database);
    const before = await contentOf(page, database);
    await page.goto('./');
    await expect(
      page.getByText('A newer Wayfinder was used on this device. This older page has not touched anything.'),
    ).toBeVisible();
    await expect(
      page.getByText('Connect to the internet and load the page again to get the newer one.'),
    ).toBeVisible();
    await page.goto('./icons/icon.svg');
    expect(await contentOf(page, database)).toEqual(before);
    expect(before.version).toBe(version);
  }
});

test('a browser that offers no storage is answered with a sentence and a next step', async ({
  page,
  problems,
}) => {
  problems.allow(/favicon\.ico/);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    if (location.hash === '#refused') IDBFactory.prototype.open = refuse;
    else if (location.hash === '#absent') Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  for (const way of ['refused', 'absent']) {
    // Another page between the two, since an address that differs after the # alone is not loaded again.
    await page.goto('./icons/icon.svg');
    await page.goto(`./#${way}`);
    await expect(
      page.getByText('This browser does not let Wayfinder keep anything on this device.'),
    ).toBeVisible();
    await expect(
      page.getByText('Leave private browsing, or open this address in Chrome, Edge, Firefox or Safari.'),
    ).toBeVisible();
  }
});

test('a full disk is said, keeps the words on the screen, and saving works once there is space', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Going well');
  await typeDay(row, 'True since', someday);
  await row.getByLabel('What happened?').fill('Kept before the disk was full.');
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  const free = await fillDisk(page, ['tail', 'drafts']);
  await row.getByLabel('What happened?').press('Control+End');
  await page.keyboard.type(' Typed after.');
  await expect(row.getByRole('status').filter({ hasText: full })).toBeVisible();
  await save(row);
  const alert = row.getByRole('alert');
  await expect(alert).toContainText(full);
  await expect(alert).toContainText(
    'Keep this page open, delete files that you no longer need from the device, then try again.',
  );
  await expect(row.getByLabel('What happened?')).toHaveValue('Kept before the disk was full. Typed after.');
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  expect(await rowsIn(page, 'reports')).toEqual([]);

  await free();
  await save(row);
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  expect(JSON.stringify(await rowsIn(page, 'tail'))).toContain('Kept before the disk was full. Typed after.');
});

test('a draft that the disk refused is written with the next keystroke once there is space', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Going well');
  const free = await fillDisk(page, ['drafts']);
  await row.getByLabel('What happened?').fill('Typed on a full disk');
  await expect(row.getByRole('status').filter({ hasText: full })).toBeVisible();
  await free();
  await row.getByLabel('What happened?').press('Control+End');
  await page.keyboard.type('.');
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  await page.reload();
  await openForm(row);
  await expect(row.getByLabel('What happened?')).toHaveValue('Typed on a full disk.');
});

test('damaged rows are counted as unreadable, and put together again from the log; a lost list of workspaces is made again', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  for (const code of ['1.1.1', '1.2.1', '1.2.2', '1.2.3']) await answer(question(page, code), 'Going well');
  const [list, nothing, day] = (await rowsIn(page, 'standings')) as readonly StandingRow[];
  await putRow(page, 'standings', { ...list, reports: 'garbage' });
  await putRow(page, 'standings', { ...nothing, reports: [null] });
  await putRow(page, 'standings', { ...day, reports: day?.reports.map(withoutDay) });
  await page.reload();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Answers that could not be read here: 3. Nothing was deleted.');
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await alert.getByRole('button', { name: 'Put them together again' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.getByText('4 of 5 answered')).toBeVisible();
  await expect(question(page, '1.1.1').getByText('Going well · 22 Nov 2026')).toBeVisible();
  await page.reload();
  await expect(page.getByText('4 of 5 answered')).toBeVisible();

  // The small list of what is on this device is lost, as when a browser is killed; what it listed is not.
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('wayfinder');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.getByText('4 of 5 answered')).toBeVisible();
});

interface StandingRow {
  readonly reports: readonly { readonly body: Record<string, unknown> }[];
}

function withoutDay({ body: { day: _, ...body }, ...report }: StandingRow['reports'][number]) {
  return { ...report, body };
}
