import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import {
  answer,
  choose,
  clearDay,
  erase,
  explore,
  goToUpdates,
  openForm,
  question,
  save,
  setDay,
  showHistory,
  someday,
  startAsMember,
  typeDay,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const whySentence = 'Say why, in a sentence.';
const evidenceSentence = 'Say how we can know that it is done: a document, its number, or a short note.';

test('each answer asks for what it lacks, keeps the draft meanwhile, and counts once it is saved', async ({
  page,
}) => {
  test.slow();
  await startAsMember(page, 'Tuvalu');

  const opsf = question(page, '1.1.1');
  await openForm(opsf);
  await save(opsf);
  await expectProblems(page, ['Choose how it stands.']);
  await choose(opsf, 'We may miss the date');
  await typeDay(opsf, 'True since', someday);
  await save(opsf);
  await expectProblems(page, [whySentence]);
  await page.getByRole('alert').getByRole('button', { name: whySentence }).click();
  await expect(opsf.getByLabel('Why?')).toBeFocused();
  await expect(opsf.getByLabel('Why?')).toHaveAccessibleDescription(whySentence);
  await page.keyboard.type('The only trainer is on mission.');
  await save(opsf);
  await expectAnswered(page, 1, opsf, 'May miss the date · 22 Nov 2026');

  const needs = question(page, '1.2.1');
  await openForm(needs);
  await choose(needs, 'Delayed, new date');
  await typeDay(needs, 'True since', someday);
  await save(needs);
  await expectProblems(page, ['Give the new date.', whySentence]);
  await needs.getByLabel('Why?').fill('The cyclone closed the office.');
  await typeDay(needs, 'The new date', '2026-11-01');
  await save(needs);
  await expectProblems(page, ['The new date must lie after 22 Nov 2026. Choose a later day.']);
  await typeDay(needs, 'The new date', '2029-01-01');
  await save(needs);
  await expectProblems(page, ['The plan runs from 1 Jul 2022 to 30 Jun 2027. Choose a day within it.']);
  await typeDay(needs, 'The new date', '2027-02-28');
  await save(needs);
  await expectAnswered(page, 2, needs, 'New date now 28 Feb 2027 · 22 Nov 2026');

  const learning = question(page, '1.2.2');
  await openForm(learning);
  await choose(learning, 'Done');
  await typeDay(learning, 'Day of completion', '2026-12-24');
  await save(learning);
  await expectProblems(page, [
    evidenceSentence,
    'This day is still to come; today is 22 Nov 2026. Choose today or an earlier day.',
  ]);
  await typeDay(learning, 'Day of completion', someday);
  await learning.getByLabel('A short note').fill('Signed report of 12 Feb');
  await save(learning);
  await expectAnswered(page, 3, learning, 'Done · 22 Nov 2026');

  const gender = question(page, '1.2.3');
  await openForm(gender);
  for (const choice of ['Done in part', 'Not going to happen', 'Does not apply to us']) {
    await choose(gender, choice);
    await typeDay(gender, 'True since', someday);
    await save(gender);
    await expectProblems(page, [whySentence]);
  }
  await gender.getByLabel('Why?').fill('Another agency is responsible.');
  await save(gender);
  await expectAnswered(page, 4, gender, 'Does not apply to us · 22 Nov 2026');

  const experts = question(page, '1.2.7');
  await openForm(experts);
  await choose(experts, 'Not started yet');
  await clearDay(experts, 'True since');
  await save(experts);
  await expectProblems(page, ['Give the day.']);
  await typeDay(experts, 'True since', someday);
  await save(experts);
  await expectAnswered(page, 5, experts, 'Not started yet · 22 Nov 2026');
  await expect(
    page.getByText('Your 5 updates are saved on this device. They have not been sent yet.'),
  ).toBeVisible();
});

test('what was typed into an answer that is not complete is there after a reload', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.2.1');
  await openForm(row);
  await choose(row, 'Done');
  await row.getByLabel('What happened?').fill('Two sections have finished.');
  await save(row);
  await expect(page.locator(':focus')).toContainText('Not saved as an answer yet. Your draft is kept.');
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  await page.reload();
  await row.getByRole('button', { name: 'Go on with the draft' }).click();
  await expect(row.getByText('This is what you typed before. It was kept on this device.')).toBeVisible();
  await expect(row.getByRole('radio', { name: 'Done', exact: true })).toBeChecked();
  await expect(row.getByLabel('What happened?')).toHaveValue('Two sections have finished.');
  await row.getByRole('button', { name: 'Throw the draft away' }).click();
  await openForm(row);
  await expect(row.getByLabel('What happened?')).toHaveCount(0);
  await page.reload();
  await expect(row.getByRole('button', { name: 'Answer' })).toBeVisible();
});

test('"No change" is offered four months later, for what was answered and is still open alone', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  await answer(question(page, '1.1.1'), 'Going well');
  await answer(question(page, '1.2.1'), 'Done', {
    more: () => question(page, '1.2.1').getByLabel('A short note').fill('Minutes of the meeting'),
  });
  await answer(question(page, '1.2.3'), 'Not started yet');
  await answer(question(page, '1.2.2'), 'Delayed, new date', {
    more: async () => {
      await question(page, '1.2.2').getByLabel('Why?').fill('No link for most of the month.');
      await typeDay(question(page, '1.2.2'), 'The new date', '2027-01-15');
    },
  });
  await expect(page.getByRole('button', { name: /^No change/ })).toHaveCount(0);

  await setDay(page, '2027-03-22');
  await page.reload();
  // What is done is asked no more, and an answer of the last quarter is none of this one.
  await expect(page.getByText('0 of 4 answered')).toBeVisible();
  await expect(question(page, '1.2.1')).toHaveCount(0);
  await expect(question(page, '1.1.1').getByText('Going well · 22 Nov 2026 (3 months ago)')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No change', exact: true })).toHaveCount(2);
  await expect(question(page, '1.1.1').getByRole('button', { name: 'No change' })).toBeVisible();
  await expect(
    question(page, '1.2.2').getByText('The new date has passed. How does it stand now?'),
  ).toBeVisible();

  await question(page, '1.2.3').getByRole('button', { name: 'No change' }).click();
  await expect(page.getByText('1 of 4 answered')).toBeVisible();
  await expect(question(page, '1.2.3').getByText('Not started yet · 22 Mar 2027')).toBeVisible();

  await page.getByRole('button', { name: 'No change to the rest (1)' }).click();
  const dialog = page.getByRole('dialog', { name: 'No change to the rest' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    /^1\.1\.1 .*Going well · 22 Nov 2026 \(3 months ago\)$/,
  ]);
  // A double click confirms once.
  await dialog.getByRole('button', { name: 'Confirm 1 answer' }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('2 of 4 answered')).toBeVisible();
  await expect(page.getByRole('button', { name: /^No change/ })).toHaveCount(0);
  await expect(page.getByText('One answer is confirmed and saved on this device.')).toBeVisible();
  const entries = await showHistory(question(page, '1.1.1'));
  await expect(entries).toHaveText([
    /^\s*Going well 22 Mar 2027 · no change/,
    /^\s*Going well 22 Nov 2026 · replaced by a later answer/,
  ]);
});

test('"No change to the rest" leaves out what a draft says otherwise of, and says so', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  await answer(question(page, '1.1.1'), 'Going well');
  await answer(question(page, '1.2.3'), 'Not started yet');
  await setDay(page, '2027-03-22');
  await page.reload();
  await expect(page.getByRole('button', { name: 'No change to the rest (2)' })).toBeVisible();
  await openForm(question(page, '1.2.3'));
  await choose(question(page, '1.2.3'), 'We may miss the date');
  await question(page, '1.2.3').getByLabel('Why?').fill('No trainer is free.');
  await page.getByRole('button', { name: 'No change to the rest (1)' }).click();
  const dialog = page.getByRole('dialog', { name: 'No change to the rest' });
  await expect(dialog.getByRole('listitem')).toHaveText([/^1\.1\.1 /]);
  await expect(dialog.getByText('1 with a draft is left out.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Confirm 1 answer' }).click();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await expect(question(page, '1.2.3').getByLabel('Why?')).toHaveValue('No trainer is free.');
});

test('an answer is corrected later from what was said, and its history shows both with all they say', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu', 'Focal point');
  const row = question(page, '1.1.1');
  await answer(row, 'We may miss the date', {
    more: async () => {
      await row.getByLabel('Why?').fill('The position is vacant.');
      await row.getByLabel('What happened?').fill('First line.\nSecond line.');
      await row.getByLabel('Do you need help from the Secretariat?').selectOption('Training');
      await save(row);
      await expectProblems(page, ['Say in a sentence what help you need.']);
      await row.getByLabel('What would help?').fill('A trainer for one week.');
      await row.getByText('Add more: evidence, your own estimate').click();
      await row.getByLabel('Your own estimate in percent').fill('140');
      await save(row);
      await expectProblems(page, [
        '“140” is not a whole number from 0 to 100. Correct it or leave it empty.',
      ]);
      await row.getByLabel('Your own estimate in percent').fill('40');
      await row.getByText('Number, place, day, holder, link').click();
      await row.getByLabel('Number of the document').fill('TV/12/2026');
      await row.getByLabel('Where it is kept').fill('Registry, Funafuti');
      await typeDay(row, 'Its day', '2026-02-12');
      await row.getByLabel('Who holds it').fill('Training unit');
      await row.getByLabel('Link').fill('https://example.org/gender-plan');
      await row.getByRole('button', { name: 'Add another piece of evidence' }).click();
      await row.getByLabel('A short note').nth(1).fill('Signed by the Comptroller');
    },
  });
  // The plan of the OCO sets no milestones, so nothing of them is shown.
  await expect(page.getByText(/milestone/i)).toHaveCount(0);
  await row.getByRole('button', { name: 'Correct it' }).click();
  await expect(row.getByRole('radio', { name: 'We may miss the date' })).toBeChecked();
  await expect(row.getByLabel('Why?')).toHaveValue('The position is vacant.');
  await expect(row.getByLabel('What would help?')).toHaveValue('A trainer for one week.');
  await row.getByLabel('Why?').fill('The position is vacant since March.');
  await save(row);
  await expect(row.getByRole('button', { name: 'Correct it' })).toBeVisible();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  const entries = await showHistory(row);
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(0)).toContainText('The position is vacant since March.');
  await expect(entries.nth(1)).toContainText('replaced by a later answer');
  await expect(entries.nth(1)).toContainText(/The position is vacant\.\s*First line\.\s*Second line\./);
  for (const entry of await entries.all()) {
    await expect(entry).toContainText('Own estimate: 40 %');
    await expect(entry).toContainText(/Help asked for: Training[.:] A trainer for one week\./);
    await expect(entry).toContainText(
      'Evidence: TV/12/2026 · Registry, Funafuti · 12 Feb 2026 · Training unit https://example.org/gender-plan',
    );
    await expect(entry).toContainText('Evidence: Signed by the Comptroller');
    await expect(entry.getByRole('link')).toHaveCount(0);
    await expect(entry).toContainText('Focal point. Recorded 22 Nov 2026, 21:00. Saved on this device.');
  }
});

test('earlier years are folded, and one form answers several of them at once without counting them', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  const folded = page.getByText('Earlier years: 16 rows that are not asked and not counted');
  const row = page.getByRole('article', { name: '1.1.1', exact: true });
  await expect(folded).toBeVisible();
  await expect(row).toBeHidden();
  // By the keyboard: what still comes in above would move it away from under the pointer.
  await folded.press('Enter');
  await row.getByRole('button', { name: 'Answer for 4 years' }).click();
  await row.getByRole('checkbox', { name: '2023/24' }).uncheck();
  await choose(row, 'Done in part');
  await typeDay(row, 'True since', '2026-06-30');
  await row.getByLabel('Why?').fill('Two of five sections have adopted it.');
  await save(row);
  await expect(row.getByRole('button', { name: 'Answer for 4 years' })).toBeVisible();
  await expect(row.getByRole('listitem')).toHaveText([
    /^2022\/23.*Done in part · 30 Jun 2026/,
    /^2023\/24.*No answer yet$/,
    /^2024\/25.*Done in part · 30 Jun 2026/,
    /^2025\/26.*Done in part · 30 Jun 2026/,
  ]);
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
});

test('a year that is over is asked how it ended, with four endings, and is answered by one of them', async ({
  page,
}) => {
  await explore(page);
  await goToUpdates(page);
  const row = question(page, '1.1.6', '2022/23 is over: how did it end?');
  await expect(page.getByText('2 of 7 answered')).toBeVisible();
  await openForm(row);
  await expect(row.getByRole('radio')).toHaveCount(4);
  for (const ending of ['Done', 'Done in part', 'Not going to happen', 'Does not apply to us']) {
    await expect(row.getByRole('radio', { name: ending, exact: true })).toBeVisible();
  }
  await choose(row, 'Not going to happen');
  await typeDay(row, 'True since', '2023-06-30');
  await row.getByLabel('Why?').fill('No trainer was found.');
  await save(row);
  await expect(page.getByText('3 of 7 answered')).toBeVisible();
  await expect(row.getByText('Not going to happen · 30 Jun 2023')).toBeVisible();
});

test('the day of an answer is today’s unless another one is given', async ({ page }) => {
  // The clock as it is: one before the program was made would be taken for wrong.
  const now = new Date();
  await page.clock.setFixedTime(now);
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.2.3');
  test.skip((await row.count()) === 0, 'the plan of the OCO is over');
  await openForm(row);
  await choose(row, 'Going well');
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Fiji' }).format(now).split('/');
  await expect(row.getByRole('group', { name: 'True since' }).getByRole('spinbutton')).toHaveText(shown);
});

test('a day that is half erased is no day: what stands on the screen is what is saved', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Going well');
  await typeDay(row, 'True since', someday);
  await erase(row.getByRole('spinbutton', { name: 'day, True since' }), 'dd');
  await save(row);
  await expect(row.getByText('This is no whole day.')).toBeVisible();
  await expect(row.getByRole('spinbutton', { name: 'day, True since' })).toBeFocused();
  await expect(row.getByRole('button', { name: 'Save this answer' })).toBeVisible();
  await clearDay(row, 'True since');
  await save(row);
  await expectProblems(page, ['Give the day.']);
});

test('a clock that runs before the program was made is called wrong, and no day is taken from it', async ({
  page,
}) => {
  await setDay(page, '2024-01-10');
  await startAsMember(page, 'Tuvalu');
  await expect(
    page.getByText(
      'The clock of this device is wrong. Set the date, or give the day of each answer yourself.',
    ),
  ).toBeVisible();
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Going well');
  await save(row);
  await expectProblems(page, ['Give the day.']);
});

/** The list of what is missing has the focus, says these sentences, and promises that the draft is kept. */
async function expectProblems(page: Page, sentences: readonly string[]): Promise<void> {
  const summary = page.locator(':focus');
  await expect(summary).toContainText('Not saved as an answer yet. Your draft is kept.');
  await expect(summary.getByRole('alert').getByRole('listitem')).toHaveText([...sentences]);
}

async function expectAnswered(page: Page, count: number, row: Locator, latest: string): Promise<void> {
  await expect(page.getByText(`${count} of 5 answered`)).toBeVisible();
  await expect(row.getByText(latest)).toBeVisible();
  await expect(row.getByText(/Answered$/)).toBeVisible();
  await expect(
    page.getByText('Your answer is saved on this device. It has not been sent yet.'),
  ).toBeVisible();
}
