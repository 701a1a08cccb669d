import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { longName, smallPlan } from './small-plan.ts';
import { choose, explore, goToUpdates, openForm, question, setDay, someday, startAsMember } from './steps.ts';

test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });

test.beforeEach(async ({ page }) => setDay(page, someday));

test('on a phone no page of a beginner scrolls sideways, and every control is large enough to touch', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await expectFit(page);
  await page.getByRole('button', { name: 'Choose the member' }).tap();
  await expect(page.getByRole('option', { name: 'Tuvalu' })).toBeAttached();
  await expectFit(page);
  await page.getByRole('button', { name: 'Back' }).tap();
  await page.getByRole('button', { name: 'Set up' }).tap();
  await expect(page.getByRole('button', { name: 'Set up for Oceania Customs Organisation' })).toBeVisible();
  await expectFit(page);
});

test('on a phone an answer is given by touch, and the form in its longest shape fits', async ({ page }) => {
  await startAsMember(
    page,
    'Commonwealth of the Northern Mariana Islands (CNMI)',
    'Maria Concepcion De Leon Guerrero',
  );
  await expectFit(page);
  const row = question(page, '1.1.1');
  await row.getByRole('button', { name: 'Answer' }).tap();
  await row.getByRole('radio', { name: 'Delayed, new date' }).tap();
  await row.getByText('More answers').tap();
  await row.getByText('Add more: evidence, your own estimate').tap();
  await row.getByText('Number, place, day, holder, link').tap();
  await row.getByLabel('Do you need help from the Secretariat?').selectOption('Funding');
  await row.getByLabel('Why?').fill('x'.repeat(120));
  await row.getByRole('button', { name: 'Save this answer' }).tap();
  await expect(page.locator(':focus')).toContainText('Not saved as an answer yet.');
  await expectFit(page);
  await row.getByLabel('Do you need help from the Secretariat?').selectOption('No');
  await row.getByLabel('What would help?').waitFor({ state: 'detached' });
  await row.getByRole('radio', { name: 'Going well' }).tap();
  const day = row.getByRole('group', { name: 'True since' }).getByRole('spinbutton').first();
  await day.tap();
  await page.keyboard.type('22112026');
  await row.getByRole('button', { name: 'Save this answer' }).tap();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await row.getByText('All answers so far').tap();
  await page.getByText(/^Earlier years:/).tap();
  await page.getByRole('button', { name: 'Answer for 4 years' }).first().tap();
  await expect(page.getByRole('group', { name: 'For which years?' })).toBeVisible();
  await expectFit(page);
});

test('on a phone the Overview and its explanation fit; only the table scrolls in its own frame', async ({
  page,
}) => {
  await explore(page);
  await expect(
    page.getByRole('img', { name: 'A bar for each member' }).getByText('TO', { exact: true }),
  ).toBeVisible();
  await expectFit(page);
  await page.getByRole('link', { name: 'How is this worked out? Done' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^Done: \d+$/).tap();
  await dialog.getByRole('listitem').first().locator('summary').tap();
  await expect(dialog.getByText(/Recorded/).first()).toBeVisible();
  await expectFit(page);
});

test('on a phone a name of 60 characters and a title of 200 do not widen the page', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Set up' }).tap();
  await page.getByLabel('Use another plan file').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(smallPlan())),
  });
  await page.getByRole('button', { name: 'Set up for Island Ports Forum' }).tap();
  await expect(page.getByRole('rowheader', { name: longName })).toBeVisible();
  await expectFit(page);
  await goToUpdates(page, longName);
  const row = question(page, '1.1.1', '2026');
  await openForm(row);
  await choose(row, 'Done');
  await expectFit(page);
});

/** Nothing on the page is wider than the screen, and no control is smaller than 24 by 24 pixels. */
async function expectFit(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const controls = 'button, a.button, summary, select, input, textarea, nav a, [role=spinbutton]';
    const small = [...document.querySelectorAll(controls)].filter(isShown).flatMap((element) => {
      // A control in a label is touched through the label.
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      // Text that is there for screen readers until it has the focus is nothing to touch.
      if (width <= 1 || (Math.round(width) >= 24 && Math.round(height) >= 24)) return [];
      // The parts of a day lie in one field that is touched as a whole.
      if (element.closest('[role=group].field')) return [];
      return [
        `${element.tagName} “${element.textContent?.trim()}” ${Math.round(width)}×${Math.round(height)}`,
      ];
    });
    return { width: document.documentElement.scrollWidth, screen: window.innerWidth, small };
  });
  expect(found).toEqual({ width: 360, screen: 360, small: [] });
}
