import { expectAccessible } from './axe.ts';
import { acceptDevice, invitationFor, madeReadyFor, newDevice, offer } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { answer, publishPlan, question, setDay, setUpSecretariat, someday, visit } from './steps.ts';

test('a focal point with topics reaches its own member alone, mails are addressed to it, and erased it is gone from both', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setDay(desk, someday);
  await setUpSecretariat(desk, 'Officer');
  const person = 'Focal point, Tuvalu';
  await visit(desk, 'members/TV', 'Tuvalu');
  await desk.getByRole('link', { name: 'Add a focal point of Tuvalu' }).click();
  const save = desk.getByRole('button', { name: 'Save the focal point' });
  await desk.getByLabel('E-mail').fill('tuvalu');
  await desk.getByRole('radio', { name: 'Only chosen topics' }).check();
  await save.click();
  await expect(desk.getByRole('alert').getByRole('button')).toHaveText([
    'Write the name, or what the office is called.',
    'This is no e-mail address. Write one alone, such as name@example.org, or leave it empty.',
    'Choose at least one topic, or “Everything in the plan”.',
  ]);
  await expectAccessible(desk, 'the form of a focal point');
  await desk.getByRole('alert').getByRole('button').first().click();
  await expect(desk.getByLabel('Name', { exact: true })).toBeFocused();
  await desk.keyboard.type(person);
  await desk.getByLabel('Add a topic').selectOption('1.1');
  await expect(desk.getByText('Draft kept on this device.')).toBeVisible();
  await desk.reload();
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue(person);
  // What is typed for one member does not stand in another's form.
  await visit(desk, 'plan/members/TO/people/new', 'Add a focal point of Tonga');
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue('');
  await visit(desk, 'plan/members/TV/people/new', 'Add a focal point of Tuvalu');
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue(person);
  await desk.getByLabel('E-mail').fill('focal.point@example.org');
  await desk.getByLabel('Telephone').fill('+688 20 000, mornings');
  await save.click();
  const people = desk.getByRole('region', { name: 'People at Tuvalu' });
  await expect(people.getByRole('link', { name: '+688 20 000' })).toHaveAttribute('href', 'tel:+68820000');
  await people.getByRole('link', { name: 'Add an official contact at Tuvalu' }).click();
  await desk.getByLabel('Name', { exact: true }).fill('Head of administration, Tuvalu');
  await desk.getByRole('button', { name: 'Save the contact' }).click();
  await expect(people.getByRole('list', { name: 'Official contacts' })).toContainText(
    'Head of administration',
  );
  await expectAccessible(desk, 'a member with people');
  await visit(desk, 'plan/members', 'Members');
  await expect(desk.getByRole('region', { name: 'Tuvalu', exact: true })).toContainText('1.1 ');
  await expectAccessible(desk, 'the people at all members');

  await visit(desk, 'transfer?part=board&remind=TV', 'Who has sent');
  const mail = desk.getByRole('dialog', { name: 'Reminders' });
  await expect(mail.getByText(`To: ${person} (focal.point@example.org)`)).toBeVisible();
  await expect(mail.getByRole('link', { name: 'Mail draft' })).toHaveAttribute(
    'href',
    /^mailto:focal\.point@example\.org\?subject=/,
  );

  await visit(desk, 'transfer?part=people', 'People and devices');
  const member = await newDevice(browser, site);
  await member.goto(`./#/join?invitation=${await invitationFor(desk, 'Tuvalu')}`);
  await member.getByLabel('Your name, as the Secretariat knows you').fill(person);
  await member.getByRole('button', { name: 'Open My updates' }).click();
  await answer(question(member, '1.1.1'), 'Going well');
  await acceptDevice(desk, member);
  const takeIn = member.getByRole('button', { name: 'Take in', exact: true });
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await expect(member.getByText('Focal points: 1 change.')).toBeVisible();
  await takeIn.click();
  await expect(takeIn).toBeHidden();
  await visit(member, 'members/TV', 'Tuvalu');
  const own = member.getByRole('region', { name: 'People at Tuvalu' });
  await expect(own.getByRole('list', { name: 'Focal points' }).getByRole('listitem').first()).toContainText(
    person,
  );
  await expect(own).not.toContainText('Head of administration');
  await expect(own.getByRole('link', { name: /^(Change|Add)/ })).toHaveCount(0);

  await visit(member, 'my-updates', 'My updates');
  await expect(question(member, '1.2.1')).toBeVisible();
  await member.getByRole('checkbox', { name: 'Only what is about my topics' }).check();
  await expect(member).toHaveURL(/my-updates\?about=topics$/);
  await expect(question(member, '1.2.1')).toHaveCount(0);
  await expect(question(member, '1.1.1')).toBeVisible();
  await expect(
    member.getByText(/questions? (is|are) about something else and (is|are) not shown\./),
  ).toBeVisible();

  await visit(desk, 'members/TV', 'Tuvalu');
  await people.getByRole('link', { name: `Change ${person}` }).click();
  await desk.getByRole('button', { name: `Remove ${person}` }).click();
  await expect(desk.getByText(`${person} is a contact no longer, since 22 Nov 2026.`)).toBeVisible();
  await desk.getByRole('button', { name: `Erase ${person}` }).click();
  const erase = desk.getByRole('dialog', { name: `Erase ${person}?` });
  await expect(erase).toContainText('gone for good: 2 entries');
  await erase.getByLabel('Why is it erased?').fill('Asked for by the administration');
  await erase.getByRole('button', { name: 'Erase for good' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Tuvalu');
  await expect(people).not.toContainText(person);
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await takeIn.click();
  await expect(takeIn).toBeHidden();
  await visit(member, 'members/TV', 'Tuvalu');
  await expect(own).toHaveCount(0);
  await member.context().close();
});

test('what the Secretariat answers about each member is asked of no member, and entered from its own records', async ({
  page,
}) => {
  await setDay(page, someday);
  await setUpSecretariat(page, 'Officer');
  await visit(page, 'plan/edit', 'Edit the plan');
  await page
    .getByRole('navigation', { name: 'Outline of the plan' })
    .getByRole('button', { name: /^1\.2\.1 / })
    .click();
  await page.getByRole('radio', { name: 'The Secretariat, about each member' }).check();
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await expect(page.getByRole('main')).toContainText(
    'The member itself → The Secretariat, about each member',
  );
  await publishPlan(page, 'Conference of 2026');
  await expect(page.getByText('Published on this device.')).toBeVisible();
  await visit(page, 'plan', 'OCO Strategic Plan 2022-2027');
  await expect(page.getByText('Who answers: OCO Secretariat, about every member')).toBeVisible();

  await visit(page, 'transfer?part=board&remind=TO', 'Who has sent');
  const mail = page.getByRole('dialog', { name: 'Reminders' });
  await expect(mail).toContainText('1.2.2');
  await expect(mail).not.toContainText('1.2.1, 2026/27');
  await visit(page, 'my-updates?for=TO', 'Updates');
  const row = question(page, '1.2.1', '2026/27');
  await row.getByRole('button', { name: 'Answer' }).click();
  await expect(row.getByLabel('How were you told?')).toHaveValue('own-records');
  await expect(row.getByLabel('Who at the Secretariat says it?')).toHaveValue('Officer');
  await answerHere(row);
  await expect(row).toContainText('Going well');
  const other = question(page, '1.2.2', '2026/27');
  await other.getByRole('button', { name: 'Answer' }).click();
  await expect(other.getByLabel('How were you told?').getByRole('option')).toHaveCount(6);
});

async function answerHere(row: ReturnType<typeof question>): Promise<void> {
  await row.getByRole('radio', { name: 'Going well', exact: true }).check();
  await row.getByRole('button', { name: 'Save this answer' }).click();
}
