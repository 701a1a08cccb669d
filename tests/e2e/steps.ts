import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { readCsv } from './read-csv.ts';

/** A row of the CSV that the Overview gives, by column name. */
export type Row = Readonly<Record<string, string>>;

/** The day on which the tests look at the plan, since figures and questions depend on it. */
export const someday = '2026-11-22';

/** Holds after the call: every page of the test's context takes it to be the evening of `day` in Fiji. */
export async function setDay(page: Page, day: string): Promise<void> {
  // Only what the clock says is fixed: timers go on, since storage waits for them.
  await page.clock.setFixedTime(new Date(`${day}T21:00:00+12:00`));
}

/** From the first screen into the demonstration. */
export async function explore(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** From the first screen to My updates of a member, without an invitation. */
export async function startAsMember(page: Page, member: string, person = '', address = './'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Choose the member' }).click();
  await page.getByLabel('Your administration').selectOption(member);
  await page.getByLabel('Your name, as the Secretariat knows you').fill(person);
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My updates' })).toBeVisible();
}

/** From the first screen to the Secretariat's own workspace, with the plan that ships. */
export async function setUpSecretariat(page: Page, person = 'Mere'): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Your name').fill(person);
  await page.getByRole('button', { name: 'Set up for Oceania Customs Organisation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** From the first screen to the Secretariat's own workspace, with a plan file of the test's own. */
export async function setUpWithPlan(page: Page, plan: object): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Use another plan file').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  });
  await page.getByRole('button', { name: 'Set up for Island Ports Forum' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** To the page at an address (`members/TO?asAt=2025-06-30`), until its heading is there. */
export async function visit(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.goto(`./#/${address}`);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Loads the page again, until its heading is there. */
export async function loadAgain(page: Page, heading: string | RegExp): Promise<void> {
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** What the Overview gives as CSV. */
export async function downloadRows(
  page: Page,
): Promise<{ readonly name: string; readonly rows: readonly Row[] }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download these rows (CSV)' }).click();
  const file = await started;
  return { name: file.suggestedFilename(), rows: readCsv(readFileSync(await file.path(), 'utf8'), ',') };
}

/** From any page to the questions; the Secretariat chooses for whom. */
export async function goToUpdates(page: Page, member?: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'pdates' }).click();
  if (member !== undefined) await page.getByLabel('Enter updates for').selectOption(member);
}

/** The question about an activity; `period` tells apart those of several years. */
export function question(page: Page, code: string, period = ''): Locator {
  const startsWithCode = new RegExp(`^${code.replaceAll('.', '\\.')} `);
  return page.getByRole('article', { name: startsWithCode }).filter({ hasText: period });
}

/** Opens the form of a question. */
export async function openForm(row: Locator): Promise<void> {
  await row.getByRole('button', { name: /^(Answer|Update|Go on with the draft)$/ }).click();
}

/** Chooses how it stands in the open form of `row`. */
export async function choose(row: Locator, choice: string): Promise<void> {
  const radio = row.getByRole('radio', { name: choice, exact: true });
  await expect(row.getByRole('radio').first()).toBeVisible();
  if (!(await radio.isVisible())) await row.getByText('More answers').click();
  await radio.check();
}

/** Types a day, `YYYY-MM-DD`, into the field `label`, part by part as a person does. */
export async function typeDay(scope: Locator | Page, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts = scope.getByRole('group', { name: label, exact: true }).getByRole('spinbutton');
  const keyboard = pageOf(scope).keyboard;
  // A form that has just refused something may take the focus while this types.
  await expect(async () => {
    await parts.first().focus();
    await keyboard.type(`${date}${month}${year}`);
    const typed = (await parts.allTextContents()).map(Number);
    expect(typed).toEqual([date, month, year].map(Number));
  }).toPass({ timeout: 5_000 });
}

/** Shows the figures of every page as at `day`, typed into the one control above the pages. */
export async function showAsAt(page: Page, day: string): Promise<void> {
  const control = page.getByRole('region', { name: 'Day of the figures' });
  await control.getByRole('button', { name: /^As at / }).click();
  await typeDay(control, 'Show the figures as at', day);
  await control.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(control.getByRole('link', { name: 'Back to today' })).toBeVisible();
}

/** Erases all three parts of the day in the field `label`. */
export async function clearDay(scope: Locator, label: string): Promise<void> {
  const parts = scope.getByRole('group', { name: label, exact: true }).getByRole('spinbutton');
  for (const [index, placeholder] of ['dd', 'mm', 'yyyy'].entries()) {
    await erase(parts.nth(index), placeholder);
  }
}

/** Erases one part of a day, until its placeholder is back. */
export async function erase(part: Locator, placeholder: string): Promise<void> {
  await part.focus();
  await expect(async () => {
    await part.press('Backspace');
    await expect(part).toHaveText(placeholder, { timeout: 200 });
  }).toPass();
}

/** Presses the button that makes the draft in `row` an answer. */
export async function save(row: Locator): Promise<void> {
  await row.getByRole('button', { name: 'Save this answer' }).click();
}

/** Answers a question as on `day`; `more` fills what the choice asks for beside it. */
export async function answer(
  row: Locator,
  choice: string,
  { day = someday, more }: { readonly day?: string; readonly more?: () => Promise<void> } = {},
): Promise<void> {
  await openForm(row);
  await choose(row, choice);
  await typeDay(row, choice === 'Done' ? 'Day of completion' : 'True since', day);
  await more?.();
  await save(row);
  await expect(row.getByRole('button', { name: 'Save this answer' })).toBeHidden();
}

/** Shows every answer to a question, one list item each, the last recorded first. */
export async function showHistory(row: Locator): Promise<Locator> {
  await row.getByText('All answers so far').click();
  const entries = row.getByRole('listitem');
  await expect(entries.first()).toBeVisible();
  return entries;
}

function pageOf(scope: Locator | Page): Page {
  return 'keyboard' in scope ? scope : scope.page();
}

/** Publishes what the page says that it changes in the plan, by a decision. */
export async function publishPlan(page: Page, decision: string): Promise<void> {
  await page.getByLabel('By which decision?', { exact: true }).fill(decision);
  await page.getByRole('button', { name: 'Publish for everybody' }).click();
}
