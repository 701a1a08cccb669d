import { expectAccessible } from './axe.ts';
import { acceptDevice, invitationFor, madeReadyFor, newDevice, offer } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { answer, erase, question, setDay, setUpSecretariat, someday, typeDay, visit } from './steps.ts';

test('an officer adds an engagement whose numbers do not add up, mends it, and it is at the member’s device with the next file', async ({
  page: desk,
  browser,
  site,
}) => {
  test.slow();
  await setDay(desk, someday);
  await setUpSecretariat(desk, 'Officer');
  await visit(desk, 'engagements/new', 'Add an engagement');
  const form = desk.getByRole('main');
  const choose = (group: string, name: string) =>
    form.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
  await form.getByRole('button', { name: 'Save the engagement' }).click();
  await expect(form.getByRole('alert').getByRole('button')).toHaveText([
    'Write what it was called.',
    'Give its first day.',
    'Say whether it was announced or held.',
    'Say how many took part, or choose “Not stated”.',
    'Say which members took part, or choose “Not stated”.',
  ]);
  await form.getByLabel('What was it called?').fill('Workshop on rules of origin');
  await choose('Announced or held?', 'Held');
  await typeDay(form, 'First day', '2026-10-05');
  await choose('How many people took part?', 'Exactly');
  await form.getByLabel('Number', { exact: true }).fill('30');
  await form.getByLabel('Whom does it count?').fill('Officers of members');
  await choose('Women and men', 'Recorded');
  await form.getByLabel('Women', { exact: true }).fill('12');
  await form.getByLabel('Men', { exact: true }).fill('13');
  await form.getByRole('textbox', { name: 'Not recorded' }).fill('4');
  await choose('Which members took part?', 'These are named');
  await form.getByRole('checkbox', { name: 'Tuvalu' }).check();
  await form.getByLabel('Members in all, where it is said').fill('9');
  await form.getByLabel('Activities that it belongs to').selectOption({ index: 1 });
  await form.getByLabel('For the Secretariat only').fill('Tonga was not let go');
  await expect(form.getByText('Draft kept on this device.')).toBeVisible();
  await expectAccessible(desk, 'the form of an engagement');
  // Half done, the page is left and opened again.
  await desk.reload();
  await expect(form.getByText('This is what you typed before. It was kept on this device.')).toBeVisible();
  await form.getByRole('button', { name: 'Save the engagement' }).click();
  const wrong = '12 women, 13 men and 4 not recorded are 29, and 30 took part. Correct one of the numbers.';
  await form.getByRole('alert').getByRole('button', { name: wrong }).click();
  await expect(form.getByLabel('Women', { exact: true })).toBeFocused();
  await form.getByLabel('Women', { exact: true }).fill('13');
  await form.getByRole('button', { name: 'Save the engagement' }).click();
  const card = desk.getByRole('article', { name: 'Workshop on rules of origin' });
  await expect(card).toContainText('13 women, 13 men, 4 not recorded');
  await expect(card).toContainText('Tuvalu and 8 not named');
  await expect(card).toContainText('Tonga was not let go');

  await visit(desk, 'members/TV', 'Tuvalu');
  await expect(desk.getByRole('region', { name: 'Took part in' })).toContainText('5 Oct 2026 · Held');
  await visit(desk, 'engagements/reached', 'Members reached');
  await expect(desk.getByRole('region', { name: 'Reached in the last 12 months' })).toContainText('Tuvalu');
  await expect(desk.getByRole('region', { name: 'Not reached' })).toContainText('Tonga');
  await expect(desk.getByRole('region', { name: 'Members that are not named' })).toContainText(
    'and 8 not named',
  );
  await expectAccessible(desk, 'members reached');
  await visit(desk, 'engagements?view=calendar&year=2026', 'Engagements');
  const october = desk.getByRole('table', { name: 'October 2026, its days' });
  await expect(october.getByRole('columnheader')).toHaveCount(7);
  await expect(october.getByRole('link')).toHaveAccessibleName(
    '5 Oct 2026: Workshop on rules of origin (Held)',
  );
  await expectAccessible(desk, 'the calendar');
  await desk.getByRole('link', { name: 'Timeline' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Shown: 1 of 6' })).toBeVisible();
  await desk.getByRole('combobox', { name: /^Year/ }).selectOption('');
  await expect(desk.getByRole('main').getByRole('listitem')).toHaveCount(6);
  await expect(desk).toHaveURL(/engagements\?view=timeline$/);

  const member = await newDevice(browser, site);
  await visit(desk, 'transfer?part=people', 'People and devices');
  await member.goto(`./#/join?invitation=${await invitationFor(desk, 'Tuvalu')}`);
  await member.getByLabel('Your name, as the Secretariat knows you').fill('Focal point');
  await member.getByRole('button', { name: 'Open My updates' }).click();
  await answer(question(member, '1.1.1'), 'Going well');
  await acceptDevice(desk, member);
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await expect(member.getByText('Engagements: 1 change.')).toBeVisible();
  await member.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(member.getByRole('button', { name: 'Take in', exact: true })).toBeHidden();
  await visit(member, 'engagements?state=held&year=2026', 'Engagements');
  const there = member.getByRole('article', { name: 'Workshop on rules of origin' });
  await expect(there).toContainText('13 women, 13 men, 4 not recorded');
  await expect(there).not.toContainText('Tonga was not let go');
  await there.getByRole('link', { name: 'Workshop on rules of origin' }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Workshop on rules of origin');
  await expect(member.getByRole('link', { name: 'Change it' })).toHaveCount(0);

  // Whoever takes it out reads that members can read why, and they do, in the same words.
  await visit(desk, 'engagements?state=held&year=2026', 'Engagements');
  await card.getByRole('link', { name: 'Workshop on rules of origin' }).click();
  await desk.getByRole('button', { name: 'Take it out of the register' }).click();
  const why = desk.getByLabel('Why should it be out of the register?');
  await expect(why).toHaveAccessibleDescription(/^Members can read this\./);
  await why.fill('Entered twice');
  await desk.getByRole('button', { name: 'Take it out', exact: true }).click();
  await expect(card).toContainText('Taken out of the register: Entered twice');
  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await member.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(member.getByRole('button', { name: 'Take in', exact: true })).toBeHidden();
  await visit(member, 'engagements', 'Engagements');
  const removed = member.getByRole('region', { name: 'Taken out of the register' });
  await expect(removed.getByRole('listitem')).toHaveText('Workshop on rules of origin Entered twice');
  await removed.getByRole('link').click();
  await expect(there).toContainText('Taken out of the register: Entered twice');
  await member.context().close();
});

test('an engagement of a day to come is announced and no more; a funder with a number in its name is no sum', async ({
  page,
}) => {
  await setDay(page, someday);
  await setUpSecretariat(page, 'Officer');
  await visit(page, 'engagements/new', 'Add an engagement');
  const form = page.getByRole('main');
  await form.getByLabel('What was it called?').fill('Workshop to come');
  const choose = (group: string, name: string) =>
    form.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
  await choose('Announced or held?', 'Announced, not held yet or not known');
  await typeDay(form, 'First day', '2026-12-05');
  await form.getByLabel('Funded by').fill('Phase 2 Top-up Facility');
  await choose('How many people took part?', 'Not stated');
  await form.getByRole('button', { name: 'Save the engagement' }).click();
  const card = page.getByRole('article', { name: 'Workshop to come' });
  await expect(card.getByText(/ · Announced$/)).toBeVisible();
  await expect(card.getByText('Took part', { exact: true }).locator('..').getByRole('definition')).toHaveText(
    'Not stated',
  );
});

test('an officer changes a member and adds one; a code or a name that another has is said in a sentence', async ({
  page: desk,
}) => {
  await setDay(desk, someday);
  await setUpSecretariat(desk, 'Officer');
  await visit(desk, 'plan', 'OCO Strategic Plan 2022-2027');
  await desk.getByRole('link', { name: 'Members', exact: true }).click();
  const table = desk.getByRole('region', { name: 'Members and their records' }).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(25);
  await expectAccessible(desk, 'the members');
  await table.getByRole('link', { name: 'Change Tuvalu' }).click();
  await desk.getByLabel('Groups, such as WTO or WCO').fill('PACER Plus\nSmall island states');
  await typeDay(desk, 'Last day (empty: until further notice)', '2026-06-30');
  await expect(desk.getByText('Draft kept on this device.')).toBeVisible();
  await expectAccessible(desk, 'the record of a member');
  await desk.getByRole('button', { name: 'Save the member' }).click();
  await expect(table.getByRole('row', { name: /^Tuvalu/ })).toContainText('30 Jun 2026');
  await expect(table.getByRole('row', { name: /^Tuvalu/ })).toContainText('PACER Plus, Small island states');

  // Half a day is not "until further notice".
  await table.getByRole('link', { name: 'Change Tuvalu' }).click();
  await erase(desk.getByRole('spinbutton', { name: 'month, Last day (empty: until further notice)' }), 'mm');
  await desk.getByRole('button', { name: 'Save the member' }).click();
  await expect(desk.getByText('This is no whole day.')).toBeVisible();
  await desk.getByRole('button', { name: 'Throw the draft away' }).click();
  await visit(desk, 'plan/members', 'Members');
  await expect(table.getByRole('row', { name: /^Tuvalu/ })).toContainText('30 Jun 2026');

  await desk.getByRole('link', { name: 'Add a member' }).click();
  await desk.getByLabel(/^Code\./).fill('fj');
  await desk.getByLabel('Name', { exact: true }).fill('Fiji');
  await desk.getByRole('button', { name: 'Save the member' }).click();
  await expect(desk.getByRole('alert').getByRole('listitem')).toHaveText([
    'The code FJ belongs to another member or to the Secretariat. Choose another one.',
    '“Fiji” already leads to Fiji. Choose a name that leads to one member only.',
  ]);
  await desk.getByLabel(/^Code\./).fill('pn');
  await desk.getByLabel('Name', { exact: true }).fill('Pitcairn Islands');
  await desk.getByRole('button', { name: 'Save the member' }).click();
  await expect(table.getByRole('row')).toHaveCount(26);
  await table.getByRole('link', { name: 'Pitcairn Islands', exact: true }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Pitcairn Islands' })).toBeVisible();
  await desk.getByRole('link', { name: 'Hand-over for whoever takes over' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Hand-over: Pitcairn Islands' })).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Still to answer' }).getByRole('listitem')).toHaveCount(5);
  await expect(desk.getByRole('region', { name: 'Last answers' })).toContainText('Nothing.');
  await expectAccessible(desk, 'the hand-over');
});
