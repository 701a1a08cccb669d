import type { Locator, Page } from '@playwright/test';
import { expect, looking as test } from './fixture.ts';
import { nameOf, shippedEngagements } from './shipped.ts';
import { visit } from './steps.ts';

test('the five engagements are listed, the latest first, each with what its source says and “Not stated” for the rest', async ({
  page,
}) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Engagements' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Engagements' })).toBeVisible();
  const latestFirst = [...shippedEngagements].sort((a, b) => (a.start < b.start ? 1 : -1));
  expect(latestFirst).toHaveLength(5);
  await expect(page.getByRole('main').getByRole('article').locator('h2, h3')).toHaveText(
    latestFirst.map((one) => one.title),
  );
  for (const one of latestFirst) {
    const card = page.getByRole('article', { name: one.title });
    const counted = one.membersCounted === null ? null : `${one.membersCounted} members, not named`;
    const facts = {
      'Organised by': one.organisers?.join(', '),
      'Funded by': one.funders?.join(', '),
      'Took part': headCount(one.participants),
      'Members that took part': one.membersNamed?.map(nameOf).join(', ') ?? counted,
      'Role of the organisation': one.ocoRole,
      Barriers: one.barriers,
      Others: one.otherParticipants,
      'Plan that is named': one.planNamed,
    };
    for (const [name, value] of Object.entries(facts)) {
      await expect(fact(card, name), `${one.title}: ${name}`).toHaveText(value ?? 'Not stated');
    }
    // What the source leaves open stands below what it says.
    for (const note of [one.fundersNote, one.membersNamedBasis])
      if (note !== null)
        await expect(card.getByRole('definition').getByText(note, { exact: true })).toBeVisible();
    await expect(card.getByText('The title is not its source’s own.')).toHaveCount(
      one.titleIsVerbatim ? 0 : 1,
    );
    const held = one.state === 'held' ? / · Held/ : / · Announced; whether it was held is not stated/;
    await expect(card.getByText(held)).toBeVisible();
    await expect(fact(card, 'Took part')).not.toHaveText(/^0/);
  }
});

test('head counts stand with their qualifier and with whom they count, and are never added up', async ({
  page,
}) => {
  await visit(page, 'engagements', 'Engagements');
  const took = page.getByRole('article').getByText('Took part', { exact: true });
  await expect(took).toHaveCount(5);
  await expect(page.getByText(/^More than 2,000 people/)).toBeVisible();
  await expect(page.getByText('whole event, "from all over the globe" - NOT OCO members only')).toBeVisible();
  await expect(page.getByText(/^About 150 people/)).toBeVisible();
  await expect(page.getByText(/^14 people/)).toBeVisible();
  // Each number is one of a source; none is a sum of some of them.
  const main = await page.getByRole('main').innerText();
  const numbers = [...main.matchAll(/(?<![\d.,-])(\d{1,3}(?:[, ]\d{3})+|\d+)(?![\d.])/g)].map(([text]) =>
    Number(text.replace(/\D/g, '')),
  );
  const counts = shippedEngagements.flatMap((one) => one.participants.count ?? []);
  const sums = subsetSums(counts).filter((one) => !counts.includes(one));
  expect(sums).toContain(2264);
  expect(numbers.filter((one) => sums.includes(one))).toEqual([]);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByText(/^Plus de 2\s000 personnes/)).toBeVisible();
  await expect(page.getByText('Non indiqué').first()).toBeVisible();
});

test('an engagement leads to its members and to the activity that a reader suggests, which shows it again', async ({
  page,
}) => {
  await visit(page, 'engagements', 'Engagements');
  const card = page.getByRole('article', { name: 'Webinar on COVID-19 IPR enforcement' });
  await card.getByRole('link', { name: 'Solomon Islands' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Solomon Islands' })).toBeVisible();
  await expect(card).toBeVisible();
  await card.getByRole('link', { name: '1.2.6' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^1\.2\.6 / })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(card).toBeVisible();
});

test('an announced engagement reads that nobody stated whether it was held once its days have passed, and the register leads to it', async ({
  page,
}) => {
  await visit(page, 'engagements', 'Engagements');
  await expect(page.getByText(/^The day of 1 announced engagement has passed/)).toBeVisible();
  await page.getByRole('link', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('Announced; whether it was held is not stated');
  await expect(page.getByRole('combobox', { name: /^Announced or held/ })).toHaveValue('unconfirmed');
});

test('on paper no month of the calendar is cut, and a note of a source does not take the width of the fact', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await visit(page, 'engagements?view=calendar&year=2020', 'Engagements');
  for (const month of await page.locator('section:has(> table)').all())
    expect(await month.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
  await visit(page, 'engagements', 'Engagements');
  const facts = page.getByRole('article').locator('.facts > div');
  for (const dd of await facts.locator('dd.italic').all())
    expect((await dd.boundingBox())?.width).toBeGreaterThan(50);
});

function fact(card: Locator, name: string): Locator {
  return card
    .locator('dl > div')
    .filter({ has: page(card).getByText(name, { exact: true }) })
    .locator('dd')
    .first();
}

function page(card: Locator): Page {
  return card.page();
}

/** A head count as the page has to say it: number, qualifier and population in one. */
function headCount(participants: {
  readonly count: number | null;
  readonly qualifier: string | null;
  readonly population: string | null;
}): string | null {
  const { count, qualifier, population } = participants;
  if (count === null) return null;
  const before: Readonly<Record<string, string>> = { 'more than': 'More than ', about: 'About ' };
  const number = count.toLocaleString('en');
  return `${before[qualifier ?? ''] ?? ''}${number} people${population ?? ''}`;
}

function subsetSums(numbers: readonly number[]): readonly number[] {
  return numbers
    .reduce<readonly number[]>((sums, one) => [...sums, ...sums.map((sum) => sum + one)], [0])
    .slice(1);
}
