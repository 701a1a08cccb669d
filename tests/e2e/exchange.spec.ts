import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { invitedMember, madeReady, newDevice, offer, saved } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { rowsIn } from './raw-storage.ts';
import { cutOff, settled } from './sight.ts';
import { answer, question, setDay, setUpSecretariat, someday, startAsMember, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('an answer goes to the Secretariat as a file, and the receipt comes back as a message', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  const member = await invitedMember(desk, 'Tuvalu', { browser, site });
  await answer(question(member, '1.1.1'), 'Going well');
  await answer(question(member, '1.2.1'), 'Going well');
  await expect(member.getByRole('link', { name: '2 updates without a receipt' })).toBeVisible();

  const file = await madeReady(member);
  await offer(desk, file);
  const preview = desk.getByRole('listitem').filter({ hasText: file.name });
  await expect(preview).toContainText(
    'New: Focal point, for Tuvalu, with your invitation of 22 Nov 2026. 2 updates.',
  );
  await expect(preview).toContainText('Nothing else will change.');
  expect(await countedReports(desk)).toBe(0);
  await desk.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(preview.getByText('The reply for Tuvalu, with the receipt')).toBeVisible();
  await expect(preview.getByText('The update file is ready.')).toBeVisible();
  await expectAccessible(desk, 'what came in and its reply');
  const reply = await saved(desk, preview);
  await visit(desk, 'members/TV', 'Tuvalu');
  await expect(desk.getByText('Tuvalu answered 2 of 5 this quarter.')).toBeVisible();

  await offer(member, reply);
  await expect(member.getByText('The Secretariat received 2 of your updates.')).toBeVisible();
  await member.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(member.getByText('The Secretariat has received all of your updates.')).toBeVisible();
  await expect(member.getByRole('link', { name: /without a receipt/ })).toHaveCount(0);
  await visit(member, 'my-updates', 'My updates');
  const row = question(member, '1.1.1');
  await expect(row.getByText('Received by the Secretariat 22 Nov 2026.')).toBeVisible();
  await row.getByText('All answers so far').click();
  await expect(row.getByText('Received by the Secretariat 22 Nov 2026.')).toHaveCount(2);

  // The same file once more, in either direction, changes nothing.
  await offer(desk, file);
  await expect(desk.getByText('Everything in it is here already. There is nothing to do.')).toBeVisible();
  await member.context().close();
});

test('what was begun without an invitation waits at the Secretariat and counts for nothing', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  const member = await newDevice(browser, site);
  await startAsMember(member, 'Tuvalu', 'Focal point');
  await answer(question(member, '1.1.1'), 'Going well');
  const file = await madeReady(member);
  await offer(desk, file);
  await expect(desk.getByText('New: Focal point, says to report for Tuvalu. 1 update.')).toBeVisible();
  await expect(desk.getByText('There is no invitation.')).toBeVisible();
  await desk.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(desk.getByText('Kept and not counted: 1 entry')).toBeVisible();
  expect(await countedReports(desk)).toBe(0);
  await member.context().close();
});

test('what is no update is refused in a sentence each, and nothing is stored', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  const member = await newDevice(browser, site);
  await startAsMember(member, 'Tuvalu', 'Focal point');
  await answer(question(member, '1.1.1'), 'Going well');
  const { bytes } = await madeReady(member);
  const before = await ends(desk);
  const flipped = Buffer.from(bytes);
  // In the header, so that every run meets the same: the body is compressed and its keys are made anew.
  flipped[7] = (flipped[7] ?? 0) ^ 1;
  const newer = Buffer.from(bytes.toString('latin1').replace('WFPKT1', 'WFPKT2'), 'latin1');
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['holiday.jpg', Buffer.from('not an update'), 'This is not an update file of Wayfinder.'],
    ['short.wayfinder', bytes.subarray(0, 90), 'This file is cut short and nothing in it is whole.'],
    ['flipped.wayfinder', flipped, 'This file was changed on its way and cannot be trusted.'],
    ['newer.wayfinder', newer, 'This file was made by a newer Wayfinder.'],
  ];
  for (const [name, buffer, sentence] of cases) {
    await offer(desk, { name, bytes: buffer });
    await expect(desk.getByRole('listitem').filter({ hasText: name })).toContainText(sentence);
  }
  const field = desk.getByLabel('Or paste the message, all of it');
  await field.fill('Dear colleagues, the file is attached.');
  await desk.getByRole('button', { name: 'Look at it' }).click();
  await expect(desk.getByText('There is no update in this text.')).toBeVisible();
  expect(await ends(desk)).toEqual(before);
  expect(await rowsIn(desk, 'waiting')).toEqual([]);
  await member.context().close();
});

test('an update pasted out of a quoted mail, and one in a link, are looked at', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  const member = await newDevice(browser, site);
  await startAsMember(member, 'Tuvalu', 'Focal point');
  await answer(question(member, '1.1.1'), 'Going well');
  await madeReady(member);
  const draft = new URL(
    (await member.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href')) ?? '',
  );
  const body = decodeURIComponent(/body=([^&]*)/.exec(draft.href)?.[1] ?? '');
  const text = /WFpkt1\w+/.exec(body)?.[0] ?? '';
  const quoted = body.replace(/(.{60})/g, '$1\r\n> ').replaceAll('“', '"');
  await visit(desk, 'transfer', 'Update files');
  await desk.getByLabel('Or paste the message, all of it').fill(quoted);
  await desk.getByRole('button', { name: 'Look at it' }).click();
  await expect(desk.getByText('New: Focal point, says to report for Tuvalu. 1 update.')).toBeVisible();
  await desk.getByRole('button', { name: 'Not now' }).click();
  await desk.goto(`./#/transfer?file=${text}`);
  await expect(desk.getByText('New: Focal point, says to report for Tuvalu. 1 update.')).toBeVisible();
  // The address no longer holds it: loaded again, the page would offer it twice.
  await expect.poll(() => new URL(desk.url()).hash).toBe('#/transfer');
  await member.context().close();
});

test('the files fit a phone, in French too, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await startAsMember(page, 'Tuvalu', 'Focal point');
  await answer(question(page, '1.1.1'), 'Going well');
  await madeReady(page);
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fichiers de mise à jour' })).toBeVisible();
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
});

/** How far each chain is held; sealing, which looking at a file begins with, moves none of them. */
async function ends(page: Page): Promise<unknown> {
  const chains = (await rowsIn(page, 'chains')) as readonly { device: string; seq: number }[];
  return chains.map(({ device, seq }) => [device, seq]);
}

async function countedReports(page: Page): Promise<number> {
  return (await rowsIn(page, 'reports')).length;
}
