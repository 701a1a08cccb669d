import { expectAccessible, switchLanguage } from './axe.ts';
import { invitationFor, madeReady, madeReadyFor, newDevice, offer, takeIn } from './carried-files.ts';
import { expect, test } from './fixture.ts';
import { cutOff, settled } from './sight.ts';
import {
  answer,
  explore,
  question,
  save,
  setDay,
  setUpSecretariat,
  showHistory,
  someday,
  visit,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('REV-1, REP-4: an answer is accepted or sent back with a question, help is answered and settled, and both sides see it', async ({
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
  await answer(question(member, '1.1.1'), 'Going well');
  await answer(question(member, '1.2.1'), 'Going well', {
    more: async () => {
      const row = question(member, '1.2.1');
      await row.getByLabel('Do you need help from the Secretariat?').selectOption('Training');
      await row.getByLabel('What would help?').fill('A trainer for one week.');
    },
  });
  await offer(desk, await madeReady(member));
  await desk.getByRole('button', { name: 'Accept device and updates' }).click();
  await expect(desk.getByText('Taken in. It is saved on this device.')).toBeVisible();

  await desk.getByRole('link', { name: 'Review (2)' }).click();
  await expect(desk.getByText('2 answers wait from 1 member')).toBeVisible();
  const waiting = (code: string) => desk.getByRole('article', { name: code });
  await expect(waiting('1.2.1').getByText('Asks for help')).toBeVisible();
  await waiting('1.1.1').getByRole('button', { name: 'Accept' }).press('Enter');
  await expect(desk.getByText('Accepted: Tuvalu, 1.1.1.')).toBeVisible();
  await expect(waiting('1.2.1').getByRole('button', { name: 'Accept' })).toBeFocused();
  // Half a question survives Escape.
  await waiting('1.2.1').getByRole('button', { name: 'Send back with a question' }).click();
  await expect(desk.getByLabel('What do you want to know?')).toBeFocused();
  await desk.keyboard.type('Which quarter');
  await expect(desk.getByText('Draft kept on this device.')).toBeVisible();
  await desk.keyboard.press('Escape');
  await waiting('1.2.1').getByRole('button', { name: 'Go on with the question' }).click();
  await expect(desk.getByLabel('What do you want to know?')).toHaveValue('Which quarter');
  await desk.getByLabel('What do you want to know?').fill('Which quarter do you mean?');
  await desk.getByRole('button', { name: 'Send back', exact: true }).click();
  await expect(desk.getByText('All is read. Nobody waits for you here.')).toBeVisible();
  await expect(desk.getByText('Sent back, no new answer yet (1)')).toBeVisible();
  await visit(desk, 'overview', 'Overview');
  const help = desk.getByRole('region', { name: 'Help asked for' });
  await expect(help.getByText('Asked today. Nobody has replied.')).toBeVisible();
  await help.getByRole('button', { name: 'Answer' }).click();
  await desk.getByLabel('What will be done?').fill('A trainer comes in March.');
  await desk.getByRole('button', { name: 'Save the answer' }).click();
  await expect(desk.getByText('Say who will do it.')).toBeVisible();
  await desk.getByLabel('Who will do it?').fill('Training coordinator');
  await desk.getByRole('button', { name: 'Save the answer' }).click();
  await expect(help.getByText('Mere replied on 22 Nov 2026.')).toBeVisible();
  await visit(desk, 'members/TV', 'Tuvalu');
  await expect(
    desk.getByText(/Asked for help with 1\.2\.1 .* on 22 Nov 2026; Mere replied on 22 Nov 2026\./),
  ).toBeVisible();

  await offer(member, await madeReadyFor(desk, 'Tuvalu'));
  await expect(
    member.getByText(
      'The Secretariat accepted 1 of your updates and sent 1 back with a question. 1 answer to your request for help.',
    ),
  ).toBeVisible();
  await takeIn(member);
  await visit(member, 'my-updates', 'My updates');
  await expect(member.getByRole('heading', { level: 2 }).first()).toHaveText('Sent back with a question (1)');
  await expect(member.getByText('2 of 5 answered')).toBeVisible();
  const back = member.getByRole('region', { name: 'Sent back with a question' });
  await expect(back.getByText('Which quarter do you mean?')).toBeVisible();
  await expectAccessible(member, 'what was sent back');
  const accepted = await showHistory(question(member, '1.1.1'));
  await expect(accepted.first()).toContainText('Accepted by the Secretariat 22 Nov 2026.');
  await expect(accepted.first()).toContainText('Accepted by Mere, 22 Nov 2026.');
  const answers = member.getByRole('region', { name: 'Answers from the Secretariat' });
  await expect(answers.getByText('A trainer comes in March.')).toBeVisible();
  await answers.getByRole('button', { name: 'It is settled' }).click();
  await expect(answers).toHaveCount(0);
  const row = question(member, '1.2.1');
  await expect(row.getByRole('button', { name: 'No change' })).toHaveCount(0);
  await row.getByRole('button', { name: 'Answer the question' }).click();
  await expect(row.getByLabel('What would help?')).toHaveValue('A trainer for one week.');
  await row.getByLabel('What happened? (you may leave it empty)').fill('The first quarter of 2027.');
  await save(row);
  await expect(back).toHaveCount(0);
  await row.getByText('All answers so far').click();
  await row.getByRole('button', { name: 'Add a note' }).click();
  await row.getByLabel('Your note').fill('Thank you for asking.');
  await row.getByRole('button', { name: 'Save the note' }).click();
  await expect(row.getByRole('paragraph').filter({ hasText: 'Thank you for asking.' })).toBeVisible();
  await expect(member.getByRole('link', { name: '3 updates without a receipt' })).toBeVisible();

  await offer(desk, await madeReady(member));
  await expect(desk.getByText('Tuvalu: 1 update.')).toBeVisible();
  await expect(desk.getByText('1 request for help is settled. 1 note.')).toBeVisible();
  await takeIn(desk);
  await desk.getByRole('link', { name: 'Review (1)' }).click();
  await expect(waiting('1.2.1').getByText('The first quarter of 2027.')).toBeVisible();
  await expect(waiting('1.2.1').getByText('The answer before')).toBeVisible();
  await visit(desk, 'overview', 'Overview');
  await expect(desk.getByText('Nobody waits for help.')).toBeVisible();
  await member.context().close();
});

test('REV-1: all clean answers are accepted in one step, by keyboard, on a phone and in French; a later decision undoes one', async ({
  page,
}) => {
  test.slow();
  await explore(page);
  const link = page.getByRole('link', { name: /^Review \(\d+\)$/ });
  const before = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  await link.click();
  const all = page.getByRole('button', { name: /^Accept all clean ones/ });
  const clean = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
  expect(clean).toBeGreaterThan(1);
  expect(clean).toBeLessThan(before);
  await expectAccessible(page, 'what waits for review');
  await all.press('Enter');
  await expect(page.getByRole('button', { name: `Accept ${clean} answers` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${clean} answers are accepted.`)).toBeVisible();
  await expect(page.getByRole('link', { name: `Review (${before - clean})` })).toBeVisible();
  await expect(page.getByRole('button', { name: /clean one/ })).toHaveCount(0);

  await page.getByText('Accepted last (20)').click();
  const decided = page.getByRole('group').filter({ hasText: 'Accepted last' });
  await decided.getByRole('button', { name: 'Send back with a question' }).first().click();
  // The draft is read before the field is there to type into.
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Is there a document?');
  await page.getByRole('button', { name: 'Send back', exact: true }).click();
  await expect(page.getByText('Accepted last (20)')).toBeVisible();
  await page.getByText(/^Sent back, no new answer yet/).click();
  await expect(page.getByText('Is there a document?')).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
  await switchLanguage(page, 'Français', 'fr');
  await expect(page.getByRole('heading', { level: 1, name: 'Relecture' })).toBeVisible();
  await settled(page);
  await expect.poll(() => cutOff(page)).toEqual([]);
});
