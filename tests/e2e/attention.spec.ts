import type { Locator, Page } from '@playwright/test';
import { expectAccessible, switchLanguage } from './axe.ts';
import { expect, test } from './fixture.ts';
import { cutOff } from './sight.ts';
import { smallPlan } from './small-plan.ts';
import {
  answer,
  explore,
  goToUpdates,
  loadAgain,
  question,
  setDay,
  setUpWithPlan,
  someday,
  typeDay,
  visit,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('what needs attention says why in words, waits longest first, and leads to what can be done about it', async ({
  page,
}) => {
  test.slow();
  await explore(page);
  const section = page.getByRole('region', { name: 'Needs attention' });
  await expect(section.getByText(/^Answered late: \d+$/)).toBeVisible();

  // Ten of many, then all; the years that ended first stand first.
  const closing = group(section, 'Year not closed');
  const all = await open(closing);
  await expect(closing.getByRole('listitem')).toHaveCount(10);
  const [first] = await closing.getByRole('listitem').allInnerTexts();
  expect(first).toContain('The year is over since 30 Jun 2023, 1,241 days, and nobody said how it ended');
  await closing.getByRole('button', { name: `Show all ${all}` }).click();
  await expect(closing.getByRole('listitem')).toHaveCount(all);

  // Each with its facts.
  const sayings = [
    [
      'The new date has passed',
      /The new date, \d+ \w+ 2026, passed \d+ days? ago, pushed out once, on \d+ \w+ 2026/,
    ],
    ['Help asked for', /Asked for help on \d+ \w+ 20\d\d; nobody has answered/],
    ['May miss the date', /Said on \d+ \w+ 2026 that it may miss its date/],
    ['New date', /New date \d+ \w+ 202\d, pushed out once, on \d+ \w+ 2026/],
    ['No news for 90 days', /No news for [\d,]+ days/],
    ['Done, with a note only', /Done, with a note only: no number, place, holder or link/],
    ['Answered late', /Answered 40 days after its date/],
    ['Excused', /Excused until 22 Mar 2027: cyclone season/],
  ] as const;
  for (const [name, saying] of sayings) {
    const of = group(section, name);
    await open(of);
    await expect(of.getByRole('listitem').first(), name).toContainText(saying);
  }
  await expect(section.getByRole('heading', { name: 'Not asked for at the moment' })).toBeVisible();
  await expectAccessible(page, 'what needs attention');

  // A line leads to its answers, and back to itself.
  const line = closing.getByRole('listitem').nth(10).getByRole('link').first();
  await line.click();
  await expect(page).toHaveURL(/at=/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(line).toBeFocused();

  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => cutOff(page)).toEqual([]);
  await switchLanguage(page, 'Français', 'fr');
  await expect(page.getByText(/Excusé jusqu’au 22 mars 2027\u00a0: cyclone season/).first()).toBeVisible();
  await expect.poll(() => cutOff(page)).toEqual([]);
  await switchLanguage(page, 'English', 'en');
  await page.setViewportSize({ width: 1280, height: 720 });

  // One member's alone, and the one thing to do about each.
  await page.getByRole('combobox', { name: 'Member', exact: true }).selectOption('Guam');
  await expect(page).toHaveURL(/party=GU$/);
  await expect(section.getByText('Excused: 4')).toBeVisible();
  await expect(section.getByText('Help asked for')).toHaveCount(0);
  await closing
    .getByRole('link', { name: /^Remind Guam, / })
    .first()
    .click();
  await expect(
    page.getByRole('dialog', { name: 'Reminders' }).getByRole('heading', { name: 'Guam' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/transfer\?part=board$/);
  await page.goBack();
  await open(group(section, 'Excused'));
  await section
    .getByRole('link', { name: /^Change the excuse Guam, / })
    .first()
    .click();
  const excuse = page.getByRole('dialog', { name: 'Excuse Guam' });
  await expect(excuse.getByRole('combobox', { name: 'For which year?' })).toHaveValue('2025');
  await expect(excuse.getByLabel('The cause, in a few words')).toHaveValue('cyclone season');
});

test('a member is excused for a year, figures stand with it and without, every mark says so, and it can be ended', async ({
  page,
}) => {
  test.slow();
  await setUpWithPlan(page, smallPlan());
  const figures = page.getByRole('region', { name: 'Main figures' });
  await expect(figures.getByText('0 of 2', { exact: true })).toBeVisible();

  await visit(page, 'members/NB', 'Near Bay');
  await page.getByRole('link', { name: 'Excuse Near Bay…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Excuse Near Bay' });
  const send = dialog.getByRole('button', { name: 'Excuse Near Bay' });
  await expect(dialog.getByRole('combobox', { name: 'For which year?' })).toHaveValue('2026');
  await send.click();
  await expect(dialog.getByRole('alert')).toContainText('Say why, in a few words');
  await dialog.getByRole('radio', { name: 'Something else' }).check();
  const cause = dialog.getByLabel('The cause, in a few words');
  await cause.fill('A strike at the port');
  await typeDay(dialog, 'Excused until, that day included', '2026-11-21');
  await send.click();
  await expect(dialog.getByRole('alert')).toContainText('Choose 22 Nov 2026 or a later day.');
  await typeDay(dialog, 'Excused until, that day included', '2029-01-01');
  await send.click();
  await expect(dialog.getByRole('alert')).toContainText('Choose 30 Dec 2028 or an earlier day.');
  await expect(cause).toHaveValue('A strike at the port');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('Nobody is excused yet.')).toBeVisible();
  await expectAccessible(page, 'the form of an excuse');
  await typeDay(dialog, 'Excused until, that day included', '2027-03-31');
  await send.click();
  await expect(dialog).toHaveCount(0);
  const excused = 'Excused for 2026 until 31 Mar 2027: A strike at the port.';
  await expect(page.getByRole('listitem').getByText(excused)).toBeVisible();
  await loadAgain(page, 'Near Bay');
  await expect(page.getByText(excused)).toHaveCount(2);

  await goTo(page, 'Overview');
  await expect(figures.getByText('0 of 1', { exact: true })).toBeVisible();
  await expect(
    page.getByText(
      '1 member is excused for 2026 (1 answer). Without excuses: 0 of 2 done, answers received 0 of 2.',
    ),
  ).toBeVisible();
  const section = page.getByRole('region', { name: 'Needs attention' });
  const late = group(section, 'Past its date');
  await open(late);
  await expect(late.getByRole('listitem')).toHaveCount(1);
  await expect(late).toContainText('Past its date since 31 Mar 2026, 236 days');
  await page.getByRole('link', { name: 'How is this worked out? Done' }).click();
  const why = page.getByRole('dialog', { name: 'How is this worked out? Done' });
  await expect(why).toContainText('1 is excused. Without excuses: 0 of 2 done, answers received 0 of 2.');
  await expect(why.getByText('Excused: 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, 'Matrix');
  await expect(page.getByRole('list', { name: 'Key' }).getByText('Excused')).toBeVisible();
  const square = page.getByRole('gridcell', {
    name: /^Near Bay, Adopt .*, 2026: Excused until 31 Mar 2027: A strike at the port\. No answer yet$/,
  });
  await expect(square).toHaveClass(/mark-excused/);
  await square.click();
  await expect(page.getByRole('dialog')).toContainText('Excused until 31 Mar 2027: A strike at the port');
  await page.keyboard.press('Escape');

  await goToUpdates(page, 'Near Bay');
  await expect(page.getByText(excused)).toBeVisible();
  await expect(page.getByText('Nothing has to be answered for that until then.')).toBeVisible();
  await expect(question(page, '1.1.1')).toBeVisible();

  // What was said to be done, and by what little.
  await page.getByLabel('Enter updates for').selectOption('IPF Secretariat');
  const workshop = question(page, '1.1.3');
  await answer(workshop, 'Done', {
    more: async () => {
      await workshop
        .getByLabel('What shows it?')
        .or(workshop.getByRole('textbox').first())
        .first()
        .fill('Seen');
      await workshop.getByRole('checkbox', { name: 'Room booked' }).check();
    },
  });
  await goTo(page, 'Overview');
  const unfinished = group(section, 'Done, with milestones open');
  await open(unfinished);
  await expect(unfinished).toContainText('Done, with 1 of 2 milestones reached');
  await expect(section.getByText('Done, with a note only: 1')).toBeVisible();

  await visit(page, 'members/NB', 'Near Bay');
  await page.getByRole('button', { name: 'End it…' }).click();
  const end = page.getByRole('dialog', { name: 'End the excuse of Near Bay?' });
  await expect(end).toContainText('1 answer that is due counts as expected again, from today on.');
  await end.getByRole('button', { name: 'End the excuse' }).click();
  await expect(end).toHaveCount(0);
  await expect(page.getByText('Excused for 2026')).toHaveCount(0);
  await goTo(page, 'Overview');
  await expect(figures.getByText('0 of 2', { exact: true })).toBeVisible();
  await expect(page.getByText('Without excuses')).toHaveCount(0);
});

/** The group of a reason, in the order of the page. */
function group(section: Locator, name: string): Locator {
  const heading = section.page().getByText(new RegExp(`^${name}: [\\d,]+$`));
  return section.locator('details').filter({ has: heading });
}

/** Opens a group where it is folded, and says how many it counts. */
async function open(group: Locator): Promise<number> {
  const summary = group.locator('summary');
  if ((await group.getAttribute('open')) === null) await summary.click();
  return Number((await summary.innerText()).split(': ')[1]?.replace(',', ''));
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}
