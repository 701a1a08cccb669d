import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { longName, longTitle, smallPlan } from './small-plan.ts';
import { workspaceDatabases } from './raw-storage.ts';
import { answer, goToUpdates, openForm, question, setDay, showHistory, someday } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const duplicate = 'The code “1.1” is used twice. Give each element a code of its own.';
const cadence = '“monthly” is no cadence. Write once, annual or ongoing.';
const outside = 'The due day 2031-01-01 lies outside the plan. Choose a day from its first to its last.';
const missing = 'Something must stand here and does not. Add it.';

test('a plan file with a problem is refused with each place and a sentence, and nothing is stored', async ({
  page,
}) => {
  await openSetUp(page);
  await upload(page, 'notes.json', 'Dear all, here is the plan');
  await expectProblems(page, 'notes.json', [
    [
      '',
      'This is not a plan file: it cannot be read as JSON. Choose a file that was made as a Wayfinder plan.',
    ],
  ]);

  const duplicateCode = smallPlan();
  duplicateCode.priorities[0].objectives[0].activities[1].code = '1.1';
  await upload(page, 'duplicate.json', duplicateCode);
  await expectProblems(page, 'duplicate.json', [
    ['priorities[0].objectives[0].activities[1].code', duplicate],
  ]);

  const unknownCadence = smallPlan();
  unknownCadence.priorities[0].objectives[0].activities[0].cadence = 'monthly';
  await upload(page, 'cadence.json', unknownCadence);
  await expectProblems(page, 'cadence.json', [
    ['priorities[0].objectives[0].activities[0].cadence', cadence],
  ]);

  const dueOutside = smallPlan();
  dueOutside.priorities[0].objectives[0].activities[1].due = '2031-01-01';
  await upload(page, 'due.json', dueOutside);
  await expectProblems(page, 'due.json', [['priorities[0].objectives[0].activities[1].due', outside]]);

  const withoutCode = smallPlan();
  delete withoutCode.members[1].code;
  await upload(page, 'member.json', withoutCode);
  await expectProblems(page, 'member.json', [['members[1].code', missing]]);

  const several = smallPlan();
  several.priorities[0].objectives[0].activities[1].code = '1.1';
  several.priorities[0].objectives[0].activities[0].cadence = 'monthly';
  several.priorities[0].objectives[0].activities[1].due = '2031-01-01';
  delete several.members[1].code;
  await upload(page, '<b>several</b>.json', several);
  await expectProblems(page, '<b>several</b>.json', [
    ['priorities[0].objectives[0].activities[0].cadence', cadence],
    ['members[1].code', missing],
    ['priorities[0].objectives[0].activities[1].code', duplicate],
    ['priorities[0].objectives[0].activities[1].due', outside],
  ]);

  expect(await workspaceDatabases(page)).toEqual([]);
  await expect(page.getByRole('button', { name: /^Set up for/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Use the OCO plan' }).click();
  await expect(page.getByRole('button', { name: 'Set up for Oceania Customs Organisation' })).toBeVisible();
});

test('an own plan file sets up an organisation, with its milestones, its yearly due day and both languages', async ({
  page,
}) => {
  await openSetUp(page);
  await upload(page, 'plan.json', smallPlan());
  await expect(page.getByText('Island Ports Forum · 3 activities · 2 members')).toBeVisible();
  await page.getByLabel('Your name').fill('Mere');
  await page.getByRole('button', { name: 'Set up for Island Ports Forum' }).click();
  await expect(page.getByRole('rowheader', { name: longName })).toBeVisible();

  await goToUpdates(page, longName);
  const yearly = question(page, '1.1.1', '2026');
  await expect(yearly.getByRole('heading')).toHaveText(`1.1.1 ${longTitle}`);
  await expect(yearly.getByText('2026 · due 31 Mar 2026 · past its date')).toBeVisible();
  await expect(yearly.getByText('Counts as done: A signed copy is kept.')).toBeVisible();
  await answer(yearly, 'Going well', {
    more: async () => {
      await yearly.getByRole('checkbox', { name: 'First draft' }).check();
      await yearly.getByLabel('How were you told?').selectOption('Paper form');
      await yearly.getByLabel('Who told you?').fill('Ana');
    },
  });
  await expect((await showHistory(yearly)).first()).toContainText(/Milestones reached: .*(M1|First draft)/);
  await expect(question(page, '1.1.2').getByText('Whole plan · due 15 Jan 2027')).toBeVisible();

  // What was reached stands ticked when the question is answered again.
  await openForm(yearly);
  await yearly.getByRole('radio', { name: 'Done', exact: true }).check();
  await expect(yearly.getByRole('checkbox', { name: 'First draft' })).toBeChecked();
  await expect(yearly.getByRole('checkbox', { name: 'Adopted' })).not.toBeChecked();

  await page.getByRole('button', { name: 'Français' }).click();
  const french = question(page, '1.1.1');
  await expect(french.getByRole('heading').first()).toContainText('Adopter la déclaration électronique');
  // What the plan says in English alone stays English and is marked as such.
  await expect(question(page, '1.1.2').getByText('Publish the tariff')).toHaveAttribute('lang', 'en');
});

async function openSetUp(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('button', { name: 'Set up for Oceania Customs Organisation' })).toBeVisible();
}

async function upload(page: Page, name: string, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await page
    .getByLabel('Use another plan file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The file was refused with exactly these places and sentences, in the order of the list. */
async function expectProblems(
  page: Page,
  name: string,
  problems: readonly (readonly [place: string, sentence: string])[],
): Promise<void> {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`“${name}” was not loaded: ${count}. Nothing was stored.`);
  await expect(alert.getByRole('listitem')).toHaveText(
    problems.map(([place, sentence]) => `${place}${sentence}`),
  );
}
