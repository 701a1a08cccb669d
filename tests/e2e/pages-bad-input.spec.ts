import { expect, test } from './fixture.ts';
import { shippedPlan } from './shipped.ts';
import { cutOff } from './sight.ts';
import { bigPlan, longName, longTitle, smallestPlan, smallPlan } from './small-plan.ts';
import { explore, setDay, setUpSecretariat, setUpWithPlan, someday, startAsMember, visit } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('with no report at all every page says that nobody has answered, and nothing is counted as done', async ({
  page,
}) => {
  await setUpSecretariat(page);
  await visit(page, 'matrix', 'Matrix 2026/27');
  await expect(page.getByRole('gridcell', { name: /: No answer yet$/ })).toHaveCount(120);
  await expect(page.getByRole('gridcell', { name: '0 of 5' })).toHaveCount(24);
  await expect(page.getByRole('gridcell', { name: '0 of 24' })).toHaveCount(5);
  await page.getByRole('gridcell', { name: /^Tonga, Strengthen/ }).click();
  await expect(page.getByRole('dialog').getByText('Nobody has answered this yet.')).toBeVisible();
  await visit(page, 'members/TO', 'Tonga');
  await expect(page.getByText('Tonga answered 0 of 5 this quarter. Next date: 30 Jun 2027.')).toBeVisible();
  await expect(page.getByRole('link', { name: /No answer yet/ })).toHaveCount(21);
  await visit(page, 'activities/1.2.1', /^1\.2\.1 /);
  const names = shippedPlan.members.map((one) => one.name).sort((a, b) => (a < b ? -1 : 1));
  await expect(page.locator('p').filter({ hasText: 'No answer yet:' })).toHaveText(
    `No answer yet: ${names.join(', ')}`,
  );
  await visit(page, 'engagements', 'Engagements');
  await expect(page.getByRole('article')).toHaveCount(5);
});

test('on a member’s device another member’s answers are “not on this device”, which is not silence', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  const neither = 'are not on this device. That is neither an answer nor silence.';
  await visit(page, 'members/FJ', 'Fiji');
  await expect(page.getByText(`The answers of Fiji ${neither}`)).toBeVisible();
  await expect(page.getByText('this quarter')).toHaveCount(0);
  await expect(page.getByText('No answer yet')).toHaveCount(0);
  await visit(page, 'activities/1.2.1', /^1\.2\.1 /);
  await expect(page.getByText(`The answers of 23 members ${neither}`)).toBeVisible();
  await expect(page.locator('p').filter({ hasText: 'No answer yet:' })).toHaveText('No answer yet: Tuvalu');
  await visit(page, 'activities/1.1.5', /^1\.1\.5 /);
  await expect(page.getByText(`The answers of OCO Secretariat ${neither}`)).toBeVisible();
  // Nothing is known, so that nothing is said about what was due or done.
  await expect(page.getByText('Nothing was due')).toHaveCount(0);

  await visit(page, 'matrix', 'Matrix 2026/27');
  await expect(page.getByRole('gridcell', { name: /: Not on this device$/ })).toHaveCount(23 * 5);
  await expect(page.getByRole('gridcell', { name: /^Tuvalu, .*: No answer yet$/ })).toHaveCount(5);
  await expect(page.getByRole('list', { name: 'Key' }).getByText('Not on this device')).toBeVisible();
  await page.getByRole('gridcell', { name: /^Fiji, Strengthen/ }).click();
  await expect(page.getByRole('dialog').getByText('Not on this device')).toBeVisible();
  await expect(page.getByText('Nobody has answered this yet.')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('gridcell', { name: /: Pas sur cet appareil$/ })).toHaveCount(23 * 5);
});

test('one member and one activity are a whole matrix, member page and activity page', async ({ page }) => {
  await setUpWithPlan(page, smallestPlan());
  await visit(page, 'matrix', 'Matrix 2026');
  const only = page.getByRole('gridcell', {
    name: 'Near Bay, Publish the tariff, Whole plan: No answer yet',
  });
  await only.focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Control+End', 'Control+Home']) {
    await page.keyboard.press(key);
    await expect(only).toBeFocused();
  }
  await expect(page.getByRole('row').last()).toHaveText('Done0 of 1');
  await expect(page.getByText('Regional activities')).toHaveCount(0);
  await visit(page, 'members/NB', 'Near Bay');
  await expect(
    page.getByText('Near Bay answered 0 of 1 this quarter. Next date: 15 Jan 2027.'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Whole plan No answer yet due 15 Jan 2027' })).toBeVisible();
  await visit(page, 'activities/1.1.2', '1.1.2 Publish the tariff');
  await expect(page.getByRole('table')).toHaveCount(0);
  await visit(page, 'engagements', 'Engagements');
  await expect(page.getByText('No engagement is recorded for this plan yet.')).toBeVisible();
  // The list for a phone goes round and round over the only one.
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, 'matrix', 'Matrix 2026');
  for (const name of ['The one before', 'The next one']) await page.getByRole('button', { name }).click();
  await expect(page.getByRole('combobox', { name: 'Member' }).locator('option:checked')).toHaveText(
    'Near Bay',
  );
  for (const [address, heading] of [
    ['matrix', 'Matrix 2026'],
    ['members/NB', 'Near Bay'],
    ['activities/1.1.2', '1.1.2 Publish the tariff'],
    ['engagements', 'Engagements'],
  ] as const) {
    await visit(page, address, heading);
    await expect.poll(() => cutOff(page), address).toEqual([]);
  }
});

test('a name of 60 characters and titles of 200 fit each page and the phone, in English and French', async ({
  page,
}) => {
  await setUpWithPlan(page, smallPlan());
  for (const language of ['English', 'French']) {
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      for (const [address, heading] of [
        ['matrix', /^Matri(x|ce) 2026$/],
        ['members/FA', longName],
        ['members/FA?at=ipf-2025-2027%2FFA%2F1.1.1%2F2026', longName],
        ['activities/1.1.1', /^1\.1\.1 Adopt/],
        ['activities/1.1.3', /^1\.1\.3 /],
        ['engagements', /^(Engagements|Rencontres)$/],
      ] as const) {
        await visit(page, address, heading);
        await expect(page.getByRole('dialog')).toHaveCount(address.includes('at=') ? 1 : 0);
        await expect.poll(() => cutOff(page), `${address}, ${width} wide, ${language}`).toEqual([]);
      }
    }
    if (language === 'English') {
      await visit(page, 'members/FA', longName);
      await page.getByRole('button', { name: 'Français' }).click();
    }
  }
  // What the plan says in English alone is marked as such.
  await visit(page, 'activities/1.1.2', /Publish the tariff/);
  await expect(page.getByRole('main').getByText('Publish the tariff').first()).toHaveAttribute('lang', 'en');
  await visit(page, 'members/FA?at=ipf-2025-2027%2FFA%2F1.1.1%2F2026', longName);
  await expect(page.getByRole('dialog', { name: `${longName}: 1.1.1 Adopter` })).toBeVisible();
  await visit(page, 'matrix', 'Matrice 2026');
  await expect(
    page.getByRole('gridcell', { name: `${longName}, Adopter la déclaration électronique, 2026 : ` }),
  ).toHaveCount(1);
});

test('a plan of 400 activities and 24 members stays usable on every page', async ({ page }) => {
  test.setTimeout(120_000);
  await setUpWithPlan(page, bigPlan(400, 24));
  await visit(page, 'matrix', 'Matrix 2026');
  const grid = page.getByRole('grid');
  // It says how large it is, and draws what its frame shows.
  await expect(grid).toHaveAttribute('aria-colcount', '362');
  await expect(grid).toHaveAttribute('aria-rowcount', '26');
  await expect(grid.locator('td[tabindex]').first()).toBeVisible();
  expect(await grid.locator('td[tabindex]').count()).toBeLessThan(1_500);
  await expect(grid.locator('td[tabindex="0"]')).toHaveCount(1);
  await expect.poll(() => cutOff(page)).toEqual([]);
  // Only the table scrolls, and the names stay in sight.
  const first = grid.locator('td[tabindex="0"]');
  await first.focus();
  await page.keyboard.press('Control+End');
  const last = page.locator(':focus');
  await expect(last).toHaveAccessibleName(/, Whole plan: No answer yet$|, 2026: No answer yet$/);
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(last).toHaveAttribute('aria-colindex', '361');
  const name = grid.getByRole('row').filter({ has: last }).getByRole('rowheader');
  await expect(name).toBeInViewport({ ratio: 0.9 });
  const apart = await page.evaluate(() => {
    const cell = document.activeElement?.getBoundingClientRect();
    const heading = document.activeElement?.closest('tr')?.querySelector('th')?.getBoundingClientRect();
    return cell && heading ? cell.left - heading.right : Number.NaN;
  });
  expect(apart).toBeGreaterThan(-1);
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Nobody has answered this yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  // Printed, nothing is left out: the columns follow on further sheets.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(grid).toHaveCount(15);
  await expect(page.locator('td[tabindex]')).toHaveCount(360 * 24);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(grid).toHaveCount(1);

  await page.setViewportSize({ width: 360, height: 740 });
  for (const [address, heading] of [
    ['matrix', 'Matrix 2026'],
    ['members/M0', longName],
    ['activities/8.1.49', /^8\.1\.49 /],
    ['activities/8.1.50', /^8\.1\.50 /],
  ] as const) {
    await visit(page, address, heading);
    await expect.poll(() => cutOff(page), address).toEqual([]);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('8.1.49');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `8.1.49 ${longTitle}` })).toBeVisible();
  await visit(page, 'members/M0', longName);
  await expect(page.getByText(`${longName} answered 0 of 360 this quarter.`)).toBeVisible();
});

test('an address that makes no sense shows a sensible page or says what it does not know', async ({
  page,
}) => {
  test.slow();
  await explore(page);
  const member = (code: string) => `There is no member with the code “${code}”`;
  const activity = (code: string) => `There is no activity with the code “${code}”`;
  for (const [address, heading] of [
    ['members/%3Cb%3E', member('<b>')],
    ['members/to', member('to')],
    ['members/%00', /There is no member with the code/],
    ['members/constructor', member('constructor')],
    [`members/${'x'.repeat(2_000)}`, member('x'.repeat(2_000))],
    ['activities/9.9.9', activity('9.9.9')],
    ['activities/%3Cimg%20src=x%20onerror=alert(1)%3E', activity('<img src=x onerror=alert(1)>')],
    ['activities/__proto__', activity('__proto__')],
    ['matrix?period=banana&subregion=%22&at=zzz', 'Matrix 2026/27'],
    ['matrix?period=plan&group=nobody', 'Matrix 2026/27'],
    ['matrix?period=2099&asAt=banana', 'Matrix 2026/27'],
    ['members/TO?asAt=2026-99-99', 'Tonga'],
    ['members/TO?at=oco-2022-2027%2FFJ%2F1.1.1%2F2025', 'Tonga'],
    ['members/TO?at=%2F%2F%2F', 'Tonga'],
    ['activities/1.2.1?period=banana&at=zzz', /^1\.2\.1 /],
    ['activities/1.1.5?period=2024', /^1\.1\.5 /],
    ['engagements?period=banana', 'Engagements'],
    ['%%%', 'There is no such page'],
    ['nonsense', 'There is no such page'],
    ['members', 'There is no such page'],
    ['members/', 'There is no such page'],
    ['matrix/2025', 'There is no such page'],
    ['engagements/E99', 'There is no such engagement on this device'],
  ] as const) {
    await page.goto(`./#/${address}`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: heading }), address).toBeVisible();
    await expect(page.getByRole('dialog'), address).toHaveCount(0);
  }
  await visit(page, 'matrix?period=banana&subregion=%22&at=zzz', 'Matrix 2026/27');
  await expect(page.getByRole('gridcell', { name: /, 2026\/27: / }).first()).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(25);
  await visit(page, 'members/TO?asAt=2026-99-99', 'Tonga');
  await expect(page.getByRole('main').getByText('As at 22 Nov 2026')).toBeVisible();
  await visit(page, 'activities/1.2.1?period=banana', /^1\.2\.1 /);
  await expect(page.getByLabel('Plan year')).toHaveValue('2026');
  // Each of those that know nothing leads on.
  await visit(page, 'members/ZZ', member('ZZ'));
  await page.getByRole('link', { name: 'See all members' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Matrix 2026/27' })).toBeVisible();
  await visit(page, 'activities/9.9.9', activity('9.9.9'));
  await page.getByRole('link', { name: 'Go to the Overview' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
});

test('a day before the plan or after it is said to lie outside, and every page shows today', async ({
  page,
}) => {
  await explore(page);
  const outside = (day: string) => `${day} lies outside the plan, which runs from 1 Jul 2022 to 30 Jun 2027.`;
  for (const [asAt, day] of [
    ['1999-01-01', '1 Jan 1999'],
    ['2099-01-01', '1 Jan 2099'],
  ] as const) {
    await visit(page, `matrix?asAt=${asAt}`, 'Matrix 2026/27');
    await expect(page.getByText(outside(day))).toBeVisible();
    await expect(page.getByText(/^As at 22 Nov 2026\./)).toBeVisible();
    await visit(page, `members/TO?asAt=${asAt}`, 'Tonga');
    await expect(page.getByText(outside(day))).toBeVisible();
    await expect(page.getByText('Next date: 30 Jun 2027.')).toBeVisible();
  }
});
