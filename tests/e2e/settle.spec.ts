import type { Locator, Page } from '@playwright/test';
import { expectAccessible, switchLanguage } from './axe.ts';
import { expect, test } from './fixture.ts';
import { putRow, rowsIn } from './raw-storage.ts';
import { cutOff } from './sight.ts';
import {
  answer,
  choose,
  explore,
  loadAgain,
  question,
  setDay,
  someday,
  startAsMember,
  typeDay,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const promise = 'Settled. Your answer is saved on this device.';

test('an officer settles two answers on a member’s word: one stands then, and all are kept', async ({
  page,
}) => {
  await explore(page);
  const before = await countToSettle(page);
  const dialog = await openFirst(page);
  const answers = dialog.getByRole('region');
  await expect(answers).toHaveCount(2);
  await expect(answers.first()).toContainText('This one counts until it is settled.');
  await expect(answers.first()).toContainText('Said by');
  await expect(answers.last()).toContainText('Entered by the Secretariat.');
  for (const one of [answers.first(), answers.last()]) {
    await expect(one.getByRole('term').filter({ hasText: 'How it stands' })).toContainText('differs');
    await expect(one.getByRole('term').filter({ hasText: 'True since' })).not.toContainText('differs');
  }

  await expect(answers.first().getByRole('definition').filter({ hasText: 'Not said' })).toHaveCount(1);

  await answers.first().getByRole('radio', { name: 'This one is right' }).check();
  await dialog.getByRole('button', { name: 'Settle with this answer' }).click();
  await expect(dialog.getByLabel('How were you told?')).toBeFocused();
  await dialog.getByLabel('How were you told?').selectOption('E-mail');
  await dialog.getByLabel('Who told you?').fill('The Comptroller');
  await dialog.getByRole('button', { name: 'Settle with this answer' }).click();
  await expect(dialog.getByRole('status')).toContainText(promise);
  await expect(dialog.locator(':focus')).toContainText(promise);
  await expect(dialog.getByText('entered by the Secretariat', { exact: false }).first()).toBeVisible();
  const history = dialog.getByRole('region', { name: 'All answers so far' }).getByRole('listitem');
  await expect(history.first()).toContainText('E-mail, The Comptroller, 22 Nov 2026');
  await expect(history.filter({ hasText: 'replaced by a later answer' })).not.toHaveCount(0);
  expect(await history.filter({ hasText: 'replaced by a later answer' }).count()).toBeGreaterThanOrEqual(2);

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  expect(await countToSettle(page)).toBe(before - 1);
  await loadAgain(page, 'Overview');
  expect(await countToSettle(page)).toBe(before - 1);
});

test('nothing chosen is lost by accident: Escape, Close and Back ask first, and a press outside does nothing', async ({
  page,
}) => {
  await explore(page);
  let dialog = await openFirst(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  dialog = await openFirst(page);
  const first = dialog.getByRole('radio', { name: 'This one is right' }).first();
  await first.check();
  await dialog.getByLabel('Who told you?').fill('The Comptroller');

  const asked = page.getByRole('dialog', { name: 'Leave it unsettled?' });
  await page.keyboard.press('Escape');
  await expect(asked).toContainText('You chose “Going well (');
  await expect(asked).toContainText('anything that you typed about how you were told');
  await expect(asked.getByRole('button', { name: 'Go on settling' })).toBeFocused();
  await page.keyboard.press('Escape');
  // It is out of sight a moment before it is gone; Escape in between is about the one that goes.
  await expect(page.locator('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await asked.getByRole('button', { name: 'Go on settling' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await asked.getByRole('button', { name: 'Go on settling' }).click();
  await page.goBack();
  await asked.getByRole('button', { name: 'Go on settling' }).click();
  await page.mouse.click(3, 300);
  await expect(asked).toHaveCount(0);
  await expect(first).toBeChecked();
  await expect(dialog.getByLabel('Who told you?')).toHaveValue('The Comptroller');
  expect(page.url()).toContain('settle=');

  await page.goBack();
  await asked.getByRole('button', { name: 'Leave it unsettled' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).not.toContain('settle=');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  dialog = await openFirst(page);
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a member who says that the Secretariat’s answer is right makes it its own', async ({ page }) => {
  await withTwoAnswers(page, ['1.2.1', '1.2.2']);
  const section = page.getByRole('region', { name: 'Two answers to settle (2)' });
  await section.getByRole('link', { name: /^Settle them Tuvalu, 1\.2\.1$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Which answer is right?' });
  await dialog.getByRole('region', { name: 'Entered for Tuvalu' }).getByRole('radio').check();
  await expect(dialog.getByText('It becomes your own answer.')).toBeVisible();
  await expect(dialog.getByLabel('Who told you?')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Settle with this answer' }).click();
  await expect(dialog.getByRole('status')).toContainText(promise);
  await dialog.getByRole('link', { name: 'Settle the next one (1)' }).click();
  await dialog.getByRole('region', { name: 'Said by Tuvalu' }).getByRole('radio').check();
  await dialog.getByRole('button', { name: 'Settle with this answer' }).click();
  await expect(dialog.getByRole('status')).toContainText(promise);
  await expect(dialog.getByRole('link')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: /^Two answers to settle/ })).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  const row = question(page, '1.2.1');
  await expect(row.getByText('May miss the date · 20 Nov 2026')).toBeVisible();
  await expect(row.getByText('entered by the Secretariat')).toHaveCount(0);
  await expect(row.getByText('differ')).toHaveCount(0);
  await row.getByText('All answers so far').click();
  await expect(row.getByRole('listitem').filter({ hasText: 'Going well' })).toContainText('replaced');
});

test('where neither is right, a new answer replaces both; until it is saved it is kept as a draft', async ({
  page,
}) => {
  await withTwoAnswers(page);
  await question(page, '1.2.1')
    .getByRole('link', { name: /^Settle them/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Which answer is right?' });
  await dialog.getByRole('radio', { name: 'Neither: write a new answer' }).check();
  await choose(dialog, 'Delayed, new date');
  await dialog.getByLabel('Why?').fill('The boat came late.');
  await expect(dialog.getByText('Draft kept on this device.')).toBeVisible();
  await page.goBack();
  const asked = page.getByRole('dialog', { name: 'Leave it unsettled?' });
  await expect(asked).toContainText('What you typed is kept as a draft on this device.');
  await asked.getByRole('button', { name: 'Leave it unsettled' }).click();
  await expect(dialog).toHaveCount(0);

  await question(page, '1.2.1')
    .getByRole('link', { name: /^Settle them/ })
    .click();
  await dialog.getByRole('radio', { name: 'Neither: write a new answer' }).check();
  await expect(dialog.getByLabel('Why?')).toHaveValue('The boat came late.');
  await typeDay(dialog, 'The new date', '2027-02-28');
  await typeDay(dialog, 'True since', someday);
  await dialog.getByRole('button', { name: 'Save this answer' }).click();
  await expect(dialog.getByRole('status')).toContainText(promise);
  await page.keyboard.press('Escape');
  await expect(question(page, '1.2.1').getByText('New date now 28 Feb 2027')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Settle them/ })).toHaveCount(0);
  await loadAgain(page, 'My updates');
  await expect(page.getByRole('link', { name: /^Settle them/ })).toHaveCount(0);
  await expect(question(page, '1.2.1').getByRole('button', { name: 'Update' })).toBeVisible();
});

test('what another window settled meanwhile is not settled again, and the screen says so', async ({
  page,
}) => {
  await explore(page);
  const dialog = await openFirst(page);
  await dialog.getByRole('radio', { name: 'This one is right' }).first().check();
  const other = await page.context().newPage();
  await setDay(other, someday);
  await other.goto(page.url());
  const there = other.getByRole('dialog', { name: 'Which answer is right?' });
  await there.getByRole('radio', { name: 'This one is right' }).last().check();
  // What was said on the telephone is offered again, as it was.
  await expect(there.getByLabel('Who told you?')).not.toHaveValue('');
  await there.getByRole('button', { name: 'Settle with this answer' }).click();
  await expect(there.getByRole('status')).toContainText(promise);
  await expect(dialog.getByRole('alert')).toContainText('There is nothing to settle any more.');
  await expect(dialog.getByRole('button', { name: 'Settle with this answer' })).toHaveCount(0);
  const history = dialog.getByRole('region', { name: 'All answers so far' }).getByRole('listitem');
  // The history is read anew; the other window has it by the time it says so.
  await expect(there.getByRole('listitem').first()).toBeVisible();
  const count = await there.getByRole('listitem').count();
  await expect(history).toHaveCount(count);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('with the keyboard alone two answers are found and settled', async ({ page }) => {
  await withTwoAnswers(page);
  await tabTo(page, page.getByRole('link', { name: /^Settle them/ }).first());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Which answer is right?' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, dialog.getByRole('button', { name: 'Settle with this answer' }));
  await page.keyboard.press('Enter');
  await expect(dialog.locator(':focus')).toContainText(promise);
  await tabTo(page, dialog.getByRole('button', { name: 'Close' }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('two answers fit on a narrow and a wide screen, in two languages, and axe finds nothing', async ({
  page,
}, testInfo) => {
  test.slow();
  const look = async (name: string) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      // The charts follow the width a moment later.
      await expect.poll(() => cutOff(page), `${name}, ${width} wide`).toEqual([]);
      await page.screenshot({ path: testInfo.outputPath(`${name}-${width}.png`) });
    }
  };
  await explore(page);
  await openFirst(page);
  await page.keyboard.press('Escape');
  await look('overview');
  const dialog = await openFirst(page);
  await look('opened');
  await dialog.getByRole('radio', { name: 'This one is right' }).first().check();
  await dialog.getByRole('button', { name: 'Settle with this answer' }).click();
  await expect(dialog.getByLabel('How were you told?')).toBeFocused();
  await look('chosen');
  await expectAccessible(page, 'an answer is chosen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Leave it unsettled?' })).toBeVisible();
  await look('asked');
  await expectAccessible(page, 'asked');
  await page.keyboard.press('Escape');
  await switchLanguage(page, 'Français', 'fr');
  await page
    .getByRole('dialog', { name: /^Quelle réponse est juste/ })
    .evaluate((element) => element.scrollTo(0, 0));
  await look('French');
  await switchLanguage(page, 'English', 'en');
  await dialog.getByLabel('How were you told?').selectOption('E-mail');
  await dialog.getByLabel('Who told you?').fill('The Comptroller');
  await dialog.getByRole('button', { name: 'Settle with this answer' }).click();
  await expect(dialog.getByRole('status')).toContainText(promise);
  await look('settled');
  await expectAccessible(page, 'settled');
});

/** How many deliverables wait to be settled, as the Overview says; its list stays folded. */
async function countToSettle(page: Page): Promise<number> {
  await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  const texts = await page.getByText(/^Two answers to settle: \d+$/).allTextContents();
  return texts.reduce((sum, text) => sum + Number(text.split(': ')[1]), 0);
}

/** Opens the first answers to settle from the Overview. */
async function openFirst(page: Page): Promise<Locator> {
  const group = page.locator('details').filter({ hasText: /^Two answers to settle/ });
  if ((await group.getAttribute('open')) === null) await group.locator('summary').first().click();
  await group
    .getByRole('link', { name: /^Settle them/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Which answer is right?' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** To My updates of Tuvalu, which said that `codes` go well; the Secretariat was told something else for the same day. */
async function withTwoAnswers(page: Page, codes: readonly string[] = ['1.2.1']): Promise<void> {
  await startAsMember(page, 'Tuvalu');
  for (const code of codes) await answer(question(page, code), 'Going well', { day: '2026-11-20' });
  const told = {
    status: 'at-risk',
    reason: 'The trainer is on leave.',
    sup: [],
    behalf: { source: 'telephone', who: 'The Comptroller', day: '2026-11-21' },
  };
  for (const [index, row] of ((await rowsIn(page, 'standings')) as readonly StandingRow[]).entries()) {
    const [own] = row.reports;
    const second = { id: `zzzzzzzzzzzzzzzz:${index + 2}`, t: own?.t, body: { ...own?.body, ...told } };
    await putRow(page, 'standings', { ...row, reports: [own, second] });
  }
  await loadAgain(page, 'My updates');
}

interface StandingRow {
  readonly reports: readonly { readonly t: number; readonly body: object }[];
}

/** Presses Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there.');
}
