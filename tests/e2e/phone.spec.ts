import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { longName, smallPlan } from './small-plan.ts';
import { cutOff, settled } from './sight.ts';
import {
  choose,
  explore,
  goToUpdates,
  openForm,
  question,
  setDay,
  setUpSecretariat,
  someday,
  startAsMember,
  visit,
} from './steps.ts';

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

test('on a phone a word of 300 letters widens no form that an officer types into', async ({ page }) => {
  test.slow();
  await setUpSecretariat(page, 'Officer');
  for (const [address, heading, begin] of [
    ['plan/edit?at=1.1.3', 'Edit the plan', 'Title (English)'],
    ['plan/members/TV', 'Tuvalu', 'Name'],
    ['engagements/new', 'Add an engagement', 'What was it called?'],
  ] as const) {
    await visit(page, address, heading);
    if (begin !== null) await expect(page.getByLabel(begin, { exact: true }).first()).toBeVisible();
    await typeEverywhere(page, word);
    await expectFit(page);
    expect.soft(await cutOff(page), address).toEqual([]);
  }
});

test('on a phone what each filter says where nothing is chosen can be read, in both languages', async ({
  page,
}) => {
  await explore(page);
  for (const language of ['English', 'Français']) {
    if (language === 'Français') await page.getByRole('button', { name: language }).tap();
    for (const address of ['overview', 'matrix', 'activities/1.1.1', 'engagements', 'report']) {
      await page.goto(`./#/${address}`);
      await settled(page);
      const cut = await page.locator('select:visible').evaluateAll(cutWords);
      expect.soft({ language, address, cut }).toEqual({ language, address, cut: [] });
    }
  }
});

/** The first words of those fields that have no room for them beside their arrow. */
function cutWords(fields: readonly (SVGElement | HTMLElement)[]): readonly string[] {
  return fields.flatMap((field) => {
    const words = (field as HTMLSelectElement).options[0]?.text ?? '';
    const { paddingLeft, paddingRight, fontFamily, fontSize, fontWeight } = getComputedStyle(field);
    const ruler = document.createElement('span');
    Object.assign(ruler.style, { position: 'fixed', whiteSpace: 'nowrap', fontFamily, fontSize, fontWeight });
    ruler.textContent = words;
    document.body.append(ruler);
    const { width } = ruler.getBoundingClientRect();
    ruler.remove();
    const arrow = 20;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow;
    return width <= room ? [] : [words];
  });
}

const word = 'Zollwertermittlungs'.repeat(16).slice(0, 300);

/** Types into every text of the page that is shown. */
async function typeEverywhere(page: Page, text: string): Promise<void> {
  for (const field of await page.locator('textarea:visible, input[type="text"]:visible').all())
    await field.fill(text);
}

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
