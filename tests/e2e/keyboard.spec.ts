import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openForm, question, setDay, someday, startAsMember } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('with the keyboard alone a person gets from the first screen to a saved answer', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Choose the member' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Start without an invitation' })).toBeFocused();
  await expect(page.getByRole('option', { name: 'Tuvalu' })).toBeAttached();
  await tabTo(page, page.getByLabel('Your administration'));
  await page.keyboard.type('Tuv');
  await expect(page.getByLabel('Your administration')).toHaveValue('TV');
  await tabTo(page, page.getByLabel('Your name, as the Secretariat knows you'));
  await page.keyboard.type('Sela');
  await tabTo(page, page.getByRole('button', { name: 'Open My updates' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { level: 1, name: 'My updates' })).toBeVisible();

  const row = question(page, '1.2.1');
  await tabTo(page, row.getByRole('button', { name: 'Answer' }));
  await page.keyboard.press('Enter');
  await tabTo(page, row.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect(row.getByRole('radio', { name: 'Delayed, new date' })).toBeChecked();
  await tabTo(page, row.getByRole('spinbutton', { name: 'day, The new date' }));
  await page.keyboard.type('28022027');
  await tabTo(page, row.getByLabel('Why?'));
  await page.keyboard.type('The cyclone closed the office.');
  await tabTo(page, row.getByRole('spinbutton', { name: 'day, True since' }));
  await page.keyboard.type('22112026');
  await tabTo(page, row.getByRole('button', { name: 'Save this answer' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await expect(row.getByText('New date now 28 Feb 2027')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Update' })).toBeFocused();
  await tabTo(page, row.getByText('All answers so far'));
  await page.keyboard.press('Enter');
  await expect(row.getByText('The cyclone closed the office.')).toBeVisible();
});

test('opening the form of a question moves the focus into it, closing it moves it back', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await row.getByRole('button', { name: 'Answer' }).press('Enter');
  await expect(row.getByRole('button', { name: 'Save this answer' })).toBeVisible();
  await expect(row.locator(':focus')).toHaveCount(1);
  await row.getByRole('button', { name: 'Close, keep the draft' }).press('Enter');
  await expect(row.getByRole('button', { name: 'Answer' })).toBeFocused();
});

test('the first stop of Tab skips to the page and leaves the address as it is', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'My updates' })).toBeVisible();
  const address = page.url();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(page.url()).toBe(address);
  await page.keyboard.press('Tab');
  await expect(question(page, '1.1.1').getByRole('button', { name: 'Answer' })).toBeFocused();
});

test('every stop of Tab can be seen', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await expectVisibleStops(page, 5);
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await openForm(row);
  await row.getByRole('radio', { name: 'Delayed, new date' }).check();
  await expectVisibleStops(page, 25);
});

/** Presses Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there.');
}

/** Goes through the whole page with Tab: each stop looks different while it has the focus. There are `least` or more. */
async function expectVisibleStops(page: Page, least: number): Promise<void> {
  await page.getByRole('link', { name: 'Skip to the page' }).focus();
  const looks = new Map<string, string>();
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      // A control may lie unseen in the label that draws it.
      const drawn = [element, element.closest('label')].filter((one) => one !== null);
      const look = () =>
        JSON.stringify(
          drawn.map((one) => {
            const { outline, backgroundColor, boxShadow, clipPath, position } = getComputedStyle(one);
            return { outline, backgroundColor, boxShadow, clipPath, position };
          }),
        );
      const all = [...document.querySelectorAll('*')];
      const name = `${all.indexOf(element)} ${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
      const focused = look();
      element.blur();
      const plain = look();
      element.focus();
      return { name, isSeen: focused !== plain };
    });
    if (stop === null) break;
    if (looks.has(stop.name)) break;
    looks.set(stop.name, stop.isSeen ? 'seen' : 'unseen');
  }
  expect([...looks].filter(([, look]) => look === 'unseen')).toEqual([]);
  expect(looks.size).toBeGreaterThanOrEqual(least);
}
