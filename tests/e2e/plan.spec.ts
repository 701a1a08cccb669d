import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { invitedMember, offer, saved } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { answer, question, setDay, setUpSecretariat, someday, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

/** What a plan before the one that ships says of itself. */
const earlier = { id: 'before', title: 'The plan before', start: '2017-07-01', end: '2022-06-30' };

interface File {
  priorities: {
    objectives: { activities: { code: string; title: { en: string }; [name: string]: unknown }[] }[];
  }[];
}

test('an amended plan says first what it changes, is published, and reaches a member with the next file', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  const member = await invitedMember(desk, 'Tuvalu', { browser, site });
  await answer(question(member, '1.2.1'), 'Going well');

  await visit(desk, 'plan', 'OCO Strategic Plan 2022-2027');
  await expect(desk.getByText('15 activities · 24 members')).toBeVisible();
  const plan = await downloaded(desk);
  await choose(desk, 'plan.json', plan);
  await expect(
    desk.getByText('This file says the same as the plan in use. Nothing was stored.'),
  ).toBeVisible();
  await choose(desk, 'other.json', { ...plan, ...earlier });
  await expect(desk.getByText('This file holds another plan: The plan before')).toBeVisible();
  await expectAccessible(desk, 'another plan');
  await desk.getByLabel('By which decision?').fill('Conference of 2017');
  await desk.getByRole('button', { name: 'Publish as a plan of its own' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'The plan before' })).toBeVisible();
  const shown = desk.getByLabel('Plan that is shown');
  await desk.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(desk.getByText(/509 of the plan’s 509/)).toBeVisible();
  await expect(shown.getByRole('option', { selected: true })).toHaveText('The plan before');
  await desk.reload();
  await expect(desk.getByText(/509 of the plan’s 509/)).toBeVisible();
  await shown.selectOption('OCO Strategic Plan 2022-2027');
  await expect(desk.getByText(/of the plan’s 522/)).toBeVisible();
  await visit(desk, 'plan', 'OCO Strategic Plan 2022-2027');

  const activities = plan.priorities
    .flatMap(({ objectives }) => objectives)
    .find((one) => one.activities.some(({ code }) => code === '1.2.1'))
    ?.activities as File['priorities'][number]['objectives'][number]['activities'];
  const analysis = activities.find(({ code }) => code === '1.2.1');
  if (analysis === undefined) throw new Error('the plan has 1.2.1');
  const added = { ...analysis, code: '1.2.99', title: { en: 'Publish a tariff guide' } };
  activities.splice(activities.indexOf(analysis), 1, added);
  await choose(desk, 'amended.json', plan);
  const words = desk.getByRole('status').filter({ hasText: 'Adds 1 activity.' });
  await expect(words).toContainText('Drops 1 activity.');
  await expect(words).toContainText('Nothing that was reported is touched.');
  await expectAccessible(desk, 'what an amendment changes');
  await desk.getByRole('button', { name: 'Publish for everybody' }).click();
  await expect(desk.getByText('Name the decision, so that everybody can look it up.')).toBeVisible();
  await desk.getByLabel('By which decision?').fill('Conference of 2026 <b>');
  await desk.getByRole('button', { name: 'Publish for everybody' }).click();
  await expect(desk.getByText('Published on this device.')).toBeVisible();
  await expect(desk.getByText('Dropped on 22 Nov 2026: Conference of 2026 <b>')).toBeVisible();
  await desk.reload();
  await expect(desk.getByText('Applies from 22 Nov 2026 · published 22 Nov 2026 by Officer')).toBeVisible();

  // The member's file brings it in and takes the plan back with the receipt.
  await visit(member, 'transfer', 'Update files');
  await member.getByRole('button', { name: 'Make the update file ready' }).click();
  await offer(desk, await saved(member, member.locator('main')));
  await desk.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(desk.getByText('The reply for Tuvalu, with the receipt')).toBeVisible();
  await offer(member, await saved(desk, desk.locator('main')));
  await member.getByRole('button', { name: 'Take in', exact: true }).click();
  await visit(member, 'my-updates', 'My updates');
  await expect(question(member, '1.2.99', '2026').getByText('Publish a tariff guide')).toBeVisible();
  await expect(question(member, '1.2.1', '2026')).toHaveCount(0);
  await visit(member, 'plan', 'OCO Strategic Plan 2022-2027');
  await expect(member.getByText('Dropped on 22 Nov 2026: Conference of 2026 <b>')).toBeVisible();
  await expect(member.getByText('Amend the plan')).toHaveCount(0);
  await visit(member, 'activities/1.2.1', /^1\.2\.1 /);
  await expect(member.getByText('Dropped on 22 Nov 2026: Conference of 2026 <b>')).toBeVisible();
  await visit(member, 'plan', 'OCO Strategic Plan 2022-2027');
  // The other plan came with it, and every page shows the one that is chosen.
  await member.getByLabel('Plan that is shown').selectOption('The plan before');
  await expect(member.getByRole('heading', { level: 1, name: 'The plan before' })).toBeVisible();
  await member.getByRole('link', { name: 'My updates' }).click();
  await expect(question(member, '1.2.1', '2021/22')).toBeVisible();
  await expect(question(member, '1.2.99')).toHaveCount(0);
  await member.context().close();
});

async function downloaded(page: Page): Promise<File> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the plan file' }).click();
  return JSON.parse(readFileSync(await (await started).path(), 'utf8')) as File;
}

async function choose(page: Page, name: string, content: unknown): Promise<void> {
  await page
    .getByLabel('Choose the changed plan file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
}
