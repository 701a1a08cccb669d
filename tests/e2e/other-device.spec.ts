import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { invitedMember, madeReady, newDevice, offer, saved, type Sent, takeIn } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { cutOff, settled } from './sight.ts';
import { answer, question, setDay, someday, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('a member’s device adds another one: it is let in by one press, and the first one hears of it once', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpFrom2024(desk);
  const first = await invitedMember(desk, 'Tuvalu', { browser, site });
  await answer(question(first, '1.1.1', '2026/27'), 'Going well');
  await visit(first, 'transfer?part=people', 'Devices of Tuvalu');
  // Until it was let in itself it adds nobody.
  await expect(first.getByRole('button', { name: 'Add my other device' })).toHaveCount(0);
  await replied(first, await accepted(desk, { ...(await madeReady(first)), name: 'first.wayfinder' }));

  await visit(first, 'transfer?part=people', 'Devices of Tuvalu');
  await first.getByRole('button', { name: 'Add my other device' }).click();
  await expect(
    first.getByRole('heading', { name: 'The invitation for your other device is ready' }),
  ).toBeFocused();
  await expect(first.getByRole('img', { name: /Code to scan/ })).toBeVisible();
  const link = await first.getByRole('textbox', { name: 'Link' }).inputValue();
  await expectAccessible(first, 'an invitation for the other device');
  await first.setViewportSize({ width: 360, height: 740 });
  await settled(first);
  await expect.poll(() => cutOff(first)).toEqual([]);

  const second = await newDevice(browser, site);
  await second.goto(link);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(
    'Report for Tuvalu with this device as well',
  );
  await expect(second.getByLabel('Your name, as the Secretariat knows you')).toHaveValue('Focal point');
  await second.getByRole('button', { name: 'Open My updates' }).click();
  // The years that the Secretariat reports came along with the invitations.
  await expect(question(second, '1.2.1', '2024/25')).toBeVisible();
  await answer(question(second, '1.2.1', '2026/27'), 'Going well');
  await setDay(desk, '2026-11-24');
  const file = { ...(await madeReady(second)), name: 'second.wayfinder' };
  await offer(desk, file);
  await expect(desk.getByRole('listitem').filter({ hasText: file.name })).toContainText(
    'New: Focal point, computer, for Tuvalu, added by Focal point’s device on 22 Nov 2026. 1 update.',
  );
  const reply = await accepted(desk, file);
  await replied(second, reply);
  await visit(second, 'my-updates', 'My updates');
  await expect(second.getByText(/^A new device writes/)).toHaveCount(0);

  await replied(first, reply);
  await visit(first, 'my-updates', 'My updates');
  const told = first.getByText(
    'A new device writes for Tuvalu: Focal point, computer, let in on 24 Nov 2026.',
  );
  await expect(told).toBeVisible();
  await first.getByRole('button', { name: 'We know this device' }).click();
  await expect(told).toHaveCount(0);
  await first.reload();
  await expect(question(first, '1.2.1', '2024/25')).toBeVisible();
  await expect(told).toHaveCount(0);

  await visit(desk, 'transfer?part=people', 'People and devices');
  const card = desk.getByRole('article').filter({ hasText: 'Focal point, computer' }).first();
  await expect(card).toContainText('Added by the device of Focal point');

  // Whoever leaves is cut off with a look at the other device, and followed by somebody.
  await desk.getByRole('button', { name: 'Has left: Focal point', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('added by this one: Focal point, computer.');
  await dialog.getByRole('button', { name: 'Cut this device off' }).click();
  const next = desk.getByRole('button', { name: 'Invite who comes next after Focal point', exact: true });
  await expect(next).toBeFocused();
  await next.click();
  await expect(desk.getByLabel('For whom?')).toHaveValue('TV');
  await expect(desk.getByLabel('For whom?')).toBeFocused();
  await first.context().close();
  await second.context().close();
});

/** The Secretariat's own workspace, which reports from the plan year 2024/25 on. */
async function setUpFrom2024(desk: Page): Promise<void> {
  await desk.goto('./');
  await desk.getByRole('button', { name: 'Set up' }).click();
  await desk.getByLabel('Your name').fill('Officer');
  await desk.getByRole('combobox').selectOption('2024');
  await desk.getByRole('button', { name: 'Set up for Oceania Customs Organisation' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** Takes a member's file in with its device, and answers with the reply. */
async function accepted(desk: Page, file: Sent): Promise<Sent> {
  const item = desk.getByRole('listitem').filter({ hasText: file.name }).first();
  if (!(await item.isVisible())) await offer(desk, file);
  await item.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(item.getByText('The update file is ready.')).toBeVisible();
  return saved(desk, item);
}

async function replied(member: Page, reply: Sent): Promise<void> {
  await offer(member, reply);
  await takeIn(member);
}
