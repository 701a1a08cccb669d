import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, looking as test } from './fixture.ts';
import { downloadRows, type Row, showAsAt, someday } from './steps.ts';

const plan = JSON.parse(
  readFileSync(new URL('../../public/data/oco-strategic-plan-2022-2027.json', import.meta.url), 'utf8'),
) as { members: { code: string; name: string }[]; secretariat: { code: string; name: string } };

test('the plan’s total stands in words, the table adds up, and the downloaded rows counted independently give the same numbers', async ({
  page,
}) => {
  await expect(page.getByText('392 of the plan’s 522 were due by 22 Nov 2026.')).toBeVisible();
  const shownRows = await numbersByMember(page);
  const together = shownRows.at(-1);
  const others = shownRows.slice(0, -1);
  expect(others.map((row) => row.name)).toEqual([
    ...plan.members.map((one) => one.name).sort((a, b) => (a < b ? -1 : 1)),
    plan.secretariat.name,
  ]);
  const sum = (name: keyof (typeof shownRows)[number]) =>
    others.reduce((total, row) => total + Number(row[name]), 0);
  expect(together).toEqual({
    name: 'Together',
    expected: sum('expected'),
    done: sum('done'),
    notDone: sum('notDone'),
    notApplicable: sum('notApplicable'),
    notAnswered: sum('notAnswered'),
    notDueYet: sum('notDueYet'),
    answered: sum('answered'),
    due: sum('due'),
    excused: sum('excused'),
  });
  expect([together?.expected, together?.excused]).toEqual([518, 4]);
  expect(together?.due).toBe(388);

  const { name, rows } = await downloadRows(page);
  expect(name).toBe('wayfinder-demonstration-oco-2022-2027-2026-11-22.csv');
  expect(rows).toHaveLength(522);
  const codeByName = new Map([...plan.members, plan.secretariat].map((one) => [one.name, one.code]));
  for (const shown of shownRows) {
    const own =
      shown.name === 'Together' ? rows : rows.filter((row) => row.party === codeByName.get(shown.name));
    expect({ ...count(own), name: shown.name }, shown.name).toEqual(shown);
  }
  const { done, answered, due } = count(rows);
  const main = page.getByRole('region', { name: 'Main figures' });
  await expect(main.getByText(`${answered} of ${due}`, { exact: true })).toBeVisible();
  await expect(main.getByText(`${done} of ${due} done`, { exact: true })).toBeVisible();
  expect(rows.every((row) => row.as_at === someday && (row.day ?? '') <= '2026-11-23')).toBe(true);
});

test('filters stand in the address, survive a reload and narrow the rows that are downloaded', async ({
  page,
}) => {
  await page.getByRole('combobox', { name: 'Plan year' }).selectOption('2024/25');
  await page.getByRole('combobox', { name: 'Priority' }).selectOption('1 Customs Leadership');
  await page.getByRole('combobox', { name: 'Sub-region' }).selectOption('Melanesia');
  await page.getByRole('combobox', { name: 'Group' }).selectOption('WTO');
  await expect(page).toHaveURL(/#\/overview\?period=2024&priority=1&subregion=Melanesia&group=WTO$/);
  // Fiji, Papua New Guinea, the Solomon Islands and Vanuatu, each with four yearly activities.
  await expect(page.getByText('Shown here: 16 due of 16 expected.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Shown here: 16 due of 16 expected.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Plan year' })).toHaveValue('2024');
  await expect(page.getByRole('combobox', { name: 'Priority' })).toHaveValue('1');
  await expect(page.getByRole('combobox', { name: 'Sub-region' })).toHaveValue('Melanesia');
  await expect(page.getByRole('combobox', { name: 'Group' })).toHaveValue('WTO');
  const { rows } = await downloadRows(page);
  expect(new Set(rows.map((row) => row.party))).toEqual(new Set(['FJ', 'PG', 'SB', 'VU']));
  expect(rows.every((row) => row.period === '2024')).toBe(true);
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page).toHaveURL(/#\/overview$/);
  await expect(page.getByText('Shown here')).toHaveCount(0);
});

test('as at an earlier day every later report is left out of the figures', async ({ page }) => {
  const now = await numbersByMember(page);
  await showAsAt(page, '2024-06-30');
  await expect(page).toHaveURL(/#\/overview\?asAt=2024-06-30$/);
  // Only 2022/23 was over: four yearly activities of 23 members, and four of the Secretariat's own.
  await expect(page.getByText('96 of the plan’s 522 were due by 30 Jun 2024.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('96 of the plan’s 522 were due by 30 Jun 2024.')).toBeVisible();
  // Nothing of the excused year was due.
  const then = await numbersByMember(page, false);
  expect(then.at(-1)?.done).toBeLessThan(now.at(-1)?.done ?? 0);
  const { rows } = await downloadRows(page);
  expect(count(rows)).toMatchObject({ done: then.at(-1)?.done, answered: then.at(-1)?.answered, due: 96 });
  const days = rows.map((row) => row.day ?? '').filter((day) => day !== '');
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter((day) => day > '2024-06-30')).toEqual([]);
});

test('"How is this worked out?" leads to the very reports, and Escape or Back leads back to the figure', async ({
  page,
}) => {
  const link = page.getByRole('link', { name: 'How is this worked out? Done' });
  await link.click();
  const dialog = page.getByRole('dialog', { name: 'How is this worked out? Done' });
  await expect(dialog.getByText('What counts is the rest: 388.')).toBeVisible();
  const [done] = (await numbersByMember(page)).slice(-1).map((row) => row.done);
  await dialog.getByText(`Done: ${done}`, { exact: true }).click();
  const deliverables = dialog.getByRole('listitem').filter({ hasText: 'Done' });
  await expect(deliverables).toHaveCount(done ?? 0);
  await deliverables.first().locator('summary').click();
  const report = deliverables.first().getByRole('listitem').filter({ hasText: 'Evidence:' });
  await expect(report.first()).toContainText(/Done \d+ \w+ 20\d\d/);
  await expect(report.first()).toContainText(/Recorded \d+ \w+ 20\d\d, \d\d:\d\d\./);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#\/overview$/);
  await expect(link).toBeFocused();

  await page.getByRole('link', { name: /^\d+ of 16 done Tonga\. How is this worked out\?$/ }).click();
  await expect(page).toHaveURL(/why=member&of=TO$/);
  const ofTonga = page.getByRole('dialog', { name: 'How is this worked out? Tonga' });
  await expect(ofTonga.getByText('Expected: 21. Not due yet on 22 Nov 2026: 5.')).toBeVisible();
  await page.goBack();
  await expect(ofTonga).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
});

test('what needs attention leads to the reports that say so', async ({ page }) => {
  const section = page.getByRole('region', { name: 'Needs attention' });
  const summary = page.getByText(/^Help asked for: \d+$/);
  const asked = Number((await summary.innerText()).split(': ')[1]);
  const group = section.getByRole('listitem').filter({ has: summary });
  await summary.click();
  expect(asked).toBeGreaterThan(0);
  await expect(group.getByRole('listitem')).toHaveCount(Math.min(asked, 10));
  await group
    .getByRole('link', { name: /^Answer the request / })
    .first()
    .click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/^Help asked for: [A-Z]/)
      .first(),
  ).toBeVisible();
});

/** What the rows of a CSV amount to, from due day and answer alone: not from the part that the product wrote down. */
function count(all: readonly Row[]) {
  const rows = all.filter((row) => !isExcused(row));
  const due = rows.filter((row) => (row.due ?? '') < (row.as_at ?? ''));
  const answered = due.filter((row) => row.standing === 'reported' || row.standing === 'competing');
  const withStatus = (...wanted: string[]) =>
    answered.filter((row) => wanted.includes(row.status ?? '')).length;
  const [done, notApplicable] = [withStatus('complete'), withStatus('not-applicable')];
  return {
    expected: rows.length,
    done,
    notDone: answered.length - done - notApplicable,
    notApplicable,
    notAnswered: due.length - answered.length,
    notDueYet: rows.length - due.length,
    answered: answered.length,
    due: due.length,
    excused: all.length - rows.length,
  };
}

/** Guam, which says nothing, is excused for the last year that is over. */
function isExcused(row: Row): boolean {
  return (
    row.party === 'GU' && row.period === '2025' && row.status === '' && (row.due ?? '') < (row.as_at ?? '')
  );
}

/** The table by member as numbers. */
async function numbersByMember(page: Page, isSomeExcused = true) {
  const table = page.getByRole('region', { name: 'Numbers by member' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Member',
    'Expected',
    'Done',
    'Not done',
    'Says it does not apply',
    'Not answered',
    'Not due yet',
    'Answers received',
    'Done of due',
    ...(isSomeExcused ? ['Excused'] : []),
  ]);
  const lines = await table
    .locator('tbody tr, tfoot tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.firstChild?.textContent ?? '')),
    );
  return lines.map(([name = '', ...cells]) => {
    const first = (index: number) => Number(/^\d+/.exec(cells[index] ?? '')?.[0]);
    const due = / of (\d+)/.exec(cells[6] ?? '')?.[1];
    return {
      name,
      expected: first(0),
      done: first(1),
      notDone: first(2),
      notApplicable: first(3),
      notAnswered: first(4),
      notDueYet: first(5),
      answered: first(6),
      due: Number(due),
      excused: first(8),
    };
  });
}
