import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { choose, explore, openForm, question, setDay, someday, startAsMember } from './steps.ts';

const plan = JSON.parse(
  readFileSync(new URL('../../public/data/oco-strategic-plan-2022-2027.json', import.meta.url), 'utf8'),
) as {
  title: string;
  organisation: string;
  secretariat: { name: string };
  members: { code: string; name: string; subregion: string | null; groups: string[] }[];
};

/** What stands the same in both languages: names, and the few words that English and French share. */
const sameInBoth = new Set([
  'Wayfinder',
  plan.title,
  plan.organisation,
  plan.secretariat.name,
  ...plan.members.flatMap((one) => [one.name, one.code, one.subregion ?? '', ...one.groups]),
  ...plan.members.map((one) => `${one.name.slice(0, 24)}…`),
  'Pages',
  'mm',
  // Who writes in a demonstration was named when it was made, in the language of that day.
  ...plan.members.map((one) => `Focal point, ${one.name}.`),
  'Secretariat officer.',
]);

test.beforeEach(async ({ page }) => setDay(page, someday));

test('in French no English sentence is left on the first screen and the two ways to set up', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await expectTranslated(page);
  await page.getByRole('button', { name: 'Choose the member' }).click();
  await expect(page.getByRole('option', { name: 'Tuvalu' })).toBeAttached();
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expectTranslated(page);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
  await expectTranslated(page);
});

test('in French no English sentence is left on My updates, and the open form keeps what was typed', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Delayed, new date');
  await row.getByText('Add more').click();
  await row.getByText('Number, place, day, holder, link').click();
  await row.getByLabel('What happened?').fill('xyz');
  await page.getByText(/^Earlier years/).click();
  await row.getByRole('button', { name: 'Save this answer' }).click();
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Say why, in a sentence.');
  await expectTranslated(page);
  await expect(row.getByLabel('What happened?')).toHaveValue('xyz');
});

test('in French no English sentence is left on the Overview, its explanation and a history', async ({
  page,
}) => {
  await explore(page);
  await page.getByRole('link', { name: 'How is this worked out? Done' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^Not done: \d+$/).click();
  await dialog.getByRole('listitem').first().locator('summary').click();
  await expect(dialog.getByText(/Recorded/).first()).toBeVisible();
  await expectTranslated(page);
});

test('in French no English sentence is left on Data safety and the question who is reporting', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  await page.getByRole('link', { name: 'Send and receive' }).click();
  await page.getByRole('link', { name: 'Data safety' }).click();
  await expect(page.getByRole('region')).toHaveCount(9);
  await expectTranslated(page);
  await page.getByRole('button', { name: 'Not you?' }).click();
  await expectTranslated(page);
});

test('in French days, counts and percentages are written the French way', async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByText('22 nov. 2026').first()).toBeVisible();
  await expect(page.getByText('22 Nov 2026')).toHaveCount(0);
  // A no-break space before the sign, so that number and sign stay on one line.
  await expect(page.getByRole('main')).toContainText(/\d[\u00A0\u202F]%/);
  await expect(page.getByRole('heading', { level: 3 }).getByText('Customs Leadership')).toHaveAttribute(
    'lang',
    'en',
  );
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = readFileSync(await (await started).path(), 'utf8');
  // A comma is the decimal sign there, so a spreadsheet expects semicolons.
  expect(text.split('\r\n')[0]).toBe(
    '\uFEFFas_at;plan;rev;party;activity;period;due;part;standing;status;day;recorded;report;reason;new_day;evidence;narrative',
  );
});

test('the language that was chosen stays, and a French browser begins in French', async ({
  page,
  browser,
  site,
}) => {
  await startAsMember(page, 'Tuvalu');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');

  const context = await browser.newContext({ locale: 'fr-NC', baseURL: site.url });
  const french = await context.newPage();
  await french.goto('./');
  await expect(french.getByRole('button', { name: 'English' })).toBeVisible();
  await expect(french.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

/** Switches to French and back: whatever reads the same in both languages is a name, or marked as another language. */
async function expectTranslated(page: Page): Promise<void> {
  const english = await words(page);
  // Pressed by the page itself, since a window over the page lets nobody else reach the button.
  await page.getByRole('button', { name: 'Français', includeHidden: true }).evaluate((button) => {
    (button as HTMLElement).click();
  });
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const french = await words(page);
  const left = [...french].filter((text) => english.has(text) && !sameInBoth.has(text));
  expect.soft(left).toEqual([]);
  await page.getByRole('button', { name: 'English', includeHidden: true }).evaluate((button) => {
    (button as HTMLElement).click();
  });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

/** Every piece of text with a word in it that the page shows or reads out in its own language. */
async function words(page: Page): Promise<ReadonlySet<string>> {
  const all = await page.evaluate(() => {
    const found: string[] = [document.title];
    const own = document.documentElement.lang;
    const isOwn = (element: Element) => (element.closest('[lang]')?.getAttribute('lang') ?? own) === own;
    const isTyped = (element: Element) => element.matches('textarea, script, style');
    for (const element of document.querySelectorAll('body, body *')) {
      if (!isOwn(element) || isTyped(element)) continue;
      for (const name of [
        'aria-label',
        'title',
        'placeholder',
        'alt',
        'aria-description',
        'aria-valuetext',
      ]) {
        found.push(element.getAttribute(name) ?? '');
      }
      const isShown = element.tagName === 'OPTION' || element.checkVisibility({ visibilityProperty: true });
      if (!isShown) continue;
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
      }
    }
    return found;
  });
  return new Set(
    all.map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => /\p{L}{2}/u.test(text)),
  );
}
