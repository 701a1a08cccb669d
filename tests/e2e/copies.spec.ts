import type { Page } from '@playwright/test';
import { expectAccessible, switchLanguage } from './axe.ts';
import { acceptDevice, invitedMember, madeReadyFor, offer, takeIn } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { cutOff, settled } from './sight.ts';
import { answer, explore, goToUpdates, question, setDay, setUpSecretariat, someday, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('ED-1: what is frozen does not change, and is compared with today in words', async ({ page }) => {
  test.slow();
  const name = '28th <b>Conference</b> & "Co"';
  await setUpSecretariat(page, 'Officer');
  await page.getByRole('link', { name: 'Freeze a conference copy' }).click();
  await page.getByRole('button', { name: 'Freeze it' }).click();
  await expect(page.getByText('Write a name, such as that of the conference.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await freeze(page, name);
  const mark = page.getByText(`Conference copy: ${name}, as at 22 Nov 2026. Nothing here changes.`);
  await expect(mark).toBeVisible();
  await page.getByText('How is this worked out?').click();
  await expect(
    page.getByText('Worked out again on this device just now: the fingerprint matches.'),
  ).toBeVisible();
  const frozen = page.getByRole('region', { name: 'Numbers by priority' });
  const before = await frozen.innerText();

  await goToUpdates(page, 'OCO Secretariat');
  await answer(question(page, '1.1.3'), 'Going well');
  await page.getByRole('link', { name: 'Copies' }).click();
  await page.getByRole('link', { name: 'What changed since?' }).click();
  await expect(
    page.getByText(`Since ${name}: 1 answered for the first time, 1 restated.`, { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Changes by member' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'All conference copies' }).click();
  await page.getByRole('link', { name: `Open it ${name}` }).click();
  await expect(mark).toBeVisible();
  expect(await frozen.innerText()).toBe(before);
  await page.getByText('How is this worked out?').click();
  await expect(
    page.getByText('Worked out again on this device just now: the fingerprint matches.'),
  ).toBeVisible();

  await visit(page, 'copies/compare?from=nonsense', 'This conference copy is not on this device');
});

test('ED-1: a member opens a copy within its reach; the Secretariat is told what differs once its rows are taken back', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  const member = await invitedMember(desk, 'Tuvalu', { browser, site });
  await answer(question(member, '1.1.1'), 'Going well');
  await acceptDevice(desk, member);
  await visit(desk, 'copies', 'Conference copies');
  await freeze(desk, '28th Annual Conference');

  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await expect(member.getByText('A conference copy: 28th Annual Conference.')).toBeVisible();
  await member.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(member.getByText('The Secretariat has received all of your updates.')).toBeVisible();
  await visit(member, 'copies', 'Conference copies');
  await member.getByRole('link', { name: 'Open it 28th Annual Conference' }).click();
  await expect(member.getByText('The rows of other members are not on this device.')).toBeVisible();
  await expect(member.getByRole('region', { name: 'Numbers by member' }).getByRole('rowheader')).toHaveText([
    'Tuvalu',
    'OCO Secretariat',
  ]);
  await member.getByText('How is this worked out?').click();
  await expect(
    member.getByText(/The fingerprint of the whole cannot be worked out again here/),
  ).toBeVisible();
  await expectAccessible(member, 'a conference copy within reach');

  // From a copy that holds the rows of everybody, a member is told who has done an activity.
  await visit(desk, 'copies', 'Conference copies');
  await desk.getByRole('radio', { name: /^Members too: each of them all rows/ }).check();
  await freeze(desk, '29th Annual Conference');
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await takeIn(member);
  await visit(member, 'activities/1.2.3', /^1\.2\.3 /);
  const done = member.getByRole('region', { name: 'Who has done it' });
  await expect(done).toContainText('As at 22 Nov 2026, from 29th Annual Conference');
  await expect(done).toContainText('No other member had done this by then.');
  await member.context().close();

  await desk.getByRole('button', { name: 'Take back…' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await visit(desk, 'copies', 'Conference copies');
  await desk.getByRole('link', { name: 'Open it 28th Annual Conference' }).click();
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('The fingerprint of this copy does not match what is on this device.');
  await expect(alert.getByRole('listitem')).toHaveText([
    'Tuvalu, 1.1.1, 2026/27: frozen “Going well, 22 Nov 2026 (Not due yet)”, worked out here “Not due yet”',
  ]);
});

test('the copies fit a phone, in French too, are accessible, and say what they are when printed', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  await explore(page);
  await page.getByRole('link', { name: 'What changed since Annual Conference 2025?' }).click();
  await expect(page.getByText(/^Since Annual Conference 2025: \d+ done, \d+ slipped/)).toBeVisible();
  await page.getByText(/^Slipped: \d+$/).click();
  await fits(page);
  await expectAccessible(page, 'what changed');
  await visit(page, 'copies', 'Conference copies');
  await fits(page);
  await expectAccessible(page, 'conference copies');
  await page.getByRole('link', { name: 'Open it Annual Conference 2025' }).click();
  const mark = page.getByText(
    'Conference copy: Annual Conference 2025, as at 30 Jun 2025. Nothing here changes.',
  );
  await expect(mark).toBeVisible();
  await fits(page);
  await switchLanguage(page, 'Français', 'fr');
  await fits(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Version figée\u00A0: Annual Conference 2025, au 30 juin 2025.')).toBeVisible();
});

async function freeze(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Freeze it' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function fits(page: Page): Promise<void> {
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
}
