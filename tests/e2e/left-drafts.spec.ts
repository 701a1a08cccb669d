import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { acceptDevice, invitedMember, madeReadyFor, offer, takeIn } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import {
  answer,
  choose,
  goToUpdates,
  loadAgain,
  openForm,
  publishPlan,
  question,
  setDay,
  setUpSecretariat,
  someday,
  visit,
} from './steps.ts';

const words = 'Deux agents sont formés; the third follows.';
const left = 'Drafts of what is no longer asked';

test('a draft of an activity that a revision drops, its form still open, is shown, copied and thrown away; asked again it is in its form', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setDay(desk, someday);
  await setUpSecretariat(desk, 'Officer');
  const member = await invitedMember(desk, 'Tuvalu', { browser, site });
  await answer(question(member, '1.1.1'), 'Going well');
  await acceptDevice(desk, member);

  await member.setViewportSize({ width: 360, height: 740 });
  await visit(member, 'my-updates', 'My updates');
  for (const code of ['1.2.1', '1.2.2']) {
    const row = question(member, code);
    await openForm(row);
    await choose(row, 'Going well');
    await row.getByLabel('What happened?').fill(`${words} ${'x'.repeat(code === '1.2.1' ? 300 : 1)}`);
    await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  }
  await expect(member.getByRole('region', { name: left })).toHaveCount(0);

  // The file is taken in in another window, while the forms are open in this one.
  const other = await member.context().newPage();
  await dropActivities(desk, ['1.2.1', '1.2.2']);
  await offer(other, await madeReadyFor(desk, 'Tuvalu'));
  await takeIn(other);
  const part = member.getByRole('region', { name: left });
  const draft = part.getByRole('article', { name: /^1\.2\.1 / });
  await expect(draft).toContainText(words);
  await expect(draft).toContainText('Going well');
  await expect(draft).toContainText('2026/27');
  await expect(draft).toContainText('This activity was dropped as of 22 Nov 2026.');
  await expect(part.getByRole('article')).toHaveCount(2);
  await expect(part.getByRole('heading', { name: left })).toBeFocused();
  expect(await member.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(member, 'drafts of what is no longer asked');
  await visit(other, 'transfer?part=safety', 'Data safety');
  const answers = other.getByRole('region', { name: 'Where are my answers?' });
  await expect(answers).toContainText('2 drafts are kept on this device.');
  await answers.getByRole('link', { name: 'Go on with the drafts' }).click();
  await expect(other.getByRole('region', { name: left }).getByRole('article')).toHaveCount(2);
  await other.close();

  await member.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await draft.getByRole('button', { name: 'Copy the words' }).press('Enter');
  await expect(draft.getByText('Copied.')).toBeVisible();
  const copied = await member.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`What happened: ${words}`);
  expect(copied).toMatch(/^1\.2\.1 .*\n2026\/27/);

  // Nothing goes without a second word.
  const second = part.getByRole('article', { name: /^1\.2\.2 / });
  await second.getByRole('button', { name: 'Throw this draft away' }).press('Enter');
  await expect(second.getByRole('alert')).toContainText('What you typed would be lost for good.');
  await second.getByRole('button', { name: 'Keep the draft' }).press('Enter');
  await expect(second.getByRole('button', { name: 'Throw this draft away' })).toBeFocused();
  await loadAgain(member, 'My updates');
  await expect(second).toContainText(words);
  await second.getByRole('button', { name: 'Throw this draft away' }).press('Enter');
  await second.getByRole('button', { name: 'Throw it away for good' }).press('Enter');
  await expect(part.getByRole('article')).toHaveCount(1);
  await expect(member.getByRole('status').filter({ hasText: 'The draft is gone.' })).toBeFocused();
  await loadAgain(member, 'My updates');
  await expect(part.getByRole('article')).toHaveCount(1);

  // Asked again, it stands in its form as it was typed.
  await takeBackDrop(desk, '1.2.1');
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await takeIn(member);
  await visit(member, 'my-updates', 'My updates');
  const again = question(member, '1.2.1');
  await expect(part).toHaveCount(0);
  await again.getByRole('button', { name: 'Go on with the draft' }).click();
  await expect(again.getByLabel('What happened?')).toHaveValue(`${words} ${'x'.repeat(300)}`);
  await expect(again.getByRole('radio', { name: 'Going well' })).toBeChecked();
  await member.context().close();
});

test('Data safety leads an officer to the drafts of each party, and tells other drafts apart', async ({
  page,
}) => {
  await setDay(page, someday);
  await setUpSecretariat(page, 'Officer');
  await goToUpdates(page, 'Tonga');
  const row = question(page, '1.2.1');
  await openForm(row);
  await choose(row, 'Going well');
  await row.getByLabel('What happened?').fill(words);
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  await dropActivities(page, ['1.2.1']);
  await visit(page, 'my-updates', 'Updates');
  const part = page.getByRole('region', { name: left });
  await expect(part).toHaveCount(0);

  await visit(page, 'engagements/new', 'Add an engagement');
  await page.getByLabel('What was it called?').fill('Workshop');
  await expect(page.getByText('Draft kept on this device.')).toBeVisible();
  await visit(page, 'transfer?part=safety', 'Data safety');
  const answers = page.getByRole('region', { name: 'Where are my answers?' });
  await expect(answers).toContainText('1 draft is kept on this device.');
  await expect(answers).toContainText('1 other text that was begun is kept where it was begun.');
  await answers.getByRole('link', { name: 'Tonga: 1' }).click();
  await expect(page.getByLabel('Enter updates for')).toHaveValue('TO');
  await expect(part.getByRole('article', { name: /^1\.2\.1 / })).toContainText(words);
});

async function dropActivities(desk: Page, codes: readonly string[]): Promise<void> {
  await visit(desk, 'plan/edit', 'Edit the plan');
  const outline = desk.getByRole('navigation', { name: 'Outline of the plan' });
  for (const code of codes) {
    await outline.getByRole('button', { name: new RegExp(`^${code} `) }).click();
    await desk.getByRole('button', { name: 'Drop this activity' }).click();
    await desk.getByLabel('Dropped by which decision?').fill('Conference of 2026');
  }
  await publish(desk);
}

async function takeBackDrop(desk: Page, code: string): Promise<void> {
  await visit(desk, 'plan/edit', 'Edit the plan');
  const outline = desk.getByRole('navigation', { name: 'Outline of the plan' });
  await outline.getByRole('button', { name: new RegExp(`^${code} `) }).click();
  await desk.getByRole('button', { name: 'Keep it after all' }).click();
  await publish(desk);
}

async function publish(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'See what it changes' }).click();
  await publishPlan(desk, 'Conference of 2026');
  await expect(desk.getByText('Published on this device.')).toBeVisible();
}
