import type { Locator, Page } from '@playwright/test';
import { expectAccessible, switchLanguage } from './axe.ts';
import { expect, test } from './fixture.ts';
import { memberDevice, officeOf, takeIn } from './member-device.ts';
import { shippedPlan } from './shipped.ts';
import { cutOff, settled } from './sight.ts';
import { smallPlan } from './small-plan.ts';
import { explore, setDay, setUpSecretariat, setUpWithPlan, someday, visit } from './steps.ts';

const heading = 'Who has sent';
const board = 'transfer?part=board';

test.beforeEach(async ({ page }) => {
  await setDay(page, someday);
  await page.setViewportSize({ width: 1440, height: 900 });
});

function rowOf(page: Page, member: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${member}`) }) });
}

test('before anybody has sent, every member has a row in the order of names and the page says whom to invite', async ({
  page,
}) => {
  await setUpSecretariat(page);
  await visit(page, board, heading);
  await expect(page.getByText('0 of 24 have answered this quarter')).toBeVisible();
  const current = page.getByRole('navigation', { name: 'Send and receive' }).locator('[aria-current=page]');
  await expect(current).toHaveText([heading]);
  await expect(page.getByText('No member has sent anything yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Invite a member' })).toHaveAttribute(
    'href',
    /#\/transfer\?part=people$/,
  );
  const names = await page.getByRole('rowheader').getByRole('link').allTextContents();
  expect(names).toEqual(shippedPlan.members.map((one) => one.name).sort());
  const tuvalu = rowOf(page, 'Tuvalu');
  await expect(tuvalu).toContainText('No answer this quarter');
  await expect(tuvalu).toContainText('None yet');
  await expect(tuvalu.getByRole('button', { name: 'Read out a receipt' })).toHaveCount(0);
  await tuvalu.getByRole('link', { name: 'No device yet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People and devices' })).toBeVisible();
});

test('what a member’s files bring, what of them is lost and what comes after it stand in its row', async ({
  page,
}) => {
  test.slow();
  await setUpSecretariat(page);
  const office = await officeOf(page);
  const device = await memberDevice(office, 'TV', 'Office computer');
  await takeIn(page, office, await device.update(), [device.grant]);
  await device.report('1.1.1', '1.2.1', '1.2.2', '1.2.7');
  await takeIn(page, office, await device.update(1));
  await visit(page, board, heading);
  const row = rowOf(page, 'Tuvalu');
  await expect(page.getByText('1 of 24 have answered this quarter')).toBeVisible();
  await expect(row).toContainText('Answered this quarter');
  await expect(row).toContainText('22 Nov 2026, 21:00from Office computer');
  await expect(row.getByRole('cell')).toHaveText([
    /22 Nov/,
    'Nothing',
    'today',
    'Office computer',
    'The same as here',
    'Nothing yet',
    /Read out/,
  ]);

  // 6 and 7 are written and their file is lost; 8 comes.
  await device.report('1.1.1', '1.2.1');
  await device.update(5);
  await device.report('1.2.2');
  await takeIn(page, office, await device.update(7));
  await expect(row).toContainText('6 and 7 not received');
  await expect(row).toContainText('A device of the member says that it holds 2 of them.');

  await page.getByLabel('Only those of which something is missing').check();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page.getByRole('status').getByText('1 member', { exact: true })).toBeVisible();
  await page.getByLabel('Only those that have not answered this quarter').check();
  await expect(page.getByText('No member is shown.')).toBeVisible();
  await page.getByLabel('Only those of which something is missing').uncheck();
  await expect(page.getByRole('rowheader')).toHaveCount(23);
  await expect(rowOf(page, 'Tuvalu')).toHaveCount(0);

  // The next file holds everything past what the Secretariat said that it has, and heals the gap.
  await takeIn(page, office, await device.update(5));
  await expect(row.getByRole('cell').nth(1)).toHaveText('Nothing');
});

test('a device that nobody let in waits, and one with another version of the plan says so', async ({
  page,
}) => {
  await setUpSecretariat(page);
  const office = await officeOf(page);
  const stranger = await memberDevice(office, 'NR', 'Pita');
  await takeIn(page, office, await stranger.update());
  const [phone, laptop] = [
    await memberDevice(office, 'TV', 'A phone', 'AnotherRevision0'),
    await memberDevice(office, 'TV', 'Laptop'),
  ];
  for (const device of [phone, laptop]) await takeIn(page, office, await device.update(), [device.grant]);
  await visit(page, board, heading);
  const waiting = rowOf(page, 'Nauru').getByRole('link', { name: 'Waits to be let in: Pita' });
  await expect(waiting).toHaveAttribute('href', /#\/transfer\?part=people$/);
  const row = rowOf(page, 'Tuvalu');
  await expect(row.getByRole('listitem')).toHaveText(['A phone', 'Laptop']);
  await expect(row).toContainText('Another version');
  await expect(row).toContainText('No answer this quarter');
});

test('the receipt that is read out is the one of the member’s own chain, with words to say', async ({
  page,
}) => {
  await setUpSecretariat(page);
  const office = await officeOf(page);
  const device = await memberDevice(office, 'TV', 'Office computer');
  await takeIn(page, office, await device.update(), [device.grant]);
  await device.report('1.1.1', '1.2.1');
  await takeIn(page, office, await device.update(1));
  await visit(page, board, heading);
  await page.getByRole('button', { name: 'Read out a receipt for Tuvalu' }).click();
  const receipt = page.getByRole('dialog').getByRole('region', { name: 'Receipt for Office computer' });
  await expect(receipt.getByText('Received up to 22 Nov 2026, 20:00.')).toBeVisible();
  const groups = await receipt.getByRole('listitem').locator('p:first-child').allTextContents();
  expect(groups.join('-')).toBe(await device.receipt(3));
  const said = await receipt.getByRole('listitem').locator('p:last-child').allTextContents();
  expect(
    said.map((one) =>
      one
        .split(' · ')
        .map((word) => word[0])
        .join(''),
    ),
  ).toEqual(groups);
});

test('reminders name what is open, fit a mail program, and are noted on the day; nothing is sent', async ({
  page,
}) => {
  test.slow();
  await setUpSecretariat(page);
  await visit(page, board, heading);
  await page.getByRole('button', { name: 'Write reminders for 24 members' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reminders' });
  await expect(dialog.getByRole('article')).toHaveCount(24);
  await expect(dialog.getByText('Nothing is sent by itself.')).toBeVisible();
  const addresses = await dialog
    .getByRole('link', { name: 'Mail draft' })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses).toHaveLength(24);
  for (const address of addresses) {
    expect(address).toMatch(/^mailto:\?subject=/);
    expect(address.length).toBeLessThanOrEqual(1_900);
    expect(decodeURIComponent(address)).toMatch(
      /8 (Does not apply to us: why\?|Ne nous concerne pas\u00a0: pourquoi\u00a0\?)/,
    );
  }
  const tuvalu = dialog.getByRole('article', { name: 'Tuvalu' });
  const text = await tuvalu.getByRole('region', { name: 'Reminder for Tuvalu' }).innerText();
  const asked = [...text.matchAll(/^\[ {3}\] (\S+), /gm)].map((match) => match[1]);
  await expect(tuvalu).toContainText(`Tuvalu: ${asked.length} open questions`);
  expect(asked).toContain('1.2.1');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Tuvalu')).toContainText('Reminder written 22 Nov 2026');
  await expect(rowOf(page, 'Tuvalu')).toContainText(`${asked.length} open questions`);
  await page.reload();
  await expect(rowOf(page, 'Tuvalu')).toContainText('Reminder written 22 Nov 2026');
});

test('a reminder is in the language of the member, whatever the screen shows, and cut ones count the rest', async ({
  page,
}) => {
  const plan = smallPlan();
  const [far, near] = plan.members;
  await setUpWithPlan(page, { ...plan, members: [far, { ...near, preferredLanguage: 'fr' }] });
  await visit(page, board, heading);
  await page.getByRole('button', { name: 'Remind Near Bay' }).click();
  const draft = page.getByRole('dialog').getByRole('region', { name: 'Reminder for Near Bay' });
  await expect(draft).toHaveAttribute('lang', 'fr');
  await expect(draft).toContainText('Chères collègues');
  await expect(draft).toContainText('Adopter la déclaration électronique');
  await expect(page.getByRole('dialog').getByRole('article')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Administration of Customs')).not.toContainText('Reminder written');
  await page.getByRole('button', { name: 'Remind Administration of Customs' }).click();
  await expect(page.getByRole('dialog').getByRole('region', { name: /^Reminder for/ })).toContainText(
    'Dear colleagues',
  );
});

test('a demonstration shows its devices, says that nothing is ever sent, and writes no mail', async ({
  page,
}) => {
  await explore(page);
  await visit(page, board, heading);
  await expect(page.getByText('Nothing is ever sent from a demonstration')).toBeVisible();
  await expect(rowOf(page, 'Tonga').getByText('Focal point, Tonga')).toBeVisible();
  await expect(page.getByText(/^. ?Excused for 2025\/26 until /)).toHaveCount(1);
  await page.getByRole('button', { name: /^Write reminders for/ }).click();
  await expect(page.getByRole('dialog').getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Mail draft' })).toHaveCount(0);
});

test('with the keyboard alone a member is reminded, and the focus comes back to its row', async ({
  page,
}) => {
  await setUpSecretariat(page);
  await visit(page, board, heading);
  const button = page.getByRole('button', { name: 'Remind American Samoa' });
  await button.waitFor();
  for (let stops = 0; stops < 60; stops++) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('article', { name: 'American Samoa' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('axe finds nothing on the board, the reminders and the receipt; at 360 pixels it is cards and all fits', async ({
  page,
}) => {
  test.slow();
  await setUpSecretariat(page);
  const office = await officeOf(page);
  const device = await memberDevice(office, 'TV', 'Office computer of the customs administration');
  await takeIn(page, office, await device.update(), [device.grant]);
  await device.report('1.1.1', '1.2.1', '1.2.2', '1.2.7');
  await takeIn(page, office, await device.update(1));
  await device.report('1.1.1', '1.2.1');
  await device.report('1.2.2');
  await takeIn(page, office, await device.update(7));
  await visit(page, board, heading);
  await settled(page);
  await expectAccessible(page, 'board');
  for (const language of ['English', 'Français']) {
    const isFrench = language === 'Français';
    if (isFrench) await switchLanguage(page, language, 'fr');
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole('table')).toBeVisible();
    expect.soft(await cutOff(page), `${language}, 1440 wide`).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(page.getByRole('article')).toHaveCount(24);
    await expect(page.getByText(isFrench ? '6 et 7 non reçus' : '6 and 7 not received')).toBeVisible();
    expect.soft(await cutOff(page), `${language}, 360 wide`).toEqual([]);
    await page
      .getByRole('button', {
        name: isFrench ? /^Dicter un accusé de réception pour Tuvalu/ : /^Read out a receipt for Tuvalu/,
      })
      .click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    expect.soft(await cutOff(page), `${language}, receipt`).toEqual([]);
    if (!isFrench) await expectAccessible(page, 'receipt');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: isFrench ? 'Rappeler Tuvalu' : 'Remind Tuvalu' }).click();
    await expect(page.getByRole('dialog').getByRole('article')).toHaveCount(1);
    expect.soft(await cutOff(page), `${language}, reminder`).toEqual([]);
    if (!isFrench) await expectAccessible(page, 'reminder');
    await page.keyboard.press('Escape');
  }
});
