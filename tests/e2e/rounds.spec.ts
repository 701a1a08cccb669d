import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/universal';
import { expectAccessible } from './axe.ts';
import { invitedMember, madeReady, madeReadyFor, offer } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { a4, printed } from './printing.ts';
import { rowsIn } from './raw-storage.ts';
import { cutOff } from './sight.ts';
import { answer, question, setDay, setUpSecretariat, someday, visit } from './steps.ts';

const name = 'October to December 2026';

test.beforeEach(async ({ page }) => setDay(page, someday));

/** Opens a round as the form offers it, with a first instruction, and goes to its page. */
async function openRound(desk: Page): Promise<void> {
  await visit(desk, 'plan/rounds', 'Reporting rounds');
  await desk.getByRole('button', { name: 'Open a round' }).click();
  await desk.getByLabel('Instruction (may stay empty)').fill('One line each is enough.');
  await desk.getByRole('button', { name: 'Open the round' }).click();
  await desk.getByRole('link', { name }).click();
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
}

function memberRow(desk: Page, member: string) {
  return desk
    .getByRole('region', { name: 'Who has answered' })
    .getByRole('row', { name: new RegExp(`^${member}`) });
}

test('ROUND-2: a round is opened, asked on a member’s device, answered there and counted at the Secretariat', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  const member = await invitedMember(desk, 'Tuvalu', { browser, site });
  // Without a round, the quarter is what counts.
  await expect(member.getByText('Answered or confirmed since 1 Oct 2026.')).toBeVisible();
  await offer(desk, await madeReady(member));
  await desk.getByRole('button', { name: /^Accept device/ }).click();
  await expect(desk.getByText('The update file is ready.')).toBeVisible();

  await openRound(desk);
  await expect(memberRow(desk, 'Tuvalu')).toContainText('0 of 5');
  await expectAccessible(desk, 'a round');
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await member.getByRole('button', { name: 'Take in', exact: true }).click();
  await visit(member, 'my-updates', 'My updates');
  await expect(member.getByRole('heading', { name })).toBeVisible();
  await expect(member.getByText('0 of 5 answered')).toBeVisible();
  await expect(member.getByText('Please answer by 22 Dec 2026.')).toBeVisible();
  await expect(member.getByText('One line each is enough.')).toBeVisible();
  await answer(question(member, '1.1.1'), 'Going well');
  await answer(question(member, '1.2.1'), 'Not started yet');
  await expect(member.getByText('2 of 5 answered')).toBeVisible();
  await member.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => cutOff(member)).toEqual([]);

  await offer(desk, await madeReady(member));
  await desk.getByRole('button', { name: 'Take in', exact: true }).click();
  await visit(desk, 'plan/rounds', 'Reporting rounds');
  await desk.getByRole('link', { name }).click();
  await expect(memberRow(desk, 'Tuvalu')).toContainText('2 of 5');

  // It is extended and closed: what was answered stays, and nothing is asked any more.
  await desk.getByRole('button', { name: 'Extend it' }).click();
  await desk.getByRole('button', { name: /^Extend it for everybody/ }).click();
  await expect(desk.getByText('Please answer by 5 Jan 2027.')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Extend it' })).toBeFocused();
  await desk.getByRole('button', { name: 'Close it' }).click();
  await desk.getByRole('button', { name: 'Close the round' }).click();
  await expect(desk.getByText('Closed on 22 Nov 2026.')).toBeFocused();
  await expect(desk.getByText(/Open since/)).toHaveCount(0);
  await expect(memberRow(desk, 'Tuvalu')).toContainText('2 of 5');
  await member.context().close();
});

test('ROUND-3: a reply mail, a telephone call and a paper form are entered in one go on whose word they are', async ({
  page: desk,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  await openRound(desk);
  await desk.getByRole('button', { name: 'Mail and sheet for Tonga' }).click();
  const mail = await desk.getByRole('region', { name: 'Mail for Tonga' }).innerText();
  await desk.getByRole('button', { name: 'Close', exact: true }).click();
  expect(mail).toContain('1.2.3: ');

  // A mail that quotes the form, with nonsense between the lines.
  await desk.getByRole('link', { name: 'Enter a reply mail' }).click();
  await desk.getByLabel('Answers of').selectOption('Tonga');
  // Two mails in one paste are said to be of two members.
  await desk
    .getByLabel('The mail, as it came')
    .fill('From: Tonga Customs\n1.1.1: g\n--\nAna\nFrom: Samoa Customs\n1.2.2: c 1 Nov');
  await expect(
    desk.getByText('This text also holds answers under the name of Samoa. Take them out, or'),
  ).toBeVisible();
  const quoted = mail.replaceAll(/^/gm, '> ').replace('> 1.2.1: ', '> 1.2.1: g 14 Nov all trained');
  await desk
    .getByLabel('The mail, as it came')
    .fill(`Thank you!\n1.1.1: Done 14 Mar\n1.2.2: d\n9.9.9: g\nKind regards\n-- \nThe office\n${quoted}`);
  const problems = desk.getByRole('alert');
  await expect(problems).toContainText('2 lines are not taken as they are:');
  await expect(problems).toContainText('Line 3, 1.2.2: Give the new date. Say why, in a sentence.');
  await expect(problems).toContainText('Line 4, 9.9.9: The plan has no activity 9.9.9.');
  await expectAccessible(desk, 'a reply mail');
  await desk.getByRole('button', { name: 'Enter these 2 answers' }).click();
  await expect(desk.getByText('Say above how you were told, by whom and when.')).toBeVisible();
  expect(await rowsIn(desk, 'reports')).toEqual([]);
  await desk.getByLabel('Who told you?').fill('The Comptroller');
  const found = desk.getByRole('region', { name: 'What would be entered' });
  await expect(found.getByRole('row', { name: /^1\.1\.1/ })).toContainText('Done · 14 Mar 2026');
  await expect(found.getByRole('row', { name: /^1\.2\.1/ })).toContainText('all trained');
  await desk.getByRole('button', { name: 'Enter these 2 answers' }).click();
  await expect(desk.getByText('2 answers are saved on this device:')).toBeVisible();
  await expect(desk.getByRole('status').filter({ hasText: 'are saved' })).toBeFocused();
  // What was not taken is still there to be mended, and what was is not offered again.
  await expect(problems).toContainText('2 lines are not taken as they are:');
  await expect(desk.getByRole('button', { name: /^Enter th/ })).toHaveCount(0);

  // By telephone, with the keyboard alone.
  await desk.getByRole('button', { name: 'Row by row instead' }).click();
  await desk.getByLabel('Who told you?').fill('The deputy');
  await desk.getByLabel('Go to row').fill('1.2.2');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Letter for 1.2.2')).toBeFocused();
  await desk.keyboard.type('d');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('03/04/2027');
  await expect(desk.getByText('“03/04/2027” may be 3 Apr 2027 or 4 Mar 2027.')).toBeVisible();
  await desk.getByLabel('Day for 1.2.2').fill('3 Apr 2027');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('no ship');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Letter for 1.2.3')).toBeFocused();
  await desk.keyboard.type('n');
  await desk.keyboard.press('ArrowUp');
  await expect(desk.getByLabel('Letter for 1.2.2')).toBeFocused();
  await desk.getByRole('button', { name: 'Enter these 2 answers' }).click();
  await expect(desk.getByText('2 answers are saved on this device:')).toBeVisible();
  expect(await rowsIn(desk, 'reports')).toHaveLength(4);
  await visit(desk, 'my-updates?for=TO', 'Updates');
  await question(desk, '1.2.2').getByText('All answers so far').click();
  await expect(question(desk, '1.2.2')).toContainText('The deputy');

  // The form on paper, with what was answered and blank.
  await visit(desk, 'plan/rounds', 'Reporting rounds');
  await desk.getByRole('link', { name }).click();
  await expect(memberRow(desk, 'Tonga')).toContainText('4 of 5');
  await desk.getByRole('link', { name: 'Form for Tonga' }).click();
  await expect(desk.getByRole('row', { name: /^1\.2\.2/ })).toContainText('New date 3 Apr 2027, 22 Nov 2026');
  expect(await printed(desk)).toEqual({ sheets: 1, sizes: [a4] });
  await desk.getByLabel('Blank').check();
  await expect(desk.getByText('New date 3 Apr 2027')).toHaveCount(0);
});

/** The sheet that goes out to a member, with what somebody there wrote into the row of an activity and saved. */
async function filledSheet(desk: Page, member: string, answers: Readonly<Record<string, readonly string[]>>) {
  await desk.getByRole('button', { name: `Mail and sheet for ${member}` }).click();
  const started = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Save the sheet (Excel)' }).click();
  const download = await started;
  await desk.getByRole('button', { name: 'Close', exact: true }).click();
  const rows = await readSheet(readFileSync(await download.path()), 1);
  const filled = rows.map((cells) => {
    const written = answers[String(cells[0])];
    return cells.map((cell, at) => ({ value: written?.[at - 4] ?? (typeof cell === 'string' ? cell : '') }));
  });
  const saved = await writeXlsxFile(filled as never).toBlob();
  return { name: download.suggestedFilename(), buffer: Buffer.from(await saved.arrayBuffer()) };
}

test('SHEET-5: sheets that came back are read together, each problem at its cell, and entered in one go', async ({
  page: desk,
}) => {
  test.slow();
  await setUpSecretariat(desk, 'Officer');
  await openRound(desk);
  const tonga = await filledSheet(desk, 'Tonga', {
    '1.1.1': ['Done', '14 Mar 2026', 'Signed by the Minister'],
    '1.2.1': ['g'],
    '1.2.2': ['m'],
  });
  const samoa = await filledSheet(desk, 'Samoa', { '1.1.1': ['En bonne voie'] });
  const unnamed = { name: 'reply.csv', buffer: Buffer.from('Row;Letter;Day;Note\n1.2.3;n;;\n9.9.9;g;;\n') };
  const picture = { name: 'holiday.png', buffer: Buffer.from([137, 80, 78, 71, 0, 1]) };
  await desk.getByRole('link', { name: 'Read sheets that came back' }).click();
  const mimeType = 'application/octet-stream';
  await desk
    .getByLabel('Choose the sheets (Excel or CSV)')
    .setInputFiles([tonga, samoa, unnamed, picture].map((file) => ({ ...file, mimeType })));

  const of = (file: string) => desk.getByRole('region', { name: new RegExp(file.replace('.', '\\.')) });
  await expect(of(tonga.name)).toContainText('2 answers. 2 rows are not filled in.');
  await expect(of(tonga.name).getByRole('alert')).toContainText('cell G4Say why, in a sentence.');
  await expect(of(samoa.name)).toContainText('1 answer.');
  await expect(of('holiday.png')).toContainText('No sheet of answers was found in it');
  await expect(of('reply.csv')).toContainText('The sheet does not say whose it is. Choose the member.');
  await expect(desk.getByText('Not recognised: reply.csv, holiday.png.')).toBeVisible();
  await of('reply.csv').getByLabel('Answers of').selectOption('Fiji');
  await expect(of('reply.csv').getByRole('alert')).toContainText('Cell A3The plan has no activity 9.9.9.');
  await expectAccessible(desk, 'sheets that came back');
  await desk.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => cutOff(desk)).toEqual([]);

  const all = desk.getByRole('button', { name: 'Enter what all 3 sheets say' });
  await all.click();
  await expect(desk.getByText('Say above how you were told, by whom and when')).toBeVisible();
  expect(await rowsIn(desk, 'reports')).toEqual([]);
  await desk.getByLabel('Who told you?').fill('The focal points');
  await of(samoa.name).getByLabel('Who told you of the answers of Samoa?').fill('The Comptroller');
  await all.click();
  await expect(of(tonga.name)).toContainText('2 answers are saved on this device: Tonga');
  await expect(of(samoa.name)).toContainText('1 answer is saved on this device: Samoa');
  await expect(of('reply.csv')).toContainText('1 answer is saved on this device: Fiji');
  await expect(of(tonga.name)).toContainText('cell G4');
  expect(await rowsIn(desk, 'reports')).toHaveLength(4);

  // The same sheet once more changes nothing.
  await of(tonga.name).getByRole('button', { name: 'Leave it out' }).click();
  await desk
    .getByLabel('Choose the sheets (Excel or CSV)')
    .setInputFiles([{ ...tonga, name: 'again.xlsx', mimeType }]);
  await expect(of('again.xlsx')).toContainText('Nothing to enter. 2 rows say what stands already.');
  expect(await rowsIn(desk, 'reports')).toHaveLength(4);
});
