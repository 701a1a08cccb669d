import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { a4, printed } from './printing.ts';
import { cutOff } from './sight.ts';
import {
  explore,
  setDay,
  setUpSecretariat,
  showAsAt,
  someday,
  startAsMember,
  typeDay,
  visit,
} from './steps.ts';
import type { Page } from '@playwright/test';

test.beforeEach(async ({ page }) => setDay(page, someday));

const control = (page: Page) => page.getByRole('region', { name: 'Day of the figures' });
const asAt = (page: Page, words: string) => control(page).getByRole('button', { name: `As at ${words}` });
const overTime = (page: Page) => page.getByRole('region', { name: 'Numbers over time' });

test('a day stays through every page, a reload and the way back, is left out where one writes, and is left in one press', async ({
  page,
}) => {
  await explore(page);
  await expect(asAt(page, 'today')).toBeVisible();
  await showAsAt(page, '2025-07-01');
  await expect(asAt(page, '1 Jul 2025')).toBeFocused();
  await expect(page).toHaveURL(/#\/overview\?asAt=2025-07-01$/);
  await expect(page.getByText('292 of the plan’s 522 were due by 1 Jul 2025.')).toBeVisible();

  await page
    .getByRole('region', { name: 'Numbers by member' })
    .getByRole('link', { name: 'Tonga' })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/members\/TO\?asAt=2025-07-01$/);
  await expect(page.getByRole('main').getByText('As at 1 Jul 2025')).toBeVisible();
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Updates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Updates' })).toBeVisible();
  await expect(control(page)).toHaveCount(0);
  await expect(page.getByText('As at')).toHaveCount(0);
  await pages.getByRole('link', { name: 'Matrix' }).click();
  await expect(page.getByText(/^As at 1 Jul 2025\./)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('1.2.1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^1\.2\.1 / })).toBeVisible();
  await expect(asAt(page, '1 Jul 2025')).toBeVisible();
  await page.reload();
  await expect(asAt(page, '1 Jul 2025')).toBeVisible();
  // The band is on paper too.
  await page.emulateMedia({ media: 'print' });
  await expect(control(page).getByText('As at 1 Jul 2025').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await asAt(page, '1 Jul 2025').click();
  await control(page).getByRole('link', { name: 'End of last quarter, 30 Sep 2026' }).click();
  await expect(asAt(page, '30 Sep 2026')).toBeVisible();
  await page.goBack();
  await expect(asAt(page, '1 Jul 2025')).toBeVisible();
  await page.goForward();
  await expect(asAt(page, '30 Sep 2026')).toBeVisible();
  await control(page).getByRole('link', { name: 'Back to today' }).click();
  await expect(asAt(page, 'today')).toBeFocused();
  await expect(page).toHaveURL(/#\/activities\/1\.2\.1$/);

  // A day outside of the plan is refused in words, and any day typed after it says its own.
  const show = async (day: string) => {
    await typeDay(control(page), 'Show the figures as at', day);
    await control(page).getByRole('button', { name: 'Show', exact: true }).click();
  };
  await asAt(page, 'today').click();
  await show('1999-01-01');
  await expect(control(page).getByRole('alert')).toHaveText(
    '1 Jan 1999 lies outside the plan. Type a day from 1 Jul 2022 to 30 Jun 2027.',
  );
  await show('2027-03-01');
  await expect(control(page)).toContainText('A day to come: what is due by then, with the answers of today.');
  await asAt(page, '1 Mar 2027').click();
  await show('2022-06-30');
  await expect(control(page).getByRole('alert')).toHaveText(/^30 Jun 2022 lies outside the plan\./);
  await expect(asAt(page, '1 Mar 2027')).toBeVisible();

  // The day of a conference copy is offered by its name, and the copy itself beside it.
  const copies = control(page).getByRole('list', { name: 'Days of the conference copies' });
  await copies.getByRole('listitem').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/asAt=\d{4}-\d\d-\d\d$/);
  await control(page)
    .getByRole('button', { name: /^As at / })
    .click();
  await copies
    .getByRole('link', { name: /^Open the copy / })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/copies\//);
});

test('as known on a day and as known now differ by the answers that are listed, and the curve ends on what was known', async ({
  page,
}) => {
  await explore(page, './#/overview?asAt=2025-07-01');
  const done = page.getByRole('region', { name: 'Main figures' }).getByText(/^\d+ of 292 done$/);
  const now = Number(/^\d+/.exec(await done.innerText())?.[0]);
  await page.getByRole('link', { name: 'How is this worked out? Done' }).click();
  const dialog = page.getByRole('dialog');
  const known = dialog.getByText(/^As known on that day: /);
  const [, then, , saidNow] =
    /: (\d+) of (\d+) done\. As known now: (\d+) of 292\.$/.exec(await known.innerText()) ?? [];
  expect(Number(saidNow)).toBe(now);
  expect(Number(then)).toBeLessThan(now);
  const summary = dialog.getByText(/^Reported after that day: \d+$/);
  const restated = Number((await summary.innerText()).split(': ')[1]);
  await summary.click();
  const list = dialog.locator('details').filter({ hasText: 'Reported after that day' }).getByRole('listitem');
  await expect(list).toHaveCount(restated);
  await expect(list.first()).toHaveText(
    /^[A-Z].*: the 20\d\d\/\d\d answer to 1\.\d\.\d was reported on \d+ \w+ 202[56]\. Then: .*\. Now: .*\.$/,
  );
  const isDone = (words: string, when: string) => new RegExp(`${when}: Done\\.`).test(words);
  const words = await list.allInnerTexts();
  const came =
    words.filter((one) => isDone(one, 'Now')).length - words.filter((one) => isDone(one, 'Then')).length;
  // What is done now and was not known to be, less what was taken for done; what is not due yet stands apart.
  expect(came).toBeGreaterThanOrEqual(now - Number(then));
  await page.keyboard.press('Escape');

  await overTime(page).scrollIntoViewIfNeeded();
  const row = (day: string) =>
    overTime(page)
      .getByRole('row', { name: new RegExp(`^${day} `) })
      .getByRole('cell');
  await expect(row('1 Jul 2025').first()).toHaveText('292');
  await expect(row('1 Jul 2025').nth(1)).toHaveText(then ?? '');
  await expect(page.getByText(`As known now about that day: ${now} of 292.`)).toBeVisible();
  await expect(row('1 Oct 2025')).toHaveText(['292', 'still to come']);
  await expect(row('1 Jul 2027')).toHaveText(['522', 'still to come']);
  const earlier = await row('1 Jan 2025').allInnerTexts();
  const svg = page.getByRole('img', { name: /^Two lines over the years of the plan/ });
  await expect(svg.getByText('Expected: 522')).toBeVisible();
  const [, ofDue, early] = await row('1 Jul 2025').allInnerTexts();
  await expect(svg.getByText(`Done: ${Number(ofDue) + Number(early)}`)).toBeVisible();

  // As at today everything that is held is known; the past of the curve does not change with the day looked from.
  await control(page).getByRole('link', { name: 'Back to today' }).click();
  await expect(row('22 Nov 2026').first()).toHaveText('388');
  expect(await row('1 Jan 2025').allInnerTexts()).toEqual(earlier);
  expect(await row('1 Jul 2025').allInnerTexts()).toEqual(
    ['292', then, early, String(Number(then) + Number(early))].map(String),
  );
  await page.getByRole('link', { name: 'How is this worked out? Done' }).click();
  await expect(dialog.getByText(/^As known on that day/)).toHaveCount(0);
  await page.keyboard.press('Escape');

  // One member's own curve, and the same numbers quarter by quarter on its page.
  await page.getByRole('combobox', { name: 'Whose progress' }).selectOption('Tonga');
  await expect(page).toHaveURL(/#\/overview\?over=party-TO$/);
  // The curve is drawn in its turn, a moment after the choice.
  await expect(row('1 Jul 2025').first()).not.toHaveText('292');
  const [due, doneOfDue] = await row('1 Jul 2025').allInnerTexts();
  await visit(page, 'members/TO', 'Tonga');
  const strip = page.getByRole('region', { name: 'Quarter by quarter' });
  await expect(
    strip
      .getByRole('row', { name: /^2024\/25 / })
      .getByRole('cell')
      .last(),
  ).toHaveText(`${doneOfDue} of ${due}`);
  await expect(
    strip
      .getByRole('row', { name: /^2026\/27 / })
      .getByRole('cell')
      .last(),
  ).toHaveText('to come');
  await visit(page, 'members/TO?asAt=2025-07-01', 'Tonga');
  await expect(strip.getByRole('row', { name: /^2026\/27 / }).getByRole('cell')).toHaveText(
    Array(4).fill('to come'),
  );
  expect(await printed(page)).toEqual({ sheets: 1, sizes: [a4] });
});

test('without any answer the curve says so, a member’s device says what it can tell, and an empty selection is a sentence', async ({
  page,
}) => {
  await setUpSecretariat(page);
  await visit(page, 'overview?earlier=in', 'Overview');
  await expect(page.getByText('Nobody has answered yet, so that nothing is known to be done.')).toBeVisible();
  await visit(page, 'overview?earlier=in&asAt=2025-07-01&why=completion', 'Overview');
  await expect(page.getByText('As known on that day: 0 of 292 done. As known now: 0 of 292.')).toBeVisible();
  await expect(page.getByText('Every answer that counts here was known on that day.')).toBeVisible();
  await visit(page, 'overview?priority=2&over=party-ZZ', 'Overview');
  await expect(page.getByText('Nothing is expected here in this selection.')).toBeVisible();
  await visit(page, 'members/TO', 'Tonga');
  await expect(page.getByText('Nobody has answered yet, so that nothing is known to be done.')).toBeVisible();

  await page.getByRole('button', { name: 'Other workspace' }).click();
  await expect(page.getByRole('button', { name: 'Choose the member' })).toBeVisible();
  await startAsMember(page, 'Tuvalu');
  await visit(page, 'overview?earlier=in&asAt=2025-07-01&why=completion', 'Overview');
  await expect(
    page.getByText('When the Secretariat received each answer is not known on this device.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Each day shows what had been written by then')).toBeVisible();
});

test('the day and the curves can be read by everybody, on a phone and in French', async ({ page }) => {
  await explore(page, './#/overview?asAt=2025-07-01');
  await asAt(page, '1 Jul 2025').click();
  await expect(control(page).getByRole('group', { name: 'Show the figures as at' })).toBeVisible();
  await overTime(page).scrollIntoViewIfNeeded();
  await expect(
    page
      .getByRole('img', { name: /^Two lines/ })
      .locator('path')
      .first(),
  ).toBeVisible();
  await expectAccessible(page, 'Overview as at an earlier day');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => cutOff(page)).toEqual([]);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'Au fil du temps' })).toBeVisible();
  await expect.poll(() => cutOff(page)).toEqual([]);
  await page.goto('./#/members/FM?asAt=2025-07-01');
  await expect(page.getByRole('region', { name: 'Par trimestre', exact: true })).toBeVisible();
  await expect.poll(() => cutOff(page)).toEqual([]);
});
