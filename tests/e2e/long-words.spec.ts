import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { cutOff, settled } from './sight.ts';
import { smallPlan } from './small-plan.ts';
import { setDay, setUpSecretariat, setUpWithPlan, someday, visit } from './steps.ts';

const word = 'Zollwertermittlungs'.repeat(16).slice(0, 300);

test.beforeEach(async ({ page }) => setDay(page, someday));

test('on a phone what is wrong in a file is read whole, however long the words that it quotes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await setUpSecretariat(page, 'Officer');
  await visit(page, 'plan/import', 'The plan as Excel, CSV or text');
  const heads = `Code,Title,Objective,Cadence,Due,Scope,${word},${word}`;
  const rows = [
    `1.1.1,${word},1.1,${word},${word},${word}`,
    `${word},A title,${word},annual,,member`,
    `${word},A title,${word},annual,,member`,
  ];
  await choose(page, `${word}.csv`, [heads, ...rows].join('\n'));
  const alert = page.getByRole('alert').filter({ hasText: 'was not loaded' });
  await expect(alert).toContainText(word.slice(0, 40));
  await expectRead(page);

  const plan = smallPlan();
  plan.priorities[0].objectives[0].activities[0].cadence = word;
  plan.priorities[0].objectives[0].activities[1].due = word;
  plan.priorities[0].objectives[0].activities[2].code = word;
  plan.priorities[0].objectives[0].activities[1].code = word;
  await choose(page, `${word}.json`, JSON.stringify(plan));
  await expect(alert).toContainText('cannot be a code');
  await expectRead(page);

  // What was understood, what was left out and what one should know quote as much.
  await page
    .getByLabel('Or paste cells from Excel, or the text of the web page')
    .fill(
      readFileSync('tests/fixtures/posts/000_954db67a79732451.txt', 'utf8')
        .replace('Policy and Legislative skill development', word)
        .replace('Vietnam', word),
    );
  await page.getByRole('button', { name: 'Read the pasted text' }).click();
  await expect(page.locator('main')).toContainText('15 activities');
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await expectRead(page);
});

test('in print the amendments of a plan and the figures by them are whole, however long their words', async ({
  page,
}) => {
  const plan = smallPlan();
  Object.assign(plan.priorities[0].objectives[0].activities[1], { title: { en: word } });
  await setUpWithPlan(page, plan);
  await visit(page, 'plan/edit?at=1.1.3', 'Edit the plan');
  await page.getByLabel('Title (English)').first().fill(`${word} ${word}`);
  await page.getByRole('button', { name: 'Drop this activity' }).click();
  await page.getByLabel('Dropped by which decision?').fill(word);
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await page.getByLabel('By which decision?', { exact: true }).fill(word);
  await expectReadInPrint(page);
  await page.getByRole('button', { name: 'Publish for everybody' }).click();
  await expect(page.getByText('Published on this device.')).toBeVisible();
  await visit(page, 'plan', 'Ports Plan 2025-2027');
  await page.getByRole('button', { name: 'Count against the original plan' }).click();
  await expect(page.getByRole('region', { name: 'Figures by amendment' })).toContainText(word);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectRead(page);
  await expectReadInPrint(page);
});

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Choose an Excel, CSV, text or plan file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function expectRead(page: Page): Promise<void> {
  await settled(page);
  expect.soft(await cutOff(page)).toEqual([]);
}

/** On a sheet of A4 nothing can be scrolled: what lies beyond the edge, or in a frame that is too narrow, is not there. */
async function expectReadInPrint(page: Page): Promise<void> {
  const screen = page.viewportSize();
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  expect.soft(await cutOff(page)).toEqual([]);
  const frames = await page.locator('body *').evaluateAll((all) =>
    all.flatMap((one) => {
      const isFrame = ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX);
      return isFrame && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
        ? [`${one.tagName} ${one.getAttribute('aria-label')}: ${one.scrollWidth} in ${one.clientWidth}`]
        : [];
    }),
  );
  expect.soft(frames).toEqual([]);
  await page.emulateMedia({ media: null });
  if (screen !== null) await page.setViewportSize(screen);
}
