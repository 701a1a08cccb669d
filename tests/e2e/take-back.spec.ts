import { expectAccessible, switchLanguage } from './axe.ts';
import { invitationFor, madeReady, madeReadyFor, newDevice, offer, takeIn } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { rowsIn } from './raw-storage.ts';
import { cutOff, settled } from './sight.ts';
import {
  answer,
  loadAgain,
  question,
  setDay,
  setUpSecretariat,
  showHistory,
  someday,
  visit,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('RETRACT-1, ERASE-1: a member takes an answer back, the Secretariat erases a note, and both sides see it', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Mere');
  await visit(desk, 'transfer?part=people', 'People and devices');
  const member = await newDevice(browser, site);
  await member.goto(`./#/join?invitation=${await invitationFor(desk, 'Tuvalu')}`);
  await member.getByLabel('Your name, as the Secretariat knows you').fill('Sela');
  await member.getByRole('button', { name: 'Open My updates' }).click();
  const row = question(member, '1.1.1');
  await answer(row, 'Going well', { day: '2026-11-03' });
  await answer(row, 'Not started yet');
  await offer(desk, await madeReady(member));
  await desk.getByRole('button', { name: 'Accept device and updates' }).click();
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await member.getByRole('button', { name: 'Take in', exact: true }).click();
  await visit(member, 'my-updates', 'My updates');

  // Without a network, by keyboard, and half a reason survives Escape.
  await member.context().setOffline(true);
  let entries = await showHistory(row);
  await expect(row.getByRole('button', { name: /^Take this answer back/ })).toHaveCount(1);
  await entries
    .first()
    .getByRole('button', { name: 'Take this answer back: Not started yet' })
    .press('Enter');
  const dialog = member.getByRole('dialog', { name: 'Take this answer back' });
  await expect(dialog.getByText('Then your answer of 3 Nov 2026 counts again: Going well.')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(dialog.getByText('Say why first, in a sentence.')).toBeVisible();
  await member.keyboard.type('Said of the wrong');
  await expect(dialog.getByText('Draft kept on this device.')).toBeVisible();
  await member.keyboard.press('Escape');
  await row.getByRole('button', { name: 'Go on taking this answer back' }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue('Said of the wrong');
  await dialog.getByRole('textbox').fill('Said of the wrong year.');
  await expectAccessible(member, 'taking an answer back');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(entries.first()).toContainText('Taken back by Sela, 22 Nov 2026:');
  await expect(entries.first()).toContainText('Said of the wrong year.');
  await expect(entries.first()).toContainText('Saved on this device.');
  await expect(entries.first()).toContainText('Not started yet');
  await expect(entries.nth(1)).not.toContainText('replaced');
  await expect(row.getByText('Going well').first()).toBeVisible();
  await expect(member.getByRole('link', { name: '1 update without a receipt' })).toBeVisible();
  await member.context().setOffline(false);

  await offer(desk, await madeReady(member));
  await expect(desk.getByText('1 entry is taken back.')).toBeVisible();
  await desk.getByRole('button', { name: 'Take in', exact: true }).click();
  const thread = 'members/TV?at=oco-2022-2027%2FTV%2F1.1.1%2F2026';
  await visit(desk, thread, 'Tuvalu');
  const answers = desk.getByRole('dialog', { name: /^Tuvalu: 1\.1\.1/ });
  await expect(answers.getByText('Taken back by Sela, 22 Nov 2026:')).toBeVisible();
  await answers.getByRole('button', { name: 'Add a note' }).click();
  await answers.getByLabel('Your note').fill('Sela is on sick leave until May.');
  await answers.getByRole('button', { name: 'Save the note' }).click();
  await expect(answers.getByRole('paragraph').filter({ hasText: 'sick leave' })).toBeVisible();
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await takeIn(member);
  expect(await textIn(member)).toContain('sick leave');

  await visit(desk, thread, 'Tuvalu');
  await answers.getByRole('button', { name: 'Erase this note of 22 Nov 2026' }).click();
  const erasing = desk.getByRole('dialog', { name: 'Erase this note?' });
  await expect(erasing.getByText('1 note of 22 Nov 2026 is gone for good.')).toBeVisible();
  await expect(erasing.getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(erasing.getByText('Choose one of the two buttons below.')).toBeVisible();
  await erasing.getByRole('button', { name: 'Erase for good' }).click();
  await expect(erasing.getByText('Say why first: the reason is all that stays.')).toBeVisible();
  await expectAccessible(desk, 'erasing a note');
  await erasing.getByLabel('Why is it erased?').fill('Personal data');
  await erasing.getByRole('button', { name: 'Erase for good' }).click();
  await expect(answers.getByText('Erased 22 Nov 2026: Personal data')).toBeVisible();
  expect(await textIn(desk)).not.toContain('sick leave');
  await visit(desk, 'transfer?part=safety', 'Data safety');
  await desk.getByRole('button', { name: 'Check everything' }).click();
  await expect(desk.getByText('Of 1 entry only its mark is kept, because it was erased.')).toBeVisible();
  await expect(desk.getByText(/^All is whole/)).toBeVisible();

  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await expect(member.getByText(/^Something that should not be kept is erased here, once\./)).toBeVisible();
  await takeIn(member);
  expect(await textIn(member)).not.toContain('sick leave');
  await visit(member, 'my-updates', 'My updates');
  await loadAgain(member, 'My updates');
  await member.setViewportSize({ width: 360, height: 740 });
  entries = await showHistory(row);
  await expect(entries.first()).toContainText('Erased 22 Nov 2026: Personal data');
  await expect(entries.nth(1)).toContainText('Received by the Secretariat 22 Nov 2026.');
  await switchLanguage(member, 'Français', 'fr');
  await expect(row.getByText('Retirée par Sela, le 22 nov. 2026')).toBeVisible();
  await settled(member);
  await expect.poll(() => cutOff(member)).toEqual([]);
  await member.context().close();
});

/** All that the one workspace on the page's device holds of the log and of what is derived from it. */
async function textIn(page: Parameters<typeof rowsIn>[0]): Promise<string> {
  const tables = ['segments', 'tail', 'remarks', 'documents', 'drafts'] as const;
  return JSON.stringify(await Promise.all(tables.map((name) => rowsIn(page, name))));
}
